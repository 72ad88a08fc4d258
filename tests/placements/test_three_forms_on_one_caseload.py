"""Heerlen's three forms on one caseload: a group, somebody who is lent alone, and begeleid werken, under one coach."""

from datetime import date
from typing import Any

import pytest

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.models import Candidate
from dated.periods import period
from placements.agreement import counting_of
from placements.enums import Sector, WorkForm
from placements.models import Placement
from registry.enums import LegalGround
from registry.models import Municipality, Registration
from tests.factories import (
    CoachingAssignmentFactory,
    EmployerFactory,
    EmployerSectorFactory,
    PlacementFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_placement import GroupLeaderFactory, GroupSecondmentFactory
from tests.people import TODAY, candidate_of, client_of

BEGUN = period(date(2026, 1, 1))


@pytest.fixture
def coach(town: Municipality) -> User:
    """The coach of all three."""
    return user_with(Role.COACH, town)


@pytest.fixture
def caseload(rules: None, town: Municipality, coach: User) -> dict[WorkForm, Placement]:
    """Three people with a Wsw indication; the Sw company lends two of them, the third is employed by a nursery."""
    company, market = (
        EmployerFactory(name="Werkbedrijf"),
        EmployerSectorFactory(sector=Sector.MARKET).employer,
    )
    EmployerSectorFactory(employer=company, sector=Sector.GOVERNMENT)
    group = GroupSecondmentFactory(municipality=town, lender=company, borrower=market, name="Kasploeg")
    GroupLeaderFactory(group=group)
    at: dict[WorkForm, dict[str, Any]] = {
        WorkForm.GROUP_SECONDMENT: {"employer": company, "borrower": market, "group": group},
        WorkForm.SECONDMENT: {"employer": company, "borrower": market},
        WorkForm.SUPPORTED: {"employer": market},
    }
    found = {}
    for form, where in at.items():
        person = candidate_of(town, last_name=f"Werker{form}").person
        CoachingAssignmentFactory(person=person, coach=coach, municipality=town, during=BEGUN)
        found[form] = PlacementFactory(person=person, work_form=form, during=BEGUN, **where)
        WorkingHoursFactory(placement=found[form])
    Registration.objects.update(ground=LegalGround.G1B)
    return found


def test_the_coach_sees_all_three_and_the_group_with_its_leader(
    caseload: dict[WorkForm, Placement], coach: User
) -> None:
    browser = client_of(coach)
    text = browser.get("/plaatsingen/").text
    for form, placement in caseload.items():
        assert f"Werker{form}" in text
        assert browser.get(f"/plaatsingen/{placement.pk}/").status_code == 200
    group = caseload[WorkForm.GROUP_SECONDMENT].group
    assert group is not None
    page = browser.get(f"/plaatsingen/groepen/{group.pk}/").text
    assert "P. Voorman" in page
    assert Candidate.objects.of_coach(scope_of(coach, TODAY)).count() == 3


def test_each_counts_where_the_work_is_done(caseload: dict[WorkForm, Placement]) -> None:
    counted = {form: counting_of(placement, TODAY) for form, placement in caseload.items()}
    assert {form: each.verdict.counts for form, each in counted.items()} == dict.fromkeys(caseload, True)
    assert {each.sector for each in counted.values()} == {Sector.MARKET}


def test_only_the_group_has_rules_of_a_group(caseload: dict[WorkForm, Placement], coach: User) -> None:
    browser = client_of(coach)
    assert "Kasploeg" in browser.get(f"/plaatsingen/{caseload[WorkForm.GROUP_SECONDMENT].pk}/").text
    for form in (WorkForm.SECONDMENT, WorkForm.SUPPORTED):
        text = browser.get(f"/plaatsingen/{caseload[form].pk}/").text
        assert "Kasploeg" not in text
        assert "Let op bij deze vorm" not in text
