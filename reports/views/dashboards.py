"""The dashboards: figures of an area on a day, with definition, source and files. Reading only; never cached."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from reports.forms.filters import BREAKDOWNS, FigureFilter, Selection
from reports.metrics import METRICS
from reports.profiles import profile_transparency
from reports.target_group.counts import target_group as counted_files
from reports.target_group.subjects import SUBJECTS
from reports.views.costs import READERS as COST_READERS
from reports.views.files import file_of
from reports.views.index_page import IndexPage
from reports.views.page import choice
from reports.views.profiles_page import ProfilesPage
from reports.views.realisation_page import RealisationPage
from reports.views.shown import parts_of
from reports.views.target_group_page import BY_TOWN, COMPLETENESS, TargetGroupPage

SPLITS = tuple(BREAKDOWNS)


@require_safe
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """The main figures of an area, and the way to what is behind them."""
    form, selection = choice(request)
    context = {
        "form": form,
        "selection": selection,
        "page": IndexPage(selection, form.areas),
        "sees_costs": form.scope.has(*COST_READERS),
        "costs_query": urlencode({"gebied": selection.area.code}),
    }
    return render(request, "reports/dashboards/index.html", context)


@require_safe
@never_cache
def realisation(request: HttpRequest) -> HttpResponse:
    """Published figures and own registration side by side against the norm."""
    form, selection = choice(request, SPLITS)
    page = RealisationPage(selection, form.areas)
    parts = parts_of("realisation", page.tables, page.charts, selection.query)
    context = {"form": form, "selection": selection, "page": page, "parts": parts}
    return render(request, "reports/dashboards/realisation.html", context)


@require_safe
@never_cache
def realisation_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """One table or chart of the page on realisation as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request, SPLITS)
    if form.errors:
        return redirect(f"{reverse('reports:realisation')}?{request.GET.urlencode()}")
    page = RealisationPage(selection, form.areas)
    return file_of(part, extension, page.tables, page.charts, selection.on)


@require_safe
@never_cache
def profiles(request: HttpRequest) -> HttpResponse:
    """Per municipality: who has a visible profile, split by who is responsible."""
    form, selection = choice(request)
    page = profiles_page(selection)
    parts = parts_of("profiles", page.tables, page.charts, selection.query)
    context = {"form": form, "selection": selection, "page": page, "parts": parts}
    return render(request, "reports/dashboards/profiles.html", context)


@require_safe
@never_cache
def profiles_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """The table or the chart of the page on profiles as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request)
    if form.errors:
        return redirect(f"{reverse('reports:profiles')}?{request.GET.urlencode()}")
    page = profiles_page(selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


def profiles_page(selection: Selection) -> ProfilesPage:
    """The counts of the selection, from the ledger."""
    counts = profile_transparency(
        selection.area, on=selection.on, known_at=selection.known_at, seen=selection.seen
    )
    return ProfilesPage(counts, selection)


@require_safe
@never_cache
def target_group(request: HttpRequest) -> HttpResponse:
    """What the open files of an area know, and what nobody knows yet; as it is today."""
    form, selection = choice(request, of_today=True)
    page = target_group_page(form, selection)
    parts = parts_of("target-group", page.tables, page.charts, page.query, page.links)
    pairs = {each.key: (parts[each.key], parts.get(f"{each.key}{BY_TOWN}")) for each in SUBJECTS}
    context = {
        "form": form,
        "selection": selection,
        "page": page,
        "parts": parts,
        "completeness": pairs.pop(COMPLETENESS.key),
        "by_subject": list(pairs.values()),
    }
    return render(request, "reports/dashboards/target_group.html", context)


@require_safe
@never_cache
def target_group_file(request: HttpRequest, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong area leads back to the page that says why."""
    form, selection = choice(request, of_today=True)
    if form.errors:
        return redirect(f"{reverse('reports:target-group')}?{request.GET.urlencode()}")
    page = target_group_page(form, selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


def target_group_page(form: FigureFilter, selection: Selection) -> TargetGroupPage:
    """The counts of the selection, from the files, for the user of the form."""
    counts = counted_files(selection.area, on=selection.on, seen=selection.seen)
    return TargetGroupPage(counts, selection, form.scope)


@require_safe
def definitions(request: HttpRequest) -> HttpResponse:
    """The catalogue: what every figure means. For everybody who is signed in, as it holds no figures."""
    return render(request, "reports/dashboards/definitions.html", {"metrics": METRICS.values()})
