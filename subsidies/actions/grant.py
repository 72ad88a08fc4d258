"""Grant a wage-cost subsidy at once, with its decision; and what every act on a grant shares."""

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
from registry.actions.hold import hold_person
from registry.models import Residence
from subsidies.actions.process.record import granted_at_once
from subsidies.actions.process.room import amount_of_draft, highest_of_draft, refuse_handed_over
from subsidies.employment import employment_start, had_subsidy
from subsidies.enums import DecisionKind
from subsidies.local_choices import local_choices
from subsidies.models import SubsidyRequest, WageCostSubsidy
from subsidies.rules.conditions import Proposed, deviations, needs_second_person
from subsidies.rules.eligible_work import refusal_for_work
from subsidies.rules.indexation import last_flat_rate_day
from subsidies.rules.terms_of_decision import is_asked_in_time

ONE_DAY = timedelta(days=1)
DIRECT = "Rechtstreeks vastgelegd"
TAKEN_BACK = "Deze loonkostensubsidie is intussen ingetrokken."


def proposed_grant(
    *,
    placement: Placement,
    wage_value_percentage: int | None,
    flat_rate: bool,
    full_time_hours: Decimal,
    first_day: date,
    last_day: date | None,
    bbl: bool = False,
    function_wage: Decimal | None = None,
) -> WageCostSubsidy:
    """A grant that is not saved yet, for the preview and for granting it. Raises ValidationError by field."""
    if last_day is not None and last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    proposal = WageCostSubsidy(
        placement=placement,
        wage_value_percentage=None if flat_rate else wage_value_percentage,
        flat_rate=flat_rate,
        full_time_hours=full_time_hours,
        bbl=bbl,
        function_wage=function_wage,
        during=period(first_day, last_day),
    )
    _check_fits(proposal, placement)
    return proposal


def grant_wage_cost_subsidy(*, proposal: WageCostSubsidy, by: User, on: date) -> WageCostSubsidy:
    """Grant a proposed subsidy at once (Participatiewet art. 10d), with a request and a decision behind it.

    The short way, for what was decided elsewhere. What needs a second person, or deviates from the conditions of the
    municipality, is refused: that takes a request. Only consultants and subsidy staff of a municipality where the
    person has an open file may. Raises PermissionDenied, ValidationError.
    """
    scope = scope_of(by, on)
    municipality_id = paying_municipality(proposal.placement.person_id, scope)
    if municipality_id is None:
        raise PermissionDenied
    proposal.municipality_id = municipality_id
    with act("Loonkostensubsidie toegekend", by_id=by.pk):
        hold_person(proposal.placement.person_id)
        # The placement is held, so that it cannot change while a subsidy is granted that no longer fits.
        proposal.placement = Placement.objects.select_for_update().get(pk=proposal.placement_id)
        _check_fits(proposal, proposal.placement)
        amount = amount_of_draft(proposal)
        refuse_handed_over(proposal, scope)
        refuse_the_short_way(proposal, on)
        proposal.save(force_insert=True)
        granted_at_once(proposal, DecisionKind.GRANTED, amount=amount, by=by, on=on, reason=DIRECT)
    return proposal


def refuse_the_short_way(proposal: WageCostSubsidy, on: date) -> None:
    """Refuse to grant at once what needs a second person, or a reason to deviate. Raises ValidationError."""
    choices = local_choices(proposal.municipality_id, on)
    if needs_second_person(highest_of_draft(proposal), choices):
        raise ValidationError(
            "Bij dit bedrag besluit een tweede persoon mee. Leg een aanvraag vast en maak een voorstel.",
            code="needs_second",
        )
    if found := deviations(proposed_facts(proposal), choices):
        raise ValidationError(
            f"{found[0]} Leg een aanvraag vast; daar kunt u met een reden afwijken.", code="deviates"
        )


def proposed_facts(draft: WageCostSubsidy, request: SubsidyRequest | None = None) -> Proposed:
    """What the conditions of a municipality are about; without a request it does not matter when it was asked."""
    placement = draft.placement
    hours = placement.working_hours.active_on(draft.first_day).first()
    return Proposed(
        hours=hours.hours_per_week if hours else None,
        work_from=placement.first_day,
        work_until=placement.last_day,
        wage_value=draft.wage_value_percentage,
        asked_in_time=request is None or asked_in_time(request),
    )


def asked_in_time(request: SubsidyRequest) -> bool:
    """Whether a request came within six months of the start of the work; what goes on with a subsidy always is."""
    placement = request.placement
    return is_asked_in_time(request.received_on, placement.first_day) or had_subsidy(placement)


def held_grant(grant: WageCostSubsidy, by: User, on: date) -> WageCostSubsidy:
    """The grant as it is now, its person held until the act is done.

    Raises PermissionDenied for who may not change it, ValidationError when somebody took it back a moment earlier.
    """
    if not may_change_grant(grant, scope_of(by, on)):
        raise PermissionDenied
    hold_person(grant.placement.person_id)
    row = WageCostSubsidy.objects.select_for_update(of=("self",)).filter(pk=grant.pk).first()
    if row is None:
        raise ValidationError(TAKEN_BACK, code="taken_back")
    return row


def shorten(row: WageCostSubsidy, last_day: date) -> None:
    """Let a held grant end after its last day."""
    row.during = DateRange(row.during.lower, last_day + ONE_DAY)
    row.save(update_fields=["during"])


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


def may_change_grant(grant: WageCostSubsidy, scope: Scope) -> bool:
    """Whether this user may end, take back or hand over a grant: consultant or subsidy staff of the one that pays."""
    return grant.municipality_id in scope.file_municipalities


def _check_fits(proposal: WageCostSubsidy, placement: Placement) -> None:
    """Refuse a grant for work that cannot be subsidised, outside its placement, or too long at the flat rate."""
    if refusal := refusal_for(placement):
        raise ValidationError(refusal)
    _check_within(placement, proposal.during)
    if proposal.flat_rate:
        _check_flat_rate(placement, proposal.last_day)


def refusal_for(placement: Placement) -> str | None:
    """Why the work of a placement cannot be subsidised, in Dutch, or None when it can."""
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
    latest = last_flat_rate_day(employment_start(placement))
    if last is None or last > latest:
        at = " bij deze werkgever" if placement.previous_id else ""
        raise ValidationError(
            {
                "last_day": f"Het forfait kan tot en met {latest:%d-%m-%Y}: hooguit de eerste zes maanden van het "
                f"werk{at}."
            }
        )
