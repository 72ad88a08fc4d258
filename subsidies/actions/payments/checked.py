"""What every act on payments checks first: whose money is it, and how does the run stand now?"""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from subsidies.enums import RunState
from subsidies.models import PaymentRun, PaymentStart

CHANGED = "Deze betaalrun staat intussen op '{state}'. Ververs de pagina en controleer wat er staat."


def check_may_pay(municipality_id: str, by: User, on: date) -> None:
    """Only subsidy staff of the municipality that pays; PermissionDenied for anybody else."""
    if municipality_id not in scope_of(by, on).subsidy_municipalities:
        raise PermissionDenied


def held_run(pk: int, *states: RunState) -> PaymentRun:
    """The run, held until the transaction ends, when it is in one of these states. Raises ValidationError otherwise."""
    run = PaymentRun.objects.select_for_update(of=("self",)).get(pk=pk)
    if run.state not in states:
        raise ValidationError(CHANGED.format(state=RunState(run.state).label), code="other_state")
    return run


def hold_money(payers: Collection[str]) -> None:
    """Let acts that make or send payments of these municipality codes come one after the other.

    Otherwise a payment could go in two files, or be settled while it is sent. Within an act.
    """
    rows = PaymentStart.objects.select_for_update().filter(municipality__in=payers).order_by("pk")
    list(rows.values_list("pk", flat=True))
