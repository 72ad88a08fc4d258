"""Take back a placement that was recorded by mistake."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError, RestrictedError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from placements.actions.change_placement import locked_placement
from placements.consequences import obstacles_of
from placements.followers import follow_taken_back
from placements.models import Placement

SOMETHING_HANGS_ON_IT = (
    "Er hangt nog iets aan deze plaatsing dat bewaard moet blijven. Beëindig of corrigeer de plaatsing."
)


def withdraw_placement(*, placement: Placement, reason: str, by: User, on: date) -> None:
    """Take back a placement that never was; the history keeps what stood there, who took it back, and why.

    Raises PermissionDenied, and ValidationError while a decision, a payment or a following placement hangs on it:
    that stays explainable, so the placement is ended or corrected instead.
    """
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in waarom de plaatsing er niet had moeten staan."})
    refuse_bsn(reason=reason)
    with act(f"Plaatsing teruggenomen: {reason}", by_id=by.pk):
        row = locked_placement(placement)
        obstacles = obstacles_of(row)
        if obstacles:
            raise ValidationError(list(obstacles))
        _reopen_previous(row)
        follow_taken_back(row, by=by, on=on)
        try:
            row.delete()
        except (ProtectedError, RestrictedError) as refusal:
            raise ValidationError(SOMETHING_HANGS_ON_IT) from refusal


def _reopen_previous(row: Placement) -> None:
    """The placement before it did not go on in it; its last day stays, and is for the user to look at."""
    if row.previous is not None:
        row.previous.ended_because, row.previous.destination = "", ""
        row.previous.save(update_fields=["ended_because", "destination"])
