"""Input of days and moments as people write them, in the address bar as well."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from reports.ledger.reading import first_recorded_at
from reports.rules.days import FIRST_YEAR, LAST_YEAR


class DayInput(forms.DateInput):
    """A date picker of the browser."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    """A picker of a date and a time of the browser."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M:%S", attrs={"step": "1"})


class MomentField(forms.DateTimeField):
    """A moment in Amsterdam; a day without a time means the end of that day, so that all of that day is known."""

    widget = MomentInput

    def to_python(self, value: Any) -> datetime | None:
        """The aware moment, or None when nothing was given. Raises ValidationError for anything else."""
        try:
            day = forms.DateField().to_python(value) if isinstance(value, str) else None
            moment = end_of(day) if day else None
        except forms.ValidationError:
            moment = super().to_python(value)
        # Before anybody converts it: the first and the last year of the calendar fit in no other time zone.
        if moment is not None and not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise ValidationError(f"Kies een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}.", code="year")
        return moment


def checked_known_at(known_at: datetime | None) -> datetime | None:
    """The moment whose knowledge is asked for. Refuses one before this system recorded: unknown is not zero."""
    if known_at is None:
        return None
    first = first_recorded_at()
    if first is not None and known_at < first:
        since = f"{timezone.localtime(first):%d-%m-%Y %H:%M}"
        raise ValidationError(f"Dit systeem registreert sinds {since}. Kies een moment daarna.")
    return known_at


def end_of(day: date) -> datetime:
    """The last microsecond of a day in the current time zone."""
    return timezone.make_aware(datetime.combine(day, time.max))
