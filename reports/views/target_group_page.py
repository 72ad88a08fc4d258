"""The page on the target group in view: what the open files of an area know, as tables, charts and links."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse

from accounts.scope import Scope
from reports.charts import Chart, ChartKind, Series
from reports.exports import Column, Kind, Table
from reports.exports.display import number, short_date
from reports.exports.table import Cell
from reports.forms.filters import Selection
from reports.metrics.base import OWN_REGISTRATION
from reports.target_group.counts import TargetGroup
from reports.target_group.subjects import COMPLETE, OF_INTAKE, SUBJECTS, UNKNOWN, VISIBLE, Subject

MOST_BARS = 40
BY_TOWN = "-per-gemeente"
COMPLETENESS, PROFILE = SUBJECTS[-2:]
KNOWN_DEFINITION = (
    "Per gegeven: van hoeveel open dossiers het in de intake staat die vandaag geldt. Een dossier zonder intake telt "
    "overal bij onbekend."
)


@dataclass(frozen=True)
class TargetGroupPage:
    """The counts of an area, ready to be shown or written to a file, for a user with this scope."""

    counts: TargetGroup
    selection: Selection
    scope: Scope

    @property
    def query(self) -> str:
        """The choice as it stands in an address: an area, and never a day."""
        return urlencode({"gebied": self.selection.area.code})

    @property
    def as_of(self) -> str:
        """Stand van vandaag, 22-11-2026."""
        return f"Stand van vandaag, {short_date(self.selection.on)}"

    @property
    def is_empty(self) -> bool:
        """Whether there is no open file in this area."""
        return not self.counts.total

    @property
    def silent(self) -> tuple[str, ...]:
        """The municipalities without an open file in this system."""
        return tuple(name for code, name in self.counts.towns.items() if not self.counts.files[code])

    @property
    def several(self) -> bool:
        """Whether there are municipalities to compare."""
        return sum(1 for files in self.counts.files.values() if files) > 1

    @property
    def figures(self) -> list[dict[str, str]]:
        """The key figures, for components/figure.html."""
        counts = self.counts
        return [
            {
                "label": "Open dossiers",
                "value": number(counts.total, 0),
                "unit": "",
                "url": self._list_address(""),
                "definition": "Dossiers die vandaag open zijn, van alle fasen.",
            },
            self._figure(
                "Profiel compleet", counts.number(COMPLETENESS, COMPLETE), "Alles wat een match nodig heeft."
            ),
            self._figure(
                "Niets bekend", counts.unknown(COMPLETENESS), "Nog geen intake, of een lege intake."
            ),
            self._figure(
                "Eigen profiel zichtbaar",
                counts.number(PROFILE, VISIBLE),
                "Door de consulent besloten, met akkoord van de kandidaat.",
            ),
        ]

    def _figure(self, label: str, found: int, definition: str) -> dict[str, str]:
        share = self.counts.share(found)
        unit = f"({number(share, 1)}\u00a0%)" if share is not None else ""
        return {"label": label, "value": number(found, 0), "unit": unit, "url": "", "definition": definition}

    # --- tables ------------------------------------------------------------------------------------------------------
    @cached_property
    def tables(self) -> dict[str, Table]:
        """Every table by its name in the address; those by municipality only where there are several."""
        found = {"bekend": self._known()}
        if self.several:
            found["gemeenten"] = self._towns()
        for subject in SUBJECTS:
            found[subject.key] = self._subject(subject)
            if self.several:
                found[f"{subject.key}{BY_TOWN}"] = self._by_town(subject)
        return found

    def _known(self) -> Table:
        """One row for each fact: how often nobody knows it."""
        rows = []
        for subject in OF_INTAKE:
            unknown = self.counts.unknown(subject)
            rows.append(
                (subject.label, unknown, self.counts.share(unknown), max(self.counts.total - unknown, 0))
            )
        columns = (
            Column("Gegeven"),
            Column("Onbekend", Kind.INTEGER),
            Column("Onbekend (%)", Kind.PERCENTAGE),
            Column("Bekend", Kind.INTEGER),
        )
        return self._table("Wat is bekend, en wat niet", columns, tuple(rows), KNOWN_DEFINITION)

    def _towns(self) -> Table:
        """One row for each municipality: its files, and the share of which each fact is unknown."""
        columns = (
            Column("Gemeente"),
            Column("Open dossiers", Kind.INTEGER),
            *(Column(f"{each.label} onbekend (%)", Kind.PERCENTAGE) for each in OF_INTAKE),
            Column("Profiel compleet (%)", Kind.PERCENTAGE),
            Column("Eigen profiel zichtbaar (%)", Kind.PERCENTAGE),
        )

        def cells(name: str, town: str | None, files: int) -> tuple[Cell, ...]:
            found = [
                *(self.counts.unknown(each, town) for each in OF_INTAKE),
                self.counts.number(COMPLETENESS, COMPLETE, town),
                self.counts.number(PROFILE, VISIBLE, town),
            ]
            return (name, files, *(self.counts.share(each, town) for each in found))

        return self._table("Gemeenten naast elkaar", columns, self._each_town(cells), KNOWN_DEFINITION, True)

    def _subject(self, subject: Subject) -> Table:
        """One row for each value, unknown last, and the files they are of."""
        rows: list[tuple[Cell, ...]] = []
        for value, label in (*subject.values, (UNKNOWN, subject.unknown)):
            found = self.counts.number(subject, value)
            rows.append((label, found, self.counts.share(found)))
        rows.append(("Open dossiers", self.counts.total, None if subject.overlapping else 100))
        columns = (
            Column(subject.label),
            Column("Dossiers", Kind.INTEGER),
            Column("Deel van de dossiers", Kind.PERCENTAGE),
        )
        return self._table(subject.label, columns, tuple(rows), subject.definition, True)

    def _by_town(self, subject: Subject) -> Table:
        """One row for each municipality, one column for each value; unknown is a column too."""
        values = (*subject.values, (UNKNOWN, subject.unknown))
        columns = (
            Column("Gemeente"),
            *(Column(label, Kind.INTEGER) for _, label in values),
            Column("Open dossiers", Kind.INTEGER),
        )

        def cells(name: str, town: str | None, files: int) -> tuple[Cell, ...]:
            return (name, *(self.counts.number(subject, value, town) for value, _ in values), files)

        title = f"{subject.label} per gemeente"
        return self._table(title, columns, self._each_town(cells), subject.definition, True)

    def _each_town(
        self, cells: Callable[[str, str | None, int], tuple[Cell, ...]]
    ) -> tuple[tuple[Cell, ...], ...]:
        """The row of every municipality with files, and that of all together."""
        towns = ((code, name) for code, name in self.counts.towns.items() if self.counts.files[code])
        return (
            *(cells(name, code, self.counts.files[code]) for code, name in towns),
            cells("Totaal", None, self.counts.total),
        )

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Cell, ...], ...],
        definition: str,
        total_row: bool = False,
    ) -> Table:
        notes = (
            f"Gebied: {self.selection.area.name}, binnen de grenzen van vandaag.",
            f"{self.as_of}: geteld uit de dossiers zoals die nu zijn, niet uit het grootboek: zonder peildatum.",
            definition,
            f"Herkomst van de cijfers: {OWN_REGISTRATION}.",
        )
        return Table(self._title(subject), columns, rows, notes, total_row)

    def _title(self, subject: str) -> str:
        return f"{subject}, {self.selection.area.name}, {short_date(self.selection.on)}"

    # --- charts ------------------------------------------------------------------------------------------------------
    @cached_property
    def charts(self) -> dict[str, Chart]:
        """The charts by the name of their table; nobody reads one without files or with hundreds of bars."""
        bars = sum(1 for files in self.counts.files.values() if files)
        if not bars:
            return {}
        return {"bekend": self._known_chart()} | (
            {"compleet": self._complete_chart()} if bars <= MOST_BARS else {}
        )

    def _known_chart(self) -> Chart:
        rows = self.tables["bekend"].rows
        worst = max(rows, key=lambda row: row[1])  # type: ignore[arg-type, return-value]
        return Chart(
            kind=ChartKind.STACKED,
            title=self._title("Wat is bekend, en wat niet"),
            description=f"Van {number(self.counts.total, 0)} dossiers is het vaakst onbekend: {str(worst[0]).lower()} "
            f"({number(worst[1], 0)}).",  # type: ignore[arg-type]
            category_label="Gegeven",
            categories=tuple(str(row[0]) for row in rows),
            series=(
                Series("Bekend", tuple(row[3] for row in rows)),  # type: ignore[misc]
                Series("Onbekend", tuple(row[1] for row in rows)),  # type: ignore[misc]
            ),
            unit="open dossiers",
        )

    def _complete_chart(self) -> Chart:
        towns = [(code, name) for code, name in self.counts.towns.items() if self.counts.files[code]]
        values = (*COMPLETENESS.values, (UNKNOWN, COMPLETENESS.unknown))
        complete = self.counts.number(COMPLETENESS, COMPLETE)
        return Chart(
            kind=ChartKind.STACKED,
            title=self._title(COMPLETENESS.label),
            description=f"Van {number(self.counts.total, 0)} dossiers is het profiel van {number(complete, 0)} "
            "compleet.",
            category_label="Gemeente",
            categories=tuple(name for _, name in towns),
            series=tuple(
                Series(label, tuple(self.counts.number(COMPLETENESS, value, code) for code, _ in towns))
                for value, label in values
            ),
            unit="open dossiers",
        )

    # --- what is behind a number -------------------------------------------------------------------------------------
    @cached_property
    def links(self) -> Mapping[str, dict[int, str]]:
        """By table and row: the list of the files behind its number, for who may open every one of them."""
        if not self._may_open:
            return {}
        found: dict[str, dict[int, str]] = {"bekend": {}}
        for place, subject in enumerate(OF_INTAKE):
            if subject.facet is None or not subject.facet.offered(self.scope):
                continue
            values = [value for value, _ in (*subject.values, (UNKNOWN, ""))]
            found[subject.key] = {
                row: self._list_address(subject.facet.name, subject.linked[value])
                for row, value in enumerate(values)
                if value in subject.linked and self.counts.number(subject, value)
            }
            if self.counts.unknown(subject):
                found["bekend"][place] = self._list_address(subject.facet.name, UNKNOWN)
        return found

    @cached_property
    def _may_open(self) -> bool:
        """Whether every file of this area is one of the consultant's own municipalities."""
        return (
            self.selection.area.kind == "municipality"
            and self.selection.area.code in self.scope.case_municipalities
        )

    def _list_address(self, facet: str, value: str = "") -> str:
        """The list of candidates with one filter; of several own municipalities the one of the area."""
        if not self._may_open:
            return ""
        own = {
            self.scope.carrier(code)
            for code in self.scope.file_municipalities | self.scope.coach_municipalities
        }
        chosen = {facet: value} if facet else {}
        chosen |= {"gemeente": self.selection.area.code} if len(own) > 1 else {}
        return f"{reverse('cases:candidate_list')}?{urlencode(chosen or {'sorteer': 'naam'})}"
