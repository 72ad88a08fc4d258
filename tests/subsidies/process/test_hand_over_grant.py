"""Somebody moved: the grant ends here on the day before, and the other municipality continues it without a gap."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from cases.actions.handover.decide import accept_handover
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.actions.process.decide import grant_request
from subsidies.actions.process.hand_over import hand_over_grant, take_over_grant
from subsidies.enums import DecisionKind
from subsidies.models import Decision, Proposal, WageCostSubsidy
from subsidies.shown import rate_table, shown_amount
from tests.factories import (
    MunicipalityFactory,
    WageCostSubsidyFactory,
    user_with,
)
from tests.factories_handover import HandoverFactory
from tests.people import TODAY, client_of
from tests.subsidies.process.conftest import MOVED


def test_who_did_not_move_is_not_handed_over(grant: WageCostSubsidy, staff: User) -> None:
    with pytest.raises(ValidationError, match="niet in een andere gemeente"):
        hand_over_grant(grant=grant, by=staff, on=TODAY)


def test_it_ends_here_and_goes_on_there(grant: WageCostSubsidy, staff: User, there: User) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 4)
    page = client_of(there).get("/loonkostensubsidie/")
    assert f"/plaatsingen/{grant.placement_id}/loonkostensubsidie/overnemen/" in page.text
    taken = take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert (taken.first_day, taken.last_day, taken.municipality.name) == (
        MOVED,
        date(2027, 9, 30),
        "Anderstad",
    )
    assert (taken.wage_value_percentage, taken.full_time_hours) == (
        grant.wage_value_percentage,
        grant.full_time_hours,
    )
    assert set(Decision.objects.values_list("kind", "municipality__name")) == {
        (DecisionKind.HANDED_OVER, "Voorbeeldstad"),
        (DecisionKind.TAKEN_OVER, "Anderstad"),
    }
    assert "overnemen/" not in client_of(there).get("/loonkostensubsidie/").text


def test_whoever_hands_over_is_told_when_the_other_has_no_file_and_sees_nothing(
    grant: WageCostSubsidy, staff: User, there: User
) -> None:
    address = f"/loonkostensubsidie/{grant.pk}/overdragen/"
    assert "nog geen dossier van deze persoon" not in client_of(staff).get(address).text
    Candidate.objects.filter(municipality__name="Anderstad").delete()
    assert "Anderstad heeft nog geen dossier van deze persoon" in client_of(staff).get(address).text


def test_both_see_what_each_pays_and_the_amount_goes_on(
    grant: WageCostSubsidy, staff: User, there: User
) -> None:
    before = shown_amount(grant, grant.first_day, rate_table()).monthly
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    taken = take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert shown_amount(taken, taken.first_day, rate_table()).monthly == before
    for user in (staff, there):
        assert client_of(user).get(f"/loonkostensubsidie/{grant.pk}/").status_code == 200
    assert client_of(there).get(f"/loonkostensubsidie/{taken.pk}/").status_code == 200


def test_taking_over_twice_takes_over_once(grant: WageCostSubsidy, staff: User, there: User) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    take_over_grant(placement=grant.placement, by=there, on=TODAY)
    with pytest.raises(ValidationError, match="geen loonkostensubsidie om over te nemen"):
        take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert WageCostSubsidy.objects.count() == 2


def test_only_who_pays_hands_over_and_only_with_a_file_it_is_taken_over(
    grant: WageCostSubsidy, staff: User, there: User
) -> None:
    with pytest.raises(PermissionDenied):
        hand_over_grant(grant=grant, by=there, on=TODAY)
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    with pytest.raises(PermissionDenied):
        take_over_grant(
            placement=grant.placement, by=user_with(Role.SUBSIDY, MunicipalityFactory()), on=TODAY
        )


def test_a_move_from_before_the_law_of_2023_hands_nothing_over(
    grant: WageCostSubsidy, staff: User, other: Municipality
) -> None:
    here = Residence.objects.exclude(municipality=other)
    here.update(during=period(date(2015, 1, 1), date(2023, 6, 29)))
    Residence.objects.filter(municipality=other).update(during=period(date(2023, 6, 30)))
    WageCostSubsidy.objects.update(during=period(date(2022, 1, 1)))
    Placement.objects.update(during=period(date(2022, 1, 1)))
    with pytest.raises(ValidationError, match="niet in een andere gemeente"):
        hand_over_grant(grant=WageCostSubsidy.objects.get(), by=staff, on=TODAY)


# --- what was granted for later ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("from_the_later", [True, False])
def test_later_grants_go_along_and_nothing_is_lost_or_double(
    grant: WageCostSubsidy, later: WageCostSubsidy, staff: User, there: User, from_the_later: bool
) -> None:
    work = grant.placement
    hand_over_grant(grant=later if from_the_later else grant, by=staff, on=TODAY)
    assert [(row.first_day, row.last_day) for row in WageCostSubsidy.objects.order_by("during")] == [
        (date(2026, 10, 1), date(2026, 11, 4))
    ]
    take_over_grant(placement=work, by=there, on=TODAY)
    assert [
        (row.municipality.name, row.first_day, row.last_day, row.flat_rate, row.full_time_hours)
        for row in WageCostSubsidy.objects.order_by("during")
    ] == [
        ("Voorbeeldstad", date(2026, 10, 1), date(2026, 11, 4), True, 36),
        ("Anderstad", MOVED, date(2026, 11, 30), True, 36),
        ("Anderstad", date(2026, 12, 1), date(2027, 9, 30), False, 38),
    ]
    with pytest.raises(ValidationError, match="geen loonkostensubsidie om over te nemen"):
        take_over_grant(placement=work, by=there, on=TODAY)


def test_a_grant_that_only_begins_after_the_move_goes_there_as_a_whole(
    grant: WageCostSubsidy, later: WageCostSubsidy, staff: User, there: User
) -> None:
    grant.during = period(date(2026, 10, 1), date(2026, 11, 3))
    grant.save()
    hand_over_grant(grant=later, by=staff, on=TODAY)
    taken = take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert (taken.first_day, taken.wage_value_percentage) == (date(2026, 12, 1), 45)
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 3)


def test_what_was_granted_there_meanwhile_stays(
    grant: WageCostSubsidy, staff: User, there: User, other: Municipality
) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    WageCostSubsidyFactory(
        placement=grant.placement, municipality=other, during=period(date(2026, 12, 1), date(2027, 9, 30))
    )
    taken = take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert (taken.first_day, taken.last_day) == (MOVED, date(2026, 11, 30))


def test_work_that_ended_before_the_move_is_not_offered(
    grant: WageCostSubsidy, staff: User, there: User
) -> None:
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    Placement.objects.update(during=period(date(2026, 10, 1), date(2026, 11, 4)))
    assert "overnemen/" not in client_of(there).get("/loonkostensubsidie/").text


def test_taking_the_file_over_hands_the_subsidy_over_too(
    grant: WageCostSubsidy,
    later: WageCostSubsidy,
    other: Municipality,
    candidate: Candidate,
    consultant: User,
) -> None:
    receiver = user_with(Role.CONSULTANT, other)
    handover = HandoverFactory(candidate=candidate, to_municipality=other, offered_by=consultant)
    accept_handover(handover=handover, consultant=receiver, by=receiver, on=TODAY)
    decisions = Decision.objects.filter(kind=DecisionKind.HANDED_OVER).order_by("first_day")
    assert [(row.first_day, row.decided_by, row.municipality.name) for row in decisions] == [
        (MOVED, consultant, "Voorbeeldstad"),
        (date(2026, 12, 1), consultant, "Voorbeeldstad"),
    ]
    taken = take_over_grant(placement=grant.placement, by=receiver, on=TODAY)
    assert taken.first_day == MOVED


def test_what_was_handed_over_is_not_granted_here_again(
    grant: WageCostSubsidy, other: Municipality, staff: User, there: User, propose: Callable[..., Proposal]
) -> None:
    proposal = propose()
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    with pytest.raises(ValidationError, match="vanaf 05-11-2026 overgedragen"):
        grant_request(request=proposal.request, proposal_id=proposal.pk, by=staff, on=TODAY)
    draft = proposed_grant(
        placement=grant.placement,
        wage_value_percentage=50,
        flat_rate=False,
        full_time_hours=Decimal(36),
        first_day=MOVED,
        last_day=None,
    )
    with pytest.raises(ValidationError, match="vanaf 05-11-2026 overgedragen"):
        grant_wage_cost_subsidy(proposal=draft, by=staff, on=TODAY)
    taken = take_over_grant(placement=grant.placement, by=there, on=TODAY)
    assert (taken.municipality, taken.first_day) == (other, MOVED)


def test_who_moved_back_before_anybody_went_on_is_granted_for_here(
    grant: WageCostSubsidy, other: Municipality, staff: User, propose: Callable[..., Proposal]
) -> None:
    proposal = propose()
    hand_over_grant(grant=grant, by=staff, on=TODAY)
    Residence.objects.filter(municipality=other).delete()
    Residence.objects.update(during=period(date(2015, 1, 1)))
    grant_request(request=proposal.request, proposal_id=proposal.pk, by=staff, on=TODAY)
    assert WageCostSubsidy.objects.get().municipality == grant.municipality
