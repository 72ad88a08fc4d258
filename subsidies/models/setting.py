"""What a municipality chose where the law leaves room, by date."""

from decimal import Decimal

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.models import Municipality
from subsidies.enums import BaseChoice, TermStart
from subsidies.rules.local_choices import LocalChoices, TermFrom
from subsidies.rules.minimum_wage import Basis

PERCENTAGE = Q(lowest_wage_value=None) | Q(lowest_wage_value__range=(0, 100))


@pghistory.track()
class MunicipalitySubsidySetting(DatedFact):
    """The choices of a municipality about the wage-cost subsidy over a period; without one the defaults hold."""

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="subsidy_settings", verbose_name="gemeente"
    )
    base_choice = models.CharField(
        "grondslag vanaf 2024",
        max_length=20,
        choices=BaseChoice.choices,
        default=BaseChoice.REFERENCE_MONTH,
    )
    repeat_months = models.PositiveSmallIntegerField(
        "loonwaarde opnieuw bepalen na (maanden)",
        null=True,
        blank=True,
        default=36,
        help_text="Leeg: niet volgens een vast schema.",
    )
    report_weeks = models.PositiveSmallIntegerField(
        "loonwaardebepaling terug binnen (weken)", default=6, help_text="Gerekend vanaf de opdracht."
    )
    four_eyes_above = models.DecimalField(
        "tweede beoordelaar boven (€ per maand)",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Leeg: nooit. 0: altijd.",
    )
    decision_weeks = models.PositiveSmallIntegerField("beslistermijn (weken)", default=5)
    term_from = models.CharField(
        "beslistermijn vanaf", max_length=12, choices=TermStart.choices, default=TermStart.WAGE_VALUE
    )
    suspend_while_measuring = models.BooleanField(
        "termijn staat stil tijdens de loonwaardebepaling", default=True
    )
    objection_committee = models.BooleanField("bezwaar gaat langs een commissie", default=False)
    net_claims = models.BooleanField("terugvordering verrekenen met de volgende betaling", default=True)
    minimum_hours = models.DecimalField(
        "minimum aantal uren per week", max_digits=4, decimal_places=2, null=True, blank=True
    )
    minimum_months = models.PositiveSmallIntegerField(
        "minimum duur van het contract (maanden)", null=True, blank=True
    )
    lowest_wage_value = models.PositiveSmallIntegerField("laagste loonwaarde (%)", null=True, blank=True)
    highest_wage_value = models.PositiveSmallIntegerField("hoogste loonwaarde (%)", null=True, blank=True)
    source = models.CharField(
        "beleidsregel", max_length=200, blank=True, help_text="Waarin de gemeente dit heeft vastgelegd."
    )

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "instelling loonkostensubsidie"
        verbose_name_plural = "instellingen loonkostensubsidie"
        ordering = ["municipality", "-during"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="subsidies_one_setting_per_municipality",
                expressions=[("municipality", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze gemeente gelden in deze periode al instellingen.",
            ),
            models.CheckConstraint(
                condition=(Q(repeat_months=None) | Q(repeat_months__range=(1, 120)))
                & Q(report_weeks__range=(1, 52))
                & Q(decision_weeks__range=(1, 26))
                & (Q(minimum_months=None) | Q(minimum_months__range=(1, 60))),
                name="subsidies_setting_terms_are_real",
                violation_error_message=(
                    "Controleer de termijnen: herhalen na 1 tot en met 120 maanden, de bepaling terug binnen 1 tot en "
                    "met 52 weken, beslissen in 1 tot en met 26 weken, een contract van 1 tot en met 60 maanden."
                ),
            ),
            models.CheckConstraint(
                condition=(Q(minimum_hours=None) | Q(minimum_hours__gt=0, minimum_hours__lte=Decimal(60)))
                & (Q(four_eyes_above=None) | Q(four_eyes_above__gte=0)),
                name="subsidies_setting_amounts_are_real",
                violation_error_message="Uren zijn meer dan 0 en hooguit 60; een bedrag is niet lager dan 0.",
            ),
            models.CheckConstraint(
                condition=PERCENTAGE
                & (Q(highest_wage_value=None) | Q(highest_wage_value__range=(0, 100)))
                & (
                    Q(lowest_wage_value=None)
                    | Q(highest_wage_value=None)
                    | Q(lowest_wage_value__lte=F("highest_wage_value"))
                ),
                name="subsidies_setting_wage_values_are_a_range",
                violation_error_message="De loonwaarde loopt van laag naar hoog, van 0 tot en met 100 %.",
            ),
        ]

    def __str__(self) -> str:
        return f"loonkostensubsidie in {self.municipality_id} vanaf {self.first_day:%d-%m-%Y}"

    @property
    def choices(self) -> LocalChoices:
        """The same as plain values, for the rules."""
        return LocalChoices(
            basis=Basis(self.base_choice),
            repeat_months=self.repeat_months,
            report_weeks=self.report_weeks,
            four_eyes_above=self.four_eyes_above,
            decision_weeks=self.decision_weeks,
            term_from=TermFrom(self.term_from),
            suspend_while_measuring=self.suspend_while_measuring,
            objection_committee=self.objection_committee,
            net_claims=self.net_claims,
            minimum_hours=self.minimum_hours,
            minimum_months=self.minimum_months,
            lowest_wage_value=self.lowest_wage_value,
            highest_wage_value=self.highest_wage_value,
            source=self.source,
        )
