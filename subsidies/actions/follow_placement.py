"""Make the wage-cost subsidy fit its placement when that ends or is corrected."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from placements.models import Placement
from subsidies.actions.grant import ONE_DAY, refusal_for, shorten
from subsidies.actions.process.record import conclude
from subsidies.employment import employment_start
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import last_flat_rate_day


def fit_grants_within(placement: Placement, during: DateRange, *, by: User, on: date) -> None:
    """End grants with their placement.

    `placement` has its new contract already. A grant that would begin outside it, or that the law does not allow with
    the mended contract or first day, needs a decision first: ValidationError by field of the placement.
    """
    stood = Placement.objects.only("contract", "during", "previous_id").get(pk=placement.pk)
    for grant in placement.wage_cost_subsidies.select_for_update():
        first = grant.during.lower
        if first < during.lower or (during.upper is not None and first >= during.upper):
            raise ValidationError(
                {
                    "first_day" if first < during.lower else "last_day": (
                        f"De loonkostensubsidie van deze plaatsing begint op {first:%d-%m-%Y}. "
                        "Dat valt buiten de nieuwe periode. Trek eerst die loonkostensubsidie in."
                    )
                }
            )
        # What was wrong before is no reason to keep a placement from ending.
        if placement.contract != stood.contract:
            _refuse_contract(placement, grant)
        if during.lower != stood.during.lower:
            began = employment_start(stood)
            _refuse_first_day(grant, during, began if began < stood.first_day else during.lower)
        if during.upper is not None and (grant.during.upper is None or grant.during.upper > during.upper):
            shorten(grant, during.upper - ONE_DAY)
            reason = f"Het werk eindigt op {during.upper - ONE_DAY:%d-%m-%Y}."
            conclude(grant, DecisionKind.ENDED, RequestStatus.ENDED, by=by, on=on, reason=reason)


def _refuse_contract(placement: Placement, grant: WageCostSubsidy) -> None:
    """Refuse to mend the contract into one for which this grant is not allowed."""
    if refusal := refusal_for(placement):
        raise ValidationError(
            {
                "contract": f"{refusal} Er is loonkostensubsidie toegekend vanaf {grant.first_day:%d-%m-%Y}. "
                "Trek die eerst in."
            }
        )


def _refuse_first_day(grant: WageCostSubsidy, during: DateRange, began: date) -> None:
    """Refuse to mend the first day of work into one for which a flat rate lasts too long (art. 10d lid 5).

    `began`: first day of the employment, of which an earlier contract can be part.
    """
    if not grant.flat_rate:
        return
    latest = last_flat_rate_day(began)
    ends = [upper for upper in (grant.during.upper, during.upper) if upper is not None]
    if not ends or min(ends) > latest + ONE_DAY:
        raise ValidationError(
            {
                "first_day": f"Met deze eerste werkdag kan het forfait tot en met {latest:%d-%m-%Y}, en het is langer "
                "toegekend. Beëindig eerst die loonkostensubsidie op die dag, of trek haar in."
            }
        )
