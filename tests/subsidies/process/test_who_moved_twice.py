"""Who moved twice, and what ended before: which municipality pays which days, without a gap and never twice."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.enums import Role
from accounts.models import User
from cases.actions.handover.decide import accept_handover
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality, Residence
from subsidies.actions.process.decide import grant_request
from subsidies.actions.process.hand_over import hand_over_grant, take_over_grant
from subsidies.enums import DecisionKind
from subsidies.models import Decision, HeldAmount, SubsidyRequest, WageCostSubsidy
from tests.factories import CandidateFactory, MunicipalityFactory, ResidenceFactory, user_with
from tests.factories_handover import HandoverFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.people import TODAY, client_of
from tests.subsidies.process.conftest import MOVED

MOVED_ON = date(2026, 11, 12)


@pytest.fixture
def third(grant: WageCostSubsidy, other: Municipality) -> Municipality:
    """Where the person went to live a week after that, with a file there too."""
    made: Municipality = MunicipalityFactory(name="Derdendam")
    person = grant.placement.person
    Residence.objects.filter(municipality=other).update(during=period(MOVED, date(2026, 11, 11)))
    ResidenceFactory(person=person, municipality=made, during=period(MOVED_ON))
    CandidateFactory(person=person, municipality=made, during=period(date(2026, 11, 14)))
    return made


def days() -> list[tuple[str, date, date | None]]:
    """Who pays which days."""
    return [
        (row.municipality.name, row.first_day, row.last_day)
        for row in WageCostSubsidy.objects.order_by("during").select_related("municipality")
    ]


def test_it_is_kept_to_whom_it_was_handed_over(
    grant: WageCostSubsidy, other: Municipality, staff: User
) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    assert Decision.objects.get(kind=DecisionKind.HANDED_OVER).to_municipality == other


def test_handed_over_after_the_second_move_it_is_for_where_the_first_one_went(
    grant: WageCostSubsidy, staff: User, other: Municipality, third: Municipality
) -> None:
    page = client_of(staff).get(f"/loonkostensubsidie/{grant.pk}/overdragen/").text
    assert "verhuisde op 05-11-2026 naar Anderstad en woont nu in Derdendam." in page
    assert "daarna voor Anderstad" in page
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    given = Decision.objects.get(kind=DecisionKind.HANDED_OVER)
    assert (given.to_municipality, given.first_day) == (other, MOVED)
    assert given.reason == "Verhuisd naar Anderstad"


def test_a_municipality_in_between_that_never_took_it_over_is_passed(
    grant: WageCostSubsidy, staff: User, there: User, other: Municipality, third: Municipality
) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    last = user_with(Role.SUBSIDY, third)
    address = f"/plaatsingen/{grant.placement_id}/loonkostensubsidie/overnemen/"
    page = client_of(last).get(address)
    assert "Anderstad nam haar niet over" in page.text
    taken = take_over_grant(placement=grant.placement, by=last, on=TODAY)
    assert taken.municipality == third
    assert days() == [
        ("Voorbeeldstad", date(2026, 10, 1), date(2026, 11, 4)),
        ("Derdendam", MOVED, date(2027, 9, 30)),
    ]
    with pytest.raises(ValidationError, match="geen loonkostensubsidie om over te nemen"):
        take_over_grant(placement=grant.placement, by=there, on=TODAY)


def test_who_takes_it_over_after_the_next_move_pays_its_own_days_and_hands_the_rest_on(
    grant: WageCostSubsidy, staff: User, there: User, other: Municipality, third: Municipality
) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert days()[1:] == [("Anderstad", MOVED, date(2026, 11, 11))]
    last = Decision.objects.filter(kind=DecisionKind.HANDED_OVER).latest("pk")
    assert (last.municipality, last.to_municipality, last.first_day) == (other, third, MOVED_ON)
    take_over_grant(placement=grant.placement, by=user_with(Role.SUBSIDY, third), on=TODAY)
    assert days()[1:] == [
        ("Anderstad", MOVED, date(2026, 11, 11)),
        ("Derdendam", MOVED_ON, date(2027, 9, 30)),
    ]


def test_a_municipality_that_has_nothing_to_do_with_it_takes_nothing_over(
    grant: WageCostSubsidy, staff: User, there: User
) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    elsewhere = MunicipalityFactory()
    CandidateFactory(person=grant.placement.person, municipality=elsewhere, during=period(date(2026, 11, 10)))
    stranger = user_with(Role.SUBSIDY, elsewhere)
    assert "overnemen/" not in client_of(stranger).get("/loonkostensubsidie/").text
    with pytest.raises(ValidationError, match="geen loonkostensubsidie om over te nemen"):
        take_over_grant(placement=grant.placement, by=stranger, on=TODAY)


def test_above_the_limit_there_a_second_person_there_is_asked(
    grant: WageCostSubsidy, staff: User, there: User, other: Municipality
) -> None:
    MunicipalitySubsidySettingFactory(municipality=other, four_eyes_above=Decimal(500))
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    taken = take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert taken.held_amount.ceiling == Decimal(500)
    asked = SubsidyRequest.objects.open().get()
    seen = asked.proposals.get()
    assert (asked.municipality, seen.first_day) == (other, MOVED)
    with pytest.raises(ValidationError, match="besluit een collega"):
        grant_request(request=asked, proposal_id=seen.pk, by=there, on=TODAY)
    grant_request(request=asked, proposal_id=seen.pk, by=user_with(Role.SUBSIDY, other), on=TODAY)
    assert [row[0] for row in days()] == ["Voorbeeldstad", "Anderstad"]
    assert not HeldAmount.objects.exists()


def test_what_ended_before_the_day_stays_where_it_was_paid(
    grant: WageCostSubsidy,
    later: WageCostSubsidy,
    other: Municipality,
    candidate: Candidate,
    consultant: User,
) -> None:
    grant.during = period(date(2026, 10, 1), date(2026, 11, 10))
    grant.save()
    receiver = user_with(Role.CONSULTANT, other)
    handover = HandoverFactory(candidate=candidate, to_municipality=other, offered_by=consultant)
    accept_handover(handover=handover, consultant=receiver, by=receiver, on=TODAY)
    (gone,) = Decision.objects.filter(kind=DecisionKind.HANDED_OVER)
    assert gone.first_day == date(2026, 12, 1)
    assert days() == [("Voorbeeldstad", date(2026, 10, 1), date(2026, 11, 10))]
