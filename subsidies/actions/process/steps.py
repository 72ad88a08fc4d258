"""The steps of a request up to a proposal: receive it, judge the target group, and know what it rests on."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from cases.entry_key import entry_key
from dated.acts import act
from dated.periods import contains
from placements.enums import ContractKind, WorkForm
from placements.models import Placement
from registry.actions.hold import hold_person
from registry.models import Registration
from subsidies.actions.grant import paying_municipality
from subsidies.actions.process.follow_assessment import follow_what_waited, go_on_with
from subsidies.actions.process.record import NOT_YET, held_request, log, move
from subsidies.actions.process.wait_for_second import ask_what_waits
from subsidies.employment import employment_start
from subsidies.enums import AskedBasis, AskedBy, Channel, GroupOutcome, RequestStatus
from subsidies.models import Objection, SubsidyRequest
from subsidies.process.terms import settled_from
from subsidies.rules.eligible_work import refusal_for_work
from subsidies.rules.indexation import last_flat_rate_day
from subsidies.wage_values import latest_established

NOT_IN_GROUP = "De werknemer hoort niet bij de doelgroep. Wijs de aanvraag af."


@dataclass(frozen=True, kw_only=True)
class RequestFacts:
    """What was asked."""

    asked_by: AskedBy
    channel: Channel
    received_on: date
    asked_basis: AskedBasis
    wanted_from: date


def record_request(
    *,
    placement: Placement,
    facts: RequestFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
    objection: Objection | None = None,
) -> SubsidyRequest:
    """Record that subsidy is asked for a placement, on behalf of the municipality with the open file.

    The same form twice is one request. Raises PermissionDenied without an open file of the person at the user's
    municipality, ValidationError by field, also for work that cannot be subsidised.
    """
    municipality_id = paying_municipality(placement.person_id, scope_of(by, on))
    if municipality_id is None:
        raise PermissionDenied
    if facts.received_on > on:
        raise ValidationError({"received_on": NOT_YET})
    key = entry_key(form_key, placement.pk, by.pk, facts)
    with act("Aanvraag loonkostensubsidie vastgelegd", by_id=by.pk):
        hold_person(placement.person_id)
        if key is not None and (made := SubsidyRequest.objects.filter(entry_key=key).first()):
            return made
        work = Placement.objects.get(pk=placement.pk)
        if refusal := refusal_for_work(WorkForm(work.work_form), ContractKind(work.contract)):
            raise ValidationError(refusal)
        if not contains(work.during, facts.wanted_from):
            raise ValidationError(
                {"wanted_from": "Op deze dag loopt de plaatsing niet. Kies een dag erbinnen."}
            )
        row = SubsidyRequest.objects.create(
            placement=work,
            municipality_id=municipality_id,
            entry_key=key,
            objection=objection,
            **vars(facts),
        )
        log(row, None, RequestStatus.RECEIVED, by=by, on=on)
    return row


def check_target_group(
    *, request: SubsidyRequest, outcome: GroupOutcome, by: User, on: date
) -> SubsidyRequest:
    """Record whether the worker belongs to the target group; the leading ground comes from the register of the day.

    A wage value that was established for the days that are asked is taken over at once. Raises PermissionDenied,
    ValidationError when it was judged already.
    """
    with act("Doelgroep loonkostensubsidie beoordeeld", by_id=by.pk):
        row = held_request(request, by, on)
        row.checked_on, row.group_outcome = on, outcome
        row.ground = ground_on(row.placement.person_id, on)
        move(row, RequestStatus.CHECKED, by=by, on=on)
        known = latest_established(row.placement)
        if known is not None and known.valid_from is not None and known.valid_from >= row.wanted_from:
            go_on_with(row, known, by=by, on=on)
    return row


def ground_on(person_id: int, day: date) -> str:
    """The leading ground of a person in the register on a day; empty when on none."""
    leading = Registration.objects.filter(person_id=person_id).leading_first(day).first()
    return leading.ground if leading else ""


def agree_flat_rate(*, request: SubsidyRequest, by: User, on: date) -> SubsidyRequest:
    """Leave the wage value out for now: the flat rate was agreed with the employer (art. 10d lid 5).

    Raises PermissionDenied, ValidationError when the first six months of the work have gone by.
    """
    with act("Forfait afgesproken", by_id=by.pk):
        row = held_request(request, by, on)
        _refuse_outside_group(row)
        latest = last_flat_rate_day(employment_start(row.placement))
        if row.wanted_from > latest:
            raise ValidationError(
                f"Het forfait kan tot en met {latest:%d-%m-%Y}: hooguit de eerste zes maanden van het werk. "
                "Laat de loonwaarde bepalen."
            )
        row.settled_on, row.wage_value_percentage = settled_from(row, on, on), None
        move(row, RequestStatus.FLAT_RATE, by=by, on=on)
    return row


def ask_measurement(*, request: SubsidyRequest, by: User, on: date) -> SubsidyRequest:
    """Have the wage value measured; the municipality's own term may stand still until it is known.

    Raises PermissionDenied, ValidationError when the request is elsewhere.
    """
    with act("Loonwaardebepaling gevraagd", by_id=by.pk):
        row = held_request(request, by, on)
        _refuse_outside_group(row)
        row.measuring_since = row.measuring_since or max(on, row.received_on)
        row.settled_on, row.wage_value_percentage = settled_from(row, None, on), None
        move(row, RequestStatus.MEASURING, by=by, on=on)
    return row


def record_wage_value(
    *, request: SubsidyRequest, percentage: int, established_on: date, by: User, on: date
) -> SubsidyRequest:
    """Record the wage value that was established; from that day the term to decide runs (art. 10d lid 12).

    Raises PermissionDenied, ValidationError by field.
    """
    if established_on > on:
        raise ValidationError({"established_on": NOT_YET})
    if not 0 <= percentage <= 100:
        raise ValidationError({"percentage": "De loonwaarde is een heel percentage van 0 tot en met 100."})
    with act("Loonwaarde bij de aanvraag vastgelegd", by_id=by.pk):
        row = held_request(request, by, on)
        _refuse_outside_group(row)
        # A wage value that was known before the request starts the term with the request.
        row.settled_on = settled_from(row, established_on, on)
        row.wage_value_percentage = percentage
        move(row, RequestStatus.MEASURED, by=by, on=on)
    return row


def withdraw_request(*, request: SubsidyRequest, reason: str, by: User, on: date) -> SubsidyRequest:
    """Record that whoever asked takes the request back, before a decision. Raises PermissionDenied, ValidationError."""
    refuse_bsn(reason=reason)
    with act(f"Aanvraag ingetrokken: {reason}", by_id=by.pk):
        row = held_request(request, by, on)
        move(row, RequestStatus.WITHDRAWN, by=by, on=on, reason=reason)
        ask_what_waits(row.placement_id, by=by, on=on)
        follow_what_waited(row, by=by, on=on)
    return row


def _refuse_outside_group(row: SubsidyRequest) -> None:
    if row.group_outcome == GroupOutcome.NOT:
        raise ValidationError(NOT_IN_GROUP)
