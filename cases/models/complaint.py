"""Complaints and how they were handled (Awb chapter 9)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.enums import Complainant, ComplaintOutcome, ComplaintSubject
from cases.models.candidate import Candidate
from cases.models.entered_once import EnteredOnce
from cases.querysets.contact import ComplaintQuerySet
from registry.models import Municipality


@pghistory.track()
class Complaint(EnteredOnce):
    """A complaint to a municipality, about the guidance of one candidate or in general."""

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    # PROTECT: a complaint outlives nobody's file; a file with complaints is not thrown away.
    candidate = models.ForeignKey(
        Candidate,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="complaints",
        verbose_name="kandidaat",
    )
    received_on = models.DateField("ontvangen op")
    complainant = models.CharField("van wie", max_length=20, choices=Complainant.choices)
    subject = models.CharField("waarover", max_length=20, choices=ComplaintSubject.choices)
    text = models.CharField("korte omschrijving", max_length=2000)
    # SET_NULL, both: the complaint stays when an account goes; the history keeps who it was.
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="behandelaar",
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="vastgelegd door"
    )
    acknowledged_on = models.DateField("ontvangst bevestigd op", null=True, blank=True)
    postponed_on = models.DateField("verdaagd op", null=True, blank=True)
    closed_on = models.DateField("afgehandeld op", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=20, choices=ComplaintOutcome.choices, blank=True)
    answer = models.CharField("wat is ermee gedaan", max_length=2000, blank=True)

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        verbose_name = "klacht"
        verbose_name_plural = "klachten"
        ordering = ["-received_on", "-pk"]
        indexes = [models.Index(fields=["municipality", "-received_on"], name="cases_complaint_list")]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None, outcome="") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="cases_closed_complaint_has_outcome",
                violation_error_message="Kies de uitkomst en de dag waarop de klacht is afgehandeld.",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{day}__isnull": True}) | Q(**{f"{day}__gte": F("received_on")}),
                    name=f"cases_complaint_{day}_after_receipt",
                    violation_error_message="Deze dag ligt vóór de dag waarop de klacht is ontvangen.",
                )
                for day in ("acknowledged_on", "postponed_on", "closed_on")
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="cases_complaint_says_something",
                violation_error_message="Vul in waar de klacht over gaat.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number by which colleagues speak of a complaint: "KL-00012"."""
        return f"KL-{self.pk:05d}"
