"""The filters of the list of placements."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict

from accounts.scope import Scope
from cases.finding.list_filter import ListFilter
from placements.enums import EmployerKind, WorkForm
from placements.models import Placement

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
    werkgever = django_filters.CharFilter(label="Naam werkgever", method="at_employer")

    class Meta:
        model = Placement
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, scope: Scope, **options: Any) -> None:
        super().__init__(data, **options)
        self.scope = scope

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

    def at_employer(self, placements: QuerySet[Placement], name: str, value: str) -> QuerySet[Placement]:
        """Placements at, or lent to, an employer with this in its name."""
        at = Q(employer__name__unaccent__icontains=value) | Q(borrower__name__unaccent__icontains=value)
        return placements.filter(at)
