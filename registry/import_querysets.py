"""Questions to the imports of the register. Who may see which is decided here."""

from typing import Self

from django.db import models

from accounts.scope import Scope


class RegisterImportQuerySet(models.QuerySet):
    """Questions about imports."""

    def visible_to(self, scope: Scope) -> Self:
        """Imports for municipalities that this user administers, all of them: one that is not, hides the import."""
        if not scope.administered_municipalities:
            return self.none()
        return self.filter(municipalities__contained_by=sorted(scope.administered_municipalities))


class ColumnMappingQuerySet(models.QuerySet):
    """Questions about column mappings."""

    def visible_to(self, scope: Scope) -> Self:
        """Mappings of the organisations that this user administers."""
        return self.filter(organisation__municipality_id__in=scope.administered_municipalities)
