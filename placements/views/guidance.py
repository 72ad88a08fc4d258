"""`/mijn-uren/`: where a jobcoach logs, repeats, corrects and removes hours."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import for_roles
from accounts.enums import Role
from accounts.scope import Scope
from dated.forms import add_refusal
from placements.actions.log_guidance import Logged, SessionFacts, correct_session, log_session, remove_session
from placements.enums import SessionForm
from placements.forms.guidance import GuidanceForm
from placements.guidance.sheet import NO_BSN, assignments_to_log, hours_by_person, repeats, week_sheet
from placements.models import CoachingAssignment, GuidanceSession
from placements.rules.guidance_grant import GrantUse
from placements.rules.week import Week

JUST_LOGGED = "just_logged_session"
"""Where the number of the session that was just saved waits for the next page: a message may not name anybody."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_roles(Role.COACH)
def my_hours(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Answer the form, the week (`?week=2026-W47`), entries to repeat and hours left; log what is posted."""
    assignments = assignments_to_log(scope)
    form = GuidanceForm(request.POST or None, assignments=assignments, today=scope.on)
    if request.method == "POST" and form.is_valid():
        try:
            logged = log_session(
                assignment=form.cleaned_data["assignment"],
                facts=form.facts(),
                by=request.user,  # type: ignore[arg-type]
                today=scope.on,
                form_key=form.cleaned_data["key"],
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            _tell_logged(request, logged)
            return _to_week_of(logged.session.on, scope.on)
    week = Week.named(request.GET.get("week", "")) or Week.of(scope.on)
    context = {
        "form": form,
        "can_log": bool(assignments),
        "sheet": week_sheet(scope, week),
        "is_this_week": week == Week.of(scope.on),
        "next_week": week.after if week.after.monday <= scope.on else None,
        "repeats": repeats(scope, assignments),
        "people": hours_by_person(assignments),
        "just_logged": _just_logged(request, scope) if request.method != "POST" else None,
    }
    return render(request, "placements/guidance/my_hours.html", context)


@require_POST
@for_roles(Role.COACH)
def repeat_session(request: HttpRequest, scope: Scope, session_id: int) -> HttpResponse:
    """Log an earlier session of one's own again, for today, without its agreements."""
    session = _own_session(scope, session_id)
    own_today = CoachingAssignment.objects.of_coach(scope).active_on(scope.on)
    assignment = own_today.filter(person_id=session.assignment.person_id).first()
    if assignment is None:
        messages.error(request, "U begeleidt deze persoon vandaag niet meer. Er is niets opgeslagen.")
        return redirect("placements:my_hours")
    facts = SessionFacts(
        on=scope.on,
        direct_minutes=session.direct_minutes,
        travel_minutes=session.travel_minutes,
        indirect_minutes=session.indirect_minutes,
        form=SessionForm(session.form),
    )
    try:
        logged = log_session(
            assignment=assignment,
            facts=facts,
            by=request.user,  # type: ignore[arg-type]
            today=scope.on,
            form_key=_key(request),
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        _tell_logged(request, logged)
    return redirect("placements:my_hours")


@require_http_methods(["GET", "HEAD", "POST"])
@for_roles(Role.COACH)
def edit_session(request: HttpRequest, scope: Scope, session_id: int) -> HttpResponse:
    """Correct an own session."""
    session = _own_session(scope, session_id)
    stood_on = session.on
    assignments = assignments_to_log(scope)
    if session.assignment_id not in {each.pk for each in assignments}:
        assignments.insert(0, session.assignment)
    form = GuidanceForm(request.POST or None, assignments=assignments, today=scope.on, session=session)
    if request.method == "POST" and form.is_valid():
        try:
            corrected = correct_session(
                session=session,
                assignment=form.cleaned_data["assignment"],
                facts=form.facts(),
                by=request.user,  # type: ignore[arg-type]
                today=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, "De uren zijn gewijzigd.")
            _warn_of_grant(request, corrected.grant)
            return _to_week_of(session.on, scope.on)
    context: dict[str, Any] = {"form": form, "session": session, "back": _week_url(stood_on, scope.on)}
    return render(request, "placements/guidance/edit.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_roles(Role.COACH)
def delete_session(request: HttpRequest, scope: Scope, session_id: int) -> HttpResponse:
    """Ask whether an own session may go, and remove it."""
    session = _own_session(scope, session_id)
    on = session.on
    if request.method == "POST":
        remove_session(session=session, by=request.user, today=scope.on)  # type: ignore[arg-type]
        messages.success(request, f"De uren van {date_format(on, 'j F Y')} zijn verwijderd.")
        return _to_week_of(on, scope.on)
    context = {"session": session, "back": _week_url(on, scope.on)}
    return render(request, "placements/guidance/remove.html", context)


def _just_logged(request: HttpRequest, scope: Scope) -> GuidanceSession | None:
    """What was saved a moment ago, told once: with whom, and the way to mend or remove it. None when nothing was."""
    session_id = request.session.pop(JUST_LOGGED, None)
    if session_id is None:
        return None
    own = GuidanceSession.objects.of_coach(scope).select_related("assignment__person").defer(*NO_BSN)
    saved: GuidanceSession | None = own.filter(pk=session_id).first()
    return saved


def _own_session(scope: Scope, session_id: int) -> GuidanceSession:
    own = GuidanceSession.objects.of_coach(scope).select_related("assignment__person").defer(*NO_BSN)
    return get_object_or_404(own, pk=session_id)


def _key(request: HttpRequest) -> UUID | None:
    """The key of the button that was tapped; a mutilated one is no key."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return None


def _week_url(on: date, today: date) -> str:
    """The page with the week in which a day falls."""
    url, week = reverse("placements:my_hours"), Week.of(on)
    return url if week == Week.of(today) else f"{url}?week={week.name}"


def _to_week_of(on: date, today: date) -> HttpResponse:
    return redirect(_week_url(on, today))


def _tell_logged(request: HttpRequest, logged: Logged) -> None:
    """Say what was saved, without a name: a message may travel in a cookie."""
    session = logged.session
    request.session[JUST_LOGGED] = session.pk
    day = date_format(session.on, "j F Y")
    if not logged.is_new:
        messages.info(request, f"Deze {session.total_minutes} minuten op {day} waren al opgeslagen.")
        return
    messages.success(request, f"Opgeslagen: {session.total_minutes} minuten op {day}.")
    _warn_of_grant(request, logged.grant)


def _warn_of_grant(request: HttpRequest, grant: GrantUse) -> None:
    if grant.is_exceeded:
        messages.warning(
            request,
            "Voor deze persoon zijn nu meer uren gebruikt dan er zijn toegekend. Overleg met de consulent.",
        )
