"""The page on vacancies: what employers asked for, what was filled, and where and why we had to say no."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from placements.enums.matching import NoBy, NoReason
from placements.enums.vacancy import UnfilledReason
from reports.areas import named_on
from reports.charts import Chart, ChartKind, Series
from reports.enums import OTHER_MUNICIPALITIES, Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.metrics import METRICS
from reports.metrics.base import OWN_REGISTRATION
from reports.rules.small_numbers import FEWEST, SMALL
from reports.vacancies.counting import (
    Closing,
    Cohort,
    Posts,
    carriers_of,
    closings_of,
    cohorts_of,
    refusals_of,
    total,
)
from reports.views.page import ShownFigure, shown_figure
from reports.views.sustained_page import quarter_name

QUARTERS = 8
KEYS = ("asked_posts", "placed_through_vacancies", "unfilled_posts", "refused_posts")
PARTS = {
    "placed": "Geplaatst",
    "filled_without": "Vervuld zonder plaatsing",
    "refused": "Nee verkocht",
    "otherwise": "Om andere reden niet vervuld",
    "expired": "Verlopen, afloop onbekend",
    "still_open": "Zoeken loopt",
}
"""What became of the posts: together all that were asked."""
COLUMNS = (
    Column("Vacatures", Kind.INTEGER),
    Column("Gevraagde plekken", Kind.INTEGER),
    Column("Met voorstel", Kind.INTEGER),
    *(Column(label, Kind.INTEGER) for label in PARTS.values()),
    Column("Deel nee verkocht", Kind.PERCENTAGE),
)
NOTES = (
    "Een vacature telt in het kwartaal waarin het zoeken begon, bij de gemeente die de vacature opnam. Wat nooit open "
    "was, of ten onrechte of dubbel is vastgelegd, telt niet.",
    "Met voorstel: plekken waarvoor iemand is voorgesteld of geplaatst. Geplaatst: plekken met iemand die op de "
    "peildatum via de vacature werkte of had gewerkt; een proefplaatsing telt tot die voorbij is. Vervuld zonder "
    "plaatsing: de vacature is gesloten als vervuld, maar wie er werkt is niet vastgelegd.",
    "Nee verkocht: gesloten omdat er geen geschikte kandidaat was. Geplaatst, vervuld zonder plaatsing, nee verkocht, "
    "om andere reden niet vervuld, verlopen en zoeken loopt zijn samen de gevraagde plekken.",
    f"Staat er {SMALL}, dan gaat het om minder dan {FEWEST} plekken: een percentage zegt dan niets.",
    f"Geteld uit de vacatures en plaatsingen. Herkomst van de cijfers: {OWN_REGISTRATION}.",
)
CLOSINGS = (
    "Geteld zijn vacatures die in de twaalf maanden tot en met de peildatum sloten met lege plekken, en die op de "
    "peildatum nog gesloten waren.",
    NOTES[-1],
)
REFUSALS = (
    "Geteld zijn voorstellen voor vacatures van het gebied die in de twaalf maanden tot en met de peildatum niet "
    "doorgingen. Wie ten onrechte was voorgesteld, telt niet. Voor één plek kunnen meer mensen zijn voorgesteld.",
    NOTES[-1],
)


@dataclass(frozen=True)
class VacanciesPage:
    """Everything the page shows about one selection. Each part asks the database once."""

    selection: Selection

    @cached_property
    def cohorts(self) -> list[Cohort]:
        """The vacancies of the last quarters, that of the reference date included."""
        chosen = self.selection
        return cohorts_of(chosen.area, first=quarters(chosen.on)[0], on=chosen.on, known_at=chosen.known_at)

    @cached_property
    def closings(self) -> list[Closing]:
        """What closed with free posts in a year."""
        chosen = self.selection
        return closings_of(chosen.area, on=chosen.on, known_at=chosen.known_at)

    @cached_property
    def refusals(self) -> Mapping[tuple[str, str], int]:
        """The proposals that came to nothing in a year, by reason and by who said no."""
        chosen = self.selection
        return refusals_of(chosen.area, on=chosen.on, known_at=chosen.known_at)

    @property
    def is_empty(self) -> bool:
        """Whether nobody was looked for in these quarters."""
        return not self.cohorts

    @cached_property
    def figures(self) -> list[ShownFigure]:
        """The figures of the last twelve months."""
        chosen = self.selection
        return [
            shown_figure(METRICS[key], METRICS[key].value(chosen.area, chosen.on, chosen.known_at))
            for key in KEYS
        ]

    # --- tables ------------------------------------------------------------------------------------------------------
    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address."""
        found = {"kwartalen": self._quarters(), "redenen": self._closings(), "afwijzingen": self._refusals()}
        if self.selection.by == Breakdown.MUNICIPALITY:
            found["gemeenten"] = self._towns()
        return found

    def _quarters(self) -> Table:
        """One row for each quarter in which the search began."""
        rows = [
            (quarter_name(quarter), *_row(each for each in self.cohorts if each.quarter == quarter))
            for quarter in quarters(self.selection.on)
        ]
        rows.append(("Totaal", *_row(self.cohorts)))
        subject = "Plekken die werkgevers vroegen, per kwartaal"
        return self._table(subject, (Column("Zoeken begon in"), *COLUMNS), rows, NOTES, True)

    def _towns(self) -> Table:
        """One row for each municipality of the vacancies; those the reader does not see by name in one row."""
        chosen, heirs = self.selection, carriers_of(self.selection.area, self.selection.on)

        def shown(cohort: Cohort) -> str:
            code = heirs.get(cohort.municipality, cohort.municipality)
            return code if code in chosen.seen else OTHER_MUNICIPALITIES

        codes = {shown(each) for each in self.cohorts}
        labels = labels_of(Breakdown.MUNICIPALITY, codes, named_on(chosen.area, chosen.on))
        rows = [
            (label, *_row(each for each in self.cohorts if shown(each) == code))
            for code, label in labels.items()
        ]
        if rows:
            rows.append(("Totaal", *_row(self.cohorts)))
        subject = f"Plekken die werkgevers vroegen, per gemeente, laatste {QUARTERS} kwartalen"
        return self._table(subject, (Column("Gemeente"), *COLUMNS), rows, NOTES, bool(rows))

    def _closings(self) -> Table:
        """One row for each reason: the vacancies that closed with free posts, and those posts."""
        rows: list[tuple[Cell, ...]] = []
        for reason in UnfilledReason:
            found = [each for each in self.closings if each.reason == reason]
            if found:
                number, posts = sum(each.vacancies for each in found), sum(each.posts for each in found)
                rows.append((_capital(reason.label), number, posts))
        if rows:
            sums = sum(each.vacancies for each in self.closings), sum(each.posts for each in self.closings)
            rows.append(("Totaal", *sums))
        columns = (
            Column("Waarom niet vervuld"),
            Column("Vacatures", Kind.INTEGER),
            Column("Lege plekken", Kind.INTEGER),
        )
        subject = "Waarom vacatures niet werden vervuld, laatste 12 maanden"
        return self._table(subject, columns, rows, CLOSINGS, bool(rows))

    def _refusals(self) -> Table:
        """One row for each reason of no, one column for who said it; unknown is a row."""
        rows: list[tuple[Cell, ...]] = []
        for reason in NoReason:
            numbers = [self.refusals.get((reason, by), 0) for by in NoBy]
            if any(numbers):
                rows.append((_capital(reason.label), *numbers, sum(numbers)))
        if rows:
            sums = (sum(n for (_, who), n in self.refusals.items() if who == by) for by in NoBy)
            rows.append(("Totaal", *sums, sum(self.refusals.values())))
        columns = (
            Column("Waarom het niet doorging"),
            *(Column(_capital(by.label), Kind.INTEGER) for by in NoBy),
            Column("Samen", Kind.INTEGER),
        )
        subject = "Waarom voorstellen niet doorgingen, laatste 12 maanden"
        return self._table(subject, columns, rows, REFUSALS, bool(rows))

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: Iterable[tuple[Cell, ...]],
        notes: tuple[str, ...],
        total_row: bool,
    ) -> Table:
        chosen = self.selection
        said = (f"Gebied: {chosen.area.name}.", f"{chosen.as_of}.", *notes)
        title = f"{subject}, {chosen.area.name}, {short_date(chosen.on)}"
        return Table(title, columns, tuple(rows), said, total_row)

    # --- charts ------------------------------------------------------------------------------------------------------
    @cached_property
    def charts(self) -> dict[str, Chart]:
        """What became of the posts of each quarter, stacked to the whole."""
        if not self.cohorts:
            return {}
        first = min(cohort.quarter for cohort in self.cohorts)
        days = [day for day in quarters(self.selection.on) if day >= first]
        each = [total(cohort for cohort in self.cohorts if cohort.quarter == day) for day in days]
        whole = total(self.cohorts)
        # What nothing came to needs no colour; the table says so.
        parts = [name for name in PARTS if getattr(whole, name)]
        chart = Chart(
            kind=ChartKind.STACKED,
            title=f"Wat er van de gevraagde plekken werd, {self.selection.area.name}",
            description=f"Van {whole.asked} gevraagde plekken zijn er {whole.placed + whole.filled_without} vervuld; "
            f"voor {whole.refused} was er geen geschikte kandidaat.",
            category_label="Zoeken begon in",
            categories=tuple(quarter_name(day) for day in days),
            series=tuple(
                Series(PARTS[name], tuple(getattr(posts, name) for posts in each)) for name in parts
            ),
            unit="plekken",
            places=0,
        )
        return {"kwartalen": chart}


def _row(cohorts: Iterable[Cohort]) -> tuple[Cell, ...]:
    posts = total(cohorts)
    return (
        posts.vacancies,
        posts.asked,
        posts.offered,
        posts.placed,
        posts.filled_without,
        posts.refused,
        posts.otherwise,
        posts.expired,
        posts.still_open,
        share(posts),
    )


def share(posts: Posts) -> Decimal | str | None:
    """Which part of the posts we said no to; a word where they are too few, nothing where there are none."""
    if not posts.asked:
        return None
    return Decimal(100) * posts.refused / posts.asked if posts.asked >= FEWEST else SMALL


def _capital(label: object) -> str:
    text = str(label)
    return text[:1].upper() + text[1:]


def quarters(on: date) -> list[date]:
    """The first days of the quarters that are shown, oldest first."""
    last = on.year * 4 + (on.month - 1) // 3
    return [date(index // 4, 3 * (index % 4) + 1, 1) for index in range(last - QUARTERS + 1, last + 1)]
