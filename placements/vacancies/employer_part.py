"""The vacancies of an employer on its page: those that run, how many there were before, and what needs attention."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.urls import reverse

from accounts.enums import Role
from accounts.page_parts import PagePart
from accounts.scope import Scope
from placements.employers.parts import Attention
from placements.enums.vacancy import VacancyStatus
from placements.models import Employer, Vacancy
from placements.querysets.vacancy import STILL_LOOKING, VacancyQuerySet

CLOSES_SOON = timedelta(days=14)
SHOWN = 10


def _visible(employer: Employer, scope: Scope) -> VacancyQuerySet:
    vacancies: VacancyQuerySet = Vacancy.objects.visible_to(scope)
    return vacancies.filter(employer=employer)


def vacancies_context(employer: Employer, scope: Scope) -> dict[str, Any] | None:
    """What runs at this employer, and how many vacancies are over; nothing for who sees no vacancies."""
    if not scope.has(Role.CONSULTANT, Role.COACH):
        return None
    all_of_them = list(_visible(employer, scope).with_status_on(scope.on).with_filled(scope.on))
    over = (VacancyStatus.FILLED, VacancyStatus.WITHDRAWN)
    running = [each for each in all_of_them if each.shown_status not in over]
    return {
        "employer": employer,
        "vacancies": running[:SHOWN],
        "more": max(0, len(running) - SHOWN),
        "filled": sum(1 for each in all_of_them if each.status == VacancyStatus.FILLED),
        "withdrawn": sum(1 for each in all_of_them if each.status == VacancyStatus.WITHDRAWN),
        "may_record": scope.has(Role.CONSULTANT),
    }


def vacancies_attention(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """Open vacancies that close soon, and those of which nobody said yet how they ended."""
    soon = scope.on + CLOSES_SOON
    for each in _visible(employer, scope).filter(status__in=STILL_LOOKING, closes_on__lte=soon):
        assert each.closes_on is not None, "asked of those with a closing date"
        is_over = each.closes_on < scope.on
        yield Attention(
            day=each.closes_on,
            text=f"Vacature {each.title}: {'verlopen, hoe is het afgelopen?' if is_over else 'sluit binnenkort'}",
            url=reverse("placements:vacancy", args=[each.pk]),
        )


vacancies_part = PagePart(
    order=15,
    template="placements/parts/employer_vacancies.html",
    title="Vacatures",
    anchor="vacatures",
    context=vacancies_context,
)
