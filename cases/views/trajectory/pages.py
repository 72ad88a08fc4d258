"""`/kandidaten/<pk>/trajecten/`: trajectories, certificates and advice of one file; and one trajectory."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_file
from cases.models import Certificate, ShelteredWorkAdvice, Trajectory
from cases.plans.trajectories import shown, trajectories_of
from cases.views.plan.page import candidate_with_plans


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH)
def overview(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """What somebody uses and used, and what they can show of it."""
    candidate = candidate_with_plans(scope, pk)
    context = {
        "candidate": candidate,
        "trajectories": trajectories_of(candidate, scope),
        "certificates": Certificate.objects.visible_to(scope)
        .filter(candidate=candidate)
        .select_related("trajectory__instrument"),
        "advice": ShelteredWorkAdvice.objects.visible_to(scope).filter(candidate=candidate),
        "may_change": may_change_file(candidate, scope),
    }
    return render(request, "cases/trajectory/overview.html", context)


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH)
def trajectory(request: UserRequest, scope: Scope, pk: int, trajectory_id: int) -> HttpResponse:
    """One trajectory with its costs and where they come from."""
    candidate = candidate_with_plans(scope, pk)
    rows = Trajectory.objects.visible_to(scope).select_related("instrument", "provider")
    row = get_object_or_404(rows, pk=trajectory_id, candidate=candidate)
    context = {
        "candidate": candidate,
        "item": shown(row, scope.on),
        "certificates": row.certificates.all(),
        "may_change": may_change_file(candidate, scope),
    }
    return render(request, "cases/trajectory/trajectory.html", context)
