"""The age at which the state pension (AOW) begins, by birth date; it ends a place on the register."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models

from registry.models.sourced import Sourced


@pghistory.track()
class PensionAge(Sourced):
    """The pension age of people who were born in a period: years, and months on top (AOW art. 7a)."""

    born = DateRangeField("geboren")
    years = models.PositiveSmallIntegerField("jaren")
    months = models.PositiveSmallIntegerField("maanden", default=0)

    class Meta:
        verbose_name = "AOW-leeftijd"
        verbose_name_plural = "AOW-leeftijden"
        ordering = ["born"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(born__isempty=False),
                name="registry_pension_age_has_period",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
            models.CheckConstraint(
                condition=models.Q(years__gte=60, years__lte=80, months__lte=11),
                name="registry_pension_age_is_plausible",
                violation_error_message="Vul een leeftijd van 60 tot en met 80 jaar in, met hooguit 11 maanden erbij.",
            ),
            ExclusionConstraint(
                name="registry_one_pension_age",
                expressions=[("born", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze geboortedata bestaat al een AOW-leeftijd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.years} jaar en {self.months} maanden"
