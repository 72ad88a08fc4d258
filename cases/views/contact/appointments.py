"""Appointments: make, move, say how it went, and take one along in a calendar."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.actions.contact.appointments import make_appointment, move_appointment, settle_appointment
from cases.contact.calendar_file import calendar_file
from cases.enums import AppointmentStatus
from cases.forms.appointment import AppointmentForm, MoveAppointmentForm, SettleAppointmentForm
from cases.models import Appointment, Candidate
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from cases.views.contact.moments import WRITERS, writable_candidate


def _appointment(scope: Scope, candidate: Candidate, appointment_id: int) -> Appointment:
    readable: Any = Appointment.objects.visible_to(scope).filter(candidate=candidate)
    appointment: Appointment = get_object_or_404(readable, pk=appointment_id)
    appointment.candidate = candidate
    return appointment


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def new_appointment(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Make an appointment."""
    candidate = writable_candidate(scope, pk)
    form = AppointmentForm(request.POST or None, candidate=candidate, scope=scope)
    page = _page(candidate, "Afspraak maken", "Afspraak opslaan", "De afspraak is gemaakt.")
    return act_page(
        request,
        form,
        page,
        lambda: make_appointment(
            candidate=candidate,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def move(request: UserRequest, scope: Scope, pk: int, appointment_id: int) -> HttpResponse:
    """Another moment, place or colleague."""
    appointment = _appointment(scope, writable_candidate(scope, pk), appointment_id)
    form = MoveAppointmentForm(
        request.POST or None, candidate=appointment.candidate, scope=scope, appointment=appointment
    )
    page = _page(appointment.candidate, "Afspraak verzetten", "Afspraak opslaan", "De afspraak is verzet.")
    return act_page(
        request,
        form,
        page,
        lambda: move_appointment(
            appointment=appointment,
            facts=form.facts(),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def settle(request: UserRequest, scope: Scope, pk: int, appointment_id: int) -> HttpResponse:
    """Say what became of it: kept, not shown up, cancelled."""
    appointment = _appointment(scope, writable_candidate(scope, pk), appointment_id)
    form = SettleAppointmentForm(request.POST or None, initial={"status": _likely(appointment, scope)})
    begins = timezone.localtime(appointment.starts_at)
    page = _page(
        appointment.candidate,
        "Afspraak afronden",
        "Opslaan",
        "De afspraak is bijgewerkt. Is er gesproken? Leg dan ook het contact vast.",
        lead=f"{appointment.about}, {begins:%d-%m-%Y om %H:%M}.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: settle_appointment(
            appointment=appointment,
            status=AppointmentStatus(form.cleaned_data["status"]),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_GET
@for_roles(*WRITERS)
def calendar(request: UserRequest, scope: Scope, pk: int, appointment_id: int) -> HttpResponse:
    """The appointment as a calendar file, which says nothing about anybody: the number of the file, and when."""
    appointment = _appointment(scope, visible_candidate(scope, pk), appointment_id)
    answer = HttpResponse(calendar_file(appointment), content_type="text/calendar; charset=utf-8")
    name = f"afspraak-{appointment.candidate.reference}-{appointment.pk}.ics"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _likely(appointment: Appointment, scope: Scope) -> str:
    """What the form has ticked: kept, once its day has come."""
    if appointment.status != AppointmentStatus.PLANNED:
        return appointment.status
    come = timezone.localtime(appointment.starts_at).date() <= scope.on
    return AppointmentStatus.KEPT if come else AppointmentStatus.CANCELLED


def _page(candidate: Candidate, heading: str, button: str, done: str, lead: str = "") -> ActPage:
    return ActPage(
        heading=heading,
        lead=lead or f"Met of over {candidate.person.full_name}.",
        button=button,
        done=done,
        back=reverse("cases:candidate", args=[candidate.pk]) + "#contact",
        back_label=candidate.reference,
    )
