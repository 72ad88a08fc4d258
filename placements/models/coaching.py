"""Guidance at work: who coaches whom, and the hours that were given. There is no field for sanctions or diagnoses."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from dated.models import DatedFact
from placements.enums import CoachingKind, CoachProvider, Regime, SessionForm
from placements.querysets import CoachingAssignmentQuerySet, GuidanceSessionQuerySet
from registry.models import Municipality, Person

MINUTES_A_DAY = 24 * 60


@pghistory.track()
class CoachingAssignment(DatedFact):
    """A jobcoach guides a person over a period (jobcoachtraject), granted by a municipality."""

    # PROTECT: a person who is guided is not deleted.
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="coaching_assignments", verbose_name="persoon"
    )
    # PROTECT: the hours a coach gave must stay explainable.
    coach = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="coaching_assignments", verbose_name="jobcoach"
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")
    kind = models.CharField(
        "soort", max_length=10, choices=CoachingKind.choices, default=CoachingKind.JOBCOACH
    )
    provider = models.CharField(
        "jobcoach van", max_length=12, choices=CoachProvider.choices, default=CoachProvider.MUNICIPALITY
    )
    regime = models.CharField(
        "begeleidingsregime", max_length=12, choices=Regime.choices, default=Regime.LIGHT
    )
    granted_hours = models.DecimalField(
        "toegekende uren", max_digits=6, decimal_places=2, null=True, blank=True
    )

    objects = CoachingAssignmentQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "jobcoachtraject"
        verbose_name_plural = "jobcoachtrajecten"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(granted_hours__isnull=True) | Q(granted_hours__gt=0),
                name="placements_granted_hours_positive",
                violation_error_message="Vul een aantal uren in dat meer is dan 0.",
            ),
            ExclusionConstraint(
                name="placements_coach_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("coach", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze jobcoach begeleidt deze persoon in deze periode al.",
            ),
        ]

    def __str__(self) -> str:
        return f"jobcoachtraject {self.pk}"


@pghistory.track()
class GuidanceSession(models.Model):
    """One moment of guidance: what day, how long, where, and what was agreed."""

    # PROTECT: logged hours are paid hours.
    assignment = models.ForeignKey(
        CoachingAssignment, models.PROTECT, related_name="sessions", verbose_name="jobcoachtraject"
    )
    on = models.DateField("datum")
    direct_minutes = models.PositiveSmallIntegerField("minuten met de kandidaat", default=0)
    travel_minutes = models.PositiveSmallIntegerField("reisminuten", default=0)
    indirect_minutes = models.PositiveSmallIntegerField("minuten voorbereiding en verslag", default=0)
    form = models.CharField("vorm", max_length=12, choices=SessionForm.choices, default=SessionForm.WORKPLACE)
    agreements = models.CharField("afspraken en volgende stap", max_length=500, blank=True)
    # Names one filled-in form: sent twice, it is still one session.
    entry_key = models.UUIDField("kenmerk van de invoer", null=True, blank=True, unique=True, editable=False)

    objects = GuidanceSessionQuerySet.as_manager()

    class Meta:
        verbose_name = "begeleidingsmoment"
        verbose_name_plural = "begeleidingsmomenten"
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["assignment", "on"], name="placements_session_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(direct_minutes__gt=0) | Q(travel_minutes__gt=0) | Q(indirect_minutes__gt=0),
                name="placements_session_has_minutes",
                violation_error_message="Vul minuten in: met de kandidaat, reistijd of voorbereiding.",
            ),
            models.CheckConstraint(
                condition=Q(direct_minutes__lte=MINUTES_A_DAY - F("travel_minutes") - F("indirect_minutes")),
                name="placements_session_fits_in_a_day",
                violation_error_message="De minuten zijn samen meer dan een dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"begeleidingsmoment {self.pk}"

    @property
    def total_minutes(self) -> int:
        """All minutes of the session together."""
        return self.direct_minutes + self.travel_minutes + self.indirect_minutes
