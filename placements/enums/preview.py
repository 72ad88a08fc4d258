"""Vocabulary of what moves when the past is corrected."""

from django.db import models


class MoveKind(models.TextChoices):
    """The kinds of what moves, in the order in which they are shown."""

    FIGURES = "figures", "Cijfers"
    PAYMENTS = "payments", "Betalingen"
    RIGHTS = "rights", "Wat hieraan vastzit"
