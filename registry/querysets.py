"""Domain questions to the register. Who may see whom is decided here, in the query, and nowhere else."""

from datetime import date
from typing import Self

from django.db import models

from accounts.enums import Role
from accounts.scope import Scope


class MunicipalityQuerySet(models.QuerySet):
    """Questions about municipalities."""

    def existing_on(self, day: date) -> Self:
        """Municipalities that existed on this day."""
        return self.filter(existed__contains=day)

    def in_region(self, region_code: str, on: date) -> Self:
        """Municipalities that existed and belonged to the region on this day."""
        return self.existing_on(on).filter(
            region_periods__region_id=region_code, region_periods__during__contains=on
        )


class PersonQuerySet(models.QuerySet):
    """Questions about persons."""

    def living_in(self, municipality_codes: frozenset[str] | set[str], on: date) -> Self:
        """Persons who live in one of the municipalities on this day; a record that was merged is nobody."""
        return self.filter(
            merged_into__isnull=True,
            residences__municipality_id__in=municipality_codes,
            residences__during__contains=on,
        ).distinct()

    def known_to(self, scope: Scope) -> Self:
        """Persons on the register of the municipalities whose files this user may see, on the day of the scope."""
        if not scope.has(Role.CONSULTANT, Role.SUBSIDY, Role.ADMINISTRATOR):
            return self.none()
        return self.living_in(scope.file_municipalities | scope.administered_municipalities, scope.on)
