"""A file that goes to another municipality, and a file that is closed."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from cases.enums import ClosingReason, HandoverStatus, Stage
from cases.models.candidate import Candidate
from cases.querysets.handover import HandoverQuerySet
from registry.models import Municipality

ALREADY_OFFERED = "Dit dossier is al aangeboden. Wacht op het antwoord, of trek het aanbod eerst in."


@pghistory.track()
class Handover(models.Model):
    """The offer of a file to the municipality where the person lives now, and what that municipality said.

    The file that results is the next link of the chain; before it is accepted, nothing of the file can be seen there.
    """

    # PROTECT: the chain of files stays readable for both municipalities.
    candidate = models.ForeignKey(
        Candidate, models.PROTECT, related_name="handovers", verbose_name="aangeboden dossier"
    )
    # PROTECT: municipalities are reference data.
    to_municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="+", verbose_name="aan gemeente"
    )
    # SET_NULL, both: what was offered and decided stays when an account goes; the history keeps who it was.
    offered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="aangeboden door"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besloten door",
    )
    offered_on = models.DateField("aangeboden op")
    message = models.TextField("bericht", max_length=1000, blank=True)
    along = ArrayField(models.CharField(max_length=40), default=list, blank=True, verbose_name="gaat mee")
    """Which parts of the file go along: keys of cases.handover.travels_along."""
    status = models.CharField(
        "stand", max_length=10, choices=HandoverStatus.choices, default=HandoverStatus.OFFERED
    )
    decided_on = models.DateField("besloten op", null=True, blank=True)
    reason = models.CharField("reden", max_length=500, blank=True)
    # PROTECT: the next link of the chain.
    resulting = models.ForeignKey(
        Candidate,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="came_by",
        verbose_name="vervolgdossier",
    )

    objects = HandoverQuerySet.as_manager()

    class Meta:
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        ordering = ["-offered_on", "-pk"]
        indexes = [
            models.Index(
                fields=["to_municipality"],
                name="cases_handover_waiting",
                condition=Q(status=HandoverStatus.OFFERED),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(status=HandoverStatus.OFFERED),
                name="cases_one_open_offer_per_file",
                violation_error_message=ALREADY_OFFERED,
            ),
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(status=HandoverStatus.ACCEPTED),
                name="cases_file_handed_over_once",
                violation_error_message="Dit dossier is al overgedragen.",
            ),
            models.CheckConstraint(
                condition=Q(status=HandoverStatus.OFFERED, decided_on=None)
                | (~Q(status=HandoverStatus.OFFERED) & Q(decided_on__isnull=False)),
                name="cases_handover_decided_has_day",
                violation_error_message="Bij een besluit over een overdracht hoort een dag.",
            ),
            models.CheckConstraint(
                condition=Q(status=HandoverStatus.ACCEPTED, resulting__isnull=False)
                | (~Q(status=HandoverStatus.ACCEPTED) & Q(resulting=None)),
                name="cases_handover_accepted_has_file",
                violation_error_message="Bij een aanvaarde overdracht hoort het dossier dat volgt.",
            ),
            models.CheckConstraint(
                condition=~Q(status=HandoverStatus.REFUSED) | ~Q(reason=""),
                name="cases_handover_refused_with_reason",
                violation_error_message="Vul in waarom u de overdracht weigert.",
            ),
        ]

    def __str__(self) -> str:
        return f"overdracht {self.pk}"

    @property
    def status_tone(self) -> str:
        """Tone of the badge that shows how the offer stands."""
        return HandoverStatus(self.status).tone


@pghistory.track()
class Closure(models.Model):
    """A file was closed after its last day, and perhaps opened again: who, when and why."""

    # CASCADE: the log belongs to the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="closures", verbose_name="kandidaat"
    )
    reason = models.CharField("reden", max_length=20, choices=ClosingReason.choices)
    note = models.CharField("toelichting", max_length=300, blank=True)
    last_day = models.DateField("laatste dag")
    stage_before = models.CharField("fase bij sluiting", max_length=20, choices=Stage.choices)
    on = models.DateField("gesloten op")
    # SET_NULL, both: the log stays when an account goes; the history keeps who it was.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="heropend door",
    )
    reopened_on = models.DateField("heropend op", null=True, blank=True)
    reopened_reason = models.CharField("reden van heropenen", max_length=300, blank=True)

    class Meta:
        verbose_name = "sluiting van een dossier"
        verbose_name_plural = "sluitingen van dossiers"
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(reopened_on=None),
                name="cases_file_closed_once",
                violation_error_message="Dit dossier is al gesloten.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=ClosingReason.OTHER) | ~Q(note=""),
                name="cases_other_closing_has_note",
                violation_error_message="Vul bij “anders” in wat de reden is.",
            ),
            models.CheckConstraint(
                condition=Q(reopened_on=None) | ~Q(reopened_reason=""),
                name="cases_reopened_with_reason",
                violation_error_message="Vul in waarom het dossier weer opengaat.",
            ),
        ]

    def __str__(self) -> str:
        return f"sluiting {self.pk}"
