"""A consultant takes back a placement that was recorded by mistake."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.placement.continue_placement import continue_placement
from placements.actions.placement.open_work import PlacementFacts
from placements.actions.placement.withdraw_placement import withdraw_placement
from placements.enums import ContractKind, EndReason, WorkForm
from placements.models import Placement, WorkingHours
from placements.views import previewed_act
from tests.factories import PlacementFactory, WageCostSubsidyFactory, WorkingHoursFactory
from tests.people import TODAY
from tests.previewed import post_confirmed


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """Work that never was."""
    work = PlacementFactory(person=candidate.person, during=period(date(2026, 1, 1)))
    WorkingHoursFactory(placement=work)
    return work


def test_it_goes_and_the_history_keeps_it(office: Client, placement: Placement, candidate: Candidate) -> None:
    answer = office.post(
        f"/plaatsingen/{placement.pk}/terugnemen/", {"reason": "verkeerde persoon"}, follow=True
    )
    assert not Placement.objects.exists()
    assert not WorkingHours.objects.exists()
    assert "De plaatsing is teruggenomen." in answer.text
    timeline = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Plaatsing verwijderd" in timeline
    assert "verkeerde persoon" in timeline


def test_what_a_colleague_took_back_a_moment_earlier_is_told(
    office: Client, placement: Placement, consultant: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(held: object) -> None:
        Placement.objects.all().delete()

    monkeypatch.setattr(previewed_act, "hold_persons", late)
    answer = office.post(f"/plaatsingen/{placement.pk}/terugnemen/", {"reason": "fout"})
    assert "Deze plaatsing is intussen teruggenomen." in answer.text


def test_the_work_before_it_runs_again_as_it_did(
    office: Client, placement: Placement, consultant: User
) -> None:
    facts = PlacementFacts(
        work_form=WorkForm.REGULAR,
        contract=ContractKind.PERMANENT,
        function="",
        first_day=date(2026, 3, 1),
        last_day=None,
        hours_per_week=Decimal(20),
    )
    mistake = continue_placement(placement=placement, borrower=None, facts=facts, by=consultant, on=TODAY)
    asked = office.post(f"/plaatsingen/{mistake.pk}/terugnemen/", {"reason": "fout"})
    assert "28 uur per week loopt vanaf 01-01-2026" in asked.text
    answer = post_confirmed(office, f"/plaatsingen/{mistake.pk}/terugnemen/", {"reason": "fout"})
    assert "De plaatsing ervoor loopt vanaf 01-01-2026" in answer.text
    placement.refresh_from_db()
    assert (placement.last_day, placement.ended_because) == (None, "")
    assert placement.working_hours.get().last_day is None


def test_it_takes_a_reason(office: Client, placement: Placement) -> None:
    answer = office.post(f"/plaatsingen/{placement.pk}/terugnemen/", {"reason": " "})
    assert list(answer.context["form"].errors) == ["reason"]
    assert Placement.objects.exists()


def test_it_stays_while_a_subsidy_hangs_on_it(office: Client, placement: Placement) -> None:
    WageCostSubsidyFactory(placement=placement)
    answer = office.post(f"/plaatsingen/{placement.pk}/terugnemen/", {"reason": "fout"})
    assert "loonkostensubsidie" in answer.text
    assert Placement.objects.exists()
    assert WorkingHours.objects.exists()


def test_it_stays_while_another_placement_goes_on_from_it(placement: Placement, consultant: User) -> None:
    following = PlacementFactory(person=placement.person, previous=placement, during=period(date(2027, 1, 1)))
    with pytest.raises(ValidationError, match="volgt een andere, vanaf 01-01-2027"):
        withdraw_placement(placement=placement, reason="fout", by=consultant, on=TODAY)
    Placement.objects.filter(pk=placement.pk).update(
        during=period(date(2026, 1, 1), date(2026, 12, 31)), ended_because=EndReason.CONTINUED
    )
    withdraw_placement(placement=following, reason="fout", by=consultant, on=TODAY)
    placement.refresh_from_db()
    assert placement.ended_because == ""
