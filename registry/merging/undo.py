"""Undo the steps of a merge, last one first."""

from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError

from registry.merging.steps import undo
from registry.models import Merge


def undo_steps(merge: Any) -> None:
    """Bring back everything as it was before. Raises ValidationError, and undoes nothing, when facts changed since."""
    steps = merge.steps.order_by("-position")
    for _, alike in groupby(steps, key=lambda step: (step.model, step.before, step.after)):
        undo(list(alike))


def check_may_be_undone(merge: Merge) -> None:
    """Refuse what was undone already, and what a later merge stands on."""
    if merge.undone_on is not None:
        raise ValidationError("Deze samenvoeging is al ongedaan gemaakt.")
    later = Merge.objects.filter(undone_on__isnull=True, pk__gt=merge.pk)
    if later.filter(merged_id=merge.kept_id).exists() or later.filter(kept_id=merge.kept_id).exists():
        raise ValidationError(
            "Deze persoon is daarna nog een keer samengevoegd. Maak eerst die samenvoeging ongedaan."
        )
