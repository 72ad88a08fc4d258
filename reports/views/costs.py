"""The dashboard on what wage-cost subsidies cost, and the budgets it is compared with."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from reports.forms.budget import BudgetForm
from reports.views.costs_page import CostsPage
from reports.views.files import file_of
from reports.views.page import choice
from reports.views.shown import parts_of
from reports.views.targets import ACT, KEEPERS, SETTERS
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
