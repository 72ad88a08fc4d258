"""Acts on the wage-cost subsidy: grant it, end it, and make it fit its placement."""

from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.models import Candidate
from dated.acts import act
from dated.periods import contains, last_day, period
from placements.enums import ContractKind, WorkForm
from placements.models import Placement
from registry.models import Residence
from subsidies.models import WageCostSubsidy
from subsidies.rules.eligible_work import refusal_for_work
from subsidies.rules.indexation import last_flat_rate_day

ONE_DAY = timedelta(days=1)


def proposed_grant(
    *,
    placement: Placement,
    wage_value_percentage: int | None,
    flat_rate: bool,
    full_time_hours: Decimal,
    first_day: date,
    last_day: date | None,
) -> WageCostSubsidy:
    """A grant that is not saved yet, for the preview and for granting it. Raises ValidationError by field."""
    if last_day is not None and last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    proposal = WageCostSubsidy(
        placement=placement,
        wage_value_percentage=None if flat_rate else wage_value_percentage,
        flat_rate=flat_rate,
        full_time_hours=full_time_hours,
        during=period(first_day, last_day),
    )
    _check_fits(proposal, placement)
    return proposal


def grant_wage_cost_subsidy(*, proposal: WageCostSubsidy, by: User, on: date) -> WageCostSubsidy:
    """Grant a proposed subsidy (Participatiewet art. 10d).

    Only consultants and subsidy staff of a municipality where the person has an open file may.
    """
    municipality_id = paying_municipality(proposal.placement.person_id, scope_of(by, on))
    if municipality_id is None:
        raise PermissionDenied
    proposal.municipality_id = municipality_id
    with act("Loonkostensubsidie toegekend", by_id=by.pk):
        # The placement is held, so that it cannot change while a subsidy is granted that no longer fits.
        _check_fits(proposal, Placement.objects.select_for_update().get(pk=proposal.placement_id))
        proposal.save(force_insert=True)
    return proposal


def end_wage_cost_subsidy(
    *, grant: WageCostSubsidy, last_day: date, reason: str, by: User, on: date
) -> WageCostSubsidy:
    """End or shorten a grant: it pays up to and including the last day. What was paid before stays due."""
    _check_may_grant(grant.placement.person_id, by, on)
    with act(f"Loonkostensubsidie beëindigd: {reason}", by_id=by.pk):
        row = WageCostSubsidy.objects.select_for_update().get(pk=grant.pk)
        if not contains(row.during, last_day):
            raise ValidationError({"last_day": "Op deze dag liep de loonkostensubsidie niet."})
        row.during = DateRange(row.during.lower, last_day + ONE_DAY)
        row.save(update_fields=["during"])
    return row


def withdraw_wage_cost_subsidy(*, grant: WageCostSubsidy, reason: str, by: User, on: date) -> None:
    """Take back a grant that should not have been given; the history keeps what was granted, by whom and why not."""
    _check_may_grant(grant.placement.person_id, by, on)
    with act(f"Loonkostensubsidie ingetrokken: {reason}", by_id=by.pk):
        WageCostSubsidy.objects.select_for_update().get(pk=grant.pk).delete()


def fit_grants_within(placement: Placement, during: DateRange, *, by: User, on: date) -> None:
    """End grants with their placement.

    `placement` has its new contract already. A grant that would begin outside it, or that the law does not allow with
    the mended contract or first day, needs a decision first: ValidationError by field of the placement.
    """
    stood = Placement.objects.only("contract", "during").get(pk=placement.pk)
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
            _refuse_first_day(grant, during)
        if during.upper is not None and (grant.during.upper is None or grant.during.upper > during.upper):
            grant.during = DateRange(first, during.upper)
            grant.save(update_fields=["during"])


def _refuse_contract(placement: Placement, grant: WageCostSubsidy) -> None:
    """Refuse to mend the contract into one for which this grant is not allowed."""
    if refusal := _refusal_for(placement):
        raise ValidationError(
            {
                "contract": f"{refusal} Er is loonkostensubsidie toegekend vanaf {grant.first_day:%d-%m-%Y}. "
                "Trek die eerst in."
            }
        )


def _refuse_first_day(grant: WageCostSubsidy, during: DateRange) -> None:
    """Refuse to mend the first day of work into one for which a flat rate lasts too long (art. 10d lid 5)."""
    if not grant.flat_rate:
        return
    latest = last_flat_rate_day(during.lower)
    ends = [upper for upper in (grant.during.upper, during.upper) if upper is not None]
    if not ends or min(ends) > latest + ONE_DAY:
        raise ValidationError(
            {
                "first_day": f"Met deze eerste werkdag kan het forfait tot en met {latest:%d-%m-%Y}, en het is langer "
                "toegekend. Beëindig eerst die loonkostensubsidie op die dag, of trek haar in."
            }
        )


def may_grant_for(person_id: int, scope: Scope) -> bool:
    """Whether this user may grant subsidies for a person: through an open file at their municipality."""
    return paying_municipality(person_id, scope) is not None


def paying_municipality(person_id: int, scope: Scope) -> str | None:
    """The municipality on whose behalf this user decides about a person: that of the open file they work with.

    With open files at two of the user's municipalities: where the person lives, else the newest. None without a file.
    """
    files = Candidate.objects.active_on(scope.on).filter(
        person_id=person_id, municipality_id__in=scope.file_municipalities
    )
    codes = [
        scope.carrier(code) for code in files.order_by("-during").values_list("municipality_id", flat=True)
    ]
    if len(set(codes)) < 2:
        return codes[0] if codes else None
    home = Residence.objects.active_on(scope.on).filter(person_id=person_id).first()
    lives_in = scope.carrier(home.municipality_id) if home else ""
    return lives_in if lives_in in codes else codes[0]


def _check_may_grant(person_id: int, by: User, on: date) -> None:
    if not may_grant_for(person_id, scope_of(by, on)):
        raise PermissionDenied


def _check_fits(proposal: WageCostSubsidy, placement: Placement) -> None:
    """Refuse a grant for work that cannot be subsidised, outside its placement, or too long at the flat rate."""
    if refusal := _refusal_for(placement):
        raise ValidationError(refusal)
    _check_within(placement, proposal.during)
    if proposal.flat_rate:
        _check_flat_rate(placement, proposal.last_day)


def _refusal_for(placement: Placement) -> str | None:
    return refusal_for_work(WorkForm(placement.work_form), ContractKind(placement.contract))


def _check_within(placement: Placement, during: DateRange) -> None:
    """Refuse a grant outside its placement."""
    work = placement.during
    first, last = work.lower, last_day(work)
    runs = f"van {first:%d-%m-%Y} tot en met {last:%d-%m-%Y}" if last else f"vanaf {first:%d-%m-%Y}"
    message = f"De plaatsing loopt {runs}. Kies een dag binnen de plaatsing."
    if not contains(work, during.lower):
        raise ValidationError({"first_day": message})
    if work.upper is not None and (during.upper is None or during.upper > work.upper):
        raise ValidationError({"last_day": message})


def _check_flat_rate(placement: Placement, last: date | None) -> None:
    """Refuse a flat rate after the first six months of the work (art. 10d lid 5)."""
    latest = last_flat_rate_day(placement.during.lower)
    if last is None or last > latest:
        raise ValidationError(
            {
                "last_day": f"Het forfait kan tot en met {latest:%d-%m-%Y}: hooguit de eerste zes maanden van het werk."
            }
        )
