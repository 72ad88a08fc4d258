"""The filters of the list of wage-cost subsidies."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict

from cases.finding.list_filter import ListFilter
from subsidies.models import WageCostSubsidy

RUNNING = "loopt"
STATES = [
    (RUNNING, "Loopt nu"),
    ("maand", "Deze maand begonnen"),
    ("komt", "Begint nog"),
    ("voorbij", "Afgelopen"),
]
KINDS = [("nee", "Loonwaarde"), ("ja", "Forfait")]


class GrantFilter(ListFilter):
    """Which grants are shown: those that run today, unless chosen otherwise."""

    defaults = {"stand": RUNNING}

    stand = django_filters.ChoiceFilter(label="Stand", choices=STATES, empty_label="Alle", method="in_state")
    forfait = django_filters.ChoiceFilter(
        label="Berust op", choices=KINDS, empty_label="Alle", method="of_kind"
    )

    class Meta:
        model = WageCostSubsidy
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, on: date, **options: Any) -> None:
        super().__init__(data, **options)
        self.on = on

    def in_state(self, grants: QuerySet[WageCostSubsidy], name: str, value: str) -> QuerySet[WageCostSubsidy]:
        """Grants that run today, began this month, are still to begin, or have ended."""
        month = self.on.replace(day=1)
        condition = {
            RUNNING: Q(during__contains=self.on),
            "maand": Q(during__startswith__gte=month, during__startswith__lte=self.on),
            "komt": Q(during__startswith__gt=self.on),
            "voorbij": Q(during__endswith__lte=self.on),
        }[value]
        return grants.filter(condition)

    def of_kind(self, grants: QuerySet[WageCostSubsidy], name: str, value: str) -> QuerySet[WageCostSubsidy]:
        """Grants on a wage value, or at the flat rate."""
        return grants.filter(flat_rate=value == "ja")
