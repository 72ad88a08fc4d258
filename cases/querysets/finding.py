"""Domain questions about saved filters: whose they are and who may use them."""

from typing import Self

from django.db import models
from django.db.models import Q

from accounts.scope import Scope


class SavedFilterQuerySet(models.QuerySet):
    """Questions about saved filters."""

    def visible_to(self, scope: Scope) -> Self:
        """One's own, and those shared with a municipality whose files one sees."""
        return self.filter(Q(owner_id=scope.user_id) | Q(shared_with_id__in=scope.file_municipalities))

    def of(self, scope: Scope) -> Self:
        """One's own: only these may be changed."""
        return self.filter(owner_id=scope.user_id)
