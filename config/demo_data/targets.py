"""The targets of the demo: the own organisation of two towns of a region, and its branch teams (after Leiden 2019)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from config.demo_data.towns import DemoRegion
from placements.models import BranchTeam
from reports.enums import TeamMetric
from reports.models import OwnTarget, TeamTarget

SOURCE = "Voorbeeld naar Leiden, beleidsplan Participatie en Inkomen 2019-2023"
POINT_9 = f"{SOURCE}, bijlage C punt 9"
OWN = ((2024, 15, date(2024, 1, 16)), (2025, 17, date(2025, 1, 14)), (2026, 22, date(2026, 1, 13)))
"""Year, jobs of 25.5 hours, and the day of the decision."""
REVISED_ON = date(2026, 6, 9)
REVISED = (32, 19)
"""Half-way the year it became another number, at the second town the 19 of Leiden: both vintages are to be seen."""
OF_A_TEAM = {
    TeamMetric.SUSTAINED: Decimal(100),
    TeamMetric.TRAJECTORIES: Decimal(75),
    TeamMetric.EMPLOYERS: Decimal(50),
    TeamMetric.SATISFACTION: Decimal("7.5"),
}
"""What Leiden wanted of the whole region; the teams of the demo share it, the mark excepted."""
SET_ON = date(2026, 1, 13)


def plant_targets(region: DemoRegion) -> Counter[str]:
    """Write the targets of a region; the same every time."""
    teams = list(BranchTeam.objects.filter(region_id=region.code).order_by("pk"))
    own = OwnTarget.objects.bulk_create(_own(region))
    of_teams = TeamTarget.objects.bulk_create(
        TeamTarget(
            team=team,
            year=2026,
            metric=metric,
            number=_part(metric, number, teams),
            set_on=SET_ON,
            source=POINT_9,
        )
        for team in teams
        for metric, number in OF_A_TEAM.items()
    )
    return Counter({"reports.owntarget": len(own), "reports.teamtarget": len(of_teams)})


def _own(region: DemoRegion) -> Iterator[OwnTarget]:
    towns = dict.fromkeys((region.centre, region.second))
    for code, revised in zip(towns, REVISED, strict=False):
        for year, jobs, set_on in (*OWN, (2026, revised, REVISED_ON)):
            yield OwnTarget(municipality_id=code, year=year, jobs=Decimal(jobs), set_on=set_on, source=SOURCE)


def _part(metric: TeamMetric, number: Decimal, teams: list[BranchTeam]) -> Decimal:
    if metric == TeamMetric.SATISFACTION:
        return number
    return (number / len(teams)).quantize(Decimal(1))
