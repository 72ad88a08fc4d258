"""Vocabulary of appointments."""

from django.db import models


class AppointmentStatus(models.TextChoices):
    """What became of an appointment."""

    PLANNED = "planned", "gepland"
    KEPT = "kept", "geweest"
    NO_SHOW = "no_show", "niet verschenen"
    CANCELLED = "cancelled", "afgezegd"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return APPOINTMENT_TONE[self]


APPOINTMENT_TONE = {
    AppointmentStatus.PLANNED: "info",
    AppointmentStatus.KEPT: "ok",
    AppointmentStatus.NO_SHOW: "warning",
    AppointmentStatus.CANCELLED: "",
}
