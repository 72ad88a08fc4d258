"""The filters of the list of vacancies."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

import django_filters
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.http import QueryDict

from accounts.scope import Scope
from cases.enums import Branch, LicenceCategory, YesNoUnknown
from cases.finding.list_filter import ListFilter
from cases.models.assessment import MOST_HOURS
from dated.forms import HoursField
from placements.enums.vacancy import UnfilledReason, VacancyOrigin, VacancySharing, VacancyStatus
from placements.models import Vacancy, VacancyLicence

NO_LICENCE = "zonder"
OURS, OTHERS, SHARED = "eigen", "anderen", "gedeeld"
WHOSE = [
    (OURS, "Van onze gemeente"),
    (OTHERS, "Van andere gemeenten"),
    (SHARED, "Van onze gemeente, gedeeld in de regio"),
]
SORTS: dict[str, tuple[Any, ...]] = {
    "nieuw": ("-pk",),
    "sluit": (F("closes_on").asc(nulls_last=True), "-pk"),
    "functie": ("title", "-pk"),
    "werkgever": ("employer__name", "-pk"),
}
SORT_LABELS = [
    ("nieuw", "Nieuwste eerst"),
    ("sluit", "Sluit het eerst"),
    ("functie", "Functie"),
    ("werkgever", "Werkgever"),
]
YEARS_BACK = 5


class HoursFilter(django_filters.Filter):
    """A number of hours as Dutch people type it."""

    field_class = HoursField


class VacancyFilter(ListFilter):
    """Which vacancies are shown: those that are open today, unless chosen otherwise."""

    defaults = {"status": VacancyStatus.OPEN.value, "sorteer": "nieuw"}

    zoek = django_filters.CharFilter(label="Functie, taken, werkgever of plaats", method="with_words")
    status = django_filters.ChoiceFilter(
        label="Status", choices=VacancyStatus.choices, empty_label="Alle", field_name="status_on"
    )
    tak = django_filters.ChoiceFilter(
        label="Bedrijfstak", choices=Branch.choices, empty_label="Alle", field_name="branch"
    )
    uren = HoursFilter(
        label="Uren die iemand kan werken",
        method="with_hours",
        least=Decimal(0),
        most=Decimal(MOST_HOURS),
        refusal=f"Vul een aantal uren in tot en met {MOST_HOURS}.",
    )
    rijbewijs = django_filters.ChoiceFilter(
        label="Rijbewijs als harde eis",
        choices=[(NO_LICENCE, "geen rijbewijs nodig"), *LicenceCategory.choices],
        empty_label="Alle",
        method="with_licence",
    )
    soort = django_filters.ChoiceFilter(
        label="Soort", choices=VacancyOrigin.choices, empty_label="Alle", field_name="origin"
    )
    proef = django_filters.ChoiceFilter(
        label="Proefplaatsing mogelijk",
        choices=YesNoUnknown.choices,
        empty_label="Alle",
        field_name="trial_possible",
    )
    van = django_filters.ChoiceFilter(label="Van wie", choices=WHOSE, empty_label="Alle", method="of_whom")
    werkgever = django_filters.CharFilter(
        label="Werkgever", field_name="employer__name", lookup_expr="unaccent__icontains"
    )
    gemeente = django_filters.ChoiceFilter(
        label="Gemeente van het werk", choices=[], empty_label="Alle", field_name="work_municipality_id"
    )
    niet_vervuld = django_filters.ChoiceFilter(
        label="Niet vervuld in", choices=[], empty_label="–", method="in_year"
    )
    reden = django_filters.ChoiceFilter(
        label="Reden niet vervuld",
        choices=UnfilledReason.choices,
        empty_label="–",
        field_name="unfilled_because",
    )
    sorteer = django_filters.ChoiceFilter(
        label="Volgorde", choices=SORT_LABELS, empty_label=None, method="in_order"
    )

    class Meta:
        model = Vacancy
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, scope: Scope, **options: Any) -> None:
        super().__init__(data, **options)
        self.scope = scope
        self.filters["gemeente"].extra["choices"] = _places(self.queryset)
        years = range(scope.on.year, scope.on.year - YEARS_BACK, -1)
        self.filters["niet_vervuld"].extra["choices"] = [(str(year), str(year)) for year in years]

    def by_status(self) -> dict[str, int]:
        """How many vacancies there are in each status beside the other filters; one query."""
        counted = (
            self._beside("status", "sorteer").order_by().values("status_on").annotate(number=Count("pk"))
        )
        return {row["status_on"]: row["number"] for row in counted}

    def _beside(self, *left_out: str) -> Any:
        vacancies: Any = self.queryset.all()
        for name, value in self.form.cleaned_data.items():
            if name not in left_out:
                vacancies = self.filters[name].filter(vacancies, value)
        return vacancies

    def with_words(self, vacancies: QuerySet[Vacancy], name: str, value: str) -> QuerySet[Vacancy]:
        """Vacancies with every word somewhere in the work, its employer or its place."""
        for word in value.split():
            vacancies = vacancies.filter(
                Q(title__unaccent__icontains=word)
                | Q(tasks__unaccent__icontains=word)
                | Q(employer__name__unaccent__icontains=word)
                | Q(place__unaccent__icontains=word)
                | Q(work_municipality__name__unaccent__icontains=word)
            )
        return vacancies

    def with_hours(self, vacancies: QuerySet[Vacancy], name: str, value: Decimal) -> QuerySet[Vacancy]:
        """Vacancies that fit this number of hours; of those that do not say it, nobody knows that they do not."""
        least = Q(hours_min=None) | Q(hours_min__lte=value)
        most = Q(hours_max=None) | Q(hours_max__gte=value)
        return vacancies.filter(least & most)

    def with_licence(self, vacancies: QuerySet[Vacancy], name: str, value: str) -> QuerySet[Vacancy]:
        """Vacancies that cannot do without this licence, or that need none at all."""
        hard = VacancyLicence.objects.filter(vacancy_id=OuterRef("pk"), is_hard=True)
        return vacancies.filter(~Exists(hard) if value == NO_LICENCE else Exists(hard.filter(category=value)))

    def of_whom(self, vacancies: QuerySet[Vacancy], name: str, value: str) -> QuerySet[Vacancy]:
        """Vacancies of the own municipality, of others, or of the own that others see."""
        own = Q(municipality_id__in=own_municipalities(self.scope))
        return vacancies.filter(
            {OURS: own, OTHERS: ~own, SHARED: own & Q(shared=VacancySharing.REGION)}[value]
        )

    def in_year(self, vacancies: Any, name: str, value: str) -> QuerySet[Vacancy]:
        """Vacancies that closed unfilled in this year."""
        kept: QuerySet[Vacancy] = vacancies.unfilled_in(int(value), self.scope.on)
        return kept

    def in_order(self, vacancies: QuerySet[Vacancy], name: str, value: str) -> QuerySet[Vacancy]:
        """The order of the list."""
        return vacancies.order_by(*SORTS[value])


def own_municipalities(scope: Scope) -> Collection[str]:
    """The municipalities for which somebody works with vacancies."""
    return scope.case_municipalities | scope.coach_municipalities


def _places(vacancies: QuerySet[Vacancy]) -> list[tuple[str, str]]:
    """The municipalities in which there is work among these vacancies."""
    found = vacancies.order_by().exclude(work_municipality=None)
    return list(
        found.values_list("work_municipality_id", "work_municipality__name")
        .distinct()
        .order_by("work_municipality__name")
    )
