"""End a wage-cost subsidy, or take it back; each with its decision, and what waited for a second person goes along."""

from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.periods import contains
from subsidies.actions.grant import held_grant, shorten
from subsidies.actions.process.record import conclude
from subsidies.actions.process.wait_for_second import ask_what_waits, take_question_back
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import WageCostSubsidy


def end_wage_cost_subsidy(
    *, grant: WageCostSubsidy, last_day: date, reason: str, by: User, on: date
) -> WageCostSubsidy:
    """End or shorten a grant: it pays up to and including the last day. What was paid before stays due.

    What waits for a second person is asked anew, up to the new last day. Raises PermissionDenied, ValidationError.
    """
    refuse_bsn(reason=reason)
    with act(f"Loonkostensubsidie beëindigd: {reason}", by_id=by.pk):
        row = held_grant(grant, by, on)
        if not contains(row.during, last_day):
            raise ValidationError({"last_day": "Op deze dag liep de loonkostensubsidie niet."})
        shorten(row, last_day)
        conclude(row, DecisionKind.ENDED, RequestStatus.ENDED, by=by, on=on, reason=reason)
        take_question_back(row, by=by, on=on)
        ask_what_waits(row.placement_id, by=by, on=on)
    return row


def withdraw_wage_cost_subsidy(*, grant: WageCostSubsidy, reason: str, by: User, on: date) -> None:
    """Take back a grant that should not have been given; the history keeps what was granted, by whom and why not.

    What was asked of a second person about it is taken back too. Raises PermissionDenied, ValidationError.
    """
    refuse_bsn(reason=reason)
    with act(f"Loonkostensubsidie ingetrokken: {reason}", by_id=by.pk):
        row = held_grant(grant, by, on)
        conclude(
            row,
            DecisionKind.REVOKED,
            RequestStatus.REVOKED,
            by=by,
            on=on,
            reason=reason,
            first_day=row.first_day,
            last_day=row.last_day,
            basis_text=row.basis_text,
        )
        take_question_back(row, by=by, on=on)
        row.delete()
        ask_what_waits(row.placement_id, by=by, on=on)
