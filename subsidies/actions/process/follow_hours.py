"""Hours that changed after a decision: above the set amount they ask for a second person too."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from placements.models import WorkingHours
from subsidies.actions.grant import proposed_facts
from subsidies.actions.process.record import GRANTING, log
from subsidies.actions.process.room import amount_of_draft, highest_of_draft
from subsidies.enums import AskedBasis, AskedBy, Channel, RequestStatus
from subsidies.local_choices import local_choices
from subsidies.models import Decision, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.models.grant import TERMS
from subsidies.process.frozen import frozen
from subsidies.rules.conditions import deviations, needs_second_person
from subsidies.rules.local_choices import LocalChoices

WHY = "Door andere uren komt het bedrag boven de grens voor een tweede persoon."


def ask_second_person(hours: WorkingHours, *, by: User, on: date) -> None:
    """Have a second person look at a grant that other hours bring above the set amount. Within the act that did it.

    Opens a request that stands at once at the second person, with the proposal of whoever changed the hours: the grant
    on the same terms, from the first day of these hours. Nothing where a second person decided already, or where an
    open request will ask for one by itself.
    """
    work = hours.placement
    grants = WageCostSubsidy.objects.filter(placement=work).overlapping(hours.during)
    for grant in grants.order_by("during"):
        if not _passes_limit(grant, hours, on):
            continue
        waiting = SubsidyRequest.objects.open().filter(placement=work, municipality_id=grant.municipality_id)
        if not waiting.exists():
            _propose(grant, hours, by, on)
        return


def ask_about_later(request: SubsidyRequest, granted: WageCostSubsidy, *, by: User, on: date) -> None:
    """After a request that other hours opened was granted: ask for the next grant that they bring above the amount.

    There is one open request at a time, so later grants for the same work wait for their turn. `by`: who proposed.
    """
    if not request.steps.filter(from_status="", to_status=RequestStatus.APPROVAL).exists():
        return
    rows = WorkingHours.objects.filter(placement=granted.placement)
    for hours in rows.overlapping(DateRange(granted.first_day, None)).order_by("during"):
        ask_second_person(hours, by=by, on=on)


def _passes_limit(grant: WageCostSubsidy, hours: WorkingHours, on: date) -> bool:
    """Whether this grant now pays more than one person may decide, while what was decided did not."""
    choices = local_choices(grant.municipality_id, on)
    latest = Decision.objects.filter(grant=grant, kind__in=GRANTING).order_by("-pk").first()
    if latest is not None and (latest.needs_second or _was_above(latest, choices)):
        return False
    try:
        return needs_second_person(highest_of_draft(rest_of(grant, hours)), choices)
    except ValidationError:
        return False  # What cannot be calculated is not paid either: the payment run says why.


def _was_above(decision: Decision, choices: LocalChoices) -> bool:
    return decision.monthly_amount is not None and needs_second_person(decision.monthly_amount, choices)


def rest_of(grant: WageCostSubsidy, hours: WorkingHours) -> WageCostSubsidy:
    """The grant on the same terms, from the first day of the hours; not saved."""
    return WageCostSubsidy(
        placement=hours.placement,
        municipality_id=grant.municipality_id,
        during=DateRange(max(grant.first_day, hours.first_day), grant.during.upper),
        **{name: getattr(grant, name) for name in TERMS},
    )


def _propose(grant: WageCostSubsidy, hours: WorkingHours, by: User, on: date) -> None:
    draft = rest_of(grant, hours)
    request = SubsidyRequest.objects.create(
        placement=hours.placement,
        municipality_id=grant.municipality_id,
        asked_by=AskedBy.MUNICIPALITY,
        channel=Channel.OWN,
        received_on=on,
        settled_on=on,
        wage_value_percentage=grant.wage_value_percentage,
        asked_basis=AskedBasis.FLAT_RATE if grant.flat_rate else AskedBasis.MEASURED,
        wanted_from=draft.first_day,
        status=RequestStatus.APPROVAL,
    )
    log(request, None, RequestStatus.APPROVAL, by=by, on=on, reason=WHY)
    amount = amount_of_draft(draft)
    deviating = deviations(proposed_facts(draft), local_choices(grant.municipality_id, on))
    Proposal.objects.create(
        request=request,
        first_day=draft.first_day,
        last_day=draft.last_day,
        monthly_amount=amount.monthly,
        receipt=frozen(amount),
        deviations=list(deviating),
        deviation_reason=WHY if deviating else "",
        needs_second=True,
        by=by,
        on=on,
        **{name: getattr(grant, name) for name in TERMS},
    )
