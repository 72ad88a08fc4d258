"""Rates and rules set by law, by date."""

import pghistory
from django.db import models

from registry.models import Sourced


@pghistory.track()
class StatutoryRate(Sourced):
    """A rate or rule set by law, from a day on until the next row of its kind."""

    kind = models.CharField("soort", max_length=60)
    valid_from = models.DateField("geldig vanaf")
    value = models.DecimalField("waarde", max_digits=12, decimal_places=4)
    unit = models.CharField("eenheid", max_length=30)

    class Meta:
        verbose_name = "wettelijk tarief"
        verbose_name_plural = "wettelijke tarieven"
        ordering = ["kind", "valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "valid_from"],
                name="subsidies_one_rate_per_kind_and_day",
                violation_error_message="Dit tarief is voor deze dag al vastgelegd.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} vanaf {self.valid_from:%d-%m-%Y}"
