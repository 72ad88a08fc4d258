"""The process is seen where somebody works: in the timeline of a person, at closing a file, at an employer."""

from datetime import date

import pytest

from accounts.models import User
from cases.closing import stays_open
from cases.models import Candidate
from placements.models import Placement
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import SubsidyRequest
from tests.factories_process import DecisionFactory, ObjectionFactory, SubsidyRequestFactory
from tests.factories_wage_value import WageValueAssessmentFactory
from tests.people import TODAY, client_of

LATE = date(2026, 9, 1)


@pytest.fixture
def late(placement: Placement) -> SubsidyRequest:
    """A request whose decision had to be there in October."""
    made: SubsidyRequest = SubsidyRequestFactory(
        placement=placement,
        municipality=_town(placement),
        received_on=LATE,
        settled_on=LATE,
        wage_value_percentage=50,
        status=RequestStatus.MEASURED,
    )
    return made


def _town(placement: Placement) -> object:
    return placement.person.candidates.get().municipality


def test_requests_decisions_and_wage_values_are_in_the_timeline(
    late: SubsidyRequest, candidate: Candidate, staff: User
) -> None:
    work, town = late.placement, late.municipality
    DecisionFactory(placement=work, municipality=town, kind=DecisionKind.ENDED, decided_on=date(2026, 11, 3))
    WageValueAssessmentFactory(
        placement=work,
        municipality=town,
        requested_on=date(2026, 10, 5),
        status="established",
        visited_on=date(2026, 10, 20),
        valid_from=date(2026, 11, 1),
        established_on=date(2026, 10, 27),
        computed_percentage=58,
        established_percentage=58,
        method="net_time",
    )
    page = client_of(staff).get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    for told in (
        "Loonkostensubsidie aangevraagd",
        "Besluit loonkostensubsidie: beëindigd",
        "Loonwaardebepaling gevraagd",
        "Loonwaarde vastgesteld: 58 %",
    ):
        assert told in page


def test_what_waits_is_told_when_a_file_is_closed(late: SubsidyRequest, candidate: Candidate) -> None:
    work, town = late.placement, late.municipality
    WageValueAssessmentFactory(placement=work, municipality=town)
    ObjectionFactory(decision=DecisionFactory(placement=work, municipality=town))
    name = work.workplace.name
    told = stays_open(candidate, TODAY)
    for what in (
        f"aanvraag loonkostensubsidie voor het werk bij {name}",
        f"loonwaardebepaling bij {name}",
        f"bezwaar over het werk bij {name}",
    ):
        assert what in told


def test_a_late_decision_stands_at_the_employer(late: SubsidyRequest, staff: User) -> None:
    page = client_of(staff).get(f"/werkgevers/{late.placement.employer_id}/")
    assert "moest uiterlijk op 06-10-2026 genomen zijn" in page.text
    assert "er staat niets open" not in page.text
    late.status = RequestStatus.WITHDRAWN
    late.save()
    page = client_of(staff).get(f"/werkgevers/{late.placement.employer_id}/")
    assert "moest uiterlijk" not in page.text
