"""What is kept about signals: settings, and who put one off. The signals themselves are derived (cases/signals)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q

from cases.enums import Stage
from cases.models.candidate import Candidate
from cases.querysets.workday import SignalSettingQuerySet, SignalSnoozeQuerySet
from dated.models import DatedFact
from registry.models import Municipality


@pghistory.track()
class SignalSetting(DatedFact):
    """What a municipality chose for one kind of signal over a period; without a row the product's default holds.

    A row with a stage sets the number of days for the files in that stage, and nothing else.
    """

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")
    key = models.CharField("soort signaal", max_length=40)
    stage = models.CharField("fase", max_length=20, choices=Stage.choices, blank=True)
    days = models.PositiveSmallIntegerField("aantal dagen")
    weight = models.PositiveSmallIntegerField("gewicht", default=1)
    enabled = models.BooleanField("staat aan", default=True)

    objects = SignalSettingQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "instelling van een signaal"
        verbose_name_plural = "instellingen van signalen"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(days__lte=730),
                name="cases_signal_days_within_two_years",
                violation_error_message="Vul hooguit 730 dagen (twee jaar) in.",
            ),
            models.CheckConstraint(
                condition=Q(weight__range=(1, 10)),
                name="cases_signal_weight_1_to_10",
                violation_error_message="Vul een gewicht in van 1 tot en met 10.",
            ),
            ExclusionConstraint(
                name="cases_one_signal_setting_at_a_time",
                expressions=[
                    ("municipality", RangeOperators.EQUAL),
                    ("key", RangeOperators.EQUAL),
                    ("stage", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Voor dit signaal is in deze periode al een instelling vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} bij {self.municipality_id}"


@pghistory.track()
class SignalSnooze(DatedFact):
    """Somebody put a signal of a file off until after the last day, with a reason.

    It holds for one fact: when that changes (another contact, another contract), the signal is another one.
    """

    # CASCADE: what was put off says nothing without the file.
    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="+", verbose_name="kandidaat")
    key = models.CharField("soort signaal", max_length=40)
    fact = models.CharField("kenmerk van het feit", max_length=80)
    reason = models.CharField("reden", max_length=300)
    # SET_NULL: what was put off stays so when the account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )

    objects = SignalSnoozeQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "uitgesteld signaal"
        verbose_name_plural = "uitgestelde signalen"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(during__upper_inf=False),
                name="cases_snooze_ends",
                violation_error_message="Kies tot wanneer u het signaal uitstelt.",
            ),
            ExclusionConstraint(
                name="cases_one_snooze_at_a_time",
                expressions=[
                    ("candidate", RangeOperators.EQUAL),
                    ("key", RangeOperators.EQUAL),
                    ("fact", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Dit signaal is al uitgesteld.",
            ),
        ]

    def __str__(self) -> str:
        return f"uitgesteld signaal {self.pk}"
