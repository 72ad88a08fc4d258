"""The page on branch teams: per team a table of targets with progress by quarter, and a chart against the pace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from placements.models import BranchTeam
from reports.areas import Area
from reports.charts import Chart, ChartKind, Norm, Series
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import number, short_date
from reports.metrics.base import OWN_REGISTRATION
from reports.rules.expected_pace import expected_pace
from reports.teams.counts import QUARTERS, Progress, progress_of
from reports.views.shown import Part, parts_of

NOTES = (
    "Het team van een werkgever is het brancheteam dat die dag contact met de werkgever houdt. Geteld worden inwoners "
    "en aantekeningen van de gemeenten in de regio.",
    "Plaatsingen: mensen die dit jaar bij een werkgever van het team met betaald werk begonnen. Een volgend contract "
    "bij dezelfde werkgever telt niet opnieuw. Bij uitlenen is de inlener de werkgever.",
    "Duurzame plaatsingen: wie zes maanden na zo'n start nog betaald werk heeft, waar dan ook. Geteld in het kwartaal "
    "waarin de zes maanden vol zijn.",
    "Mensen in een traject naar werk: wie dit jaar in een traject naar werk, IPS, leerwerktraject, praktijkleren of "
    "scholing zat, en in de intake de branche van het team als wens heeft. Iedereen telt één keer. Een team voor meer "
    "branches telt iedereen.",
    "Werkgevers gesproken: werkgevers van het team met minstens één contactmoment dit jaar, geteld bij het eerste.",
    "Cijfer van werkgevers: het gemiddelde van alle cijfers die werkgevers van het team dit jaar gaven. Bij weinig "
    "cijfers zegt een gemiddelde weinig.",
    "Verwacht tempo: het doel, gelijk verdeeld over de dagen van het jaar tot en met de peildatum. Bij een cijfer is "
    "het doel het hele jaar hetzelfde. In werkelijkheid gaat het in het ene kwartaal sneller dan in het andere.",
    f"Geteld zoals het nu is vastgelegd. Herkomst van de cijfers: {OWN_REGISTRATION}.",
)


@dataclass(frozen=True)
class TeamsPage:
    """The teams of the regions of a user in the year of a day."""

    regions: Sequence[Area]
    on: date

    @cached_property
    def by_team(self) -> dict[BranchTeam, list[Progress]]:
        """The figures of every team that existed on the day; some queries for each region."""
        found: dict[BranchTeam, list[Progress]] = {}
        for region in self.regions:
            rows = BranchTeam.objects.active_on(self.on).filter(region_id=region.code)
            teams = list(rows.select_related("region").order_by("name", "pk"))
            for each in progress_of(region, teams, on=self.on) if teams else ():
                found.setdefault(each.team, []).append(each)
        return found

    @property
    def quarter(self) -> int:
        """The quarter of the day."""
        return (self.on.month + 2) // 3

    @cached_property
    def tables(self) -> dict[str, Table]:
        """One table for each team, by the team's number, and one of all teams together."""
        found = {f"team-{team.pk}": self._table(team.name, rows) for team, rows in self.by_team.items()}
        if found:
            rows = [row for rows in self.by_team.values() for row in rows]
            found["alle-teams"] = self._table("Alle brancheteams", rows, named=True)
        return found

    def _table(self, subject: str, rows: Sequence[Progress], *, named: bool = False) -> Table:
        columns = (
            *((Column("Team"),) if named else ()),
            Column("Wat wij tellen"),
            Column(f"Doel {self.on.year}", Kind.INTEGER),
            *(Column(f"T/m kwartaal {quarter}", Kind.INTEGER) for quarter in QUARTERS),
            Column("Verwacht tempo", Kind.DECIMAL),
            Column("Deel van het doel", Kind.PERCENTAGE),
            Column("Hoe het gaat"),
        )
        cells = tuple((*((row.team.name,) if named else ()), *self._row(row)) for row in rows)
        said = (f"Peildatum {short_date(self.on)}, het jaar {self.on.year} tot en met die dag.", *NOTES)
        return Table(f"{subject}, {self.on.year}, {short_date(self.on)}", columns, cells, said)

    def _row(self, row: Progress) -> tuple[Cell, ...]:
        reached, target = row.reached(self.quarter), row.target.number if row.target else None
        pace = self._pace(row)
        return (
            f"{str(row.metric.label).capitalize()}",
            _amount(row, target) if target is not None else "geen doel",
            *(
                _amount(row, row.reached(quarter)) if quarter <= self.quarter else None
                for quarter in QUARTERS
            ),
            pace,
            None if target is None or reached is None or row.is_mark else 100 * reached / target,
            how_it_goes(reached, pace, target, final=not row.is_mark),
        )

    def _pace(self, row: Progress) -> Decimal | None:
        """What should be reached by now; of a mark it is the target itself."""
        if row.target is None:
            return None
        return row.target.number if row.is_mark else expected_pace(row.target.number, self.on.year, self.on)

    @cached_property
    def charts(self) -> dict[str, Chart]:
        """For each team with targets: what was reached as a percentage of each target, against the pace of the year."""
        found = {}
        for team, rows in self.by_team.items():
            aimed = [row for row in rows if row.target and not row.is_mark]
            if not aimed:
                continue
            shares = tuple(_share(row, self.quarter) for row in aimed)
            pace = expected_pace(Decimal(100), self.on.year, self.on)
            found[f"team-{team.pk}"] = Chart(
                kind=ChartKind.BARS,
                title=f"{team.name}: deel van het doel van {self.on.year}",
                description=f"Bij een gelijk tempo is op {short_date(self.on)} {number(pace, 0)} % van elk doel "
                "bereikt.",
                category_label="Wat wij tellen",
                categories=tuple(str(row.metric.label).capitalize() for row in aimed),
                series=(Series("Bereikt", shares),),
                unit="%",
                places=0,
                norm=Norm("Verwacht tempo", tuple(pace for _ in aimed)),
            )
        return found

    def parts(self) -> list[tuple[BranchTeam, Part]]:
        """Each team with its table, chart and files."""
        made = parts_of("teams", self.tables, self.charts, f"peildatum={self.on.isoformat()}")
        return [(team, made[f"team-{team.pk}"]) for team in self.by_team]

    @property
    def downloads(self) -> Part | None:
        """The files with all teams together."""
        made = parts_of("teams", self.tables, {}, f"peildatum={self.on.isoformat()}")
        return made.get("alle-teams")


def _amount(row: Progress, value: Decimal | None) -> Cell:
    """A whole number; a mark with its decimal, as a text among them."""
    if value is None:
        return None
    return number(value, 1) if row.is_mark else int(value)


def _share(row: Progress, quarter: int) -> Decimal | None:
    reached = row.reached(quarter)
    return None if reached is None or row.target is None else 100 * reached / row.target.number


def how_it_goes(
    reached: Decimal | None, pace: Decimal | None, target: Decimal | None, *, final: bool = True
) -> str:
    """In a word: against the pace of today and the whole target. Not `final`, it can still go down, as a mean can."""
    if target is None or pace is None:
        return "geen doel"
    if reached is None:
        return "nog niet bekend"
    if final and reached >= target:
        return "gehaald"
    return "op schema" if reached >= pace else "achter op schema"
