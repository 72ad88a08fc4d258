"""`/kandidaten/<pk>/plan/`: the plan with its goals and steps, and the plans before it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_file, may_write_about
from cases.models import Candidate
from cases.plans.part import sees_plans
from cases.plans.shown import plans_of
from cases.views.candidate import visible_candidate


@require_GET
@for_roles(Role.CONSULTANT, Role.COACH)
def plan_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The open plan, and how earlier ones ended."""
    candidate = candidate_with_plans(scope, pk)
    plans = plans_of(candidate, scope)
    context = {
        "candidate": candidate,
        "open": next((each for each in plans if not each.plan.is_closed), None),
        "closed": [each for each in plans if each.plan.is_closed],
        "may_change": may_change_file(candidate, scope),
        "may_tick": may_write_about(candidate, scope),
    }
    return render(request, "cases/plan/plan.html", context)


def candidate_with_plans(scope: Scope, pk: int) -> Candidate:
    """The file for somebody who sees its plans: its consultants and its coach; 404 for others who see the file."""
    candidate = visible_candidate(scope, pk)
    if not sees_plans(candidate, scope):
        raise Http404
    return candidate
