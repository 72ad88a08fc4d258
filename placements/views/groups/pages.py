"""The list of groups and the page of one: who leads it, and who works in it."""

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.views.candidates import PER_PAGE, PERSON_ROLES
from dated.periods import contains
from placements.actions.groups.change_group import may_change_group
from placements.models import GroupSecondment, Placement
from placements.shown_hours import with_hours_on


def visible_group(scope: Scope, group_id: int) -> GroupSecondment:
    """The group, or 404 for somebody who may not see it."""
    groups: QuerySet[GroupSecondment] = GroupSecondment.objects.visible_to(scope)
    return get_object_or_404(groups.select_related("lender", "borrower", "municipality"), pk=group_id)


def changeable_group(scope: Scope, group_id: int) -> GroupSecondment:
    """The group for somebody who may change it; 404 for everybody else."""
    group = visible_group(scope, group_id)
    if not may_change_group(group, scope):
        raise Http404
    return group


@require_GET
@for_roles(*PERSON_ROLES)
def group_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The groups this user may see, those that run today first; the numbers are of people they may see."""
    groups = GroupSecondment.objects.visible_to(scope).select_related("lender", "borrower")
    groups = groups.prefetch_related("leaders__user").order_by("-during__upper_inf", "name", "pk")
    page = Paginator(groups, PER_PAGE).get_page(request.GET.get("page"))
    members = Placement.objects.visible_to(scope).active_on(scope.on).filter(group__in=list(page.object_list))
    numbers = dict(
        members.order_by().values("group_id").annotate(number=Count("pk")).values_list("group_id", "number")
    )
    rows = [
        {
            "group": group,
            "leader": _leader_on(group, scope),
            "number": numbers.get(group.pk, 0),
        }
        for group in page.object_list
    ]
    context = {"page": page, "rows": rows, "may_make": bool(scope.case_municipalities)}
    return render(request, "placements/groups/list.html", context)


@require_GET
@for_roles(*PERSON_ROLES)
def group_page(request: UserRequest, scope: Scope, group_id: int) -> HttpResponse:
    """A group with its leaders over time and the people in it, as far as this user may see them."""
    group = visible_group(scope, group_id)
    seen = Placement.objects.visible_to(scope).filter(group=group)
    members = seen.select_related("person").prefetch_related("working_hours")
    context = {
        "group": group,
        "leaders": list(group.leaders.select_related("user").order_by("-during")),
        "members": with_hours_on(members.order_by("person__last_name", "person__initials", "pk"), scope.on),
        "may_change": may_change_group(group, scope),
        "runs": group.last_day is None or group.last_day >= scope.on,
    }
    return render(request, "placements/groups/page.html", context)


def _leader_on(group: GroupSecondment, scope: Scope) -> str:
    """Who leads the group today, of the leaders that were fetched along."""
    return next((each.shown_name for each in group.leaders.all() if contains(each.during, scope.on)), "")
