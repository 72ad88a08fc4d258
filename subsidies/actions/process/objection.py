"""Objections to a decision (bezwaar, Awb chapters 6 and 7): receive, postpone, and decide."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from cases.entry_key import entry_key
from dated.acts import act
from registry.actions.hold import hold_person
from subsidies.actions.process.record import NOT_YET, log
from subsidies.enums import AskedBy, Channel, ObjectionBy, ObjectionOutcome, RequestStatus
from subsidies.local_choices import local_choices
from subsidies.models import Decision, Objection, SubsidyRequest
from subsidies.rules.terms_of_decision import objection_term

DECIDED_ALREADY = "Over dit bezwaar is al besloten."
OWN_DECISION = "U nam zelf dit besluit. Over het bezwaar beslist een collega (art. 10:3 lid 3 Awb)."
TOO_LATE_TO_POSTPONE = (
    "De termijn was toen al voorbij. Verdagen kan alleen binnen de termijn (art. 7:10 lid 3 Awb)."
)


@dataclass(frozen=True, kw_only=True)
class ObjectionFacts:
    """What came in."""

    received_on: date
    objection_by: ObjectionBy
    subject: str


def receive_objection(
    *, decision: Decision, facts: ObjectionFacts, by: User, on: date, form_key: UUID | None = None
) -> Objection:
    """Record an objection to a decision; also one that came too late, for that has to be decided as well.

    Whether a committee advises follows from what the municipality set. The same form twice is one objection. Raises
    PermissionDenied for anybody but consultants and subsidy staff of the municipality, ValidationError by field.
    """
    _check_may(decision, by, on)
    refuse_bsn(subject=facts.subject)
    if facts.received_on > on:
        raise ValidationError({"received_on": NOT_YET})
    if facts.received_on < decision.decided_on:
        raise ValidationError({"received_on": "Deze dag ligt vóór het besluit."})
    key = entry_key(form_key, decision.pk, by.pk, facts)
    with act("Bezwaar vastgelegd", by_id=by.pk):
        hold_person(decision.placement.person_id)
        if key is not None and (made := Objection.objects.filter(entry_key=key).first()):
            return made
        return Objection.objects.create(
            decision=decision,
            received_on=facts.received_on,
            objection_by=facts.objection_by,
            subject=facts.subject.strip(),
            with_committee=local_choices(decision.municipality_id, facts.received_on).objection_committee,
            entry_key=key,
        )


def postpone_objection(*, objection: Objection, postponed_on: date, by: User, on: date) -> Objection:
    """Take six weeks more (Awb art. 7:10 lid 3): the day of the letter that says so, within the term.

    Raises PermissionDenied, ValidationError by field.
    """
    if postponed_on > on:
        raise ValidationError({"postponed_on": NOT_YET})
    with act("Beslissing op bezwaar verdaagd", by_id=by.pk):
        row = _held(objection, by, on)
        if row.postponed_on:
            raise ValidationError({"postponed_on": "De beslissing op dit bezwaar is al verdaagd."})
        if postponed_on > due_on(row):
            raise ValidationError({"postponed_on": TOO_LATE_TO_POSTPONE})
        row.postponed_on = postponed_on
        row.save(update_fields=["postponed_on"])
    return row


def due_on(objection: Objection) -> date:
    """The last day to decide on an objection."""
    return objection_term(
        objection.decision.objection_until,
        with_committee=objection.with_committee,
        postponed=objection.postponed_on is not None,
    )


def decide_objection(
    *, objection: Objection, outcome: ObjectionOutcome, reason: str, decided_on: date, by: User, on: date
) -> Objection:
    """Decide on an objection. Founded, wholly or in part: a new decision follows, on a request that is opened here.

    That request goes the same way as every other, four eyes included. Raises PermissionDenied; ValidationError also for
    who took or approved the decision (Awb art. 10:3 lid 3), unless the objection was withdrawn.
    """
    refuse_bsn(reason=reason)
    if decided_on > on:
        raise ValidationError({"decided_on": NOT_YET})
    if outcome != ObjectionOutcome.WITHDRAWN and not reason.strip():
        raise ValidationError({"reason": "Vul in waarom."})
    with act(f"Besloten op bezwaar: {outcome.label}", by_id=by.pk):
        row = _held(objection, by, on)
        took_it = (row.decision.decided_by_id, row.decision.approved_by_id)
        if outcome != ObjectionOutcome.WITHDRAWN and by.pk in took_it:
            raise ValidationError(OWN_DECISION, code="own_decision")
        if decided_on < row.received_on:
            raise ValidationError(
                {"decided_on": "Deze dag ligt vóór de dag waarop het bezwaar is ontvangen."}
            )
        row.outcome, row.reason, row.decided_on, row.decided_by = outcome, reason.strip(), decided_on, by
        row.save()
        if outcome.changes_decision:
            _follow_up(row, by, on)
    return row


def _follow_up(objection: Objection, by: User, on: date) -> None:
    """The request on which the new decision is made: one that is open already, or a new one."""
    decision = objection.decision
    running = SubsidyRequest.objects.open().filter(
        placement_id=decision.placement_id, municipality_id=decision.municipality_id
    )
    if request := running.first():
        request.objection = objection
        request.save(update_fields=["objection"])
        return
    before = decision.request
    request = SubsidyRequest.objects.create(
        placement_id=decision.placement_id,
        municipality_id=decision.municipality_id,
        asked_by=before.asked_by if before else AskedBy.MUNICIPALITY,
        channel=Channel.LETTER,
        received_on=on,
        wanted_from=decision.first_day or (before.wanted_from if before else decision.placement.first_day),
        objection=objection,
    )
    log(request, None, RequestStatus.RECEIVED, by=by, on=on, reason="Na een gegrond bezwaar")


def _held(objection: Objection, by: User, on: date) -> Objection:
    """The objection as it is now, open, its person held. Raises PermissionDenied, ValidationError."""
    _check_may(objection.decision, by, on)
    hold_person(objection.decision.placement.person_id)
    row = (
        Objection.objects.select_for_update(of=("self",))
        .select_related("decision__placement", "decision__request")
        .get(pk=objection.pk)
    )
    if row.outcome:
        raise ValidationError(DECIDED_ALREADY, code="decided_already")
    return row


def _check_may(decision: Decision, by: User, on: date) -> None:
    if decision.municipality_id not in scope_of(by, on).file_municipalities:
        raise PermissionDenied
