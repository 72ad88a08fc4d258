"""Take back a placement that was recorded by mistake."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import ProtectedError, RestrictedError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.known import recorded
from dated.periods import ONE_DAY
from placements.actions.change_placement import fit_period, locked_placement
from placements.consequences import obstacles_of
from placements.enums import EndReason
from placements.followers import follow_taken_back
from placements.models import Placement

SOMETHING_HANGS_ON_IT = (
    "Er hangt nog iets aan deze plaatsing dat bewaard moet blijven. Beëindig of corrigeer de plaatsing."
)


def withdraw_placement(*, placement: Placement, reason: str, by: User, on: date) -> Placement | None:
    """Take back a placement that never was; the history keeps what stood there, who took it back, and why.

    Answers the placement before it, which then runs as it did before it went on in this one; None without one.
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
        follow_taken_back(row, by=by, on=on)
        try:
            row.delete()
        except (ProtectedError, RestrictedError) as refusal:
            raise ValidationError(SOMETHING_HANGS_ON_IT) from refusal
        return _reopened(row, by, on)


def _reopened(taken_back: Placement, by: User, on: date) -> Placement | None:
    """The placement before it, with the end and the reason it had, when it was ended because it went on in this one.

    A last day that was mended since stays, and so does what else was cut with it, a subsidy for one.
    """
    if taken_back.previous is None:
        return None
    row = locked_placement(taken_back.previous)
    if row.ended_because != EndReason.CONTINUED:
        return row
    events = recorded(Placement).filter(pgh_obj_id=row.pk)
    stood = events.exclude(ended_because=EndReason.CONTINUED).order_by("-pgh_id").first()
    row.ended_because, row.destination = "", ""
    if stood is not None and row.last_day == taken_back.first_day - ONE_DAY:
        fit_period(row, DateRange(row.during.lower, stood.during.upper), by, on)
        row.ended_because, row.destination = stood.ended_because, stood.destination
    row.save(update_fields=["during", "ended_because", "destination"])
    return row
