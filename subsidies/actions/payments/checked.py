"""What every act on payments checks first: whose money is it, and how does the run stand now?"""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from subsidies.enums import RunState
from subsidies.models import PaymentRun

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
