"""The indexation of 1 January: what each running grant becomes, and the decisions about it."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from registry.models import Municipality
from subsidies.actions.payments.index_grants import start_indexation
from subsidies.models import Indexation
from subsidies.payments.indexation import Indexed, indexed_grants, rates_are_known, running_over
from subsidies.payments.lines import payers_of
from subsidies.process.decision_parts import TurnOfTheYear, indexation_parts
from subsidies.rules.difference import ZERO
from subsidies.shown import rate_table
from subsidies.views.payments.runs import PER_PAGE, payers

FIRST_YEAR = 2016


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def indexation(request: UserRequest, scope: Scope) -> HttpResponse:
    """Of one 1 January: every running grant before and after, and recording the decisions that were not made yet."""
    year, town = _year(request, scope.on), _town(request, scope)
    if request.method == "POST":
        try:
            start_indexation(municipality=town, year=year, by=request.user, on=scope.on)
        except ValidationError as refusal:
            messages.error(request, refusal.messages[0])
        return redirect(f"{reverse('subsidies:indexation')}?jaar={year}&gemeente={town.pk}")
    new_year = date(year, 1, 1)
    found = indexed_grants(running_over(payers_of(town.pk, scope.on), new_year), new_year, rate_table())
    context = {
        "year": year,
        "town": town,
        "towns": payers(scope),
        "years": range(scope.on.year + 1, FIRST_YEAR - 1, -1),
        "known": rates_are_known(new_year),
        "parts": indexation_parts.shown(TurnOfTheYear(town, year), scope),
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "to_decide": sum(1 for each in found if each.is_to_decide),
        "corrected": sum(1 for each in found if each.is_corrected),
        "uncertain": _uncertain(found),
        "waiting": sum(1 for each in found if each.waits),
        "problems": sum(1 for each in found if each.problem),
        "change": sum((each.change or ZERO for each in found), ZERO),
        "latest": Indexation.objects.filter(municipality=town, year=year).select_related("made_by").first(),
    }
    return render(request, "subsidies/payments/indexation.html", context)


def _uncertain(found: list[Indexed]) -> str:
    """Which rates of these amounts were not verified, before anybody decides with them; nothing when all were."""
    lines = {
        f"{line.label} van {line.text} ({line.mark})": None
        for each in found
        if each.after.calculation
        for line in each.after.calculation.receipt
        if not line.is_verified
    }
    if not lines:
        return ""
    return f"Er wordt gerekend met: {'; '.join(lines)}. Dat merkteken komt ook in elk besluit en in de brief."


def _town(request: UserRequest, scope: Scope) -> Municipality:
    """The municipality that was asked for, when this user pays for it; else the first. 404 for who pays for none."""
    asked = request.GET.get("gemeente") or request.POST.get("gemeente") or ""
    towns = list(payers(scope))
    if not towns or (asked and asked not in {town.pk for town in towns}):
        raise Http404
    return next((town for town in towns if town.pk == asked), towns[0])


def _year(request: UserRequest, on: date) -> int:
    """The year that was asked for; the coming one in the last two months, else this one."""
    asked = request.GET.get("jaar") or request.POST.get("jaar") or ""
    if asked.isdecimal() and FIRST_YEAR <= int(asked[:4]) <= on.year + 1:
        return int(asked[:4])
    return on.year + (on.month >= 11)
