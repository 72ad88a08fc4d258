"""The page on the own organisation as employer: target, realised, planned, and what is still missing."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from placements.enums import BORROWED_FORMS, EmployerKind
from reports.charts import Chart, ChartKind, Norm, Series
from reports.enums import Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import number, short_date
from reports.forms.filters import Selection
from reports.labels import UNKNOWN, labels_of
from reports.metrics import METRICS, Value
from reports.metrics.work import HOURS_OF_A_JOB
from reports.own_organisation.counts import (
    OfKind,
    TownJobs,
    forms_of,
    kinds_of,
    last_of_year,
    total,
    towns_of,
)
from reports.views.page import ShownFigure, notes, shown_figure

PLANNED = (
    "Verwacht is wat er nu is, plus werk en uren die nog beginnen, min wat nog afloopt, tot en met 31 december volgens "
    "de registratie. Een contract dat misschien wordt verlengd, staat bij wat afloopt. Nog nodig is het doel min wat "
    "verwacht is."
)
LENT = (
    "Uitgeleend werk telt bij de inlener. Wie bij de gemeente is gedetacheerd of via een uitzendbureau werkt, telt dus "
    "bij de eigen organisatie; wie de gemeente uitleent, telt bij die ander."
)
SUBSIDISED = (
    "Plaatsingen met loonkostensubsidie staan hier naast de dienstverbanden: zij tellen ook wie niet meetelt voor de "
    "banenafspraak."
)


@dataclass(frozen=True)
class OwnOrganisationPage:
    """Everything the page shows about one selection. Each part asks the database once."""

    selection: Selection

    @cached_property
    def towns(self) -> list[TownJobs]:
        """The municipalities with a target or with work at the own organisation."""
        chosen = self.selection
        return towns_of(chosen.area, on=chosen.on, known_at=chosen.known_at, seen=chosen.seen)

    @cached_property
    def kinds(self) -> list[OfKind]:
        """The work by kind of employer."""
        chosen = self.selection
        return kinds_of(chosen.area, on=chosen.on, known_at=chosen.known_at)

    @property
    def is_one_town(self) -> bool:
        """Whether a target can be compared: a municipality has one, a region has not."""
        return self.selection.area.kind == "municipality"

    @property
    def own_town(self) -> TownJobs | None:
        """The municipality that was chosen, when there is something to say of it."""
        return next((town for town in self.towns if town.code == self.selection.area.code), None)

    @property
    def last_day(self) -> str:
        """31-12 of the year of the reference date."""
        return short_date(last_of_year(self.selection.on))

    @cached_property
    def figures(self) -> list[ShownFigure]:
        """The target, what there is, and joint bodies apart."""
        jobs = {each.kind: each.jobs for each in self.kinds}
        shown = [
            shown_figure(METRICS["own_organisation_jobs"], Value(jobs[EmployerKind.OWN_ORGANISATION])),
            shown_figure(METRICS["joint_body_jobs"], Value(jobs[EmployerKind.JOINT_BODY])),
        ]
        if not self.is_one_town:
            return shown
        target = self.own_town.target if self.own_town else None
        value = (
            Value(target.jobs, source=target.source, note=f"Vastgesteld op {short_date(target.set_on)}.")
            if target
            else Value(None, note=f"Voor {self.selection.on.year} is geen doel vastgelegd.")
        )
        return [shown_figure(METRICS["own_organisation_target"], value), *shown]

    @property
    def said(self) -> str:
        """How far the chosen municipality is, in a sentence; nothing without a target."""
        town = self.own_town
        if town is None or town.missing is None or town.missing_hours is None or town.target is None:
            return ""
        if not town.missing:
            return (
                f"Op {self.last_day} zijn er naar verwachting {number(town.expected, 1)} banen. Het doel van "
                f"{number(town.target.jobs, 1)} banen is dan gehaald."
            )
        return (
            f"Op {self.last_day} zijn er naar verwachting {number(town.expected, 1)} banen. Voor het doel van "
            f"{number(town.target.jobs, 1)} banen zijn dan nog {number(town.missing, 1)} banen nodig. Dat is "
            f"{number(town.missing_hours, 1)} uur per week."
        )

    # --- tables ------------------------------------------------------------------------------------------------------
    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address."""
        return {"doel": self._towns(), "soorten": self._kinds(), "vormen": self._forms()}

    def _towns(self) -> Table:
        """One row for each municipality: target, now, what is planned, and what is missing in jobs and in hours."""
        rows: list[tuple[Cell, ...]] = [
            (
                town.name,
                town.target.jobs if town.target else "geen doel",
                town.jobs,
                town.begins / HOURS_OF_A_JOB,
                town.ends / HOURS_OF_A_JOB,
                town.expected,
                town.missing if town.target else None,
                town.missing_hours if town.target else None,
                f"{town.target.source} ({short_date(town.target.set_on)})" if town.target else "",
            )
            for town in self.towns
        ]
        if len(rows) > 1:
            hours, begins, ends = (each / HOURS_OF_A_JOB for each in total(self.towns))
            rows.append(("Totaal", None, hours, begins, ends, hours + begins - ends, None, None, ""))
        labels = (
            f"Doel {self.selection.on.year}",
            f"Op {short_date(self.selection.on)}",
            "Begint nog",
            "Loopt nog af",
            f"Verwacht op {self.last_day}",
            "Nog nodig (banen)",
            "Nog nodig (uren per week)",
        )
        columns = (
            Column("Gemeente"),
            *(Column(label, Kind.DECIMAL) for label in labels),
            Column("Waar het doel staat"),
        )
        keys = ("own_organisation_jobs", "own_organisation_target")
        return self._table(
            "Eigen organisatie: doel en banen", columns, rows, keys, (PLANNED, LENT), len(rows) > 1
        )

    def _kinds(self) -> Table:
        """One row for each kind of employer; joint bodies are a row of their own."""
        labels = labels_of(Breakdown.EMPLOYER_KIND, [each.kind for each in self.kinds])
        rows: list[tuple[Cell, ...]] = [
            (labels[each.kind], each.contracts, each.hours, each.jobs, each.subsidised) for each in self.kinds
        ]
        rows.append(
            (
                "Totaal",
                sum(each.contracts for each in self.kinds),
                sum((each.hours for each in self.kinds), Decimal(0)),
                sum((each.jobs for each in self.kinds), Decimal(0)),
                sum(each.subsidised for each in self.kinds),
            )
        )
        columns = (
            Column("Soort werkgever"),
            Column(METRICS["contracts"].name, Kind.INTEGER),
            Column(METRICS["paid_hours"].name, Kind.DECIMAL),
            Column(METRICS["jobs"].name, Kind.DECIMAL),
            Column(METRICS["wage_cost_subsidies"].name, Kind.INTEGER),
        )
        keys = ("contracts", "jobs", "wage_cost_subsidies")
        return self._table("Banen naar soort werkgever", columns, rows, keys, (LENT, SUBSIDISED), True)

    def _forms(self) -> Table:
        """At the own organisation: one row for each form, with whether somebody is employed by it or lent to it."""
        chosen = self.selection
        found = forms_of(chosen.area, on=chosen.on, known_at=chosen.known_at)
        labels = labels_of(Breakdown.FORM, found)
        rows: list[tuple[Cell, ...]] = []
        for form, label in labels.items():
            contracts, hours = found[form]
            how = "ingeleend van een ander" if form in BORROWED_FORMS else "in dienst bij de gemeente"
            rows.append((label, how if form else UNKNOWN, contracts, hours, hours / HOURS_OF_A_JOB))
        columns = (
            Column("Vorm"),
            Column("In dienst of ingeleend"),
            Column(METRICS["contracts"].name, Kind.INTEGER),
            Column(METRICS["paid_hours"].name, Kind.DECIMAL),
            Column(METRICS["jobs"].name, Kind.DECIMAL),
        )
        return self._table(
            "Eigen organisatie naar vorm van werk",
            columns,
            rows,
            ("own_organisation_jobs",),
            (LENT,),
            False,
        )

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: list[tuple[Cell, ...]],
        keys: tuple[str, ...],
        more: tuple[str, ...],
        total_row: bool,
    ) -> Table:
        title = f"{subject}, {self.selection.area.name}, {short_date(self.selection.on)}"
        said = notes([METRICS[key] for key in keys], self.selection, more)
        return Table(title, columns, tuple(rows), said, total_row)

    # --- charts ------------------------------------------------------------------------------------------------------
    @cached_property
    def charts(self) -> dict[str, Chart]:
        """The municipalities with a target: now and expected, against what they wanted."""
        aimed = [town for town in self.towns if town.target]
        if not aimed:
            return {}
        chart = Chart(
            kind=ChartKind.BARS,
            title=f"Eigen organisatie: banen tegenover het doel, {self.selection.area.name}",
            description=self.said or f"{len(aimed)} gemeenten met een doel voor {self.selection.on.year}.",
            category_label="Gemeente",
            categories=tuple(town.name for town in aimed),
            series=(
                Series(f"Op {short_date(self.selection.on)}", tuple(town.jobs for town in aimed)),
                Series(f"Verwacht op {self.last_day}", tuple(town.expected for town in aimed)),
            ),
            unit="banen van 25,5 uur",
            places=1,
            norm=Norm("Doel", tuple(town.target.jobs if town.target else None for town in aimed)),
        )
        return {"doel": chart}
