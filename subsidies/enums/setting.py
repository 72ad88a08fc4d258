"""Vocabulary of what a municipality may choose."""

from django.db import models


class BaseChoice(models.TextChoices):
    """From which minimum wage the month is calculated from 2024; before, there is only the wage per month."""

    REFERENCE_MONTH = "reference_month", "referentiemaandloon"
    HOUR = "hour", "minimumuurloon × 36 uur × 52 weken ÷ 12"


class TermStart(models.TextChoices):
    """From when the term of a decision counts."""

    WAGE_VALUE = "wage_value", "het vaststellen of overslaan van de loonwaarde (art. 10d lid 12)"
    REQUEST = "request", "de ontvangst van de aanvraag (eigen beleidsregel)"
