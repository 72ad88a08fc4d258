"""The dashboards on what came of it: sustained work, vacancies, the own organisation, the targets of branch teams."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from placements.querysets.employer import regions_of
from reports.areas import Area, areas_for
from reports.forms.team_day import TeamDayForm
from reports.views.decisions_page import DecisionsPage
from reports.views.files import file_of
from reports.views.own_organisation_page import OwnOrganisationPage
from reports.views.page import choice
from reports.views.shown import parts_of
from reports.views.sustained_page import SustainedPage
from reports.views.targets import SETTERS
from reports.views.teams_page import TeamsPage
from reports.views.vacancies_page import VacanciesPage

SPLITS = ("gemeente", "grondslag", "vorm")
READERS = (Role.CONSULTANT, Role.SUBSIDY, *SETTERS)


@require_safe
@never_cache
def sustained(request: HttpRequest) -> HttpResponse:
    """Who still works 6, 12 and 24 months after the start, and why work ended."""
    form, selection = choice(request, SPLITS, up_to_today=True)
    page = SustainedPage(selection)
    parts = parts_of("sustained", page.tables, page.charts, selection.query)
    context = {"form": form, "selection": selection, "page": page, "parts": parts}
    return render(request, "reports/dashboards/sustained.html", context)


@require_safe
@never_cache
def sustained_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request, SPLITS, up_to_today=True)
    if form.errors:
        return redirect(f"{reverse('reports:sustained')}?{request.GET.urlencode()}")
    page = SustainedPage(selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


@require_safe
@never_cache
def vacancies(request: HttpRequest) -> HttpResponse:
    """What employers asked for, what was filled, and where and why there was nobody to send."""
    form, selection = choice(request, ("gemeente",), up_to_today=True)
    page = VacanciesPage(selection)
    parts = parts_of("vacancies", page.tables, page.charts, selection.query)
    context = {"form": form, "selection": selection, "page": page, "parts": parts}
    return render(request, "reports/dashboards/vacancies.html", context)


@require_safe
@never_cache
def vacancies_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request, ("gemeente",), up_to_today=True)
    if form.errors:
        return redirect(f"{reverse('reports:vacancies')}?{request.GET.urlencode()}")
    page = VacanciesPage(selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


@require_safe
@never_cache
def decisions(request: HttpRequest) -> HttpResponse:
    """How many decisions about wage-cost subsidy were in time."""
    form, selection = choice(request, ("gemeente",), up_to_today=True)
    page = DecisionsPage(selection)
    parts = parts_of("decisions", page.tables, page.charts, selection.query)
    context = {"form": form, "selection": selection, "page": page, "parts": parts}
    return render(request, "reports/dashboards/decisions.html", context)


@require_safe
@never_cache
def decisions_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request, ("gemeente",), up_to_today=True)
    if form.errors:
        return redirect(f"{reverse('reports:decisions')}?{request.GET.urlencode()}")
    page = DecisionsPage(selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


@require_safe
@never_cache
def own_organisation(request: HttpRequest) -> HttpResponse:
    """The municipality as an employer: target, realised, planned, and what is missing."""
    form, selection = choice(request)
    page = OwnOrganisationPage(selection)
    parts = parts_of("own-organisation", page.tables, page.charts, selection.query)
    may_set = form.scope.has(*SETTERS)
    context = {"form": form, "selection": selection, "page": page, "parts": parts, "may_set": may_set}
    return render(request, "reports/dashboards/own_organisation.html", context)


@require_safe
@never_cache
def own_organisation_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request)
    if form.errors:
        return redirect(f"{reverse('reports:own-organisation')}?{request.GET.urlencode()}")
    page = OwnOrganisationPage(selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


@require_safe
@never_cache
@for_roles(*READERS)
def teams(request: UserRequest, scope: Scope) -> HttpResponse:
    """The branch teams of the user's regions: their targets, and how far they are."""
    form = TeamDayForm(request.GET, today=scope.on)
    page = TeamsPage(team_regions(scope), form.day())
    context = {"form": form, "page": page, "teams": page.parts(), "may_set": scope.has(*SETTERS)}
    return render(request, "reports/dashboards/teams.html", context)


@require_safe
@never_cache
@for_roles(*READERS)
def teams_file(request: UserRequest, scope: Scope, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong day leads back to the page that says why."""
    form = TeamDayForm(request.GET, today=scope.on)
    day = form.day()
    if form.errors:
        return redirect(f"{reverse('reports:teams')}?{request.GET.urlencode()}")
    page = TeamsPage(team_regions(scope), day)
    return file_of(part, extension, page.tables, page.charts, day)


def team_regions(scope: Scope) -> list[Area]:
    """The regions whose branch teams somebody reads: those of the figures, and for who works with files the own one.

    Raises Http404 when there is none.
    """
    found = [area for area in areas_for(scope, scope.on) if area.kind == "region"]
    if not found:
        found = [Area("region", code, code) for code in sorted(regions_of(scope))]
    if not found and not areas_for(scope, scope.on):
        raise Http404
    return found
