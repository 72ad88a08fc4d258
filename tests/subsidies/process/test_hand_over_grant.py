"""Somebody moved: the grant ends here on the day before, and the other municipality continues it without a gap."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.actions.process.hand_over import hand_over_grant, take_over_grant
from subsidies.enums import DecisionKind
from subsidies.models import Decision, WageCostSubsidy
from subsidies.shown import rate_table, shown_amount
from tests.factories import (
    CandidateFactory,
    MunicipalityFactory,
    ResidenceFactory,
    WageCostSubsidyFactory,
    user_with,
)
from tests.people import TODAY, client_of

MOVED = date(2026, 11, 5)


@pytest.fixture
def grant(placement: Placement, town: Municipality) -> WageCostSubsidy:
    made: WageCostSubsidy = WageCostSubsidyFactory(
        placement=placement, municipality=town, during=period(date(2026, 10, 1), date(2027, 9, 30))
    )
    return made


@pytest.fixture
def other(grant: WageCostSubsidy) -> Municipality:
    """Where the person went to live on 5 November, with a file there."""
    there: Municipality = MunicipalityFactory(name="Anderstad")
    person = grant.placement.person
    Residence.objects.filter(person=person).update(during=period(date(2015, 1, 1), date(2026, 11, 4)))
    ResidenceFactory(person=person, municipality=there, during=period(MOVED))
    CandidateFactory(person=person, municipality=there, during=period(date(2026, 11, 10)))
    return there


@pytest.fixture
def there(other: Municipality) -> User:
    return user_with(Role.SUBSIDY, other)


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
