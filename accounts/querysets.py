"""Domain questions about who looked at what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:  # the scope is made from the models that use this module
    from accounts.scope import Scope


class AccessRecordQuerySet(models.QuerySet):
    """Questions about records of access."""

    def visible_to(self, scope: Scope) -> Self:
        """What was done on behalf of the municipalities of a privacy officer; nothing for anybody else."""
        return self.filter(municipalities__overlap=sorted(scope.privacy_municipalities))
