"""Input of days and moments as people write them, in the address bar as well."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone


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
        except forms.ValidationError:
            return super().to_python(value)
        return end_of(day) if day else None


def end_of(day: date) -> datetime:
    """The last microsecond of a day in the current time zone."""
    return timezone.make_aware(datetime.combine(day, time.max))
