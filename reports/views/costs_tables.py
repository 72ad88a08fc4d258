"""The tables of the page on costs, as they are exported too."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reports.areas import named_on
from reports.enums import Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.rules.small_numbers import Hidden, added_up, hidden_of
from reports.subsidy_costs.outlook import BackTest, MonthCosts, Outlook, TownCosts, YearCosts
from reports.subsidy_costs.participation import TownSpent, together
from reports.views.costs_words import BACK_TEST_NOTES, FEW, MONTH_NOTES, NOTES, PARTICIPATION_NOTES
from reports.views.money import euro, euros, month_name, whole

NO_BUDGET = "niet vastgelegd"
TOO_LITTLE = "te weinig gegevens"
SMALL = "niet getoond"
ZERO = Decimal(0)


@dataclass(frozen=True)
class CostsTables:
    """The tables of one selection. `rests_on`: on how much the forecast rests, in a sentence."""

    selection: Selection
    outlook: Outlook
    participation: Sequence[TownSpent]
    rests_on: str

    def by_name(self) -> dict[str, Table]:
        """The tables by their name in the address."""
        found = {"jaren": self._years(), "maanden": self._months(), "gemeenten": self._towns()}
        if self.outlook.back_test and not self.hidden.total:
            found["terugblik"] = self._back_test(self.outlook.back_test)
        if self.participation:
            found["trajecten"] = self._participation()
        return found

    @cached_property
    def hidden(self) -> Hidden:
        """Of which municipalities that are not the reader's own the amounts would tell of persons, and the total."""
        return hidden_of(
            {
                code: added_up(town.persons for town in towns)
                for code, towns in self.selection.by_shown_code(self.outlook.towns).items()
            },
            own=self.selection.own,
        )

    @property
    def _why_hidden(self) -> tuple[str, ...]:
        return (FEW,) if self.hidden.rows else ()

    def _years(self) -> Table:
        """One row for each year: this one and the next three."""
        columns = (
            Column("Jaar"),
            *(euros(label) for label in ("Begroot", "Gerealiseerd", "Verplicht")),
            *(euros(label) for label in ("Verwacht: laag", "Verwacht", "Verwacht: hoog", "Over of tekort")),
        )
        rows = tuple(self._year(year) for year in self.outlook.years)
        return self._table("Loonkostensubsidie per jaar", columns, rows, (*self._why_hidden, *NOTES))

    def _year(self, year: YearCosts) -> tuple[Cell, ...]:
        band = year.expected
        budget = budget_text(year) if year.budget is None or year.without_budget else year.budget
        if self.hidden.total:
            return str(year.year), budget, *(SMALL,) * 6
        return (
            str(year.year),
            budget,
            year.realised,
            year.committed,
            *((whole(band.low), whole(band.middle), whole(band.high)) if band else (TOO_LITTLE,) * 3),
            year.free,
        )

    def _months(self) -> Table:
        """One row for each month of this year and the next."""
        columns = (
            Column("Maand"),
            *(euros(label) for label in ("Gerealiseerd", "Verplicht")),
            *(euros(label) for label in ("Verwacht: laag", "Verwacht", "Verwacht: hoog")),
        )
        rows = tuple(self._month(month) for month in self.outlook.months)
        return self._table(
            "Loonkostensubsidie per maand", columns, rows, (*self._why_hidden, *MONTH_NOTES, *NOTES)
        )

    def _month(self, month: MonthCosts) -> tuple[Cell, ...]:
        if self.hidden.total:
            return month_name(month.month), *(SMALL,) * 5
        band = month.expected
        return (
            month_name(month.month),
            month.paid,
            month.committed,
            *((whole(band.low), whole(band.middle), whole(band.high)) if band else (None,) * 3),
        )

    def _towns(self) -> Table:
        """One row for each municipality that may be named; the others together."""
        by_code, hidden = self.selection.by_shown_code(self.outlook.towns), self.hidden
        rows = [
            (label, *_sums(by_code[code], hide=code in hidden.rows))
            for code, label in self._labels(by_code).items()
        ]
        if len(rows) > 1:
            rows.append(("Totaal", *_sums(self.outlook.towns, hide=hidden.total)))
        columns = (
            Column("Gemeente"),
            Column("Lopende toekenningen", Kind.INTEGER),
            *(
                euros(label)
                for label in ("Begroot", "Gerealiseerd", "waarvan berekend", "Verplicht", "Nog vrij")
            ),
        )
        title = f"Loonkostensubsidie per gemeente in {self.selection.on.year}"
        return self._table(title, columns, tuple(rows), (*self._why_hidden, *NOTES), total=len(rows) > 1)

    def _back_test(self, test: BackTest) -> Table:
        """What would have been said a year ago, what came, and where the difference comes from."""
        rows: tuple[tuple[Cell, ...], ...] = (
            ("Verwacht: laag", whole(test.expected.low)),
            ("Verwacht", whole(test.expected.middle)),
            ("Verwacht: hoog", whole(test.expected.high)),
            ("Gekomen", test.came),
            ("Gekomen, in de tarieven van toen", test.in_wages_of_then),
            ("Verschil door hogere of lagere tarieven", test.by_wages),
            ("Verschil door aantallen, uren en loonwaarden", test.by_numbers),
        )
        title = f"Verwacht en gekomen, {month_name(test.first)} tot en met {month_name(test.last)}"
        return self._table(title, (Column("Wat"), euros("Bedrag")), rows, BACK_TEST_NOTES)

    def _participation(self) -> Table:
        """The trajectories of the year by municipality."""
        by_code = self.selection.by_shown_code(self.participation)
        hidden = hidden_of({code: together(towns).persons for code, towns in by_code.items()})
        rows = [
            (label, *_spent(by_code[code], hide=code in hidden.rows))
            for code, label in self._labels(by_code).items()
        ]
        if len(rows) > 1:
            rows.append(("Totaal", *_spent(self.participation, hide=hidden.total)))
        columns = (
            Column("Gemeente"),
            Column("Trajecten", Kind.INTEGER),
            *(euros(label) for label in ("Begroot", "Gerealiseerd", "Verplicht", "Nog vrij")),
            Column("Kosten geschat", Kind.INTEGER),
            Column("Kosten onbekend", Kind.INTEGER),
        )
        title = f"Trajecten uit het participatiebudget in {self.selection.on.year}"
        return self._table(title, columns, tuple(rows), PARTICIPATION_NOTES, total=len(rows) > 1)

    def _labels(self, codes: Collection[str]) -> dict[str, str]:
        day = named_on(self.selection.area, self.selection.on)
        return labels_of(Breakdown.MUNICIPALITY, codes, day)

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Cell, ...], ...],
        notes: tuple[str, ...],
        total: bool = False,
    ) -> Table:
        chosen = self.selection
        said = (f"Gebied: {chosen.area.name}.", f"{chosen.as_of}.", self.rests_on, *notes)
        return Table(f"{subject}, {chosen.area.name}, {short_date(chosen.on)}", columns, rows, said, total)


def budget_text(year: YearCosts) -> str:
    """The budget of a year in words; where not every municipality recorded one, it says so."""
    if year.budget is None:
        return NO_BUDGET
    return f"ten minste {euro(year.budget)}" if year.without_budget else euro(year.budget)


def _sums(towns: Iterable[TownCosts], *, hide: bool) -> tuple[Cell, ...]:
    """The amounts of some municipalities together; with `hide` without what would be about persons."""
    found = list(towns)
    running, budget = sum(town.running for town in found), _budget(town.budget for town in found)
    if hide:
        return running, budget, SMALL, SMALL, SMALL, _small(_free(town.free for town in found))
    return (
        running,
        budget,
        sum((town.realised for town in found), ZERO),
        sum((town.calculated for town in found), ZERO),
        sum((town.committed for town in found), ZERO),
        _free(town.free for town in found),
    )


def _spent(towns: Iterable[TownSpent], *, hide: bool) -> tuple[Cell, ...]:
    """The trajectories of some municipalities together; with `hide` without what would be about persons."""
    found = list(towns)
    spent = together(found)
    free = _free(town.free for town in found)
    return (
        spent.trajectories,
        _budget(town.budget for town in found),
        SMALL if hide else spent.realised,
        SMALL if hide else spent.committed,
        _small(free) if hide else free,
        spent.estimated,
        spent.unknown,
    )


def _small(free: Cell) -> Cell:
    """What is free tells what was spent; nothing where it is not known anyway."""
    return None if free is None else SMALL


def _budget(budgets: Iterable[Decimal | None]) -> Cell:
    """The sum of budgets; where not every municipality recorded one, it says so."""
    found = list(budgets)
    known = [budget for budget in found if budget is not None]
    if not known:
        return NO_BUDGET
    return sum(known, ZERO) if len(known) == len(found) else f"ten minste {euro(sum(known, ZERO))}"


def _free(left: Iterable[Decimal | None]) -> Cell:
    """What is left together; nothing where a budget is not recorded."""
    found = list(left)
    known = [each for each in found if each is not None]
    return sum(known, ZERO) if known and len(known) == len(found) else None
