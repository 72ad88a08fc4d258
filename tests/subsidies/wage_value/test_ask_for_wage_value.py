"""A municipality asks an expert to measure a wage value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.wage_value.request import RequestFacts, request_assessment
from subsidies.enums import AssessmentReason, AssessmentStatus
from subsidies.models import ExpertOrganisation, WageValueAssessment
from tests.factories import MunicipalityFactory, WageCostSubsidyFactory, user_with
from tests.factories_wage_value import (
    ExpertOrganisationFactory,
    MunicipalitySubsidySettingFactory,
    WageValueAssessmentFactory,
)
from tests.people import TODAY, client_of

Ask = Callable[..., WageValueAssessment]
MEASURED = {
    "status": AssessmentStatus.ESTABLISHED,
    "visited_on": date(2024, 1, 2),
    "established_on": date(2024, 1, 3),
    "method": "net_time",
    "computed_percentage": 50,
    "established_percentage": 50,
}


def test_the_first_is_expected_back_in_six_weeks(ask: Ask, town: Municipality) -> None:
    asked = ask()
    assert (asked.status, asked.reason) == (AssessmentStatus.REQUESTED, AssessmentReason.FIRST)
    assert (asked.municipality, asked.due_on) == (town, date(2026, 12, 14))


def test_the_municipality_chose_other_weeks(ask: Ask, town: Municipality) -> None:
    MunicipalitySubsidySettingFactory(municipality=town, report_weeks=3)
    assert ask().due_on == date(2026, 11, 23)


def test_an_expert_who_is_new_comes_in_the_list_once(ask: Ask, town: Municipality) -> None:
    first = ask(expert=None, new_expert="Bureau  Nieuw")
    first.delete()
    second = ask(expert=None, new_expert="bureau nieuw")
    assert second.expert.name == "Bureau Nieuw"
    assert ExpertOrganisation.objects.filter(municipality=town, name__iexact="bureau nieuw").count() == 1


@pytest.mark.parametrize(
    ("since", "reason"),
    [
        (date(2024, 2, 22), AssessmentReason.EARLY),
        (date(2024, 2, 2), AssessmentReason.REPEAT),
    ],
)
def test_three_months_before_its_day_a_repeat_is_not_early(
    ask: Ask, placement: Placement, town: Municipality, since: date, reason: AssessmentReason
) -> None:
    Placement.objects.update(during=period(date(2024, 1, 1)))
    WageValueAssessmentFactory(placement=placement, municipality=town, valid_from=since, **MEASURED)
    assert ask(early_because="andere functie").reason == reason


def test_earlier_than_the_schedule_takes_a_reason(ask: Ask, placement: Placement) -> None:
    WageCostSubsidyFactory(placement=placement)
    with pytest.raises(ValidationError) as refused:
        ask()
    assert list(refused.value.message_dict) == ["early_because"]
    assert ask(early_because="meer taken").early_because == "meer taken"


def test_one_at_a_time(ask: Ask) -> None:
    ask()
    with pytest.raises(ValidationError, match="loopt al een loonwaardebepaling"):
        ask()


def test_the_same_form_sent_twice_asks_once(
    placement: Placement, expert: ExpertOrganisation, consultant: User
) -> None:
    facts = RequestFacts(expert=expert, requested_on=date(2026, 11, 2))
    key = uuid4()
    made = {
        request_assessment(placement=placement, facts=facts, by=consultant, on=TODAY, form_key=key).pk
        for _ in range(2)
    }
    assert len(made) == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"expert": None}, "expert"),
        ({"requested_on": date(2026, 11, 22)}, "requested_on"),
        ({"due_on": date(2026, 11, 1)}, "due_on"),
        ({"early_because": "bsn 999990019"}, "early_because"),
    ],
)
def test_a_mistake_is_told_at_the_field(ask: Ask, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ask(**changes)
    assert list(refused.value.message_dict) == [field]
    assert not WageValueAssessment.objects.exists()


def test_an_expert_of_another_municipality_is_refused(ask: Ask) -> None:
    with pytest.raises(ValidationError, match="Kies een organisatie uit de lijst"):
        ask(expert=ExpertOrganisationFactory())


def test_work_without_a_wage_is_not_measured(ask: Ask) -> None:
    Placement.objects.update(work_form="trial")
    with pytest.raises(ValidationError, match="alleen bij een dienstverband met loon"):
        ask()


def test_who_has_no_file_cannot_ask(placement: Placement, expert: ExpertOrganisation) -> None:
    facts = RequestFacts(expert=expert, requested_on=date(2026, 11, 2))
    for stranger in (
        user_with(Role.CONSULTANT, MunicipalityFactory()),
        user_with(Role.COACH, expert.municipality),
    ):
        with pytest.raises(PermissionDenied):
            request_assessment(placement=placement, facts=facts, by=stranger, on=TODAY)


def test_the_screen_says_what_is_known_and_shows_it_at_the_placement(
    office: Client, placement: Placement, expert: ExpertOrganisation
) -> None:
    address = f"/plaatsingen/{placement.pk}/loonwaarde/nieuw/"
    assert "de eerste loonwaardebepaling" in office.get(address).text
    answer = office.post(address, {"expert": expert.pk, "requested_on": "2026-11-20"}, follow=True)
    assert answer.redirect_chain == [(f"/plaatsingen/{placement.pk}/", 302)]
    assert "De opdracht is vastgelegd." in answer.text
    assert "verwacht terug op 01-01-2027" in answer.text


def test_a_coach_sees_nothing_of_it_at_the_placement(
    ask: Ask, placement: Placement, town: Municipality
) -> None:
    from tests.factories import CoachingAssignmentFactory

    ask()
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=placement.person, coach=coach, municipality=town)
    page = client_of(coach).get(f"/plaatsingen/{placement.pk}/")
    assert page.status_code == 200
    assert "oonwaarde" not in page.text
