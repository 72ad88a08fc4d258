"""Who took personal data out of the system or looked at it on purpose: the witness that nobody can change."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from accounts.enums import AccessActivity
from accounts.querysets import AccessRecordQuerySet


class AccessRecord(models.Model):
    """One look at, or export of, personal data: who, when, what, why, and about whom.

    Subjects are keys and never names. Append-only: the database refuses to change or remove a row.
    """

    at = models.DateTimeField("moment", db_default=models.functions.Now())
    # PROTECT: an account that looked at somebody stays, as the witness must be able to name it.
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")
    activity = models.CharField("wat", max_length=30, choices=AccessActivity.choices)
    purpose = models.CharField("doel", max_length=300)
    municipalities = ArrayField(models.CharField(max_length=6), verbose_name="gemeenten", default=list)
    """Codes of the municipalities on whose behalf it was done: their privacy officers see the record."""
    subject_kind = models.CharField("soort onderwerp", max_length=40, default="cases.Candidate")
    """The model the keys belong to."""
    subject_ids = ArrayField(models.BigIntegerField(), verbose_name="onderwerpen", default=list)
    count = models.PositiveIntegerField("aantal")

    objects = AccessRecordQuerySet.as_manager()

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzagen"
        ordering = ["-at", "-pk"]
        # Nobody erases that they looked: not the application, not an administrator, not by accident.
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
        indexes = [
            models.Index(fields=["-at", "-id"], name="accounts_access_newest"),
            GinIndex(fields=["municipalities"], name="accounts_access_towns"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(purpose=""),
                name="accounts_access_has_purpose",
                violation_error_message="Geef aan waarvoor u de gegevens nodig hebt.",
            )
        ]

    def __str__(self) -> str:
        return f"inzage {self.pk}"
