"""What every act of the process shares: the request as it is now, a step that is logged, a decision that is kept."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from placements.models import Placement
from registry.actions.hold import hold_person
from subsidies.enums import AskedBasis, AskedBy, Channel, DecisionKind, RequestStatus
from subsidies.models import Decision, RequestStep, SubsidyRequest, WageCostSubsidy
from subsidies.process.frozen import frozen
from subsidies.rules.process import transition
from subsidies.rules.terms_of_decision import objection_until
from subsidies.shown import ShownAmount

MOVED_MEANWHILE = "Deze aanvraag is intussen verder: nu “{}”. Bekijk wat er nu staat."
NOT_YET = "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
GRANTING = (DecisionKind.GRANTED, DecisionKind.CHANGED, DecisionKind.TAKEN_OVER)
"""Decisions by which a grant came to be what it is."""


def may_handle(request: SubsidyRequest, scope: Scope) -> bool:
    """Whether this user may work on a request: consultant or subsidy staff of the municipality it was made to."""
    return request.municipality_id in scope.file_municipalities


def held_request(request: SubsidyRequest, by: User, on: date) -> SubsidyRequest:
    """The request as it is now, its person held until the act is done. Raises PermissionDenied."""
    if not may_handle(request, scope_of(by, on)):
        raise PermissionDenied
    hold_person(request.placement.person_id)
    row: SubsidyRequest = (
        SubsidyRequest.objects.select_for_update(of=("self",))
        .select_related("placement__person", "municipality")
        .get(pk=request.pk)
    )
    return row


def asks_what_waits(request: SubsidyRequest) -> bool:
    """Whether a request was made for a second person only: about what a running grant pays above the agreed amount."""
    return request.steps.filter(from_status="", to_status=RequestStatus.APPROVAL).exists()


def move(
    row: SubsidyRequest, to: RequestStatus, *, by: User | None, on: date, reason: str = ""
) -> RequestStep:
    """Take a step that the table allows, and log it. `row` is held, and saved here with whatever else was set on it.

    Raises ValidationError when the step may not follow (somebody was earlier), or without a reason where one is needed.
    """
    source = RequestStatus(row.status)
    step = transition(source, to)
    if step is None:
        raise ValidationError(MOVED_MEANWHILE.format(source.label), code="moved_meanwhile")
    if step.needs_reason and not reason.strip():
        raise ValidationError({"reason": "Vul een reden in."})
    row.status = to
    row.save()
    return log(row, source, to, by=by, on=on, reason=reason)


def log(
    row: SubsidyRequest,
    source: RequestStatus | None,
    to: RequestStatus,
    *,
    by: User | None,
    on: date,
    reason: str = "",
) -> RequestStep:
    """One line of the log of a request."""
    return RequestStep.objects.create(
        request=row, from_status=source or "", to_status=to, on=on, by=by, reason=reason.strip()[:300]
    )


def record_decision(
    *,
    placement: Placement,
    municipality_id: str,
    kind: DecisionKind,
    by: User | None,
    on: date,
    grant: WageCostSubsidy | None = None,
    request: SubsidyRequest | None = None,
    amount: ShownAmount | None = None,
    **facts: Any,
) -> Decision:
    """Keep a decision with everything its letter needs; `facts` are further columns (reason, days, second person)."""
    decision = drafted_decision(
        placement=placement,
        municipality_id=municipality_id,
        kind=kind,
        by=by,
        on=on,
        grant=grant,
        request=request,
        amount=amount,
        **facts,
    )
    decision.save(force_insert=True)
    return decision


def drafted_decision(
    *,
    placement: Placement,
    municipality_id: str,
    kind: DecisionKind,
    by: User | None,
    on: date,
    grant: WageCostSubsidy | None = None,
    request: SubsidyRequest | None = None,
    amount: ShownAmount | None = None,
    **facts: Any,
) -> Decision:
    """The same, not saved: for who keeps many at once."""
    if grant is not None:
        facts.setdefault("first_day", grant.first_day)
        facts.setdefault("last_day", grant.last_day)
        facts.setdefault("basis_text", grant.basis_text)
    if amount is not None:
        facts |= {"monthly_amount": amount.monthly, "receipt": frozen(amount)}
    return Decision(
        placement=placement,
        municipality_id=municipality_id,
        kind=kind,
        decided_by=by,
        decided_on=on,
        grant=grant,
        request=request,
        objection_until=objection_until(on),
        **facts,
    )


def granted_at_once(
    grant: WageCostSubsidy, kind: DecisionKind, *, amount: ShownAmount, by: User, on: date, reason: str
) -> Decision:
    """The request and the decision behind a grant that was given without the steps in between. Within an act."""
    request = SubsidyRequest.objects.create(
        placement=grant.placement,
        municipality_id=grant.municipality_id,
        asked_by=AskedBy.MUNICIPALITY,
        channel=Channel.OWN,
        received_on=on,
        settled_on=on,
        wage_value_percentage=grant.wage_value_percentage,
        asked_basis=AskedBasis.FLAT_RATE if grant.flat_rate else AskedBasis.MEASURED,
        wanted_from=grant.first_day,
        status=RequestStatus.GRANTED,
    )
    log(request, None, RequestStatus.GRANTED, by=by, on=on, reason=reason)
    return record_decision(
        placement=grant.placement,
        municipality_id=grant.municipality_id,
        kind=kind,
        grant=grant,
        request=request,
        amount=amount,
        by=by,
        on=on,
        reason=reason,
    )


def request_of(grant: WageCostSubsidy) -> SubsidyRequest | None:
    """The request on which a grant was given."""
    decision = (
        Decision.objects.filter(grant=grant, kind__in=GRANTING, request__isnull=False)
        .select_related("request")
        .first()
    )
    return decision.request if decision else None


def conclude(
    grant: WageCostSubsidy,
    kind: DecisionKind,
    status: RequestStatus,
    *,
    by: User,
    on: date,
    reason: str,
    **facts: Any,
) -> Decision:
    """Keep that a running grant was ended, taken back or handed over, and move its request along."""
    request = request_of(grant)
    if request is not None and transition(RequestStatus(request.status), status) is not None:
        move(request, status, by=by, on=on, reason=reason)
    return record_decision(
        placement=grant.placement,
        municipality_id=grant.municipality_id,
        kind=kind,
        grant=None if kind == DecisionKind.REVOKED else grant,
        request=request,
        by=by,
        on=on,
        reason=reason[:500],
        **facts,
    )
