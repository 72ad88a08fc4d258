"""Setting a target: who may, what is refused, and that what was wanted before stays known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from placements.models import BranchTeam
from registry.models import Municipality, MunicipalityRegion
from reports.actions.targets import set_own_target, set_team_target
from reports.enums import TeamMetric
from reports.models import OwnTarget, TeamTarget
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.factories_employers import BranchTeamFactory
from tests.people import TODAY, client_of

pytestmark = pytest.mark.django_db
FORM = "/dashboard/eigen-organisatie/doelen/nieuw/"


def own(town: Municipality, role: Role = Role.POLICY, **other: Any) -> OwnTarget:
    """Set a target of 19 jobs."""
    given: dict[str, Any] = {
        "year": 2026,
        "jobs": Decimal(19),
        "set_on": date(2026, 1, 13),
        "source": "besluit",
    }
    by = other.pop("by", None) or user_with(role, town)
    return set_own_target(municipality=town, by=by, on=TODAY, **(given | other))


@pytest.mark.parametrize("role", [Role.POLICY, Role.MANAGER, Role.ADMINISTRATOR])
def test_policy_staff_managers_and_administrators_set_it(town: Municipality, role: Role) -> None:
    assert own(town, role).jobs == 19


@pytest.mark.parametrize("role", [Role.CONSULTANT, Role.SUBSIDY, Role.COACH, Role.PRIVACY])
def test_nobody_else_does(town: Municipality, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        own(town, role)


def test_not_for_another_municipality(town: Municipality) -> None:
    with pytest.raises(PermissionDenied):
        own(town, by=user_with(Role.POLICY, MunicipalityFactory()))


def test_a_later_decision_leaves_the_earlier_one(town: Municipality) -> None:
    own(town)
    own(town, jobs=Decimal(22), set_on=date(2026, 6, 9))
    assert list(OwnTarget.objects.newest_first().values_list("jobs", flat=True)) == [22, 19]


def test_twice_the_same_day_is_one_target_with_its_history(town: Municipality) -> None:
    first, again = own(town), own(town, jobs=Decimal(20))
    assert first.pk == again.pk
    assert list(again.events.order_by("pgh_id").values_list("jobs", flat=True)) == [19, 20]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"set_on": date(2026, 11, 22)}, "set_on"),
        ({"year": 2010}, "year"),
        ({"year": 2050}, "year"),
        ({"source": "burger 111222333"}, "source"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    town: Municipality, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        own(town, **wrong)
    assert field in refusal.value.message_dict
    assert not OwnTarget.objects.exists()


def test_no_jobs_is_no_target(town: Municipality) -> None:
    with pytest.raises(ValidationError, match="meer dan 0"):
        own(town, jobs=Decimal(0))


def test_the_form_keeps_what_was_typed(town: Municipality) -> None:
    client = client_of(user_with(Role.POLICY, town))
    typed = {
        "municipality": town.code,
        "year": "2026",
        "jobs": "veel",
        "set_on": "2026-01-13",
        "source": "besluit",
    }
    page = client.post(FORM, typed).content.decode()
    assert "Vul een aantal banen in van meer dan 0" in page
    assert 'value="veel"' in page
    assert client.post(FORM, typed | {"jobs": "19,5"}).status_code == 302
    shown = client.get("/dashboard/eigen-organisatie/doelen/").content.decode()
    assert "19,5" in shown
    assert ">2026<" in shown


# --- teams -----------------------------------------------------------------------------------------------------------
@pytest.fixture
def team(town: Municipality) -> BranchTeam:
    """A team of the region of the town, since 2025."""
    region = RegionFactory()
    MunicipalityRegion.objects.create(
        municipality=town, region=region, during=(LONG_AGO, None), source="proef", certainty="verified"
    )
    return BranchTeamFactory(region=region)


def of_team(team: BranchTeam, by: Any, **other: Any) -> TeamTarget:
    """Set Leiden's mark."""
    given: dict[str, Any] = {
        "year": 2026,
        "metric": TeamMetric.SATISFACTION,
        "number": Decimal("7.5"),
        "set_on": date(2026, 1, 13),
        "source": "bijlage C",
    }
    return set_team_target(team=team, by=by, on=TODAY, **(given | other))


def test_the_region_sets_the_targets_of_its_teams(team: BranchTeam, town: Municipality) -> None:
    assert of_team(team, user_with(Role.POLICY, town)).number == Decimal("7.5")
    for stranger in (user_with(Role.POLICY, MunicipalityFactory()), user_with(Role.CONSULTANT, town)):
        with pytest.raises(PermissionDenied):
            of_team(team, stranger)


def test_a_mark_is_at_most_ten(team: BranchTeam, town: Municipality) -> None:
    with pytest.raises(ValidationError, match="hooguit 10"):
        of_team(team, user_with(Role.POLICY, town), number=Decimal(11))


def test_people_are_counted_whole(team: BranchTeam, town: Municipality) -> None:
    with pytest.raises(ValidationError, match="heel aantal"):
        of_team(team, user_with(Role.POLICY, town), metric=TeamMetric.SUSTAINED, number=Decimal("99.5"))


def test_a_team_that_did_not_exist_has_no_target(team: BranchTeam, town: Municipality) -> None:
    with pytest.raises(ValidationError, match="bestaat dit team niet"):
        of_team(team, user_with(Role.POLICY, town), year=team.first_day.year - 1)
