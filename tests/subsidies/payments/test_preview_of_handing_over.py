"""Before a subsidy is handed over you see which grants move, and what was paid over days that move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.handover.decide import accept_handover
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.models import PaymentRun, Posting
from subsidies.rules.receipt import dutch_euro
from tests.factories import MunicipalityFactory, ResidenceFactory, user_with
from tests.factories_handover import HandoverFactory
from tests.people import TODAY, client_of
from tests.subsidies.payments.conftest import OCTOBER, WorkOf, grant_of

MOVED = date(2026, 10, 12)
NOVEMBER = date(2026, 11, 1)


@pytest.fixture
def moved(work: WorkOf, run_over: Callable[..., PaymentRun]) -> Placement:
    """Work that was paid up to and including October, of somebody who turns out to live elsewhere since the 12th."""
    placement = work()
    run_over(OCTOBER)
    there = MunicipalityFactory(name="Anderstad")
    Residence.objects.filter(person=placement.person).update(
        during=period(date(2015, 1, 1), date(2026, 10, 11))
    )
    ResidenceFactory(person=placement.person, municipality=there, during=period(MOVED))
    return placement


def test_what_is_told_is_what_the_next_run_claims_back(
    moved: Placement,
    run_over: Callable[..., PaymentRun],
    town: Municipality,
    second: User,
) -> None:
    consultant = user_with(Role.CONSULTANT, town)
    file = Candidate.objects.get(person=moved.person)
    page = client_of(consultant).get(f"/kandidaten/{file.pk}/overdragen/")
    assert "bij uw gemeente tot en met 11-10-2026, daarna voor Anderstad." in page.text
    assert Posting.objects.filter(municipality=town).total() > 0
    there = Municipality.objects.get(name="Anderstad")
    receiver = user_with(Role.CONSULTANT, there)
    handover = HandoverFactory(candidate=file, to_municipality=there, offered_by=consultant)
    accept_handover(handover=handover, consultant=receiver, by=receiver, on=TODAY)
    run_over(NOVEMBER)
    back = Posting.objects.filter(placement=moved, month=OCTOBER, amount__lt=0).total()
    assert back < Decimal(0)
    assert f"is al {dutch_euro(-back)} betaald" in page.text


def test_it_stands_on_the_page_where_one_grant_is_handed_over(moved: Placement, desk: Client) -> None:
    page = desk.get(f"/loonkostensubsidie/{grant_of(moved).pk}/overdragen/")
    assert "daarna voor Anderstad." in page.text
    assert "De volgende betaalrun verrekent dat" in page.text
