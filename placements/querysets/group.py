"""Domain questions about groups that are lent together."""

from typing import Self

from django.apps import apps
from django.db.models import Q

from accounts.scope import Scope
from dated.querysets import DatedQuerySet


class GroupSecondmentQuerySet(DatedQuerySet):
    """Questions about groups."""

    def visible_to(self, scope: Scope) -> Self:
        """The groups of the own municipality, and those in which somebody works whose file this user may open."""
        placements = apps.get_model("placements", "Placement").objects.visible_to(scope)
        members = placements.filter(group__isnull=False).order_by().values("group_id")
        return self.filter(Q(municipality_id__in=scope.file_municipalities) | Q(pk__in=members))
