"""Filters over the visible profiles of a region: what an employer asks for."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.enums import Branch, LicenceCategory, SharedPart, YesNoUnknown
from cases.models import Assessment, DrivingLicence, Profile


class ProfileFilter(django_filters.FilterSet):
    """Which profiles are shown. A part that a profile does not tell, is not filtered on either: that would tell it."""

    uren = django_filters.NumberFilter(label="Kan ten minste zoveel uur werken", method="of_hours")
    rijbewijs = django_filters.ChoiceFilter(
        label="Rijbewijs",
        choices=LicenceCategory.choices,
        empty_label="Maakt niet uit",
        method="with_licence",
    )
    tak = django_filters.ChoiceFilter(
        label="Wil werken in", choices=Branch.choices, empty_label="Maakt niet uit", method="wishing"
    )

    class Meta:
        model = Profile
        fields: list[str] = []

    def of_hours(self, profiles: QuerySet[Profile], name: str, value: Any) -> QuerySet[Profile]:
        """Profiles of people who can work so many hours."""
        most = Q(hours_max__gte=value) | Q(hours_max=None, hours_min__gte=value)
        return self._telling(profiles, SharedPart.WORKING, _present().filter(most))

    def with_licence(self, profiles: QuerySet[Profile], name: str, value: str) -> QuerySet[Profile]:
        """Profiles of people who have this driving licence; "onbekend" is not yes."""
        held = DrivingLicence.objects.filter(
            assessment_id=OuterRef("pk"), category=value, has=YesNoUnknown.YES
        )
        return self._telling(profiles, SharedPart.TRAVEL, _present().filter(Exists(held)))

    def wishing(self, profiles: QuerySet[Profile], name: str, value: str) -> QuerySet[Profile]:
        """Profiles of people who want to work in a branch."""
        return self._telling(
            profiles, SharedPart.WISHES, _present().filter(wished_branches__contains=[value])
        )

    @staticmethod
    def _telling(
        profiles: QuerySet[Profile], part: SharedPart, intakes: QuerySet[Assessment]
    ) -> QuerySet[Profile]:
        return profiles.filter(Exists(intakes), shared__contains=[part])


def _present() -> QuerySet[Assessment]:
    """The intake that is open of the candidate of a profile."""
    return Assessment.objects.filter(candidate_id=OuterRef("candidate_id"), during__upper_inf=True)
