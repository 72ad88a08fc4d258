"""What a municipality offers on the way to work, and who provides it."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from cases.enums import Fund, InstrumentKind
from cases.querysets.plan import InstrumentQuerySet, ProviderQuerySet
from dated.models import DatedFact
from registry.models import Municipality
from registry.models.sourced import Sourced


@pghistory.track()
class Instrument(DatedFact, Sourced):
    """A provision for re-integration as it was over a period: for whom, out of which budget, for how long and how much.

    Costs are euros without VAT, for one person; empty is unknown. The certainty is that of the costs.
    """

    key = models.SlugField("sleutel", max_length=60)
    name = models.CharField("naam", max_length=120)
    kind = models.CharField("soort", max_length=20, choices=InstrumentKind.choices)
    target_group = models.CharField("doelgroep", max_length=200, blank=True)
    fund = models.CharField("budget", max_length=30, choices=Fund.choices, default=Fund.UNKNOWN)
    one_off_cost = models.DecimalField(
        "eenmalige kosten", max_digits=9, decimal_places=2, null=True, blank=True
    )
    yearly_cost = models.DecimalField(
        "kosten per jaar", max_digits=9, decimal_places=2, null=True, blank=True
    )
    max_months = models.PositiveSmallIntegerField("maximale duur in maanden", null=True, blank=True)
    # PROTECT: municipalities are reference data. Empty: every municipality may use the instrument.
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="alleen van gemeente",
    )

    objects = InstrumentQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "re-integratie-instrument"
        verbose_name_plural = "re-integratie-instrumenten"
        ordering = ["name", "during"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="cases_one_instrument_per_key",
                expressions=[("key", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Er is in deze periode al een instrument met deze sleutel.",
            ),
            models.CheckConstraint(
                condition=(Q(one_off_cost=None) | Q(one_off_cost__gte=0))
                & (Q(yearly_cost=None) | Q(yearly_cost__gte=0)),
                name="cases_instrument_costs_not_negative",
                violation_error_message="Kosten zijn nul of meer.",
            ),
            models.CheckConstraint(
                condition=Q(max_months=None) | Q(max_months__range=(1, 240)),
                name="cases_instrument_lasts_months",
                violation_error_message="Vul een duur in van 1 tot en met 240 maanden, of niets.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Provider(models.Model):
    """Who carries out trajectories for a municipality: a company, an institution, or the municipality's own service."""

    name = models.CharField("naam", max_length=120)
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    active = models.BooleanField("te kiezen", default=True)

    objects = ProviderQuerySet.as_manager()

    class Meta:
        verbose_name = "aanbieder"
        verbose_name_plural = "aanbieders"
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                "municipality",
                name="cases_provider_once_per_municipality",
                violation_error_message="Deze aanbieder staat al in de lijst.",
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="cases_provider_has_a_name",
                violation_error_message="Vul de naam van de aanbieder in.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
