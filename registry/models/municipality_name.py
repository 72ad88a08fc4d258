"""The names of municipalities over time; the code stays when a municipality takes another name."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.models.area import Municipality
from registry.models.sourced import Sourced


@pghistory.track()
class MunicipalityName(DatedFact, Sourced):
    """The name of a municipality over a period; only for those that changed it (others have one name for all days)."""

    # CASCADE: pure reference data about the municipality.
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="name_periods", verbose_name="gemeente"
    )
    name = models.CharField("naam", max_length=100)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "naam van gemeente"
        verbose_name_plural = "namen van gemeenten"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_one_municipality_name_at_a_time",
                expressions=[("municipality", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Een gemeente heeft op een dag één naam.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
