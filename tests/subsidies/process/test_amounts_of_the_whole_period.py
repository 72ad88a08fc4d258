"""The proposal and the decision tell every amount of the period, and hold only while all of these hold."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from dated.periods import period
from placements.models import Placement, WorkingHours
from registry.models import Municipality
from subsidies.actions.process.decide import grant_request
from subsidies.models import Decision, MunicipalitySubsidySetting, Proposal, SubsidyRequest
from subsidies.process.frozen import thawed
from tests.factories import WageCostSubsidyFactory, WorkingHoursFactory
from tests.people import TODAY

Propose = Callable[..., Proposal]


@pytest.fixture
def rising(placement: Placement) -> Placement:
    """28 hours a week, and 32 from December."""
    WorkingHours.objects.update(during=period(date(2026, 10, 1), date(2026, 11, 30)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(32), during=period(date(2026, 12, 1)))
    return placement


def granted(asked: SubsidyRequest, proposal: Proposal, by: User) -> Decision:
    grant_request(request=asked, proposal_id=proposal.pk, by=by, on=TODAY)
    return Decision.objects.get()


@pytest.mark.usefixtures("rising")
def test_every_amount_is_on_screen_and_in_the_decision_with_its_receipt(
    desk: Client, measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    page = desk.get(f"/loonkostensubsidie/aanvraag/{measured.pk}/besluiten/")
    assert "andere uren per week" in page.text
    decision = granted(measured, proposal, staff)
    kept = thawed(decision.receipt)
    assert kept is not None
    assert [(part.on, part.last) for part in kept.parts] == [
        (date(2026, 10, 1), date(2026, 11, 30)),
        (date(2026, 12, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), None),
    ]
    first, second, unknown = kept.parts
    assert first.monthly == decision.monthly_amount
    assert first.monthly is not None
    assert second.monthly is not None
    assert abs(second.monthly - first.monthly * 32 / 28) < Decimal("0.02")
    assert unknown.monthly is None
    page = desk.get(f"/loonkostensubsidie/besluit/{decision.pk}/")
    for part in (first, second):
        assert part.calculation is not None
        assert part.calculation.receipt[-1].text in page.text
    assert page.text.count("<summary>Berekening vanaf") == 2


@pytest.mark.usefixtures("rising")
def test_a_later_amount_that_changed_meanwhile_asks_for_a_new_proposal(
    measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    WorkingHours.objects.filter(hours_per_week=32).update(hours_per_week=36)
    with pytest.raises(ValidationError, match="De berekening is anders dan in het voorstel"):
        granted(measured, proposal, staff)
    granted(measured, propose(), staff)


def test_hours_that_came_after_the_proposal_ask_for_a_new_one(
    measured: SubsidyRequest, propose: Propose, staff: User, placement: Placement
) -> None:
    proposal = propose()
    WorkingHours.objects.update(during=period(date(2026, 10, 1), date(2026, 11, 30)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(10), during=period(date(2026, 12, 1)))
    with pytest.raises(ValidationError, match="De berekening is anders dan in het voorstel"):
        granted(measured, proposal, staff)


def test_an_amount_that_was_not_known_yet_is_no_other_amount(
    measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    kept = proposal.receipt
    assert kept["parts"][-1]["monthly_amount"] is None
    kept["parts"] = kept["parts"][:1]
    kept["parts"][0]["last"] = "2026-11-30"
    Proposal.objects.update(receipt=kept)
    granted(measured, proposal, staff)


def test_a_proposal_from_before_there_were_parts_still_holds(
    measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    kept = proposal.receipt
    del kept["parts"]
    Proposal.objects.update(receipt=kept)
    granted(measured, proposal, staff)


def test_what_it_ends_is_told_before_it_is_decided(
    desk: Client, measured: SubsidyRequest, propose: Propose, placement: Placement
) -> None:
    WageCostSubsidyFactory(
        placement=placement,
        municipality=measured.municipality,
        flat_rate=True,
        wage_value_percentage=None,
        during=period(date(2026, 10, 1), date(2027, 3, 31)),
    )
    typed = {"first_day": "2026-12-01", "last_day": "", "full_time_hours": "36", "calculate": ""}
    page = desk.post(f"/loonkostensubsidie/aanvraag/{measured.pk}/voorstel/", typed)
    assert "eindigt op 30-11-2026" in page.text


def test_conditions_are_asked_again_at_the_decision(
    town: Municipality, measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2026, 1, 1)), minimum_hours=Decimal(30)
    )
    with pytest.raises(ValidationError, match="Dat was bij het voorstel nog niet zo"):
        granted(measured, proposal, staff)
    again = propose(deviation_reason="groeit naar 30 uur")
    assert granted(measured, again, staff).reason == "groeit naar 30 uur"


def test_the_wage_of_the_function_is_asked_for_work_of_then_and_goes_along(
    desk: Client, measured: SubsidyRequest, placement: Placement
) -> None:
    url = f"/loonkostensubsidie/aanvraag/{measured.pk}/voorstel/"
    assert "Functieloon" not in desk.get(url).text
    Placement.objects.update(during=period(date(2016, 10, 1)))
    typed = {"first_day": "2026-10-01", "last_day": "", "full_time_hours": "36", "function_wage": "12"}
    page = desk.post(url, typed | {"save": ""})
    assert list(page.context["form"].errors) == ["function_wage"]
    desk.post(url, typed | {"function_wage": "2.000,00", "deviation_reason": "laat gevraagd", "save": ""})
    assert Proposal.objects.get().function_wage == Decimal(2000)
