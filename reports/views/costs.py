"""The dashboard on what wage-cost subsidies cost, and the budgets it is compared with."""

from urllib.parse import parse_qsl, urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from reports.forms.assumptions import AssumptionsForm
from reports.forms.budget import BudgetForm
from reports.forms.filters import FigureFilter
from reports.forms.what_if import WhatIfForm
from reports.subsidy_costs.population import population_of
from reports.subsidy_costs.what_if import expected_wage_value
from reports.views.costs_page import CostsPage
from reports.views.files import file_of
from reports.views.page import choice
from reports.views.provisions_page import ProvisionsPage
from reports.views.shown import parts_of
from reports.views.targets import ACT, KEEPERS, SETTERS
from reports.views.what_if_page import WhatIfPage
from subsidies.actions.budget import set_budget
from subsidies.enums import BudgetFund
from subsidies.models import Budget

READERS = (*SETTERS, Role.SUBSIDY)
AGAIN = (
    "Legt u dezelfde versie van hetzelfde jaar opnieuw vast, dan verbetert dat de eerdere. Een andere versie komt "
    "ernaast."
)


@require_safe
@never_cache
@for_roles(*READERS)
def costs(request: UserRequest, scope: Scope) -> HttpResponse:
    """Budget, paid, committed and expected of an area, by month, year and municipality."""
    form, selection = choice(request, up_to_today=True, of_facts=True)
    page = CostsPage(selection)
    context = {
        "form": form,
        "selection": selection,
        "page": page,
        "parts": parts_of("costs", page.tables, page.charts, selection.query),
        "may_set": scope.has(*SETTERS),
    }
    return render(request, "reports/costs/costs.html", context)


@require_safe
@never_cache
@for_roles(*READERS)
def costs_file(request: UserRequest, scope: Scope, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; a wrong filter leads back to the page that says why."""
    form, selection = choice(request, up_to_today=True, of_facts=True)
    if form.errors:
        return redirect(f"{reverse('reports:costs')}?{request.GET.urlencode()}")
    page = CostsPage(selection)
    return file_of(part, extension, page.tables, page.charts, selection.on)


@require_safe
@never_cache
@for_roles(*READERS)
def what_if(request: UserRequest, scope: Scope) -> HttpResponse:
    """What another minimum wage, charge or wage value would cost a year; nothing is saved."""
    form, supposing, page = _supposed(request)
    query = urlencode({**dict(parse_qsl(page.selection.query)), **supposing.query})
    context = {
        "form": form,
        "supposing": supposing,
        "selection": page.selection,
        "page": page,
        "parts": parts_of("what-if", page.tables, {}, query),
    }
    return render(request, "reports/costs/what_if.html", context)


@require_safe
@never_cache
@for_roles(*READERS)
def what_if_file(request: UserRequest, scope: Scope, part: str, extension: str) -> HttpResponse:
    """One table of that page as a file; what was typed wrong leads back to the page that says why."""
    form, supposing, page = _supposed(request)
    if form.errors or supposing.errors:
        return redirect(f"{reverse('reports:what-if')}?{request.GET.urlencode()}")
    return file_of(part, extension, page.tables, {}, page.selection.on)


def _supposed(request: UserRequest) -> tuple[FigureFilter, WhatIfForm, WhatIfPage]:
    form, selection = choice(request, up_to_today=True, of_facts=True)
    supposing = WhatIfForm(request.GET)
    population = population_of(selection.area, selection.on)
    supposed = supposing.supposed(expected_wage_value(population, selection.on))
    return form, supposing, WhatIfPage(selection, supposed, population)


@require_safe
@never_cache
@for_roles(*READERS)
def provisions(request: UserRequest, scope: Scope) -> HttpResponse:
    """What provisions cost, for each sustained placement too, and beside a benefit over five years."""
    form, assumptions, page = _assumed(request)
    assumed = assumptions.assumed()
    query = urlencode({**dict(parse_qsl(page.selection.query)), **assumptions.query})
    context = {
        "form": form,
        "assumptions": assumptions,
        "selection": page.selection,
        "page": page,
        "said": page.said(assumed),
        "parts": parts_of("provisions", page.tables(assumed), page.charts(assumed), query),
    }
    return render(request, "reports/costs/provisions.html", context)


@require_safe
@never_cache
@for_roles(*READERS)
def provisions_file(request: UserRequest, scope: Scope, part: str, extension: str) -> HttpResponse:
    """One table or chart of that page as a file; what was typed wrong leads back to the page that says why."""
    form, assumptions, page = _assumed(request)
    assumed = assumptions.assumed()
    if form.errors or assumptions.errors:
        return redirect(f"{reverse('reports:provisions')}?{request.GET.urlencode()}")
    return file_of(part, extension, page.tables(assumed), page.charts(assumed), page.selection.on)


def _assumed(request: UserRequest) -> tuple[FigureFilter, AssumptionsForm, ProvisionsPage]:
    form, selection = choice(request, up_to_today=True, of_facts=True)
    page = ProvisionsPage(selection)
    return form, AssumptionsForm(request.GET, defaults=page.defaults, hints=page.hints), page


@require_safe
@for_roles(*KEEPERS)
def budgets(request: UserRequest, scope: Scope) -> HttpResponse:
    """Every budget that was recorded for the user's municipalities, the newest first."""
    rows = Budget.objects.entered_by(scope).select_related("municipality").newest_first()
    context = {"budgets": rows, "sees_figures": scope.has(*SETTERS)}
    return render(request, "reports/costs/budgets.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*KEEPERS)
def budget(request: UserRequest, scope: Scope) -> HttpResponse:
    """Record a budget of a municipality for a year."""
    form = BudgetForm(request.POST or None, scope=scope)
    page = ActPage(
        heading="Budget vastleggen",
        button="Budget vastleggen",
        done="Het budget is vastgelegd.",
        notice=AGAIN,
        back=reverse("reports:budgets"),
        back_label="Budgetten",
        field_of={"subsidies_budget_not_negative": "amount", "subsidies_budget_of_a_year": "year"},
        template=ACT,
        context={"sees_figures": scope.has(*SETTERS)},
    )

    def perform() -> Budget:
        typed = {**form.cleaned_data, "fund": BudgetFund(form.cleaned_data["fund"])}
        return set_budget(**typed, by=request.user, on=scope.on)

    return act_page(request, form, page, perform)
