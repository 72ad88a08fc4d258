"""Assigning a jobcoach to a candidate, and ending it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.forms.register import EndForm
from cases.rules.months import last_day_of
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate
from placements.actions.coach import assign_coach, coaches_of, end_coaching
from placements.enums import CoachingKind
from placements.forms.coaching import FIELD_OF, CoachingForm
from placements.placement_story import AFTERCARE_MONTHS


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Assign a jobcoach of the municipality."""
    candidate = changeable_candidate(scope, pk)
    coaches = coaches_of(scope.carrier(candidate.municipality_id), scope.on)
    form = CoachingForm(request.POST or None, coaches=coaches, initial=_start(request, scope))
    page = ActPage(
        heading="Jobcoach toewijzen",
        lead="De jobcoach ziet dit dossier vanaf de eerste dag, zonder bedragen.",
        warning=""
        if coaches
        else "Er werkt nog geen jobcoach voor deze gemeente. Vraag de functioneel beheerder.",
        button="Jobcoach toewijzen",
        done="De jobcoach is toegewezen.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
        field_of=FIELD_OF,
    )
    return act_page(
        request,
        form,
        page,
        lambda: assign_coach(
            candidate=candidate,
            coach=form.cleaned_data["coach"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
        ),
    )


def _start(request: UserRequest, scope: Scope) -> dict[str, Any]:
    """What the form shows first; for aftercare (`?soort=aftercare`) the first three months from today."""
    if request.GET.get("soort") != CoachingKind.AFTERCARE:
        return {"first_day": scope.on}
    last = last_day_of(scope.on, AFTERCARE_MONTHS)
    return {"kind": CoachingKind.AFTERCARE, "first_day": scope.on, "last_day": last}


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, pk: int, assignment_id: int) -> HttpResponse:
    """End the assignment of a jobcoach."""
    candidate = changeable_candidate(scope, pk)
    assignment = get_object_or_404(candidate.person.coaching_assignments, pk=assignment_id)
    form = EndForm(request.POST or None, initial={"last_day": scope.on})
    page = ActPage(
        heading="Jobcoachtraject beëindigen",
        lead=f"{assignment.coach.display_name} kan tot en met de laatste dag uren vastleggen.",
        button="Jobcoachtraject beëindigen",
        done="Het jobcoachtraject is beëindigd.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: end_coaching(assignment=assignment, **form.cleaned_data, by=request.user, on=scope.on),
    )
