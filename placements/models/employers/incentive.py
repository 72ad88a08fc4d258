"""What an employer gets who hires somebody of the target group: told at a visit, with its source and its days."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.models import Sourced


@pghistory.track()
class EmployerIncentive(DatedFact, Sourced):
    """A scheme for employers as it is in a period (no-risk, LKV, trial placement), in one or two plain sentences."""

    key = models.SlugField("sleutel", max_length=40)
    title = models.CharField("regeling", max_length=100)
    text = models.CharField("wat de werkgever ervan heeft", max_length=500)
    article = models.CharField("artikel", max_length=100, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "regeling voor werkgevers"
        verbose_name_plural = "regelingen voor werkgevers"
        ordering = ["key", "during"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="placements_one_text_per_incentive",
                expressions=[("key", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Deze regeling is in deze periode al beschreven.",
            ),
        ]

    def __str__(self) -> str:
        return self.title
