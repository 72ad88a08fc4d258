"""Branch teams and their targets: what is counted for a team, by quarter, against an even pace."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accounts.enums import Role
from cases.enums import InstrumentKind
from dated.periods import period
from placements.models import BranchTeam, Employer
from registry.models import Municipality, MunicipalityRegion, Region
from reports.areas import Area
from reports.enums import TeamMetric
from reports.rules.expected_pace import expected_pace
from reports.teams.counts import Progress, progress_of
from reports.views.teams_page import how_it_goes
from tests.factories import (
    LONG_AGO,
    CandidateFactory,
    EmployerFactory,
    MunicipalityFactory,
    PersonFactory,
    PlacementFactory,
    RegionFactory,
    ResidenceFactory,
    user_with,
)
from tests.factories_employers import (
    AccountManagementFactory,
    BranchTeamFactory,
    EmployerContactMomentFactory,
    EmployerRatingFactory,
)
from tests.factories_intake import AssessmentFactory
from tests.factories_plan import InstrumentFactory, TrajectoryFactory
from tests.factories_targets import TeamTargetFactory
from tests.people import client_of

pytestmark = pytest.mark.django_db
PAGE = "/dashboard/teams/"
ON = date(2026, 11, 21)


@pytest.fixture
def region(town: Municipality) -> Region:
    """The region of the town."""
    region = RegionFactory(name="Voorbeeldregio")
    MunicipalityRegion.objects.create(
        municipality=town, region=region, during=period(LONG_AGO), source="proef", certainty="verified"
    )
    return region


@pytest.fixture
def team(region: Region) -> BranchTeam:
    """A team for care."""
    return BranchTeamFactory(region=region, name="Zorg en welzijn", branch="Q")


@pytest.fixture
def employer(team: BranchTeam) -> Employer:
    """An employer of the team since New Year."""
    management = AccountManagementFactory(region=team.region, team=team)
    return management.employer


def reached(team: BranchTeam, metric: TeamMetric, on: date = ON) -> tuple[Any, ...]:
    """What a team reached up to and including each quarter."""
    row = _row(team, metric, on)
    return tuple(row.reached(quarter) for quarter in (1, 2, 3, 4))


def _row(team: BranchTeam, metric: TeamMetric, on: date = ON) -> Progress:
    area = Area("region", team.region_id, "regio")
    return next(row for row in progress_of(area, [team], on=on) if row.metric == metric)


def work(town: Municipality, employer: Employer, first: date, last: date | None = None) -> None:
    """Somebody of the town starts at an employer."""
    person = PersonFactory()
    ResidenceFactory(person=person, municipality=town, during=period(LONG_AGO))
    PlacementFactory(person=person, employer=employer, during=period(first, last))


def test_starts_at_employers_of_the_team_count_in_their_quarter(
    town: Municipality, team: BranchTeam, employer: Employer
) -> None:
    work(town, employer, date(2026, 2, 1))
    work(town, employer, date(2026, 7, 1))
    work(town, EmployerFactory(), date(2026, 7, 1))
    work(MunicipalityFactory(), employer, date(2026, 7, 1))
    assert reached(team, TeamMetric.PLACEMENTS) == (1, 1, 2, 2)


def test_sustained_is_counted_when_six_months_are_full(
    town: Municipality, team: BranchTeam, employer: Employer
) -> None:
    work(town, employer, date(2026, 2, 1))
    work(town, employer, date(2026, 2, 1), date(2026, 6, 30))
    work(town, employer, date(2026, 8, 1))
    assert reached(team, TeamMetric.SUSTAINED) == (0, 0, 1, 1)
    assert reached(team, TeamMetric.SUSTAINED, date(2026, 7, 31)) == (0, 0, 0, 0)


def test_an_employer_counts_once_at_its_first_contact(
    town: Municipality, team: BranchTeam, employer: Employer
) -> None:
    for day in (date(2026, 5, 1), date(2026, 9, 1)):
        EmployerContactMomentFactory(employer=employer, municipality=town, on=day)
    EmployerContactMomentFactory(municipality=town, on=date(2026, 5, 1))
    assert reached(team, TeamMetric.EMPLOYERS) == (0, 1, 1, 1)


def test_the_mark_is_a_mean_and_unknown_without_marks(
    town: Municipality, team: BranchTeam, employer: Employer
) -> None:
    for day, mark in ((date(2026, 5, 1), 7), (date(2026, 8, 1), 8)):
        EmployerRatingFactory(employer=employer, municipality=town, on=day, mark=mark)
    assert reached(team, TeamMetric.SATISFACTION) == (None, 7, Decimal("7.5"), Decimal("7.5"))


def test_people_in_a_trajectory_count_by_the_branch_they_wish(town: Municipality, team: BranchTeam) -> None:
    to_work, other = (
        InstrumentFactory(kind=kind) for kind in (InstrumentKind.TO_WORK, InstrumentKind.JOB_COACHING)
    )
    for wished, instrument in ((["Q"], to_work), (["G"], to_work), (["Q"], other)):
        candidate = CandidateFactory(municipality=town)
        AssessmentFactory(candidate=candidate, wished_branches=wished, during=period(LONG_AGO))
        for first in (date(2025, 6, 1), date(2026, 6, 1)):
            TrajectoryFactory(
                candidate=candidate,
                instrument=instrument,
                during=period(first, date(first.year, 9, 30)),
                planned_end=date(first.year, 9, 30),
                result="completed",
            )
    assert reached(team, TeamMetric.TRAJECTORIES) == (0, 1, 1, 1)


# --- the pace --------------------------------------------------------------------------------------------------------
def test_the_pace_is_even_over_the_days() -> None:
    assert expected_pace(Decimal(365), 2026, date(2026, 1, 1)) == 1
    assert expected_pace(Decimal(100), 2026, date(2026, 12, 31)) == 100
    assert expected_pace(Decimal(100), 2026, date(2027, 3, 1)) == 100
    assert expected_pace(Decimal(100), 2026, date(2025, 12, 31)) == 0
    assert expected_pace(Decimal(366), 2024, date(2024, 2, 29)) == 60


@pytest.mark.parametrize(
    ("reached_now", "word"), [(100, "gehaald"), (50, "op schema"), (49, "achter op schema")]
)
def test_how_it_goes_is_said_in_words(reached_now: int, word: str) -> None:
    assert how_it_goes(Decimal(reached_now), Decimal(50), Decimal(100)) == word
    assert how_it_goes(Decimal(8), Decimal(7), Decimal(7), final=False) == "op schema"
    assert how_it_goes(None, Decimal(50), Decimal(100)) == "nog niet bekend"
    assert how_it_goes(Decimal(1), None, None) == "geen doel"


# --- the page --------------------------------------------------------------------------------------------------------
def test_the_newest_target_of_the_day_counts(town: Municipality, team: BranchTeam) -> None:
    TeamTargetFactory(team=team, number=Decimal(90), set_on=date(2026, 6, 1))
    TeamTargetFactory(team=team, number=Decimal(100), set_on=date(2026, 1, 1))
    for on, wanted in ((ON, 90), (date(2026, 5, 31), 100)):
        target = _row(team, TeamMetric.SUSTAINED, on).target
        assert target is not None
        assert target.number == wanted


def test_the_page_shows_each_team_with_its_files(town: Municipality, team: BranchTeam) -> None:
    TeamTargetFactory(team=team)
    client = client_of(user_with(Role.POLICY, town))
    page = client.get(PAGE).content.decode()
    assert "Zorg en welzijn" in page
    assert "achter op schema" in page
    assert "geen doel" in page
    for file in (f"team-{team.pk}.csv", f"team-{team.pk}.svg", "alle-teams.ods"):
        assert client.get(PAGE + file).status_code == 200, file
    assert client.get(f"{PAGE}team-0.csv").status_code == 404
    assert client.get(PAGE, {"peildatum": "2030-01-01"}).context["form"].errors


def test_a_team_of_another_region_is_not_there(town: Municipality, region: Region) -> None:
    other = BranchTeamFactory(name="Ander team")
    client = client_of(user_with(Role.POLICY, town))
    assert "Ander team" not in client.get(PAGE).content.decode()
    assert client.get(f"{PAGE}team-{other.pk}.csv").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_teams(
    town: Municipality, region: Region, django_assert_max_num_queries: Any
) -> None:
    client = client_of(user_with(Role.POLICY, town))
    for _ in range(3):
        TeamTargetFactory(team=BranchTeamFactory(region=region))
        with django_assert_max_num_queries(25):
            client.get(PAGE)
