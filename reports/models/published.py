"""What others set or published: norms, baselines and figures, each as it was published and never corrected."""

import pghistory
from django.db import models
from django.db.models import Q

from registry.models import Municipality, Region, Sourced
from reports.enums import NormSector, Quantity
from reports.querysets import NormQuerySet, PublishedFigureQuerySet


@pghistory.track()
class Norm(Sourced):
    """The number of extra jobs that should be reached by the end of a year; without a region it is the national one.

    The regional norms are indicative and were revised: a norm has a vintage (`set_on`) and the newest counts.
    """

    # PROTECT: regions are reference data.
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, verbose_name="regio")
    year = models.PositiveSmallIntegerField("jaar")
    sector = models.CharField("sector", max_length=12, choices=NormSector.choices, default=NormSector.TOTAL)
    extra_jobs = models.PositiveIntegerField("extra banen")
    set_on = models.DateField("vastgesteld op", null=True, blank=True)

    objects = NormQuerySet.as_manager()

    class Meta:
        verbose_name = "norm van de Werkkamer"
        verbose_name_plural = "normen van de Werkkamer"
        ordering = ["region", "year", "sector"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "year", "sector", "set_on"],
                name="reports_norm_once_per_vintage",
                nulls_distinct=False,
                violation_error_message="Deze norm is al vastgelegd.",
            ),
            models.CheckConstraint(
                condition=Q(extra_jobs__gte=1),
                name="reports_norm_is_a_number_of_jobs",
                violation_error_message="Een norm is minstens één baan.",
            ),
        ]

    def __str__(self) -> str:
        return f"norm {self.year}, {self.region or 'landelijk'}: {self.extra_jobs}"


@pghistory.track()
class Baseline(Sourced):
    """The jobs that existed already at the end of 2012 (nulmeting); extra jobs are counted from there."""

    # PROTECT: regions are reference data.
    region = models.OneToOneField(Region, models.PROTECT, null=True, blank=True, verbose_name="regio")
    jobs = models.DecimalField("banen (25,5 uur)", max_digits=10, decimal_places=2)

    class Meta:
        verbose_name = "nulmeting"
        verbose_name_plural = "nulmetingen"
        constraints = [
            models.UniqueConstraint(
                fields=["region"],
                name="reports_one_baseline_per_region",
                nulls_distinct=False,
                violation_error_message="Voor deze regio is al een nulmeting vastgelegd.",
            )
        ]

    def __str__(self) -> str:
        return f"nulmeting {self.region or 'landelijk'}"


@pghistory.track()
class PublishedFigure(Sourced):
    """A figure as UWV, the ministry or another publisher gave it, for a region, a municipality or the country."""

    # PROTECT: regions and municipalities are reference data.
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, verbose_name="regio")
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, verbose_name="gemeente"
    )
    on = models.DateField("peildatum")
    quantity = models.CharField("grootheid", max_length=30, choices=Quantity.choices)
    value = models.DecimalField("waarde", max_digits=12, decimal_places=2)
    publisher = models.CharField("uitgever", max_length=100)
    published_on = models.DateField("gepubliceerd op", null=True, blank=True)

    objects = PublishedFigureQuerySet.as_manager()

    class Meta:
        verbose_name = "gepubliceerd cijfer"
        verbose_name_plural = "gepubliceerde cijfers"
        ordering = ["quantity", "on", "published_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "municipality", "on", "quantity", "publisher", "published_on"],
                name="reports_published_figure_once",
                nulls_distinct=False,
                violation_error_message="Dit cijfer is al vastgelegd.",
            ),
            models.CheckConstraint(
                condition=Q(region__isnull=True) | Q(municipality__isnull=True),
                name="reports_published_figure_has_one_area",
                violation_error_message="Kies een regio of een gemeente, niet allebei.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_quantity_display()} op {self.on:%d-%m-%Y}"
