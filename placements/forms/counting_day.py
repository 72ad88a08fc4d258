"""The day for which the page of a placement says what it counts for."""

from django import forms

from dated.forms import DayField


class CountingDayForm(forms.Form):
    """One day; it stands in the address of the page."""

    dag = DayField(label="Een andere dag", required=False)
