"""Start a trajectory, extend it, end it, correct it, remove it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.trajectory.facts import codes_of
from cases.actions.trajectory.trajectories import (
    correct_trajectory,
    end_trajectory,
    extend_trajectory,
    remove_trajectory,
    start_trajectory,
)
from cases.enums import TrajectoryResult
from cases.forms.stage import ReasonForm
from cases.forms.trajectory import (
    CorrectTrajectoryForm,
    EndTrajectoryForm,
    ExtendForm,
    TrajectoryForm,
)
from cases.models import Candidate, Instrument, Provider, Trajectory
from cases.rules.trajectory import term
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Start a trajectory."""
    candidate = changeable_candidate(scope, pk)
    form = TrajectoryForm(request.POST or None, initial={"first_day": scope.on}, **_choices(candidate, scope))
    page = trajectory_act(
        candidate,
        heading="Traject starten",
        lead="Leg vast welk instrument de kandidaat gebruikt, tot wanneer en bij wie.",
        button="Traject opslaan",
        done="Het traject is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: start_trajectory(
            candidate=candidate,
            facts=form.facts(),
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def extend(request: UserRequest, scope: Scope, pk: int, trajectory_id: int) -> HttpResponse:
    """Plan a later end."""
    candidate = changeable_candidate(scope, pk)
    row = trajectory_of(candidate, trajectory_id)
    form = ExtendForm(request.POST or None, initial={"version": row.version})
    page = trajectory_act(
        candidate,
        heading="Traject verlengen",
        lead=f"{row.instrument.name} is gepland tot en met {row.planned_end:%d-%m-%Y}.",
        warning=_longest(row),
        button="Verlengen",
        done="Het traject is verlengd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: extend_trajectory(trajectory=row, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, pk: int, trajectory_id: int) -> HttpResponse:
    """End the trajectory with its result."""
    candidate = changeable_candidate(scope, pk)
    row = trajectory_of(candidate, trajectory_id)
    form = EndTrajectoryForm(request.POST or None, initial={"last_day": scope.on})
    page = trajectory_act(
        candidate,
        heading="Traject beëindigen",
        lead=f"{row.instrument.name}, sinds {row.first_day:%d-%m-%Y}.",
        button="Traject beëindigen",
        done="Het traject is beëindigd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: end_trajectory(
            trajectory=row,
            last_day=form.cleaned_data["last_day"],
            result=TrajectoryResult(form.cleaned_data["result"]),
            note=form.cleaned_data["note"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def correct(request: UserRequest, scope: Scope, pk: int, trajectory_id: int) -> HttpResponse:
    """Mend a mistake in the trajectory."""
    candidate = changeable_candidate(scope, pk)
    row = trajectory_of(candidate, trajectory_id)
    form = CorrectTrajectoryForm(
        request.POST or None,
        initial=CorrectTrajectoryForm.start(row),
        **_choices(candidate, scope, present=row),
    )
    page = trajectory_act(
        candidate,
        heading="Traject corrigeren",
        lead="Herstel een fout. De geschiedenis laat zien wat er stond, wie het herstelde en waarom.",
        button="Correctie opslaan",
        done="Het traject is gecorrigeerd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: correct_trajectory(
            trajectory=row,
            facts=form.facts(),
            reason=form.cleaned_data["reason"],
            version=form.cleaned_data["version"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def remove(request: UserRequest, scope: Scope, pk: int, trajectory_id: int) -> HttpResponse:
    """Remove a trajectory that never was."""
    candidate = changeable_candidate(scope, pk)
    row = trajectory_of(candidate, trajectory_id)
    form = ReasonForm(request.POST or None)
    page = trajectory_act(
        candidate,
        heading="Traject verwijderen",
        lead=f"Alleen voor wat er nooit is geweest: {row.instrument.name}. Een traject dat stopt, beëindigt u.",
        button="Traject verwijderen",
        done="Het traject is verwijderd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: remove_trajectory(
            trajectory=row, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )


def trajectory_of(candidate: Candidate, trajectory_id: int) -> Trajectory:
    """A trajectory of this file, or 404."""
    rows = Trajectory.objects.select_related("instrument", "provider", "candidate__person")
    return get_object_or_404(rows, pk=trajectory_id, candidate=candidate)


def trajectory_act(candidate: Candidate, *, heading: str, button: str, done: str, **more: Any) -> ActPage:
    """The page of an act on trajectories, which leads back to them."""
    return ActPage(
        heading=heading,
        button=button,
        done=done,
        back=reverse("cases:trajectories", args=[candidate.pk]),
        back_label=f"Trajecten van {candidate.reference}",
        **more,
    )


def _choices(candidate: Candidate, scope: Scope, present: Trajectory | None = None) -> dict[str, Any]:
    """Which instruments and providers can be chosen: those of today, and what the trajectory has already."""
    codes = codes_of(candidate, scope)
    instruments = Instrument.objects.offered_by(codes, scope.on)
    providers = Provider.objects.working_for(codes)
    if present is not None:
        instruments |= Instrument.objects.filter(pk=present.instrument_id)
        if present.provider_id is not None:
            providers |= Provider.objects.filter(pk=present.provider_id)
    return {"instruments": instruments, "providers": providers}


def _longest(row: Trajectory) -> str:
    allowed = term(row.first_day, row.instrument.max_months)
    if allowed.last_allowed is None:
        return ""
    return (
        f"Dit instrument duurt hooguit {allowed.max_months} maanden: tot en met {allowed.last_allowed:%d-%m-%Y}. "
        "Langer kan alleen als uw verordening dat toelaat. Schrijf dat in de reden."
    )
