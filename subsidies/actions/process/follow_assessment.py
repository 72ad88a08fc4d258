"""A wage value was established: the request that waits for it goes on, or one is opened. Money needs a decision."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from accounts.models import User
from accounts.scope import scope_of
from subsidies.actions.grant import paying_municipality, refusal_for
from subsidies.actions.process.record import asks_what_waits, log, move
from subsidies.enums import AskedBasis, AskedBy, Channel, GroupOutcome, RequestStatus
from subsidies.models import RequestStep, SubsidyRequest, WageValueAssessment
from subsidies.process.terms import settled_from
from subsidies.wage_values import latest_established, propose_from_assessment

WAITING = (RequestStatus.CHECKED, RequestStatus.MEASURING)
RESTING = (RequestStatus.MEASURED, RequestStatus.PROPOSED, RequestStatus.APPROVAL)
FULL = 100


def follow_assessment(assessment: WageValueAssessment, *, by: User, on: date) -> SubsidyRequest | None:
    """The open request that this wage value is for, taken as far as the wage value takes it; None when none is needed.

    A request that rested on another wage value goes back to the proposal. Without an open request one is opened, unless
    the running grant has this wage value or there is nothing to subsidise. Within the act that established it, the
    person held.
    """
    work = assessment.placement
    municipality_id = paying_municipality(work.person_id, scope_of(by, on))
    waiting = SubsidyRequest.objects.open().filter(placement=work, municipality_id=municipality_id)
    request = waiting.select_for_update(of=("self",)).first()
    if request is not None:
        go_on_with(request, assessment, by=by, on=on)
        return request
    if municipality_id is None or refusal_for(work) or _needs_nothing(assessment):
        return None
    assert assessment.valid_from is not None, "established"
    request = SubsidyRequest.objects.create(
        placement=work,
        municipality_id=municipality_id,
        asked_by=AskedBy.MUNICIPALITY,
        channel=Channel.OWN,
        received_on=on,
        asked_basis=AskedBasis.MEASURED,
        wanted_from=assessment.valid_from,
    )
    log(request, None, RequestStatus.RECEIVED, by=by, on=on, reason="Na een loonwaardebepaling")
    return request


def follow_what_waited(closed: SubsidyRequest, *, by: User, on: date) -> None:
    """After a request that does not rest on a new wage value was closed: follow the one established meanwhile.

    One request at a time is open for the same work, and neither one at the flat rate nor one about what waits for a
    second person takes a wage value over: what came in has waited for it. Nothing for a wage value that a request was
    about already. Within an act, the person held.
    """
    known = latest_established(closed.placement)
    if closed.settled_on is None or known is None:
        return
    if closed.wage_value_percentage is not None and not asks_what_waits(closed):
        return
    about_it = Q(
        wage_value_percentage=known.established_percentage, settled_on__gte=known.established_on
    ) | Q(asked_by=AskedBy.MUNICIPALITY, asked_basis=AskedBasis.MEASURED, wanted_from=known.valid_from)
    for_second = RequestStep.objects.filter(
        request=OuterRef("pk"), from_status="", to_status=RequestStatus.APPROVAL
    )
    asked = SubsidyRequest.objects.filter(about_it, ~Exists(for_second), placement_id=closed.placement_id)
    if not asked.exists():
        follow_assessment(known, by=by, on=on)


def go_on_with(
    request: SubsidyRequest, assessment: WageValueAssessment, *, by: User, on: date
) -> SubsidyRequest:
    """Let a held request rest on this wage value, where it waits for one or rested on another.

    One about what waits for a second person stays as it is: it is about other days, on the wage value of its grant.
    """
    status = RequestStatus(request.status)
    percentage, settled = assessment.established_percentage, assessment.established_on
    assert percentage is not None, "established"
    assert settled is not None, "established"
    rested_on = request.wage_value_percentage
    other = status in RESTING and rested_on is not None and rested_on != percentage
    if request.group_outcome == GroupOutcome.NOT or not (status in WAITING or other):
        return request
    if other and asks_what_waits(request):
        return request
    request.settled_on = settled_from(request, settled, on)
    request.wage_value_percentage = percentage
    reason = f"De loonwaarde is nu {percentage} %, was {rested_on} %." if other else ""
    move(request, RequestStatus.MEASURED, by=by, on=on, reason=reason)
    return request


def _needs_nothing(assessment: WageValueAssessment) -> bool:
    """Whether the running grant has this wage value, or a full wage value leaves nothing to subsidise."""
    following = propose_from_assessment(assessment)
    if following.instead_of is None:
        return assessment.established_percentage == FULL
    return following.changes_nothing
