"""Domain questions about employers."""

from typing import Self

from django.db import models

from accounts.enums import Role
from accounts.scope import Scope


class EmployerQuerySet(models.QuerySet):
    """Questions about employers."""

    def visible_to(self, scope: Scope) -> Self:
        """Employers are companies, not persons: whoever works with files may see all of them."""
        return (
            self if scope.has(Role.CONSULTANT, Role.COACH, Role.SUBSIDY, Role.ADMINISTRATOR) else self.none()
        )
