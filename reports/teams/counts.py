"""Counting what branch teams did in a year, by quarter: a query for each figure, for all teams of a region at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from accounts.scope import heirs_on, with_merged
from cases.enums import InstrumentKind
from placements.models import BranchTeam
from reports.areas import Area, municipalities_of
from reports.enums import TeamMetric
from reports.models import TeamTarget
from reports.sustained.counting import starts_of_teams

SUSTAINED_MONTHS = 6
TO_WORK = (
    InstrumentKind.TO_WORK,
    InstrumentKind.IPS,
    InstrumentKind.LEARNING_WORK,
    InstrumentKind.PRACTICE_LEARNING,
    InstrumentKind.TRAINING,
)
"""The instruments that make somebody ready for work."""
QUARTERS = (1, 2, 3, 4)

# The first contact of the year with an employer that a team kept in touch with on that day.
EMPLOYERS = """
SELECT team_id, extract(quarter FROM day)::integer, count(*), count(*)
FROM (
    SELECT management.team_id, moment.employer_id, min(moment.on) AS day
    FROM placements_employercontactmoment moment
    JOIN placements_accountmanagement management
        ON management.employer_id = moment.employer_id AND management.during @> moment.on
    WHERE management.team_id = ANY(%(teams)s) AND moment.municipality_id = ANY(%(codes)s)
      AND moment.on BETWEEN %(first_day)s AND %(on)s
    GROUP BY management.team_id, moment.employer_id
) AS met
GROUP BY 1, 2
"""
MARKS = """
SELECT management.team_id, extract(quarter FROM rating.on)::integer, sum(rating.mark), count(*)
FROM placements_employerrating rating
JOIN placements_accountmanagement management
    ON management.employer_id = rating.employer_id AND management.during @> rating.on
WHERE management.team_id = ANY(%(teams)s) AND rating.municipality_id = ANY(%(codes)s)
  AND rating.on BETWEEN %(first_day)s AND %(on)s
GROUP BY 1, 2
"""
# Everybody in such a trajectory this year who wants to work in the branch of the team, counted once: in the quarter in
# which it began, or in the first for who was in it on New Year's Day.
TRAJECTORIES = """
SELECT team_id, extract(quarter FROM day)::integer, count(*), count(*)
FROM (
    SELECT team.id AS team_id, candidate.person_id, min(greatest(lower(trajectory.during), %(first_day)s)) AS day
    FROM cases_trajectory trajectory
    JOIN cases_instrument instrument ON instrument.id = trajectory.instrument_id AND instrument.kind = ANY(%(kinds)s)
    JOIN cases_candidate candidate ON candidate.id = trajectory.candidate_id
    JOIN placements_branchteam team ON team.id = ANY(%(teams)s)
    WHERE candidate.municipality_id = ANY(%(codes)s)
      AND trajectory.during && daterange(%(first_day)s, %(on)s, '[]')
      AND (team.branch = '' OR EXISTS (
          SELECT FROM cases_assessment assessment
          WHERE assessment.candidate_id = candidate.id AND team.branch = ANY(assessment.wished_branches)
            AND assessment.during @> greatest(lower(trajectory.during), %(first_day)s)
      ))
    GROUP BY team.id, candidate.person_id
) AS begun
GROUP BY 1, 2
"""


@dataclass(frozen=True)
class Progress:
    """One figure of a team in a year: its target when there is one, and per quarter what was reached."""

    team: BranchTeam
    metric: TeamMetric
    target: TeamTarget | None
    quarters: dict[int, tuple[Decimal, int]]
    """By quarter: the sum and the number it is of; for all but the mark these are the same."""

    @property
    def is_mark(self) -> bool:
        """Whether this is a mean instead of a sum."""
        return self.metric == TeamMetric.SATISFACTION

    def reached(self, quarter: int = 4) -> Decimal | None:
        """What was reached from New Year up to and including a quarter; a mark is the mean, None without marks."""
        found = [self.quarters[each] for each in QUARTERS if each <= quarter and each in self.quarters]
        amount, number = sum((a for a, _ in found), Decimal(0)), sum(n for _, n in found)
        if not self.is_mark:
            return amount
        return amount / number if number else None


def progress_of(area: Area, teams: Sequence[BranchTeam], *, on: date) -> list[Progress]:
    """Every figure of these teams of a region in the year of a day, by team in the order of the enum."""
    ids = [team.pk for team in teams]
    targets = targets_of(ids, on)
    counted = _counted(area, ids, on)
    return [
        Progress(
            team,
            metric,
            targets.get((team.pk, metric)),
            {q: counted[metric, team.pk, q] for q in QUARTERS if (metric, team.pk, q) in counted},
        )
        for team in teams
        for metric in TeamMetric
    ]


def targets_of(teams: Sequence[int], on: date) -> dict[tuple[int, str], TeamTarget]:
    """The newest target of each figure for the year of a day, of those that were set by then."""
    found = TeamTarget.objects.filter(team_id__in=teams, year=on.year, set_on__lte=on)
    return {(target.team_id, target.metric): target for target in found.order_by("set_on", "pk")}


def _counted(
    area: Area, teams: list[int], on: date
) -> dict[tuple[TeamMetric, int, int], tuple[Decimal, int]]:
    found: dict[tuple[TeamMetric, int, int], tuple[Decimal, int]] = {}
    starts = starts_of_teams(area, teams, on=on, months=(0, SUSTAINED_MONTHS))
    for (team, months, quarter), (number, at_work) in starts.items():
        metric, reached = (TeamMetric.SUSTAINED, at_work) if months else (TeamMetric.PLACEMENTS, number)
        found[metric, team, quarter] = (Decimal(reached), reached)
    codes = with_merged(municipalities_of(area, on) or (), heirs_on(on))
    question: dict[str, Any] = {
        "teams": teams,
        "codes": sorted(codes),
        "kinds": [str(kind) for kind in TO_WORK],
        "first_day": date(on.year, 1, 1),
        "on": on,
    }
    statements = {
        TeamMetric.TRAJECTORIES: TRAJECTORIES,
        TeamMetric.EMPLOYERS: EMPLOYERS,
        TeamMetric.SATISFACTION: MARKS,
    }
    with connection.cursor() as cursor:
        for metric, statement in statements.items():
            cursor.execute(statement, question)
            for team, quarter, amount, number in cursor.fetchall():
                found[metric, team, quarter] = (Decimal(amount), number)
    return found
