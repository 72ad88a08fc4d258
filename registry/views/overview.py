"""The register of the administrator's municipalities: how many people stand on it, and which files were read."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from registry.models import Municipality, RegisterImport, Registration, Residence

PER_PAGE = 25


@require_safe
@for_roles(Role.ADMINISTRATOR)
def overview(request: UserRequest, scope: Scope) -> HttpResponse:
    """How many people of each municipality stand on the register today, and the files, newest first."""
    runs = RegisterImport.objects.visible_to(scope).select_related("started_by").order_by("-pk")
    context = {
        "counts": counts_of_today(scope),
        "page": Paginator(runs, PER_PAGE).get_page(request.GET.get("page")),
        "may_import": bool(scope.administered_municipalities),
        "on": scope.on,
    }
    return render(request, "registry/register.html", context)


def counts_of_today(scope: Scope) -> list[tuple[str, int]]:
    """The municipalities with how many people on the register live there today; a successor counts its own."""
    registered = Registration.objects.active_on(scope.on).values("person_id")
    living = (
        Residence.objects.active_on(scope.on)
        .filter(municipality_id__in=scope.administered_municipalities, person_id__in=registered)
        .order_by()
        .values_list("municipality_id")
        .annotate(people=Count("person_id", distinct=True))
    )
    counts = {scope.carrier(code): 0 for code in scope.administered_municipalities}
    for code, people in living:
        counts[scope.carrier(code)] += people
    names = dict(Municipality.objects.filter(code__in=counts).values_list("code", "name"))
    return sorted((names[code], people) for code, people in counts.items())
