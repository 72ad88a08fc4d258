"""The filters of the list of candidates; they stand in the address, and hold nothing personal."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.enums import Stage
from cases.models import Candidate
from registry.enums import GROUND_CATEGORY, RegisterCategory, ResponsibleParty
from registry.models import Municipality, Registration

YES_NO = [("ja", "Ja"), ("nee", "Nee")]
NOT_REGISTERED = "geen"


class CandidateFilter(django_filters.FilterSet):
    """Which candidates are shown."""

    gemeente = django_filters.ModelChoiceFilter(
        label="Gemeente", queryset=Municipality.objects.none(), empty_label="Alle", method="of_municipality"
    )
    fase = django_filters.ChoiceFilter(
        field_name="stage", label="Fase", choices=Stage.choices, empty_label="Alle"
    )
    grondslag = django_filters.ChoiceFilter(
        label="Doelgroepregister",
        choices=[*RegisterCategory.choices, (NOT_REGISTERED, "niet ingeschreven")],
        empty_label="Alle",
        method="of_category",
    )
    verantwoordelijke = django_filters.ChoiceFilter(
        label="Verantwoordelijke",
        choices=ResponsibleParty.choices,
        empty_label="Alle",
        method="of_responsible",
    )
    consulent = django_filters.ChoiceFilter(
        label="Consulent",
        choices=[("ik", "Ikzelf"), ("geen", "Nog niemand")],
        empty_label="Alle",
        method="of_consultant",
    )
    begeleiding = django_filters.ChoiceFilter(
        label="Begeleiding", choices=[("ik", "Ik begeleid nu")], empty_label="Alle", method="of_coach"
    )
    werk = django_filters.ChoiceFilter(label="Werkt nu", choices=YES_NO, empty_label="Alle", method="at_work")

    class Meta:
        model = Candidate
        fields: list[str] = []

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scope = scope
        codes = {scope.carrier(code) for code in scope.file_municipalities | scope.coach_municipalities}
        if len(codes) > 1:
            self.filters["gemeente"].queryset = Municipality.objects.filter(code__in=codes)
        else:
            del self.filters["gemeente"]

        if not scope.coach_municipalities:
            del self.filters["begeleiding"]

    def of_municipality(
        self, candidates: QuerySet[Candidate], name: str, value: Municipality
    ) -> QuerySet[Candidate]:
        """Candidates of a municipality, with those of the municipalities that merged into it."""
        return candidates.filter(municipality_id__in=self.scope.carried_by(value.code))

    def of_category(self, candidates: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Candidates who stand on the register today on a ground of this category, or who do not."""
        if value == NOT_REGISTERED:
            return candidates.exclude(person_id__in=self._registered_with())
        grounds = [ground for ground, category in GROUND_CATEGORY.items() if category == value]
        return candidates.filter(person_id__in=self._registered_with(ground__in=grounds))

    def of_responsible(self, candidates: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Candidates for whom this party is responsible today."""
        return candidates.filter(person_id__in=self._registered_with(responsible=value))

    def of_consultant(self, candidates: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """The user's own candidates, or those without a consultant."""
        if value == "ik":
            return candidates.filter(consultant_id=self.scope.user_id)
        return candidates.filter(consultant=None)

    def of_coach(self, candidates: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """The candidates this user guides today."""
        return candidates.filter(pk__in=Candidate.objects.guided_by(self.scope).values("pk"))

    def at_work(self, candidates: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Candidates with a placement that runs today, or without."""
        working = Candidate.objects.filter(person__placements__during__contains=self.scope.on).values("pk")
        return candidates.filter(pk__in=working) if value == "ja" else candidates.exclude(pk__in=working)

    def _registered_with(self, **facts: Any) -> QuerySet:
        """Persons whose leading registration of today has these facts: whoever has several grounds is found by one."""
        return Registration.objects.leading_on(self.scope.on).filter(**facts).values("person_id")
