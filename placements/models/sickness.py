"""When somebody is reported sick at a placement. Never why: there is no field for a cause, and no free text."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q

from cases.enums import YesNoUnknown
from dated.models import DatedFact
from placements.models.placement import Placement
from placements.querysets import SicknessPeriodQuerySet


@pghistory.track()
class SicknessPeriod(DatedFact):
    """A period in which a worker is reported sick at a placement; without an end while they are not back.

    `benefit`: whether a benefit under the Ziektewet is paid over it (no-risk policy). The rule of the wage-cost subsidy
    asks for it, and for the day of the report: over a benefit reported before 2022-01-01 there is no subsidy.
    """

    # CASCADE: sickness at a placement that was recorded by mistake is a mistake too.
    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="sickness_periods", verbose_name="plaatsing"
    )
    reported_on = models.DateField("gemeld op")
    benefit = models.CharField(
        "Ziektewet-uitkering",
        max_length=7,
        choices=YesNoUnknown.choices,
        default=YesNoUnknown.UNKNOWN,
    )

    objects = SicknessPeriodQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "ziekteperiode"
        verbose_name_plural = "ziekteperioden"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(benefit__in=YesNoUnknown.values),
                name="placements_sickness_benefit_known_word",
                violation_error_message="Kies ja, nee of onbekend.",
            ),
            ExclusionConstraint(
                name="placements_sick_once_at_a_time",
                expressions=[("placement", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze plaatsing is in deze periode al een ziekmelding vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"ziekteperiode {self.pk}"
