"""Note that UWV was asked for an indication, and what the answer was."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file
from cases.enums import IndicationOutcome
from cases.models import Candidate, IndicationRequest
from cases.models.indication import ALREADY_ASKED
from dated.acts import act


def request_indication(
    *, candidate: Candidate, asked_on: date, note: str, by: User, on: date
) -> IndicationRequest:
    """Record that an indication was asked for, on or before today; one request waits at a time.

    Raises PermissionDenied for who may not change the file, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    if asked_on > on:
        raise ValidationError({"asked_on": "Deze dag is nog niet geweest."})
    with act("Indicatie aangevraagd", by_id=by.pk):
        held_file(candidate, by, on)
        if IndicationRequest.objects.filter(candidate=candidate, outcome="").exists():
            raise ValidationError(ALREADY_ASKED, code="cases_one_open_indication_request")
        return IndicationRequest.objects.create(candidate=candidate, asked_on=asked_on, note=note, by=by)


def answer_indication(
    *,
    request: IndicationRequest,
    outcome: IndicationOutcome,
    answered_on: date,
    note: str,
    by: User,
    on: date,
) -> IndicationRequest:
    """Record how a request ended. What it means for the register is recorded there, when UWV enters it.

    Raises PermissionDenied for who may not change the file, ValidationError by field; a second answer is refused.
    """
    candidate = request.candidate
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    if answered_on > on:
        raise ValidationError({"answered_on": "Deze dag is nog niet geweest."})
    if answered_on < request.asked_on:
        raise ValidationError(
            {"answered_on": f"De aanvraag is van {request.asked_on:%d-%m-%Y}: het antwoord komt daarna."}
        )
    with act("Antwoord op aanvraag indicatie vastgelegd", by_id=by.pk):
        held_file(candidate, by, on)
        row = IndicationRequest.objects.select_for_update().get(pk=request.pk)
        if row.outcome:
            raise ValidationError("Deze aanvraag is al beantwoord. Ververs de pagina.")
        row.outcome, row.answered_on, row.note = outcome, answered_on, note
        row.save(update_fields=["outcome", "answered_on", "note"])
    return row
