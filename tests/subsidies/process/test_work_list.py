"""The work list: what waits, the most urgent first, with filters and sums; and signals before a term ends."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality
from subsidies.enums import GroupOutcome
from subsidies.enums import RequestStatus as Status
from subsidies.models import Proposal, SubsidyRequest
from tests.cases.workday.world import keys_of
from tests.factories import MunicipalityFactory, PlacementFactory, WorkingHoursFactory, user_with
from tests.factories_process import ObjectionFactory, ProposalFactory, SubsidyRequestFactory
from tests.people import TODAY, candidate_of, client_of

LIST = "/loonkostensubsidie/"
MEASURED = {
    "checked_on": date(2026, 10, 1),
    "group_outcome": GroupOutcome.BELONGS,
    "wage_value_percentage": 50,
}


def waiting(town: Municipality, name: str, **facts: Any) -> SubsidyRequest:
    """A request of somebody of the town."""
    placement = PlacementFactory(person=candidate_of(town, last_name=name).person, during=period(TODAY))
    WorkingHoursFactory(placement=placement)
    request: SubsidyRequest = SubsidyRequestFactory(
        placement=placement, municipality=town, received_on=date(2026, 9, 1), **facts
    )
    return request


def names(page: Any) -> list[str]:
    return [item.placement.person.last_name for item in page.context["page"]]


def test_what_is_late_stands_above_what_is_nearly_due_and_what_has_no_day(
    desk: Client, town: Municipality
) -> None:
    waiting(town, "Zonder", status=Status.MEASURING)
    waiting(town, "Bijna", status=Status.MEASURED, settled_on=date(2026, 10, 26), **MEASURED)
    waiting(town, "Laat", status=Status.MEASURED, settled_on=date(2026, 10, 5), **MEASURED)
    page = desk.get(LIST)
    assert names(page) == ["Laat", "Bijna", "Zonder"]
    assert (page.context["sums"]["late"], page.context["sums"]["soon"]) == (1, 1)
    assert "12 dagen te laat" in page.text
    assert "nog 9 dagen" in page.text
    assert names(desk.get(f"{LIST}?termijn=te-laat")) == ["Laat"]
    assert names(desk.get(f"{LIST}?termijn=bijna")) == ["Bijna"]
    assert names(desk.get(f"{LIST}?stap=measuring")) == ["Zonder"]
    assert len(names(desk.get(f"{LIST}?stap=onzin&termijn=onzin&gemeente=onzin"))) == 3


def test_what_is_proposed_is_added_up(desk: Client, town: Municipality) -> None:
    for name in ("Een", "Twee"):
        asked = waiting(town, name, status=Status.APPROVAL, settled_on=TODAY, **MEASURED)
        ProposalFactory(request=asked, needs_second=True)
    page = desk.get(LIST)
    assert (page.context["sums"]["monthly"], page.context["sums"]["approval"]) == (2000, 2)
    assert "€ 2.000,00" in page.text


def test_another_town_stands_on_no_list(desk: Client) -> None:
    waiting(MunicipalityFactory(), "Vreemde")
    for address in (LIST, f"{LIST}aanvragen/"):
        assert "Vreemde" not in desk.get(address).text


def test_what_was_decided_stands_under_all_requests_only(desk: Client, town: Municipality) -> None:
    waiting(town, "Klaar", status=Status.REFUSED)
    assert "Klaar" not in desk.get(LIST).text
    assert "Klaar" in desk.get(f"{LIST}aanvragen/").text
    assert "Klaar" in desk.get(f"{LIST}aanvragen/?stap=refused").text
    assert "Klaar" not in desk.get(f"{LIST}aanvragen/?stap=granted").text


def test_an_empty_list_says_what_to_do(desk: Client) -> None:
    assert "Open dan de plaatsing en leg de aanvraag vast." in desk.get(LIST).text


def test_the_number_of_questions_does_not_grow_with_the_list(
    desk: Client, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        asked = waiting(town, f"Nummer{number}", status=Status.PROPOSED, settled_on=TODAY, **MEASURED)
        ProposalFactory(request=asked)
    desk.get(LIST)
    with django_assert_max_num_queries(13):
        desk.get(LIST)
    with django_assert_max_num_queries(8):
        desk.get(f"{LIST}aanvragen/")


def test_the_page_of_a_request_stays_within_its_budget(
    desk: Client,
    measured: SubsidyRequest,
    propose: Callable[..., Proposal],
    django_assert_max_num_queries: Any,
) -> None:
    propose()
    address = f"{LIST}aanvraag/{measured.pk}/"
    desk.get(address)
    with django_assert_max_num_queries(16):
        desk.get(address)


def test_the_page_of_the_work_and_of_the_person_tell_of_the_request(
    office: Client, asked: SubsidyRequest, candidate: Candidate
) -> None:
    for address in (f"/plaatsingen/{asked.placement_id}/", f"/kandidaten/{candidate.pk}/"):
        assert f"{LIST}aanvraag/{asked.pk}/" in office.get(address).text


# --- signals ---------------------------------------------------------------------------------------------------------
@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant."""
    Candidate.objects.update(consultant=consultant)
    return candidate


def test_the_term_of_the_law_is_signalled_two_weeks_before_its_end(
    own: Candidate, consultant: User, measured: SubsidyRequest
) -> None:
    ends = date(2026, 12, 15)
    assert "subsidy_decision_term" not in keys_of(own, consultant, ends - timedelta(days=15))
    for day in (ends - timedelta(days=14), ends, ends + timedelta(days=30)):
        assert "subsidy_decision_term" in keys_of(own, consultant, day)
    SubsidyRequest.objects.update(status=Status.REFUSED)
    assert "subsidy_decision_term" not in keys_of(own, consultant, ends)


@pytest.mark.usefixtures("four_eyes")
def test_a_proposal_that_waits_for_a_second_person_is_signalled_after_three_days(
    own: Candidate, consultant: User, propose: Callable[..., Proposal]
) -> None:
    propose()
    assert "subsidy_approval_waits" not in keys_of(own, consultant, TODAY + timedelta(days=2))
    assert "subsidy_approval_waits" in keys_of(own, consultant, TODAY + timedelta(days=3))


@pytest.mark.parametrize(("committee", "due"), [(False, date(2027, 1, 25)), (True, date(2027, 3, 8))])
def test_the_term_of_an_objection_is_signalled_too(
    own: Candidate,
    consultant: User,
    measured: SubsidyRequest,
    town: Municipality,
    committee: bool,
    due: date,
) -> None:
    ObjectionFactory(
        decision__placement=measured.placement, decision__municipality=town, with_committee=committee
    )
    assert "subsidy_objection_term" not in keys_of(own, consultant, due - timedelta(days=15))
    assert "subsidy_objection_term" in keys_of(own, consultant, due - timedelta(days=14))


def test_a_manager_and_a_coach_have_no_such_list(town: Municipality) -> None:
    for role in (Role.COACH, Role.MANAGER):
        assert client_of(user_with(role, town)).get(LIST).status_code == 404
