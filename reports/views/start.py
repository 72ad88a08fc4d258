"""The start page: what needs attention today, for every role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.enums import Role
from accounts.scope import Scope, scope_of
from cases.finding.not_in_view import not_in_view
from cases.forms.search import SearchForm
from cases.views.candidates import PERSON_ROLES
from cases.workday.day import day_of
from reports.areas import areas_for, default_area
from reports.attention import cards_of
from reports.forms.filters import Selection
from reports.views.index_page import IndexPage

WAITING_SHOWN = 5
FIGURES_SHOWN = ("registered_persons", "working_persons", "jobs")


@require_safe
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """What needs attention today and why, a search box for who works with files, figures for who answers for them."""
    scope = scope_of(request.user, timezone.localdate())
    context: dict[str, object] = {
        "today": scope.on,
        "day": day_of(scope) if scope.has(Role.CONSULTANT, Role.COACH) else None,
        "cards": cards_of(scope),
        "search_form": SearchForm() if scope.has(*PERSON_ROLES) else None,
        "waiting": not_in_view(scope)[:WAITING_SHOWN] if scope.has(Role.CONSULTANT) else [],
        "figures": _figures(scope) if scope.has(Role.POLICY, Role.MANAGER) else None,
        "has_role": bool(scope.roles),
    }
    return render(request, "reports/start.html", context)


def _figures(scope: Scope) -> dict[str, object] | None:
    """The newest published realisation and the own registration of today, of the area the user comes for."""
    area = default_area(scope, scope.on)
    if area is None:
        return None
    page = IndexPage(Selection(area, scope.on, None, None, scope.on), areas_for(scope, scope.on))
    return {
        "own_area": area,
        "own": [figure for figure in page.own_figures if figure.key in FIGURES_SHOWN],
        "published_area": page.published.area,
        "published": page.published_figures,
    }
