"""Ending and withdrawing a wage-cost subsidy, and the end that comes with the placement."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import end_placement
from registry.models import Municipality
from subsidies.actions.end_grant import end_wage_cost_subsidy
from subsidies.models import WageCostSubsidy
from tests.factories import (
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, client_of


@pytest.fixture
def grant(candidate: Candidate) -> WageCostSubsidy:
    placement = PlacementFactory(person=candidate.person, during=period(date(2026, 1, 1)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28))
    return WageCostSubsidyFactory(placement=placement)


def end(client: Client, grant: WageCostSubsidy, last_day: str, reason: str = "baan voorbij") -> int:
    address = f"/loonkostensubsidie/{grant.pk}/beeindigen/"
    return client.post(address, {"last_day": last_day, "reason": reason}).status_code


def test_the_grant_pays_up_to_and_including_its_last_day(office: Client, grant: WageCostSubsidy) -> None:
    assert end(office, grant, "2026-11-15") == 302
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 15)
    assert "Loonkostensubsidie beëindigd: baan voorbij" in office.get(f"/loonkostensubsidie/{grant.pk}/").text


@pytest.mark.parametrize("last_day", ["2025-12-31", "geen dag", ""])
def test_a_day_outside_the_grant_is_refused(office: Client, grant: WageCostSubsidy, last_day: str) -> None:
    assert end(office, grant, last_day) == 200
    grant.refresh_from_db()
    assert grant.last_day is None


def test_a_reason_is_needed(office: Client, grant: WageCostSubsidy) -> None:
    assert end(office, grant, "2026-11-15", reason="") == 200
    grant.refresh_from_db()
    assert grant.last_day is None


def test_withdrawing_leaves_a_trace(office: Client, grant: WageCostSubsidy, candidate: Candidate) -> None:
    office.post(f"/loonkostensubsidie/{grant.pk}/intrekken/", {"reason": "dubbel toegekend"})
    assert not WageCostSubsidy.objects.exists()
    timeline = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Loonkostensubsidie verwijderd" in timeline
    assert "dubbel toegekend" in timeline


ENDING = {"last_day": "2026-11-30", "ended_because": "employer", "destination": "no_work"}


def test_the_grant_ends_with_its_placement(office: Client, grant: WageCostSubsidy) -> None:
    address = f"/plaatsingen/{grant.placement_id}/beeindigen/"
    assert office.post(address, ENDING).status_code == 302
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 30)


def test_a_grant_that_ended_meanwhile_is_not_paid_longer(grant: WageCostSubsidy, consultant: User) -> None:
    as_seen = WageCostSubsidy.objects.get(pk=grant.pk)
    end_placement(
        placement=grant.placement, last_day=date(2026, 6, 30), reason="ontslag", by=consultant, on=TODAY
    )
    with pytest.raises(ValidationError, match="Op deze dag liep de loonkostensubsidie niet"):
        end_wage_cost_subsidy(
            grant=as_seen, last_day=date(2026, 10, 31), reason="klaar", by=consultant, on=TODAY
        )
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 6, 30)


def test_a_placement_does_not_end_before_its_grant_begins(office: Client, grant: WageCostSubsidy) -> None:
    WageCostSubsidy.objects.update(during=period(date(2026, 12, 1)))
    address = f"/plaatsingen/{grant.placement_id}/beeindigen/"
    answer = office.post(address, ENDING)
    assert "Trek eerst die loonkostensubsidie in." in answer.text
    grant.placement.refresh_from_db()
    assert grant.placement.last_day is None


def test_a_coach_sees_no_money(grant: WageCostSubsidy, candidate: Candidate, town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    client = client_of(coach)
    for address in (f"/kandidaten/{candidate.pk}/", f"/plaatsingen/{grant.placement_id}/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "oonkostensubsidie" not in answer.text
        assert "€" not in answer.text
    for address in (
        "/loonkostensubsidie/",
        "/loonkostensubsidie/toekenningen/",
        f"/loonkostensubsidie/{grant.pk}/",
    ):
        assert client.get(address).status_code == 404


def test_somebody_who_consults_elsewhere_sees_no_money_of_who_they_coach(
    grant: WageCostSubsidy, candidate: Candidate, town: Municipality
) -> None:
    """A coach here who is a consultant in another town: the file is visible, its amounts are not."""
    both = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=both, municipality=town)
    from tests.factories import OrganisationFactory, RoleAssignmentFactory

    RoleAssignmentFactory(user=both, organisation=OrganisationFactory(municipality=MunicipalityFactory()))
    client = client_of(both)
    assert "€" not in client.get(f"/kandidaten/{candidate.pk}/").text
    assert client.get(f"/loonkostensubsidie/{grant.pk}/").status_code == 404


def test_strangers_get_404(grant: WageCostSubsidy) -> None:
    stranger = client_of(user_with(Role.CONSULTANT, MunicipalityFactory()))
    for act in ("", "beeindigen/", "intrekken/"):
        assert stranger.get(f"/loonkostensubsidie/{grant.pk}/{act}").status_code == 404
    stranger.post(f"/loonkostensubsidie/{grant.pk}/intrekken/", {"reason": "weg"})
    assert WageCostSubsidy.objects.count() == 1


def test_the_list_shows_what_runs_with_its_amount(office: Client, grant: WageCostSubsidy) -> None:
    answer = office.get("/loonkostensubsidie/toekenningen/")
    assert "J. Jansen" in answer.text
    assert "€ " in answer.text
    assert "J. Jansen" not in office.get("/loonkostensubsidie/toekenningen/?stand=voorbij").text
    assert "J. Jansen" not in office.get("/loonkostensubsidie/toekenningen/?stand=maand").text
