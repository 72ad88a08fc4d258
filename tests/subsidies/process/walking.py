"""What colleagues of three municipalities can do about somebody's subsidy, each as one step of a random walk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import strategies as st

from accounts.models import User
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.actions.end_grant import end_wage_cost_subsidy, withdraw_wage_cost_subsidy
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.runs import approve_run, close_run, open_run
from subsidies.actions.process.decide import (
    ProposedTerms,
    grant_request,
    latest_proposal,
    make_proposal,
    refuse_request,
    send_back,
)
from subsidies.actions.process.hand_over import hand_over_grant, take_over_grant
from subsidies.actions.process.objection import ObjectionFacts, decide_objection, receive_objection
from subsidies.actions.process.steps import (
    RequestFacts,
    agree_flat_rate,
    check_target_group,
    record_request,
    record_wage_value,
    withdraw_request,
)
from subsidies.actions.process.wait_for_second import ask_again
from subsidies.enums import (
    AskedBasis,
    AskedBy,
    Channel,
    GroupOutcome,
    ObjectionBy,
    ObjectionOutcome,
    RefusalGround,
)
from subsidies.enums import RequestStatus as Status
from subsidies.models import Decision, SubsidyRequest, WageCostSubsidy
from subsidies.payments.posted import mark_of_lines
from subsidies.process.moves import offered
from tests.factories import (
    ResidenceFactory,
)
from tests.people import TODAY

FIRST, LAST = date(2026, 8, 1), date(2027, 2, 28)
MONTHS = [date(2026, month, 1) for month in (8, 9, 10, 11)]
DAY = timedelta(days=1)


@dataclass
class Town:
    """A municipality with two consultants, and two people who pay."""

    municipality: Municipality
    limit: Decimal
    colleagues: tuple[User, User]
    payers: tuple[User, User]
    turn: int = 0


@dataclass
class World:
    """Somebody who works, and the municipalities that have to do with it."""

    placement: Placement
    towns: list[Town]


towns = st.integers(0, 2)
people = st.integers(0, 1)
moments = st.integers(0, 112).map(lambda number: FIRST + number * DAY)
STEP = st.one_of(
    st.tuples(st.just("hours"), towns, people, moments, st.integers(4, 40)),
    st.tuples(st.just("hours"), towns, people, moments, st.integers(20, 40)),
    st.tuples(st.just("go on"), towns, people, moments, st.integers(0, 9)),
    st.tuples(st.just("go on"), towns, people, moments, st.integers(0, 9)),
    st.tuples(st.just("ask"), towns, people, moments, st.integers(0, 9)),
    st.tuples(st.just("close"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.just("again"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.just("move"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.just("hand over"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.sampled_from(["hand over", "take over"]), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.sampled_from(["go on", "close", "again"]), towns, people, moments, st.integers(0, 9)),
    st.tuples(st.just("take over"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.sampled_from(["goes along", "refused"]), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.just("goes along"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.just("object"), towns, people, moments, st.integers(0, 2)),
    st.tuples(st.just("end"), towns, people, moments, st.integers(0, 9)),
    st.tuples(st.just("run"), towns, people, moments, st.integers(0, 2)),
)


def _hours(world: World, town: Town, by: User, day: date, number: int) -> None:
    change_hours(
        placement=world.placement,
        hours_per_week=Decimal(number),
        from_day=day,
        by=by,
        on=TODAY,
        reason="anders",
    )


def _ask(world: World, town: Town, by: User, day: date, number: int) -> None:
    facts = RequestFacts(
        asked_by=AskedBy.EMPLOYER,
        channel=Channel.EMAIL,
        received_on=TODAY,
        asked_basis=AskedBasis.UNKNOWN,
        wanted_from=day,
    )
    record_request(placement=world.placement, facts=facts, by=by, on=TODAY)


def _open(town: Town) -> SubsidyRequest:
    return SubsidyRequest.objects.open().get(municipality=town.municipality)


def likely(world: World, name: str, town: Town) -> Town:
    """The municipality that can do a step now, where one can; the drawn one otherwise."""
    if name in ("go on", "close"):
        codes = SubsidyRequest.objects.open().order_by("pk").values_list("municipality_id", flat=True)
    elif name == "take over":
        home = Residence.objects.filter(person=world.placement.person).latest("during")
        codes = [home.municipality_id]
    elif name in ("hand over", "again", "end", "object", "ask"):
        codes = WageCostSubsidy.objects.order_by("-during").values_list("municipality_id", flat=True)
    else:
        return town
    found = {each.municipality.pk: each for each in world.towns}
    return found[next(iter(codes), town.municipality.pk)]


def _go_on(world: World, town: Town, by: User, day: date, number: int) -> None:
    """The next step of the open request of a municipality."""
    request = _open(town)
    status = Status(request.status)
    if status == Status.RECEIVED:
        check_target_group(request=request, outcome=GroupOutcome.BELONGS, by=by, on=TODAY)
    elif status == Status.CHECKED and number < 3:
        agree_flat_rate(request=request, by=by, on=TODAY)
    elif status == Status.CHECKED:
        record_wage_value(request=request, percentage=10 * number, established_on=TODAY, by=by, on=TODAY)
    elif status in (Status.MEASURED, Status.FLAT_RATE) or (status == Status.PROPOSED and number == 0):
        last = LAST if request.wage_value_percentage is not None else date(2027, 1, 31)
        terms = ProposedTerms(full_time_hours=Decimal(36), first_day=day, last_day=last)
        make_proposal(request=request, terms=terms, deviation_reason="", by=by, on=TODAY)
    elif status == Status.APPROVAL and number == 1:
        send_back(request=request, reason="waarom?", by=by, on=TODAY)
    else:
        proposal = latest_proposal(request)
        assert proposal is not None
        grant_request(request=request, proposal_id=proposal.pk, by=by, on=TODAY)


def _close(world: World, town: Town, by: User, day: date, number: int) -> None:
    if number:
        withdraw_request(request=_open(town), reason="niet meer", by=by, on=TODAY)
    else:
        refuse_request(request=_open(town), ground=RefusalGround.CONDITIONS, reason="", by=by, on=TODAY)


def _again(world: World, town: Town, by: User, day: date, number: int) -> None:
    ask_again(grant=grants(town)[0], by=by, on=TODAY)


def _move(world: World, town: Town, by: User, day: date, number: int) -> None:
    """The person goes to live in the municipality, later than the last time."""
    last = Residence.objects.filter(person=world.placement.person).latest("during")
    if day > last.first_day and last.municipality_id != town.municipality.pk:
        Residence.objects.filter(pk=last.pk).update(during=period(last.first_day, day - DAY))
        ResidenceFactory(person=world.placement.person, municipality=town.municipality, during=period(day))


def _hand_over(world: World, town: Town, by: User, day: date, number: int) -> None:
    before = provided(world)
    hand_over_grant(grant=grants(town)[-1], by=by, on=TODAY)
    assert provided(world) >= before, "handing over left a gap"


def _take_over(world: World, town: Town, by: User, day: date, number: int) -> None:
    before = provided(world)
    take_over_grant(placement=world.placement, by=by, on=TODAY)
    assert provided(world) >= before, "taking over left a gap"


def _goes_along(world: World, town: Town, by: User, day: date, number: int) -> None:
    """Somebody moves to the municipality, it is handed over, and sometimes taken over there."""
    payer = likely(world, "hand over", town)
    _move(world, town, by, day, number)
    _hand_over(world, payer, payer.colleagues[0], day, number)
    if number:
        _take_over(world, town, by, day, number)


def _refused(world: World, town: Town, by: User, day: date, number: int) -> None:
    """Many hours, a second person who does not agree, and sometimes the question once more."""
    payer = likely(world, "again", town)
    _hours(world, payer, payer.colleagues[0], day, 36)
    _close(world, payer, payer.colleagues[1], day, 0)
    if number:
        _again(world, payer, by, day, number)


def _object(world: World, town: Town, by: User, day: date, number: int) -> None:
    decision = Decision.objects.filter(municipality=town.municipality, decided_on=TODAY).latest("pk")
    facts = ObjectionFacts(received_on=TODAY, objection_by=ObjectionBy.WORKER, subject="te laag")
    made = receive_objection(decision=decision, facts=facts, by=by, on=TODAY)
    other = town.payers[0]
    decide_objection(
        objection=made,
        outcome=ObjectionOutcome.FOUNDED,
        reason="klopt",
        decided_on=TODAY,
        by=other,
        on=TODAY,
    )


def _end(world: World, town: Town, by: User, day: date, number: int) -> None:
    grant = grants(town)[-1]
    if number == 0:
        withdraw_wage_cost_subsidy(grant=grant, reason="vergissing", by=by, on=TODAY)
    else:
        end_wage_cost_subsidy(grant=grant, last_day=day, reason="eerder", by=by, on=TODAY)


def _run(world: World, town: Town, by: User, day: date, number: int) -> None:
    run_over(town, MONTHS[min(town.turn, 3)])
    town.turn += 1


ACTS: dict[str, Callable[[World, Town, User, date, int], None]] = {
    "hours": _hours,
    "ask": _ask,
    "go on": _go_on,
    "close": _close,
    "again": _again,
    "move": _move,
    "hand over": _hand_over,
    "take over": _take_over,
    "goes along": _goes_along,
    "refused": _refused,
    "object": _object,
    "end": _end,
    "run": _run,
}
NOT_NOW = (
    ValidationError,
    PermissionDenied,
    SubsidyRequest.DoesNotExist,
    Decision.DoesNotExist,
    IndexError,
)
"""What somebody tries and cannot do then."""


def run_over(town: Town, month: date) -> None:
    """A payment run of a municipality over a month, by two people and the worker."""
    made = open_run(municipality=town.municipality, month=month, by=town.payers[0], on=TODAY)
    go_on_with_run(made.pk)
    made.refresh_from_db()
    approve_run(run=made, seen=mark_of_lines(made), by=town.payers[1], on=TODAY)
    close_run(run=made, by=town.payers[0], on=TODAY)
    go_on_with_run(made.pk)


def grants(town: Town) -> list[WageCostSubsidy]:
    """What a municipality pays, by first day."""
    rows = WageCostSubsidy.objects.for_amounts().filter(municipality=town.municipality)
    return list(rows.order_by("during"))


def provided(world: World) -> set[date]:
    """The days that somebody pays, or that are offered to who is to pay them."""
    found: set[date] = set()
    ends = [(row.first_day, row.last_day) for row in WageCostSubsidy.objects.all()]
    ends += [(row.first_day, row.last_day) for row in offered(world.placement.pk) if row.first_day]
    for first, last in ends:
        days_on = (min(last or LAST, LAST) - first).days + 1
        found |= {first + number * DAY for number in range(days_on)}
    return found
