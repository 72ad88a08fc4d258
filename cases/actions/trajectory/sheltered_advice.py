"""Ask UWV for advice on sheltered work (Participatiewet art. 10b), and record the answer."""

from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file
from cases.entry_key import entry_key
from cases.enums import AdviceOutcome
from cases.models import Candidate, ShelteredWorkAdvice
from dated.acts import act


def ask_advice(
    *, candidate: Candidate, asked_on: date, by: User, on: date, form_key: UUID | None = None
) -> ShelteredWorkAdvice:
    """Record that advice was asked for. One request runs at a time; the same form, sent again, makes nothing more.

    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    if asked_on > on:
        raise ValidationError({"asked_on": "Deze dag moet nog komen."})
    key = entry_key(form_key, candidate.pk, by.pk, asked_on)
    with act("Advies beschut werk aangevraagd", by_id=by.pk):
        held_file(candidate, by, on)
        if key is not None and (made := candidate.sheltered_work_advice.filter(entry_key=key).first()):
            return made
        return ShelteredWorkAdvice.objects.create(candidate=candidate, asked_on=asked_on, entry_key=key)


def record_advice(
    *, advice: ShelteredWorkAdvice, advised_on: date, outcome: AdviceOutcome, by: User, on: date
) -> ShelteredWorkAdvice:
    """Record the answer, or correct it. It ends no registration: the finding of the college does (the register).

    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(advice.candidate, scope_of(by, on)):
        raise PermissionDenied
    if advised_on > on:
        raise ValidationError({"advised_on": "Deze dag moet nog komen."})
    if advised_on < advice.asked_on:
        raise ValidationError({"advised_on": f"De aanvraag was van {advice.asked_on:%d-%m-%Y}."})
    with act(f"Advies beschut werk: {outcome.label}", by_id=by.pk):
        held_file(advice.candidate, by, on)
        row = ShelteredWorkAdvice.objects.select_for_update().get(pk=advice.pk)
        row.advised_on, row.outcome = advised_on, outcome
        row.save(update_fields=["advised_on", "outcome"])
        return row
