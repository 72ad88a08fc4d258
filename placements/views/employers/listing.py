"""The list of employers."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from placements.employers.filters import EmployerFilter
from placements.models import AccountManagement, Employer, EmployerSector, Placement, Vacancy
from placements.querysets.employer import READERS
from placements.views.employers.shared import may_change

PER_PAGE = 50


@require_GET
@for_roles(*READERS)
def employer_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The employers, filtered; with today's sector, account manager, people at work and open vacancies of each."""
    shown = EmployerFilter(
        request.GET, queryset=Employer.objects.visible_to(scope).order_by("search_name", "pk"), scope=scope
    )
    page = Paginator(shown.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "filter": shown,
        "page": page,
        "rows": _rows(list(page.object_list), scope),
        "filtered": shown.is_changed,
        "may_change": may_change(scope),
    }
    return render(request, "placements/employers/list.html", context)


def _rows(employers: Sequence[Employer], scope: Scope) -> list[dict[str, Any]]:
    """What stands in a row of each; four queries for all of them."""
    keys = [each.pk for each in employers]
    sectors = {
        row.employer_id: row.get_sector_display()
        for row in EmployerSector.objects.active_on(scope.on).filter(employer__in=keys)
    }
    held = AccountManagement.objects.visible_to(scope).active_on(scope.on).filter(employer__in=keys)
    managers = {row.employer_id: row.manager.display_name for row in held.select_related("manager")}
    open_vacancies = Vacancy.objects.visible_to(scope).open_on(scope.on).filter(employer__in=keys)
    vacancies = Counter(open_vacancies.order_by().values_list("employer_id", flat=True))
    return [
        {
            "employer": each,
            "sector": sectors.get(each.pk, "onbekend"),
            "manager": managers.get(each.pk, ""),
            "vacancies": vacancies[each.pk],
            "at_work": count,
        }
        for each, count in zip(employers, _at_work(keys, scope), strict=True)
    ]


def _at_work(keys: Sequence[int], scope: Scope) -> list[int]:
    """How many people work today at or through each of these employers."""
    today = Placement.objects.active_on(scope.on)
    at = set(today.filter(employer__in=keys).values_list("person_id", "employer_id"))
    at |= set(today.filter(borrower__in=keys).values_list("person_id", "borrower_id"))
    counted = Counter(employer for _, employer in at)
    return [counted[key] for key in keys]
