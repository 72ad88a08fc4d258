"""Vocabulary of the budgets."""

from django.db import models


class BudgetFund(models.TextChoices):
    """Out of which money of the state a municipality pays; each is a budget of its own."""

    BUIG = "buig", "loonkostensubsidie (BUIG)"
    PARTICIPATION = "participation", "trajecten (participatiebudget)"
