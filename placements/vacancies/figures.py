"""Vacancies that closed without anybody in them: how many this year, and how many because we had nobody."""

from dataclasses import dataclass

from django.db.models import Count, Q

from accounts.scope import Scope
from placements.enums.vacancy import UnfilledReason, VacancyStatus
from placements.models import Vacancy
from placements.querysets.vacancy import VacancyQuerySet
from placements.vacancies.filters import own_municipalities


@dataclass(frozen=True)
class Unfilled:
    """Numbers of vacancies of the own municipality."""

    year: int
    closed: int
    """Closed in this year with a reason, after a search."""
    no_candidate: int
    """Of those: because there was no suitable candidate ("nee verkocht")."""
    expired: int
    """Past their closing date, of which nobody said yet whether they were filled."""


def unfilled_this_year(scope: Scope) -> Unfilled:
    """The figures of the year of the day of the scope; two queries."""
    own: VacancyQuerySet = Vacancy.objects.filter(municipality_id__in=own_municipalities(scope))
    closed = own.unfilled_in(scope.on.year, scope.on).aggregate(
        closed=Count("pk"),
        no_candidate=Count("pk", filter=Q(unfilled_because=UnfilledReason.NO_CANDIDATE)),
    )
    expired = own.with_status_on(scope.on).filter(status_on=VacancyStatus.EXPIRED).count()
    return Unfilled(scope.on.year, closed["closed"], closed["no_candidate"], expired)
