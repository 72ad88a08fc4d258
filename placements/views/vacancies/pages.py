"""The list of vacancies, the page of one, and its history."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from placements.enums.vacancy import VacancyStatus
from placements.models import Placement, Vacancy
from placements.querysets.vacancy import VacancyQuerySet
from placements.rules.vacancy_status import STILL_LOOKING, steps_from
from placements.vacancies.access import may_change_vacancy
from placements.vacancies.described import described, municipality_names, still_unknown
from placements.vacancies.facts import facts_of
from placements.vacancies.figures import unfilled_this_year
from placements.vacancies.filters import VacancyFilter, own_municipalities
from placements.vacancies.history import changes_of, steps_of
from placements.vacancies.parts import vacancy_parts

READERS = (Role.CONSULTANT, Role.COACH)
PER_PAGE = 25
MORE_FILTERS = ("soort", "proef", "werkgever", "gemeente", "niet_vervuld", "reden", "sorteer")


def visible_vacancies(scope: Scope) -> VacancyQuerySet:
    """What this user sees of vacancies, with their status of today and how many posts are taken."""
    visible: VacancyQuerySet = Vacancy.objects.visible_to(scope)
    return visible.with_status_on(scope.on).with_filled(scope.on)


def visible_vacancy(scope: Scope, pk: int) -> Vacancy:
    """The vacancy, or 404 for somebody who may not see it."""
    shown = visible_vacancies(scope).select_related("employer", "municipality", "taken_by").with_demands()
    return get_object_or_404(shown, pk=pk)


def changeable_vacancy(scope: Scope, pk: int) -> Vacancy:
    """The vacancy for somebody who may change it; 404 for everybody else."""
    vacancy = visible_vacancy(scope, pk)
    if not may_change_vacancy(vacancy, scope):
        raise Http404
    return vacancy


@require_GET
@for_roles(*READERS)
def vacancy_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The vacancies this user may see; those that are open, unless asked otherwise."""
    listed = visible_vacancies(scope).select_related("employer", "municipality", "work_municipality")
    shown = VacancyFilter(request.GET, queryset=listed.prefetch_related("licences"), scope=scope)
    page = Paginator(shown.qs, PER_PAGE).get_page(request.GET.get("page"))
    counts = shown.by_status()
    context = {
        "filter": shown,
        "filtered": shown.is_changed,
        "page": page,
        "counts": [
            {"value": status.value, "label": status.label, "count": counts[status]}
            for status in VacancyStatus
            if counts.get(status)
        ],
        "total": sum(counts.values()),
        "query": _without_status(request),
        "more": any(shown.form[name].value() not in ("", None, "nieuw") for name in MORE_FILTERS),
        "more_filters": [shown.form[name] for name in MORE_FILTERS],
        "unfilled": unfilled_this_year(scope),
        "own": own_municipalities(scope),
        "may_record": scope.has(Role.CONSULTANT),
    }
    return render(request, "placements/vacancies/list.html", context)


def _without_status(request: UserRequest) -> str:
    """The other filters as they stand in the address."""
    kept = request.GET.copy()
    kept.pop("status", None)
    kept.pop("page", None)
    return kept.urlencode()


@require_GET
@for_roles(*READERS)
def vacancy_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """What a vacancy says, how far it is, who came to work through it, and what other subjects show with it."""
    vacancy = visible_vacancy(scope, pk)
    facts = facts_of(vacancy)
    sections = described(facts, municipality_names(facts))
    status = vacancy.shown_status
    through = Placement.objects.filter(vacancy=vacancy)
    named = through.visible_to(scope).select_related("person").order_by("during", "pk")
    context = {
        "vacancy": vacancy,
        "status": status,
        "sections": sections,
        "unknown": still_unknown(sections),
        "is_full": vacancy.filled >= vacancy.posts and status in STILL_LOOKING,
        "too_many": vacancy.filled > vacancy.posts,
        "placed": list(named),
        "steps": steps_of(vacancy),
        "may_change": may_change_vacancy(vacancy, scope),
        "may_copy": scope.has(Role.CONSULTANT),
        "next_steps": [(each, step.label) for each, step in steps_from(status).items()],
        "parts": vacancy_parts.shown(vacancy, scope),
    }
    return render(request, "placements/vacancies/vacancy.html", context)


@require_GET
@for_roles(*READERS)
def vacancy_history(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Every change of what a vacancy says: when, who, what it was and what it became."""
    vacancy = visible_vacancy(scope, pk)
    context = {"vacancy": vacancy, "changes": changes_of(vacancy), "steps": steps_of(vacancy)}
    return render(request, "placements/vacancies/history.html", context)
