"""What of a grant is not paid until a second person agrees, and asking that person. Rule: docs/regels/vier-ogen.md."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import heirs_on, with_merged
from dated.acts import act
from dated.known import recorded
from dated.periods import contains
from subsidies.actions.grant import held_grant, proposed_facts
from subsidies.actions.process.follow_assessment import follow_what_waited
from subsidies.actions.process.record import GRANTING, log, move
from subsidies.actions.process.room import amount_of_draft, facts_of_draft
from subsidies.enums import AskedBasis, AskedBy, Channel, DecisionKind, RequestStatus
from subsidies.local_choices import carrier_on, local_choices
from subsidies.models import Decision, HeldAmount, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.models.grant import TERMS
from subsidies.models.request import OPEN_ALREADY
from subsidies.process.frozen import frozen, thawed
from subsidies.querysets.process import SubsidyRequestQuerySet
from subsidies.rules.conditions import deviations
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.indexation import ONE_DAY
from subsidies.rules.receipt import dutch_euro
from subsidies.shown import amount_of_facts, rate_table, shown_amount

NOTHING = Decimal("0.00")
DECIDED_HERE = tuple(kind for kind in GRANTING if kind != DecisionKind.TAKEN_OVER)
"""Decisions in which somebody here looked at the amount; what is taken over was looked at elsewhere, or by nobody."""
AT_A_PROPOSAL = (RequestStatus.APPROVAL, RequestStatus.PROPOSED)
WHY = "Het bedrag komt boven de grens voor een tweede persoon. Tot die besluit, wordt hooguit {} per maand betaald."
NOTHING_WAITS = "Er wacht bij deze loonkostensubsidie geen bedrag op een tweede persoon."
ANOTHER_GRANT = "De toekenning waarover dit ging, is intussen beëindigd, ingetrokken of overgedragen."
NO_LONGER = "Het bedrag komt niet meer boven de grens voor een tweede persoon."


def hold_back(grant: WageCostSubsidy, day: date, *, by: User, on: date) -> None:
    """Let what a grant pays above the amount that was agreed wait, from a day on; or not any longer, when it fits.

    Within the act that made the amount another one, the person held. What cannot be calculated stays as it was: it is
    not paid either. `by`: who made the amount higher, and may not approve it.
    """
    held = HeldAmount.objects.select_related("request").filter(grant=grant).first()
    first = max(grant.first_day, day)
    ceiling = held.ceiling if held else agreed(grant, first, on)
    if ceiling is None:
        return
    since = min(first, held.first_day) if held else first
    highest = _highest(grant, since)
    if highest is None:
        return
    if highest > ceiling:
        HeldAmount.objects.update_or_create(
            grant=grant,
            defaults={"first_day": since, "by": by, "on": on},
            create_defaults={"first_day": since, "ceiling": ceiling, "by": by, "on": on},
        )
    elif held:
        _let_go(held, by, on)


def agreed(grant: WageCostSubsidy, first: date, on: date) -> Decimal | None:
    """Up to how many euros per whole month a grant may pay from a day on without a second person; None: no limit.

    The highest of three: the limit of the municipality, what was decided here, and what it paid on the day before.
    """
    limit = local_choices(grant.municipality_id, on).four_eyes_above
    if limit is None:
        return None
    return max(limit, _decided(grant), _paid_before(grant, first))


def ask_what_waits(placement_id: int, *, by: User, on: date) -> None:
    """Ask a second person about what waits at a placement, where nobody was asked yet and no other request is open.

    Within an act, the person held. What was asked and refused or withdrawn keeps waiting without being asked again:
    somebody mends the hours, or asks anew. `by`: who acts; the proposal is that of who made the amount higher.
    """
    rows = HeldAmount.objects.filter(grant__placement_id=placement_id)
    for held in rows.select_related("grant__placement", "request", "by").order_by("first_day"):
        grant = held.grant
        if not contains(grant.during, held.first_day) or _fits(held):
            _let_go(held, by, on)
            continue
        if held.request is not None and held.request.status != RequestStatus.GRANTED:
            continue
        if not open_beside(grant, on).exists():
            propose_what_waits(held, on)


def made_it_higher(placement_id: int, user_id: int) -> bool:
    """Whether somebody recorded hours by which money at a placement waits: they never approve it.

    By the history, so also who was followed by a colleague with yet other hours while it waited.
    """
    of_work = HeldAmount.objects.filter(grant__placement_id=placement_id).values("pk")
    return recorded(HeldAmount).filter(pgh_obj_id__in=of_work, by_id=user_id).exists()


def take_question_back(grant: WageCostSubsidy, *, by: User, on: date) -> None:
    """A grant was shortened, or is about to go: what a second person was asked about it no longer holds.

    Within an act, the person held, and before the grant is deleted. What still waits is asked anew by `ask_what_waits`;
    what a second person refused stays refused.
    """
    held = HeldAmount.objects.select_related("request").filter(grant=grant).first()
    if held is None or held.request is None or held.request.status not in AT_A_PROPOSAL:
        return
    closed = held.request
    move(closed, RequestStatus.WITHDRAWN, by=by, on=on, reason=ANOTHER_GRANT)
    held.request = None
    held.save(update_fields=["request"])
    follow_what_waited(closed, by=by, on=on)


def ask_again(*, grant: WageCostSubsidy, by: User, on: date) -> SubsidyRequest:
    """Ask a second person once more about what waits, after the first request was refused or withdrawn.

    The proposal stays that of who made the amount higher. Raises PermissionDenied for anybody but the municipality that
    pays, ValidationError when nothing waits or a request is open.
    """
    with act("Bedrag opnieuw voorgelegd aan een tweede persoon", by_id=by.pk):
        row = held_grant(grant, by, on)
        rows = HeldAmount.objects.select_related("grant__placement", "request", "by")
        held = rows.filter(grant=row).first()
        if held is None:
            raise ValidationError(NOTHING_WAITS, code="nothing_waits")
        if open_beside(row, on).exists():
            raise ValidationError(OPEN_ALREADY, code="open_already")
        return propose_what_waits(held, on, by=by)


def open_beside(grant: WageCostSubsidy, on: date) -> SubsidyRequestQuerySet:
    """The open request for the work of a grant at the municipality that pays it, also from before it merged."""
    heirs = heirs_on(on)
    payers = with_merged({carrier_on(grant.municipality_id, on)}, heirs)
    return SubsidyRequest.objects.open().filter(placement_id=grant.placement_id, municipality_id__in=payers)


def propose_what_waits(held: HeldAmount, on: date, by: User | None = None) -> SubsidyRequest:
    """A request that stands at once at the second person: the grant on the same terms, from the day it waits.

    `by`: who asks, when that is another one than who made the amount higher.
    """
    grant = held.grant
    draft = rest_of(grant, held.first_day)
    draft.municipality_id = carrier_on(grant.municipality_id, on)
    reason = WHY.format(dutch_euro(held.ceiling))
    request = SubsidyRequest.objects.create(
        placement=grant.placement,
        municipality_id=draft.municipality_id,
        asked_by=AskedBy.MUNICIPALITY,
        channel=Channel.OWN,
        received_on=on,
        settled_on=on,
        wage_value_percentage=grant.wage_value_percentage,
        asked_basis=AskedBasis.FLAT_RATE if grant.flat_rate else AskedBasis.MEASURED,
        wanted_from=draft.first_day,
        status=RequestStatus.APPROVAL,
    )
    log(request, None, RequestStatus.APPROVAL, by=by or held.by, on=on, reason=reason)
    amount = amount_of_draft(draft)
    deviating = deviations(proposed_facts(draft), local_choices(draft.municipality_id, on))
    Proposal.objects.create(
        request=request,
        first_day=draft.first_day,
        last_day=draft.last_day,
        monthly_amount=amount.monthly,
        receipt=frozen(amount),
        deviations=list(deviating),
        deviation_reason=reason if deviating else "",
        needs_second=True,
        by=held.by,
        on=on,
        **{name: getattr(grant, name) for name in TERMS},
    )
    held.request = request
    held.save(update_fields=["request"])
    return request


def rest_of(grant: WageCostSubsidy, first: date) -> WageCostSubsidy:
    """The grant on the same terms, from a day on; not saved."""
    return WageCostSubsidy(
        placement=grant.placement,
        municipality_id=grant.municipality_id,
        during=DateRange(max(grant.first_day, first), grant.during.upper),
        **{name: getattr(grant, name) for name in TERMS},
    )


def _highest(grant: WageCostSubsidy, first: date) -> Decimal | None:
    """The most it pays per whole month from a day on; None when that cannot be calculated.

    With the last known rates where those of a year are not known yet: what waits must wait before they come.
    """
    try:
        amount = amount_of_facts(facts_of_draft(rest_of(grant, first)), rate_table().carried_on())
    except InvalidInputError:
        return None
    return amount.highest


def _fits(held: HeldAmount) -> bool:
    highest = _highest(held.grant, held.first_day)
    return highest is not None and highest <= held.ceiling


def _let_go(held: HeldAmount, by: User, on: date) -> None:
    """Nothing waits any more: a request that only asked for this is taken back."""
    request = held.request
    if request is not None and request.status in AT_A_PROPOSAL:
        move(request, RequestStatus.WITHDRAWN, by=by, on=on, reason=NO_LONGER)
        follow_what_waited(request, by=by, on=on)
    held.delete()


def _decided(grant: WageCostSubsidy) -> Decimal:
    """The highest amount per whole month in the newest decision here by which the grant is what it is."""
    latest = Decision.objects.filter(grant=grant, kind__in=DECIDED_HERE).order_by("-pk").first()
    if latest is None:
        return NOTHING
    kept = thawed(latest.receipt)
    amounts = [part.monthly for part in kept.parts] if kept else []
    known = [amount for amount in (*amounts, latest.monthly_amount) if amount is not None]
    return max(known, default=NOTHING)


def _paid_before(grant: WageCostSubsidy, first: date) -> Decimal:
    """What the grant is worth per whole month on the day before; a 1 January by law may have passed the limit."""
    if grant.first_day >= first:
        return NOTHING
    return shown_amount(grant, first - ONE_DAY, rate_table().carried_on()).monthly or NOTHING
