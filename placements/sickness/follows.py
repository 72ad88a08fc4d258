"""Reports of sickness follow the period of their placement."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from dated.periods import contains
from placements.models import Placement


def fit_sickness_within(placement: Placement, during: DateRange, *, by: User, on: date) -> None:
    """Cut the reports that stick out of the new period of a placement.

    One that is not over stays so: whoever reads it asks about days on which the placement runs. Raises ValidationError
    when a report would lie outside altogether: that is a mistake in one of the two, and needs a decision.
    """
    for row in placement.sickness_periods.chronological():
        if not _meets(row.during, during):
            raise ValidationError(
                f"Er is een ziekmelding vanaf {row.first_day:%d-%m-%Y}: op die dag liep de plaatsing dan niet. "
                "Corrigeer eerst de ziekmelding."
            )
        lower = max(row.during.lower, during.lower)
        upper = row.during.upper
        if upper is not None and during.upper is not None:
            upper = min(upper, during.upper)
        if (lower, upper) != (row.during.lower, row.during.upper):
            row.during = DateRange(lower, upper)
            row.save(update_fields=["during"])


def _meets(sickness: DateRange, during: DateRange) -> bool:
    """Whether the two periods share a day."""
    return contains(during, max(sickness.lower, during.lower)) and (
        sickness.upper is None or sickness.upper > during.lower
    )
