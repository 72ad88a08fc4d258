"""Hand a grant over to the municipality where the person lives now, and take it over there (from 2023-07-01)."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from dated.acts import act
from dated.periods import contains, last_day, period
from placements.models import Placement
from registry.actions.hold import hold_person
from subsidies.actions.grant import held_grant, paying_municipality, shorten
from subsidies.actions.process.record import conclude, granted_at_once
from subsidies.actions.process.room import amount_of_draft
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import Decision, WageCostSubsidy
from subsidies.process.moves import move_of, offered

ONE_DAY = timedelta(days=1)
NOT_MOVED = (
    "Deze persoon woont volgens het register niet in een andere gemeente. Leg eerst de verhuizing vast."
)
NOT_OFFERED = (
    "Er is voor dit werk geen loonkostensubsidie om over te nemen. Misschien deed een collega dat al."
)


def hand_over_grant(*, grant: WageCostSubsidy, by: User, on: date) -> Decision:
    """End a grant here on the day before the person went to live elsewhere; the rest is for that municipality.

    What was paid for later days is claimed back by the next payment run. Raises PermissionDenied for anybody but the
    municipality that pays, ValidationError when nobody moved.
    """
    with act("Loonkostensubsidie overgedragen na verhuizing", by_id=by.pk):
        row = held_grant(grant, by, on)
        move = move_of(row, scope_of(by, on))
        if move is None:
            raise ValidationError(NOT_MOVED, code="not_moved")
        until = row.last_day
        shorten(row, move.since - ONE_DAY)
        return conclude(
            row,
            DecisionKind.HANDED_OVER,
            RequestStatus.HANDED_OVER,
            by=by,
            on=on,
            reason=f"Verhuisd naar {move.to.name}",
            first_day=move.since,
            last_day=until,
        )


def take_over_grant(*, placement: Placement, by: User, on: date) -> WageCostSubsidy:
    """Continue a grant that another municipality handed over, on the same terms and without a gap.

    Raises PermissionDenied without an open file of the person here, ValidationError when there is nothing to take over.
    """
    municipality_id = paying_municipality(placement.person_id, scope_of(by, on))
    if municipality_id is None:
        raise PermissionDenied
    with act("Loonkostensubsidie overgenomen na verhuizing", by_id=by.pk):
        hold_person(placement.person_id)
        handed = offered(placement.pk)
        if handed is None or handed.grant is None or handed.first_day is None:
            raise ValidationError(NOT_OFFERED, code="not_offered")
        if handed.municipality_id == municipality_id:
            raise ValidationError(NOT_OFFERED, code="not_offered")
        work = Placement.objects.select_for_update().get(pk=placement.pk)
        until = _end_here(handed.first_day, handed.last_day, work)
        row = WageCostSubsidy(
            placement=work,
            municipality_id=municipality_id,
            wage_value_percentage=handed.grant.wage_value_percentage,
            flat_rate=handed.grant.flat_rate,
            full_time_hours=handed.grant.full_time_hours,
            bbl=handed.grant.bbl,
            function_wage=handed.grant.function_wage,
            during=period(handed.first_day, until),
        )
        amount = amount_of_draft(row)
        row.save(force_insert=True)
        reason = f"Voortgezet na verhuizing uit {handed.municipality.name}"
        granted_at_once(row, DecisionKind.TAKEN_OVER, amount=amount, by=by, on=on, reason=reason)
    return row


def _end_here(first: date, until: date | None, work: Placement) -> date | None:
    """The last day of the rest: as it was granted, and never after the work. Raises ValidationError without a rest."""
    if not contains(work.during, first):
        raise ValidationError(NOT_OFFERED, code="not_offered")
    return min((day for day in (until, last_day(work.during)) if day is not None), default=None)
