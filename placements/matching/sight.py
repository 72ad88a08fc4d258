"""Whom and what a consultant may match. Everything on the screens of matching begins with these three questions."""

from django.db.models import QuerySet

from accounts.scope import Scope
from cases.models import Candidate, Profile
from cases.signals.raised import open_files
from placements.models import Vacancy
from placements.querysets.vacancy import VacancyQuerySet
from registry.models import Person


def own_files(scope: Scope) -> QuerySet[Candidate]:
    """The open files of the consultant's municipalities of people who can be proposed: by name."""
    # Who died are few: leaving them out is quicker than looking up everybody who lives.
    died = Person.objects.filter(died_on__isnull=False)
    return open_files(scope).exclude(person_id__in=died.values("pk"))


def profiles_of_others(scope: Scope) -> QuerySet[Profile]:
    """The visible profiles of other municipalities in the region: by what they tell themselves, never by name."""
    found: QuerySet[Profile] = Profile.objects.found_by(scope)
    return found.exclude(candidate__municipality_id__in=scope.case_municipalities)


def open_vacancies(scope: Scope) -> QuerySet[Vacancy]:
    """The vacancies for which somebody can be proposed today: the own ones, and those shared in the region."""
    found: VacancyQuerySet = Vacancy.objects.visible_to(scope)
    return found.open_on(scope.on)
