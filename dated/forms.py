"""Form fields for days, periods and hours, as Dutch people type them."""

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from dated.periods import period

FIRST_DAY_ON_SCREEN, LAST_DAY_ON_SCREEN = date(1900, 1, 1), date(2100, 12, 31)


class DayField(forms.DateField):
    """A day: the browser's own picker, and every Dutch notation where there is none."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(**options)
        self.error_messages["invalid"] = "Vul een datum in als dag-maand-jaar, bijvoorbeeld 31-12-2020."

    def clean(self, value: Any) -> date | None:
        """The day. Raises ValidationError outside 1900–2100: such a year is a typing mistake."""
        day: date | None = super().clean(value)
        if day is not None and not FIRST_DAY_ON_SCREEN <= day <= LAST_DAY_ON_SCREEN:
            raise ValidationError("Controleer het jaar: het ligt niet tussen 1900 en 2100.", code="year")
        return day


class HoursField(forms.DecimalField):
    """A number of hours with a comma, in quarters of an hour or finer."""

    def __init__(self, *, least: Decimal, most: Decimal, refusal: str, **options: Any) -> None:
        self.least, self.most, self.refusal = least, most, refusal
        options.setdefault(
            "widget", forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"})
        )
        super().__init__(max_digits=6, decimal_places=2, localize=True, **options)
        self.error_messages |= {
            "invalid": "Vul een aantal uren in, bijvoorbeeld 28 of 25,5.",
            "max_decimal_places": "Vul hooguit twee cijfers achter de komma in.",
        }

    def validate(self, value: Any) -> None:
        """Refuse what lies outside the limits: above `least`, up to and including `most`."""
        super().validate(value)
        if value is not None and not self.least < value <= self.most:
            raise ValidationError(self.refusal, code="range")


class PeriodForm(forms.Form):
    """A form with a first and a last day; `during()` is the period that was typed."""

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first, at the last day."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", "De einddatum ligt vóór de begindatum.")
        return cleaned

    def during(self) -> DateRange:
        """The closed-open period of a form that is valid."""
        return period(self.cleaned_data["first_day"], self.cleaned_data["last_day"])


AnyField = TypeVar("AnyField", bound=forms.Field)


def needed_sometimes(field: AnyField) -> AnyField:
    """A field that something else on the form can make necessary: it is not called optional, its hint says when."""
    field.required_together = True  # type: ignore[attr-defined]  # read by templates/django/forms/field.html
    return field


def add_refusal(form: forms.Form, refusal: ValidationError, field_of: dict[str, str]) -> None:
    """Show what an action refused: at the field that belongs to the refusal's code, else above the form."""
    for error in refusal.error_list if not hasattr(refusal, "error_dict") else []:
        form.add_error(field_of.get(error.code or ""), error)
    if hasattr(refusal, "error_dict"):
        for field, errors in refusal.error_dict.items():
            for error in errors:
                form.add_error(field if field in form.fields else None, error)


def choice(form: forms.BaseForm, name: str) -> forms.ChoiceField:
    """A field of a form that offers choices, of one or of several. Raises TypeError for another kind of field."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(name)
    return field


def model_choice(form: forms.BaseForm, name: str) -> "forms.ModelChoiceField[Any]":
    """A field of a form that offers rows, one or several. Raises TypeError for another kind of field."""
    field = form.fields[name]
    if not isinstance(field, forms.ModelChoiceField):
        raise TypeError(name)
    return field
