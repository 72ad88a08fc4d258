"""Intake and diagnosis: what is known of a candidate, and what is not.

An intake is the picture of somebody over a period; what is many-sided (licences, languages, experience) are rows of
that picture. A new intake begins with the rows of the one before it, which stays as it was. No diagnoses anywhere:
record what somebody can do and needs (domain: privacy). Unknown is a value: a row of a fixed list that is not there
says "onbekend", an empty number or list too.
"""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Q

from cases.enums import (
    Availability,
    Branch,
    Education,
    ParticipationLadder,
    SupportNeed,
    Transport,
    YesNoUnknown,
)
from cases.models.candidate import Candidate
from cases.querysets.assessment import AssessmentQuerySet
from dated.models import DatedFact

MOST_HOURS = 48
MOST_MINUTES = 180
MOST_KM = 150
ALREADY_AN_INTAKE = "Er is in deze periode al een intake. Ververs de pagina."


def yes_no_unknown(label: str) -> models.CharField:
    """A column that says yes, no or unknown; unknown until somebody says otherwise."""
    return models.CharField(label, max_length=10, choices=YesNoUnknown.choices, default=YesNoUnknown.UNKNOWN)


def several(label: str, choices: type[models.TextChoices]) -> ArrayField:
    """A column that holds several choices; none of them says unknown."""
    return ArrayField(
        models.CharField(max_length=20, choices=choices.choices), verbose_name=label, default=list, blank=True
    )


@pghistory.track()
class Assessment(DatedFact):
    """What was known of a candidate from the day of an intake until the next one. One at a time."""

    # CASCADE: an intake says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="assessments", verbose_name="kandidaat"
    )
    # SET_NULL: the intake stays when the account goes; the history keeps who it was.
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="intake door"
    )
    # Counts the times it was saved: whoever saves names the one they saw, so nobody overwrites what they did not see.
    version = models.PositiveIntegerField("versie", default=1, editable=False)

    ladder = models.CharField(
        "participatieladder",
        max_length=10,
        choices=ParticipationLadder.choices,
        default=ParticipationLadder.UNKNOWN,
    )
    hours_min = models.DecimalField(
        "uren per week, ten minste", max_digits=4, decimal_places=2, null=True, blank=True
    )
    hours_max = models.DecimalField(
        "uren per week, ten hoogste", max_digits=4, decimal_places=2, null=True, blank=True
    )
    availability = models.CharField(
        "beschikbaar", max_length=10, choices=Availability.choices, default=Availability.UNKNOWN
    )
    available_from = models.DateField("beschikbaar vanaf", null=True, blank=True)

    has_support_needs = yes_no_unknown("is er iets nodig op het werk")
    support_needs = several("nodig op het werk", SupportNeed)
    support_note = models.CharField("toelichting op wat nodig is", max_length=300, blank=True)

    transport = several("vervoer", Transport)
    travel_minutes = models.PositiveSmallIntegerField(
        "reistijd in minuten, ten hoogste", null=True, blank=True
    )
    travel_km = models.PositiveSmallIntegerField("afstand in kilometers, ten hoogste", null=True, blank=True)
    has_licence = yes_no_unknown("heeft een rijbewijs")

    education = models.CharField(
        "opleiding", max_length=10, choices=Education.choices, default=Education.UNKNOWN
    )
    education_finished = yes_no_unknown("opleiding afgerond")
    education_field = models.CharField("richting van de opleiding", max_length=100, blank=True)
    has_certificates = yes_no_unknown("heeft certificaten")
    has_experience = yes_no_unknown("heeft werkervaring")

    wished_branches = several("gewenste bedrijfstakken", Branch)
    wished_tasks = models.CharField("gewenst werk", max_length=300, blank=True)

    expert_asked_on = models.DateField("arbeidsdeskundige gevraagd op", null=True, blank=True)
    expert_answered_on = models.DateField("antwoord arbeidsdeskundige op", null=True, blank=True)
    expert_advice = models.CharField("advies arbeidsdeskundige", max_length=1000, blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "intake"
        verbose_name_plural = "intakes"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="cases_one_intake_at_a_time",
                expressions=[("candidate", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message=ALREADY_AN_INTAKE,
            ),
            models.CheckConstraint(
                condition=Q(hours_min__gt=0, hours_min__lte=MOST_HOURS) | Q(hours_min=None),
                name="cases_intake_hours_min",
                violation_error_message=f"Vul een aantal uren in van meer dan 0 tot en met {MOST_HOURS}.",
            ),
            models.CheckConstraint(
                condition=Q(hours_max__gt=0, hours_max__lte=MOST_HOURS) | Q(hours_max=None),
                name="cases_intake_hours_max",
                violation_error_message=f"Vul een aantal uren in van meer dan 0 tot en met {MOST_HOURS}.",
            ),
            models.CheckConstraint(
                condition=Q(hours_min=None) | Q(hours_max=None) | Q(hours_min__lte=F("hours_max")),
                name="cases_intake_hours_in_order",
                violation_error_message="Het laagste aantal uren is hoger dan het hoogste.",
            ),
            models.CheckConstraint(
                condition=Q(availability=Availability.FROM_DAY, available_from__isnull=False)
                | (~Q(availability=Availability.FROM_DAY) & Q(available_from=None)),
                name="cases_intake_available_from",
                violation_error_message="Vul de datum in vanaf wanneer de kandidaat kan werken.",
            ),
            models.CheckConstraint(
                condition=(Q(travel_minutes=None) | Q(travel_minutes__range=(1, MOST_MINUTES)))
                & (Q(travel_km=None) | Q(travel_km__range=(1, MOST_KM))),
                name="cases_intake_travel_possible",
                violation_error_message=f"Vul hooguit {MOST_MINUTES} minuten en {MOST_KM} kilometer in.",
            ),
            models.CheckConstraint(
                condition=Q(expert_answered_on=None, expert_advice="")
                | Q(expert_asked_on__lte=F("expert_answered_on"), expert_answered_on__isnull=False),
                name="cases_intake_expert_asked_before_answer",
                violation_error_message="Het antwoord van de arbeidsdeskundige komt na de vraag.",
            ),
        ]

    def __str__(self) -> str:
        return f"intake {self.pk}"

    @property
    def edition(self) -> str:
        """Names this intake as it is now: whoever saves says which edition they saw."""
        return f"{self.pk}-{self.version}"
