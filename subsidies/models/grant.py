"""The wage-cost subsidies that were granted."""

from decimal import Decimal

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from dated.models import DatedFact
from placements.models import Placement
from registry.models import Municipality
from subsidies.querysets import WageCostSubsidyQuerySet

TERMS = ("wage_value_percentage", "flat_rate", "full_time_hours", "bbl", "function_wage")
"""The columns that say what a grant rests on: what goes along when another grant continues it."""


@pghistory.track()
class WageCostSubsidy(DatedFact):
    """A wage-cost subsidy (loonkostensubsidie) granted for a placement, over a period (Participatiewet art. 10d)."""

    # PROTECT: what was granted stays explainable.
    placement = models.ForeignKey(
        Placement, models.PROTECT, related_name="wage_cost_subsidies", verbose_name="plaatsing"
    )
    # PROTECT: municipalities are reference data. The one that decided, and pays.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    wage_value_percentage = models.PositiveSmallIntegerField(
        "loonwaarde", null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    flat_rate = models.BooleanField("forfaitair (50 %)", default=False)
    full_time_hours = models.DecimalField(
        "volledige werkweek in de sector", max_digits=4, decimal_places=2, default=Decimal("36.00")
    )
    bbl = models.BooleanField("werkt en leert (bbl)", default=False)
    """Youth wages have a scale of their own for who works and learns (beroepsbegeleidende leerweg)."""
    function_wage = models.DecimalField(
        "functieloon per maand", max_digits=7, decimal_places=2, null=True, blank=True
    )
    """Euros per month, full-time, without holiday allowance: until 2017 the wage value was a percentage of it."""

    objects = WageCostSubsidyQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "loonkostensubsidie"
        verbose_name_plural = "loonkostensubsidies"
        indexes = [GistIndex(fields=["during"], name="subsidies_grant_during")]
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(flat_rate=True, wage_value_percentage__isnull=True)
                | Q(flat_rate=False, wage_value_percentage__range=(0, 100)),
                name="subsidies_wage_value_or_flat_rate",
                violation_error_message="Vul de loonwaarde in (0 tot en met 100 %), of kies het forfait.",
            ),
            models.CheckConstraint(
                condition=Q(full_time_hours__gte=20, full_time_hours__lte=60),
                name="subsidies_full_time_week_is_real",
                violation_error_message="Een volledige werkweek heeft 20 tot 60 uur.",
            ),
            models.CheckConstraint(
                condition=Q(function_wage=None) | Q(function_wage__gte=100, function_wage__lte=20_000),
                name="subsidies_function_wage_is_a_month",
                violation_error_message="Een functieloon per maand ligt tussen € 100 en € 20.000.",
            ),
            ExclusionConstraint(
                name="subsidies_one_grant_per_placement_at_a_time",
                expressions=[("placement", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze plaatsing is in deze periode al loonkostensubsidie toegekend.",
            ),
        ]

    def __str__(self) -> str:
        return f"loonkostensubsidie {self.pk}"

    @property
    def basis_text(self) -> str:
        """What the subsidy rests on, in words: "loonwaarde 45 %"; its space does not break."""
        basis = "forfait van 50 %" if self.flat_rate else f"loonwaarde {self.wage_value_percentage} %"
        return basis.replace(" %", "\N{NO-BREAK SPACE}%")
