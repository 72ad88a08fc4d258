"""Hand a grant over to the municipality where the person lives now, and take it over there (from 2023-07-01)."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.models import Handover
from dated.acts import act
from dated.periods import last_day, period
from placements.models import Placement
from registry.actions.hold import hold_person
from subsidies.actions.grant import held_grant, paying_municipality, shorten
from subsidies.actions.process.record import conclude, granted_at_once
from subsidies.actions.process.room import amount_of_draft
from subsidies.actions.process.wait_for_second import ask_what_waits, hold_back, take_question_back
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import Decision, WageCostSubsidy
from subsidies.models.grant import TERMS
from subsidies.process.moves import Move, handed_along, move_of, offered_to, with_the_file

ONE_DAY = timedelta(days=1)
IN_DECIMALS = ("full_time_hours", "function_wage")
NOT_MOVED = (
    "Deze persoon woont volgens het register niet in een andere gemeente. Leg eerst de verhuizing vast."
)
NOT_OFFERED = (
    "Er is voor dit werk geen loonkostensubsidie om over te nemen. Misschien deed een collega dat al."
)


def hand_over_grant(*, grant: WageCostSubsidy, by: User, on: date) -> list[Decision]:
    """End what is granted for this work on the day before the person went to live elsewhere; the rest is for there.

    Later grants of the same work go along. What was paid for later days is claimed back by the next payment run.
    Raises PermissionDenied for anybody but the municipality that pays, ValidationError when nobody moved.
    """
    with act("Loonkostensubsidie overgedragen na verhuizing", by_id=by.pk):
        row = held_grant(grant, by, on)
        scope = scope_of(by, on)
        move = move_of(row, scope)
        if move is None:
            raise ValidationError(NOT_MOVED, code="not_moved")
        done = [_handed_over(each, move, by, on) for each in handed_along(row, move, scope)]
        ask_what_waits(row.placement_id, by=by, on=on)
    return done


def hand_over_with_file(handover: Handover, *, by: User, on: date) -> None:
    """When a file was taken over: end what the municipality it came from pays, which offered it. Within that act.

    The person is held. Who offered the file decided, and saw what moves. Only what runs on the day or begins later goes
    along; work for which the person did not move is left alone.
    """
    along = with_the_file(handover.candidate, handover.to_municipality_id, scope_of(by, on))
    decider = handover.offered_by or by
    for grant, move in along:
        _handed_over(grant, move, decider, on)
    for placement_id in dict.fromkeys(grant.placement_id for grant, _ in along):
        ask_what_waits(placement_id, by=decider, on=on)


def _handed_over(row: WageCostSubsidy, move: Move, by: User, on: date) -> Decision:
    """The decision that the rest of a grant is for another municipality; what lies wholly after the move goes."""
    first, until = max(row.first_day, move.since), row.last_day
    facts = {"terms": {name: _plain(getattr(row, name)) for name in TERMS}, "first_day": first}
    if row.first_day < move.since:
        shorten(row, move.since - ONE_DAY)
    decision = conclude(
        row,
        DecisionKind.HANDED_OVER,
        RequestStatus.HANDED_OVER,
        by=by,
        on=on,
        reason=f"Verhuisd naar {move.first_to.name}",
        last_day=until,
        to_municipality=move.first_to,
        **facts,
    )
    take_question_back(row, by=by, on=on)
    if row.first_day >= move.since:
        row.delete()
    return decision


def _plain(value: object) -> object:
    """A term as JSON keeps it: a number of hours or euros as text."""
    return str(value) if isinstance(value, Decimal) else value


def take_over_grant(*, placement: Placement, by: User, on: date) -> WageCostSubsidy:
    """Continue what another municipality handed over, on the same terms and without a gap; later grants too.

    Returns the first of them. A municipality in between that never took it over is passed. Who moved on meanwhile is
    handed over again at once, from that day. What one person may not decide alone waits for a second one. Raises
    PermissionDenied without an open file of the person here, ValidationError when there is nothing to take over.
    """
    scope = scope_of(by, on)
    municipality_id = paying_municipality(placement.person_id, scope)
    if municipality_id is None:
        raise PermissionDenied
    with act("Loonkostensubsidie overgenomen na verhuizing", by_id=by.pk):
        hold_person(placement.person_id)
        work = Placement.objects.select_for_update().get(pk=placement.pk)
        handed = offered_to(work, municipality_id, scope)
        if not handed:
            raise ValidationError(NOT_OFFERED, code="not_offered")
        rows = [_continued(row, work, municipality_id, by, on) for row in handed]
        for row in rows:
            hold_back(row, row.first_day, by=by, on=on)
        if move := move_of(rows[0], scope):
            for row in handed_along(rows[0], move, scope):
                _handed_over(row, move, by, on)
        ask_what_waits(work.pk, by=by, on=on)
    return rows[0]


def _continued(
    handed: Decision, work: Placement, municipality_id: str, by: User, on: date
) -> WageCostSubsidy:
    """The grant here that goes on with one that was handed over."""
    assert handed.first_day is not None, "what is offered has a first day"
    row = WageCostSubsidy(
        placement=work,
        municipality_id=municipality_id,
        during=period(handed.first_day, _end_here(handed.first_day, handed.last_day, work)),
        **_terms(handed),
    )
    amount = amount_of_draft(row)
    row.save(force_insert=True)
    reason = f"Voortgezet na verhuizing uit {handed.municipality.name}"
    granted_at_once(row, DecisionKind.TAKEN_OVER, amount=amount, by=by, on=on, reason=reason)
    return row


def _terms(handed: Decision) -> dict[str, Any]:
    """On which terms it goes on: as they were kept, or those of the grant for what was handed over before that."""
    if not handed.terms:
        if handed.grant is None:
            raise ValidationError(NOT_OFFERED, code="not_offered")
        return {name: getattr(handed.grant, name) for name in TERMS}
    decimals = {name: Decimal(handed.terms[name]) for name in IN_DECIMALS if handed.terms[name] is not None}
    return handed.terms | decimals


def _end_here(first: date, until: date | None, work: Placement) -> date | None:
    """The last day of the rest: as it was granted, not after the work, and before what was granted here already."""
    following = work.wage_cost_subsidies.filter(during__startswith__gt=first).order_by("during").first()
    ends = (until, last_day(work.during), following.first_day - ONE_DAY if following else None)
    return min((day for day in ends if day is not None), default=None)
