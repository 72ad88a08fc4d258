"""Propose what to grant, and decide: grant, refuse, or send back. Two people where the amount asks for it."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from subsidies.actions.grant import paying_municipality, proposed_facts, proposed_grant
from subsidies.actions.process.follow_assessment import follow_what_waited
from subsidies.actions.process.record import asks_what_waits, held_request, move, record_decision
from subsidies.actions.process.room import amount_of_draft, highest_of_draft, make_room_for
from subsidies.actions.process.wait_for_second import ask_what_waits, made_it_higher
from subsidies.enums import DecisionKind, RefusalGround, RequestStatus
from subsidies.local_choices import local_choices
from subsidies.models import Decision, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.process.frozen import differs, frozen
from subsidies.rules.conditions import deviations, needs_second_person

CHANGED = "De berekening is anders dan in het voorstel: de feiten zijn intussen gewijzigd. Maak het voorstel opnieuw."
DEVIATES_NOW = (
    "{} Dat was bij het voorstel nog niet zo. Maak het voorstel opnieuw, met de reden om af te wijken."
)
OTHER_PROPOSAL = "Het voorstel is intussen gewijzigd. Bekijk het nieuwe voorstel."
OWN_PROPOSAL = "U deed zelf dit voorstel. Boven het ingestelde bedrag besluit een collega."
OWN_HOURS = "U legde uren vast waardoor het bedrag hoger werd. Een collega besluit hierover."
GRANT_GONE = (
    "De toekenning waarover dit gaat, is er niet meer of eindigt eerder. Stuur het voorstel terug en maak het opnieuw, "
    "of sluit de aanvraag af."
)
FILE_GONE = (
    "Het dossier van deze persoon is niet meer bij uw gemeente. U kunt de aanvraag alleen nog afsluiten."
)


@dataclass(frozen=True, kw_only=True)
class ProposedTerms:
    """What somebody fills in to propose; what the subsidy rests on comes from the request."""

    full_time_hours: Decimal
    first_day: date
    last_day: date | None
    bbl: bool = False
    function_wage: Decimal | None = None


def draft_of(request: SubsidyRequest, terms: ProposedTerms) -> WageCostSubsidy:
    """The grant a proposal would become, not saved; what it rests on comes from the request. Raises ValidationError."""
    draft = proposed_grant(
        placement=request.placement,
        wage_value_percentage=request.wage_value_percentage,
        flat_rate=request.wage_value_percentage is None,
        **vars(terms),
    )
    draft.municipality_id = request.municipality_id
    return draft


def deviations_of(request: SubsidyRequest, draft: WageCostSubsidy, on: date) -> tuple[str, ...]:
    """What of a draft does not meet the conditions of the municipality, in Dutch."""
    return deviations(proposed_facts(draft, request), local_choices(request.municipality_id, on))


def make_proposal(
    *,
    request: SubsidyRequest,
    terms: ProposedTerms,
    deviation_reason: str,
    by: User,
    on: date,
) -> Proposal:
    """Propose what to grant, with the receipt of now; above the set amount a second person has to approve it.

    Raises PermissionDenied, ValidationError by field: also where it deviates from the conditions without a reason.
    """
    refuse_bsn(deviation_reason=deviation_reason)
    with act("Voorstel voor loonkostensubsidie gemaakt", by_id=by.pk):
        row = held_request(request, by, on)
        draft = draft_of(row, terms)
        amount = amount_of_draft(draft)
        choices = local_choices(row.municipality_id, on)
        deviating = list(deviations_of(row, draft, on))
        if deviating and not deviation_reason.strip():
            raise ValidationError({"deviation_reason": "Vul in waarom u afwijkt van de voorwaarden."})
        second = needs_second_person(highest_of_draft(draft), choices)
        proposal = Proposal.objects.create(
            request=row,
            flat_rate=draft.flat_rate,
            wage_value_percentage=draft.wage_value_percentage,
            **vars(terms),
            monthly_amount=amount.monthly,
            receipt=frozen(amount),
            deviations=deviating,
            deviation_reason=deviation_reason.strip() if deviating else "",
            needs_second=second,
            by=by,
            on=on,
        )
        move(row, RequestStatus.APPROVAL if second else RequestStatus.PROPOSED, by=by, on=on)
    return proposal


def send_back(*, request: SubsidyRequest, reason: str, by: User, on: date) -> SubsidyRequest:
    """Send a proposal that waits for a second person back to who made it. Raises PermissionDenied, ValidationError."""
    refuse_bsn(reason=reason)
    with act(f"Voorstel teruggestuurd: {reason}", by_id=by.pk):
        row = held_request(request, by, on)
        move(row, RequestStatus.PROPOSED, by=by, on=on, reason=reason)
    return row


def terms_of(proposal: Proposal) -> ProposedTerms:
    """What was filled in to propose this."""
    return ProposedTerms(**{each.name: getattr(proposal, each.name) for each in fields(ProposedTerms)})


def latest_proposal(request: SubsidyRequest) -> Proposal | None:
    """The proposal that counts."""
    return request.proposals.order_by("-pk").first()


def grant_request(*, request: SubsidyRequest, proposal_id: int, by: User, on: date) -> WageCostSubsidy:
    """Grant what was proposed: the decision, and the grant that is paid from then on. All of it or nothing.

    `proposal_id` is the proposal the user saw. What ran already at this placement is cut short or replaced; then it is
    a decision that changes. Raises PermissionDenied; ValidationError when somebody else was earlier, the proposal or
    one of its amounts changed, it deviates from conditions in a new way, the work ended, the file left, or a second
    person has to do it.
    """
    with act("Loonkostensubsidie toegekend", by_id=by.pk):
        row = held_request(request, by, on)
        if row.status not in (RequestStatus.PROPOSED, RequestStatus.APPROVAL):
            move(row, RequestStatus.GRANTED, by=by, on=on)
        proposal = latest_proposal(row)
        if proposal is None or proposal.pk != proposal_id:
            raise ValidationError(OTHER_PROPOSAL, code="other_proposal")
        scope = scope_of(by, on)
        if paying_municipality(row.placement.person_id, scope) != scope.carrier(row.municipality_id):
            raise ValidationError(FILE_GONE, code="file_gone")
        draft = draft_of(row, terms_of(proposal))
        _check_what_waited(row, draft)
        amount = amount_of_draft(draft)
        if differs(proposal.receipt, amount) or amount.monthly != proposal.monthly_amount:
            raise ValidationError(CHANGED, code="amount_changed")
        _check_conditions(row, draft, proposal, on)
        choices = local_choices(row.municipality_id, on)
        second = proposal.needs_second or needs_second_person(highest_of_draft(draft), choices)
        if second and proposal.by_id == by.pk:
            raise ValidationError(OWN_PROPOSAL, code="own_proposal")
        if second and made_it_higher(row.placement_id, by.pk):
            raise ValidationError(OWN_HOURS, code="own_hours")
        changed = make_room_for(draft, scope)
        draft.save(force_insert=True)
        move(row, RequestStatus.GRANTED, by=by, on=on)
        record_decision(
            placement=row.placement,
            municipality_id=row.municipality_id,
            kind=DecisionKind.CHANGED if changed else DecisionKind.GRANTED,
            grant=draft,
            request=row,
            amount=amount,
            by=proposal.by if second else by,
            approved_by=by if second else None,
            needs_second=second,
            reason=proposal.deviation_reason,
            on=on,
        )
        ask_what_waits(row.placement_id, by=by, on=on)
        follow_what_waited(row, by=by, on=on)
    return draft


def _check_what_waited(row: SubsidyRequest, draft: WageCostSubsidy) -> None:
    """Refuse to grant what waited for a second person when the grant it is about is gone, or ends earlier."""
    if not asks_what_waits(row):
        return
    held = row.held_amounts.select_related("grant").first()
    until = held.grant.last_day if held else None
    if held is None or (until is not None and (draft.last_day is None or draft.last_day > until)):
        raise ValidationError(GRANT_GONE, code="grant_gone")


def _check_conditions(row: SubsidyRequest, draft: WageCostSubsidy, proposal: Proposal, on: date) -> None:
    """Refuse to grant what deviates now in a way the proposal gave no reason for."""
    new = [each for each in deviations_of(row, draft, on) if each not in proposal.deviations]
    if new:
        raise ValidationError(DEVIATES_NOW.format(new[0]), code="deviates_now")


def refuse_request(
    *, request: SubsidyRequest, ground: RefusalGround, reason: str, by: User, on: date
) -> Decision:
    """Refuse a request on a ground, and say why. Raises PermissionDenied, ValidationError when decided already."""
    refuse_bsn(reason=reason)
    if ground == RefusalGround.OTHER and not reason.strip():
        raise ValidationError({"reason": "Vul bij “andere reden” in wat de reden is."})
    with act("Aanvraag loonkostensubsidie afgewezen", by_id=by.pk):
        row = held_request(request, by, on)
        move(row, RequestStatus.REFUSED, by=by, on=on, reason=reason)
        decision = record_decision(
            placement=row.placement,
            municipality_id=row.municipality_id,
            kind=DecisionKind.REFUSED,
            request=row,
            refusal_ground=ground,
            reason=reason.strip(),
            by=by,
            on=on,
        )
        ask_what_waits(row.placement_id, by=by, on=on)
        follow_what_waited(row, by=by, on=on)
    return decision
