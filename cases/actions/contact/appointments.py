"""Make an appointment, move it, and say what became of it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_write_about
from cases.actions.checked import held_file, refuse_closed
from cases.entry_key import entry_key
from cases.enums import AppointmentStatus, WithWhom
from cases.models import Appointment, Candidate
from cases.rules.free_text import holds_bsn
from cases.workday.colleagues import takers_of_tasks
from dated.acts import act

FURTHEST = timedelta(days=2 * 366)
SETTLED = "Deze afspraak staat niet meer gepland. Ververs de pagina."


@dataclass(frozen=True, kw_only=True)
class AppointmentFacts:
    """When, where, with whom and about what; the hour is that of Amsterdam."""

    on: date
    at: time
    minutes: int = 60
    place: str
    with_whom: WithWhom = WithWhom.CANDIDATE
    about: str
    colleague: User


def make_appointment(
    *, candidate: Candidate, facts: AppointmentFacts, by: User, on: date, form_key: UUID | None = None
) -> Appointment:
    """Make an appointment, today or later. The same form with the same facts, sent again, makes nothing more.

    Raises PermissionDenied for who may not write in the file, ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_write_about(candidate, scope):
        raise PermissionDenied
    _check(candidate, facts, scope)
    key = entry_key(form_key, candidate.pk, by.pk, {**vars(facts), "colleague": facts.colleague.pk})
    with act("Afspraak gemaakt", by_id=by.pk):
        row = held_file(candidate, by, on, may=may_write_about)
        if key is not None and (made := candidate.appointments.filter(entry_key=key).first()):
            return made
        refuse_closed(row)
        return Appointment.objects.create(candidate=candidate, made_by=by, entry_key=key, **_columns(facts))


def move_appointment(
    *, appointment: Appointment, facts: AppointmentFacts, reason: str, by: User, on: date
) -> Appointment:
    """Move or change an appointment that is still planned; a calendar that holds it takes the change over.

    Raises PermissionDenied, ValidationError by field, and ValidationError when it is not planned any more.
    """
    scope = scope_of(by, on)
    if not may_write_about(appointment.candidate, scope):
        raise PermissionDenied
    _check(appointment.candidate, facts, scope)
    with act(f"Afspraak verzet: {reason}" if reason else "Afspraak verzet", by_id=by.pk):
        row = _locked(appointment, by, on)
        if row.status != AppointmentStatus.PLANNED:
            raise ValidationError(SETTLED)
        for name, value in _columns(facts).items():
            setattr(row, name, value)
        row.sequence += 1
        row.save()
    return row


def settle_appointment(
    *, appointment: Appointment, status: AppointmentStatus, reason: str, by: User, on: date
) -> Appointment:
    """Record what became of an appointment: kept, not shown up, cancelled; or planned again, to undo a mistake.

    Kept and not shown up can be said from its day on. Twice the same changes nothing.
    Raises PermissionDenied, or ValidationError at the status.
    """
    if not may_write_about(appointment.candidate, scope_of(by, on)):
        raise PermissionDenied
    starts_on = timezone.localtime(appointment.starts_at).date()
    if status in (AppointmentStatus.KEPT, AppointmentStatus.NO_SHOW) and starts_on > on:
        raise ValidationError(
            {"status": "Deze afspraak moet nog komen. U kunt hem wel verzetten of afzeggen."}
        )
    said = f"Afspraak: {status.label}"
    with act(f"{said}; {reason}" if reason else said, by_id=by.pk):
        row = _locked(appointment, by, on)
        if row.status != status:
            row.status = status
            row.sequence += 1
            row.save(update_fields=["status", "sequence"])
    return row


def _locked(appointment: Appointment, by: User, on: date) -> Appointment:
    held_file(appointment.candidate, by, on, may=may_write_about)
    return Appointment.objects.select_for_update().get(pk=appointment.pk)


def _check(candidate: Candidate, facts: AppointmentFacts, scope: Scope) -> None:
    errors = {}
    if facts.on < scope.on:
        errors["on"] = "Deze dag is al geweest. Leg het gesprek vast als contact."
    elif facts.on > scope.on + FURTHEST:
        errors["on"] = "Kies een dag binnen twee jaar."
    if not 5 <= facts.minutes <= 480:
        errors["minutes"] = "Een afspraak duurt ten minste 5 minuten en ten hoogste 8 uur."
    for name in ("place", "about"):
        if holds_bsn(getattr(facts, name)):
            errors[name] = "Zet hier geen burgerservicenummer in."
    if not takers_of_tasks(candidate, scope).filter(pk=facts.colleague.pk).exists():
        errors["colleague"] = "Deze collega werkt niet met dit dossier. Kies iemand anders."
    if errors:
        raise ValidationError(errors)


def _columns(facts: AppointmentFacts) -> dict[str, object]:
    return {
        "starts_at": timezone.make_aware(datetime.combine(facts.on, facts.at)),
        "minutes": facts.minutes,
        "place": facts.place.strip(),
        "with_whom": facts.with_whom,
        "about": facts.about.strip(),
        "colleague": facts.colleague,
    }
