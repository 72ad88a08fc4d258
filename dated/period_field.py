"""A period as two days, "van" and "tot en met", for forms that hold a whole fact (the administration pages)."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from dated.forms import DayField
from dated.periods import last_day, period


class PeriodWidget(forms.MultiWidget):
    """Two dates beside each other, each with its own name for a screen reader."""

    template_name = "django/forms/widgets/period.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        days = [
            forms.DateInput(attrs={"type": "date", "aria-label": label}, format="%Y-%m-%d")
            for label in ("van", "tot en met")
        ]
        super().__init__(days, attrs)

    def decompress(self, value: DateRange | None) -> list[date | None]:
        """The first and the last day: a range in the database ends one day later."""
        return [value.lower, last_day(value)] if value else [None, None]


class PeriodField(forms.MultiValueField):
    """A closed-open period; without last day it stays open."""

    widget = PeriodWidget

    def __init__(self, **options: Any) -> None:
        first, last = DayField(), DayField(required=False)
        first.error_messages["incomplete"] = "Vul de eerste dag in."
        # What a model field of a range hands to its own form field and this one has no use for.
        for unused in ("base_field", "default_bounds"):
            options.pop(unused, None)
        super().__init__(fields=(first, last), require_all_fields=False, **options)

    def compress(self, days: list[date | None]) -> DateRange | None:
        """The period. Raises ValidationError when the last day lies before the first."""
        if not days or days[0] is None:
            return None
        try:
            return period(days[0], days[1])
        except ValueError as error:
            raise ValidationError("De einddatum ligt vóór de begindatum.", code="order") from error
