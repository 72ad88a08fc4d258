"""Appointments with candidates."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.enums import AppointmentStatus, WithWhom
from cases.models.candidate import Candidate
from cases.models.entered_once import EnteredOnce
from cases.querysets.contact import AppointmentQuerySet


@pghistory.track()
class Appointment(EnteredOnce):
    """A moment agreed upon: when, where, with whom and about what. Moving it is a change, which the history keeps."""

    # CASCADE: an appointment says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="appointments", verbose_name="kandidaat"
    )
    # PROTECT: somebody else takes the appointments over before an account goes.
    colleague = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="afspraak van"
    )
    starts_at = models.DateTimeField("begint op")
    minutes = models.PositiveSmallIntegerField("duur in minuten", default=60)
    place = models.CharField("waar", max_length=100)
    with_whom = models.CharField(
        "met wie", max_length=30, choices=WithWhom.choices, default=WithWhom.CANDIDATE
    )
    about = models.CharField("waarover", max_length=200)
    status = models.CharField(
        "stand", max_length=12, choices=AppointmentStatus.choices, default=AppointmentStatus.PLANNED
    )
    # How often it was changed: a calendar replaces what it holds only by a higher number (RFC 5545, SEQUENCE).
    sequence = models.PositiveSmallIntegerField("versie", default=0, editable=False)
    # SET_NULL: the appointment stays; the history keeps who made it.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="gemaakt door"
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering = ["starts_at", "pk"]
        indexes = [models.Index(fields=["colleague", "starts_at"], name="cases_appointment_of_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=480),
                name="cases_appointment_lasts_a_while",
                violation_error_message="Een afspraak duurt ten minste 5 minuten en ten hoogste 8 uur.",
            ),
            models.CheckConstraint(
                condition=~Q(place="") & ~Q(about=""),
                name="cases_appointment_says_where_and_why",
                violation_error_message="Vul in waar de afspraak is en waarover.",
            ),
        ]

    def __str__(self) -> str:
        return f"afspraak {self.pk}"

    @property
    def status_tone(self) -> str:
        """Tone of the badge."""
        return AppointmentStatus(self.status).tone
