"""The filters of the list of placements."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import QueryDict

from accounts.scope import Scope
from cases.finding.list_filter import ListFilter
from placements.enums import ContractKind, EmployerKind, EndReason, Sector, WorkForm
from placements.models import EmployerSector, GroupSecondment, Placement

ENDS_SOON = timedelta(days=60)
RUNNING = "loopt"
STATES = [
    (RUNNING, "Loopt nu"),
    ("eindigt", "Eindigt binnen 60 dagen"),
    ("komt", "Begint nog"),
    ("voorbij", "Afgelopen"),
]


class PlacementFilter(ListFilter):
    """Which placements are shown: those that run today, unless chosen otherwise."""

    defaults = {"stand": RUNNING}

    stand = django_filters.ChoiceFilter(label="Stand", choices=STATES, empty_label="Alle", method="in_state")
    vorm = django_filters.ChoiceFilter(
        field_name="work_form", label="Vorm", choices=WorkForm.choices, empty_label="Alle"
    )
    soort = django_filters.ChoiceFilter(
        field_name="employer__kind", label="Soort werkgever", choices=EmployerKind.choices, empty_label="Alle"
    )
    contract = django_filters.ChoiceFilter(
        field_name="contract", label="Contract", choices=ContractKind.choices, empty_label="Alle"
    )
    sector = django_filters.ChoiceFilter(
        label="Sector van de werkplek", choices=Sector.choices, empty_label="Alle", method="in_sector"
    )
    groep = django_filters.ModelChoiceFilter(
        field_name="group",
        label="Groep",
        queryset=lambda request: GroupSecondment.objects.none(),
        empty_label="Alle",
    )
    reden = django_filters.ChoiceFilter(
        field_name="ended_because", label="Reden van het einde", choices=EndReason.choices, empty_label="Alle"
    )
    werkgever = django_filters.CharFilter(label="Naam werkgever", method="at_employer")

    class Meta:
        model = Placement
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, scope: Scope, **options: Any) -> None:
        super().__init__(data, **options)
        self.scope = scope
        groups = GroupSecondment.objects.visible_to(scope)
        self.filters["groep"].queryset = groups

    @property
    def has_more(self) -> bool:
        """Whether one of the filters that are folded away is in use."""
        return any(self.data.get(name) for name in ("contract", "soort", "sector", "groep", "reden"))

    def in_state(self, placements: QuerySet[Placement], name: str, value: str) -> QuerySet[Placement]:
        """Placements that run today, end soon, are still to begin, or have ended."""
        today = self.scope.on
        condition = {
            RUNNING: Q(during__contains=today),
            "eindigt": Q(during__contains=today, during__endswith__lte=today + ENDS_SOON),
            "komt": Q(during__startswith__gt=today),
            "voorbij": Q(during__endswith__lte=today),
        }[value]
        return placements.filter(condition)

    def in_sector(self, placements: QuerySet[Placement], name: str, value: str) -> QuerySet[Placement]:
        """Placements of which the one at whose place the work is done has this sector today."""
        sectors = EmployerSector.objects.active_on(self.scope.on).filter(sector=value).values("employer_id")
        return placements.alias(works_at=Coalesce("borrower_id", "employer_id")).filter(works_at__in=sectors)

    def at_employer(self, placements: QuerySet[Placement], name: str, value: str) -> QuerySet[Placement]:
        """Placements at, or lent to, an employer with this in its name."""
        at = Q(employer__name__unaccent__icontains=value) | Q(borrower__name__unaccent__icontains=value)
        return placements.filter(at)
