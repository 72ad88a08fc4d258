"""Make the wage-cost subsidy fit its placement when that ends or is corrected."""

from copy import copy
from datetime import date

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from placements.models import Placement
from subsidies.actions.grant import ONE_DAY, refusal_for, shorten
from subsidies.actions.process.record import conclude
from subsidies.actions.process.wait_for_second import ask_what_waits, take_question_back
from subsidies.employment import contracts_after, employment_starts
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import last_flat_rate_day


def fit_grants_within(placement: Placement, during: DateRange, *, by: User, on: date) -> None:
    """End grants with their placement.

    `placement` has its new contract already. A grant that would begin outside it, or that the law does not allow with
    the mended contract or first day, needs a decision first: ValidationError by field of the placement.
    """
    stood = Placement.objects.only("contract", "during", "previous_id").get(pk=placement.pk)
    _refuse_longer_flat_rate(placement, stood, during)
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
        if during.upper is not None and (grant.during.upper is None or grant.during.upper > during.upper):
            shorten(grant, during.upper - ONE_DAY)
            reason = f"Het werk eindigt op {during.upper - ONE_DAY:%d-%m-%Y}."
            conclude(grant, DecisionKind.ENDED, RequestStatus.ENDED, by=by, on=on, reason=reason)
            take_question_back(grant, by=by, on=on)
    ask_what_waits(placement.pk, by=by, on=on)


def _refuse_contract(placement: Placement, grant: WageCostSubsidy) -> None:
    """Refuse to mend the contract into one for which this grant is not allowed."""
    if refusal := refusal_for(placement):
        raise ValidationError(
            {
                "contract": f"{refusal} Er is loonkostensubsidie toegekend vanaf {grant.first_day:%d-%m-%Y}. "
                "Trek die eerst in."
            }
        )


def _refuse_longer_flat_rate(placement: Placement, stood: Placement, during: DateRange) -> None:
    """Refuse what makes the employment begin earlier, where a flat rate then lasts too long (art. 10d lid 5).

    The flat rate is counted once for an employment: that of contracts that go on from this one counts too. What was too
    long before is no reason to refuse.
    """
    contracts = [placement.pk, *contracts_after(placement)]
    flat = WageCostSubsidy.objects.filter(placement_id__in=contracts, flat_rate=True)
    grants = list(flat.select_related("placement").order_by("during"))
    if not grants:
        return
    mended = copy(placement)
    mended.during = during
    before, after = employment_starts(contracts), employment_starts(contracts, mended)
    for grant in grants:
        key = grant.placement_id
        until = during.upper if key == placement.pk else grant.placement.during.upper
        if after[key] < before[key] or (key == placement.pk and during.lower != stood.during.lower):
            _refuse_too_long(grant, until, after[key], own=key == placement.pk, field=_field(stood, during))


def _field(stood: Placement, during: DateRange) -> str:
    """The field of the placement that makes the employment begin earlier."""
    if during.lower != stood.during.lower:
        return "first_day"
    return "last_day" if during.upper != stood.during.upper else NON_FIELD_ERRORS


def _refuse_too_long(
    grant: WageCostSubsidy, until: date | None, began: date, *, own: bool, field: str
) -> None:
    """Refuse when a flat rate lasts longer than six months after the first day of the employment.

    `until`: the day after the last one of the work.
    """
    latest = last_flat_rate_day(began)
    ends = [upper for upper in (grant.during.upper, until) if upper is not None]
    if ends and min(ends) <= latest + ONE_DAY:
        return
    where = "" if own else f" in het contract vanaf {grant.placement.first_day:%d-%m-%Y}, dat hierop volgt,"
    said = (
        f"Met deze eerste werkdag kan het forfait{where} tot en met {latest:%d-%m-%Y}, en het is langer "
        if field == "first_day"
        else f"Met deze wijziging kan het forfait{where} tot en met {latest:%d-%m-%Y}, en het is langer "
    )
    raise ValidationError(
        {field: f"{said}toegekend. Beëindig eerst die loonkostensubsidie op die dag, of trek haar in."}
    )
