"""Whatever three municipalities and their colleagues do in whatever order: the money is right and nobody decides alone.

Random walks over hours, requests, decisions, objections, moves, handing over, taking over, ends and payment runs. After
every act what waits is asked or told, and at the end what was posted is what is due, by each municipality for its own
days, and nothing above its limit that one person decided. More walks: WALKS=200 in the environment.
"""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.enums import Role
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.amounts import month_of
from subsidies.enums import DecisionKind
from subsidies.enums import RequestStatus as Status
from subsidies.models import Decision, HeldAmount, Posting, SubsidyRequest, WageCostSubsidy
from subsidies.process.frozen import thawed
from subsidies.rules.indexation import MonthPart
from subsidies.shown import rate_table
from tests.factories import (
    CandidateFactory,
    EmployerFactory,
    MunicipalityFactory,
    PlacementFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_payments import PaymentAccountFactory, PaymentStartFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.people import TODAY
from tests.subsidies.process.walking import (
    ACTS,
    FIRST,
    LAST,
    MONTHS,
    NOT_NOW,
    STEP,
    Town,
    World,
    grants,
    likely,
    run_over,
)

WALKS = int(os.environ.get("WALKS", "4"))
LIMITS = (Decimal(500), Decimal(400), Decimal(700))


def _parts(grant: WageCostSubsidy) -> list[MonthPart]:
    rates = rate_table()
    return [part for month in MONTHS for part in month_of(grant, month, rates).parts]


def _check_nobody_decided_alone(world: World) -> None:
    """What is paid per whole month stays below the limit, or below what a second person agreed with."""
    for town in world.towns:
        for grant in grants(town):
            latest = (
                Decision.objects.filter(grant=grant, kind__in=(DecisionKind.GRANTED, DecisionKind.CHANGED))
                .order_by("-pk")
                .first()
            )
            most = town.limit
            if latest is not None and latest.needs_second:
                assert latest.approved_by_id not in (None, latest.decided_by_id)
                kept = thawed(latest.receipt)
                assert kept is not None
                most = max(most, *(part.monthly for part in kept.parts if part.monthly is not None))
            held = getattr(grant, "held_amount", None)
            for part in _parts(grant):
                worth = part.calculation.monthly_amount
                paid = min(worth, held.ceiling) if held and part.first >= held.first_day else worth
                assert paid <= most, "more than was agreed is paid"
                assert (part.waits > 0) == (paid < worth)


def _check_what_waits_is_asked_or_told() -> None:
    for held in HeldAmount.objects.select_related("grant", "request"):
        stands_in_the_way = SubsidyRequest.objects.open().filter(
            placement=held.grant.placement_id, municipality=held.grant.municipality_id
        )
        asked = held.request is not None and held.request.status != Status.GRANTED
        assert asked or stands_in_the_way.exists(), "nobody was asked, and nobody will be"


def _check_the_money(world: World) -> None:
    """Of each municipality and month: the postings are what its own grants owe; no day is paid by two."""
    for town in world.towns:
        run_over(town, MONTHS[-1])
    rates = rate_table()
    for town in world.towns:
        for month in MONTHS:
            due = sum((month_of(grant, month, rates).amount for grant in grants(town)), Decimal(0))
            posted = Posting.objects.filter(municipality=town.municipality, month=month).total()
            assert posted == due, f"{month} of {town.municipality.pk}"
    rows = sorted(WageCostSubsidy.objects.all(), key=lambda row: row.first_day)
    assert all(one.last_day and one.last_day < other.first_day for one, other in pairwise(rows))


@pytest.fixture
def world(town: Municipality, candidate: Candidate) -> World:
    """Work since August with a subsidy that one person granted, and files at three municipalities."""
    load_subsidies_reference_data()
    all_towns = []
    for number, limit in enumerate(LIMITS):
        place = town if number == 0 else MunicipalityFactory()
        if number:
            CandidateFactory(person=candidate.person, municipality=place, during=period(date(2020, 1, 1)))
        MunicipalitySubsidySettingFactory(municipality=place, four_eyes_above=limit)
        PaymentStartFactory(municipality=place, first_month=FIRST)
        PaymentAccountFactory(municipality=place, employer=None)
        colleagues = (user_with(Role.CONSULTANT, place), user_with(Role.CONSULTANT, place))
        payers = (user_with(Role.SUBSIDY, place), user_with(Role.SUBSIDY, place))
        all_towns.append(Town(place, limit, colleagues, payers))
    employer = EmployerFactory()
    placement = PlacementFactory(person=candidate.person, employer=employer, during=period(FIRST, LAST))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(8))
    draft = proposed_grant(
        placement=placement,
        wage_value_percentage=50,
        flat_rate=False,
        full_time_hours=Decimal(36),
        first_day=FIRST,
        last_day=LAST,
    )
    grant_wage_cost_subsidy(proposal=draft, by=all_towns[0].colleagues[0], on=TODAY)
    return World(placement, all_towns)


@settings(
    max_examples=WALKS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(walk=st.lists(STEP, min_size=10, max_size=18))
def test_any_walk_ends_with_the_right_money(walk: list, world: World) -> None:
    point = transaction.savepoint()
    turns = [town.turn for town in world.towns]
    try:
        for name, place, person, day, number in walk:
            # Some try what is not theirs to do, or not then.
            town = world.towns[place]
            town = town if number == 9 else likely(world, name, town)
            try:
                with transaction.atomic():
                    ACTS[name](world, town, town.colleagues[person], day, number)
            except NOT_NOW:
                continue
            _check_what_waits_is_asked_or_told()
            _check_nobody_decided_alone(world)
        _check_the_money(world)
    finally:
        transaction.savepoint_rollback(point)
        for town, turn in zip(world.towns, turns, strict=True):
            town.turn = turn


def test_the_check_sees_money_that_nobody_agreed_with(world: World) -> None:
    first = world.towns[0]
    ACTS["hours"](world, first, first.colleagues[0], MONTHS[1], 36)
    _check_nobody_decided_alone(world)
    HeldAmount.objects.all().delete()
    with pytest.raises(AssertionError, match="more than was agreed"):
        _check_nobody_decided_alone(world)
