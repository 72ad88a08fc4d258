"""Regions and municipalities, with the days on which they existed and belonged together.

A municipality is keyed on its code and looked up by date: municipalities merge, change region and change name.
"""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.core.validators import RegexValidator
from django.db import models

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.models.sourced import Sourced
from registry.querysets import MunicipalityQuerySet


@pghistory.track()
class Region(models.Model):
    """One of the labour-market regions (arbeidsmarktregio's) in which municipalities and UWV work together."""

    code = models.CharField(
        "code",
        max_length=4,
        primary_key=True,
        validators=[RegexValidator(r"^AM\d\d$", "Een regiocode is AM en twee cijfers.")],
    )
    name = models.CharField("naam", max_length=100, unique=True)
    centre_name = models.CharField("centrumgemeente", max_length=100)

    class Meta:
        verbose_name = "arbeidsmarktregio"
        verbose_name_plural = "arbeidsmarktregio's"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Municipality(models.Model):
    """A municipality during the days on which it existed; after a merger its people are counted with the successor."""

    code = models.CharField(
        "code",
        max_length=6,
        primary_key=True,
        validators=[RegexValidator(r"^GM\d{4}$", "Een gemeentecode is GM en vier cijfers.")],
    )
    name = models.CharField("naam", max_length=100)
    existed = DateRangeField("bestond")
    # PROTECT: a successor carries the people of those that merged into it.
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged_from", verbose_name="opgegaan in"
    )
    note = models.CharField("toelichting", max_length=300, blank=True)

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(existed__isempty=False, existed__lower_inf=False),
                name="registry_municipality_existed",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | models.Q(existed__upper_inf=False),
                name="registry_merged_municipality_has_ended",
                violation_error_message="Een gemeente die is opgegaan in een andere heeft een einddatum.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class MunicipalityRegion(DatedFact, Sourced):
    """The region to which a municipality belonged, by period."""

    # CASCADE: pure reference data about the municipality.
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="region_periods", verbose_name="gemeente"
    )
    # PROTECT: a region with municipalities is not thrown away.
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="municipality_periods", verbose_name="regio"
    )

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "regio van gemeente"
        verbose_name_plural = "regio's van gemeenten"
        indexes = [GistIndex(fields=["during"], name="registry_munregion_during")]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_one_region_at_a_time",
                expressions=[("municipality", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Een gemeente hoort op een dag bij één regio.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} in {self.region}"
