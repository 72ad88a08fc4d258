"""What passed between a municipality and an employer: contact, marks, complaints. Never anything about a candidate."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.enums import ComplaintOutcome
from cases.models.entered_once import EnteredOnce
from placements.enums import EmployerComplaintSubject, EmployerContactKind, RatingSubject
from placements.models.employer import Employer
from placements.models.employers.people import EmployerContact
from placements.querysets import OfRegionQuerySet
from registry.models import Municipality

LOWEST_MARK, HIGHEST_MARK = 1, 10


class OfMunicipality(EnteredOnce):
    """Something a municipality notes about an employer; the region reads along."""

    # PROTECT: what was said to an employer stays when the employer is merged or leaves.
    employer = models.ForeignKey(
        Employer, models.PROTECT, related_name="%(class)ss", verbose_name="werkgever"
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    # SET_NULL: the note stays when a colleague's account goes; the history keeps who it was.
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="vastgelegd door"
    )

    objects = OfRegionQuerySet.as_manager()

    class Meta:
        abstract = True


@pghistory.track()
class EmployerContactMoment(OfMunicipality):
    """One contact with an employer: what day, how, with whom, and what was said about the employer's side."""

    on = models.DateField("datum")
    kind = models.CharField("soort contact", max_length=10, choices=EmployerContactKind.choices)
    # SET_NULL: the contact took place, also when the contact person is removed.
    contact = models.ForeignKey(
        EmployerContact,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="moments",
        verbose_name="met wie",
    )
    note = models.CharField("notitie", max_length=1000, blank=True)

    class Meta:
        verbose_name = "contactmoment met werkgever"
        verbose_name_plural = "contactmomenten met werkgevers"
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["employer", "-on"], name="placements_moment_of_employer")]

    def __str__(self) -> str:
        return f"contactmoment met werkgever {self.pk}"


@pghistory.track()
class EmployerRating(OfMunicipality):
    """The mark an employer gave: how satisfied it is, on a scale from 1 to 10, and about what."""

    on = models.DateField("datum")
    subject = models.CharField("waarover", max_length=12, choices=RatingSubject.choices)
    mark = models.DecimalField("cijfer", max_digits=3, decimal_places=1)
    note = models.CharField("toelichting", max_length=500, blank=True)

    class Meta:
        verbose_name = "cijfer van werkgever"
        verbose_name_plural = "cijfers van werkgevers"
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(mark__gte=LOWEST_MARK, mark__lte=HIGHEST_MARK),
                name="placements_mark_between_1_and_10",
                violation_error_message="Vul een cijfer in van 1 tot en met 10.",
            ),
        ]

    def __str__(self) -> str:
        return f"cijfer van werkgever {self.pk}"


@pghistory.track()
class EmployerComplaint(OfMunicipality):
    """A complaint of an employer to a municipality, and how it ended (Awb chapter 9: everybody may complain)."""

    received_on = models.DateField("ontvangen op")
    subject = models.CharField("waarover", max_length=12, choices=EmployerComplaintSubject.choices)
    text = models.CharField("korte omschrijving", max_length=2000)
    # SET_NULL: the complaint stays when a colleague's account goes.
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="behandelaar",
    )
    closed_on = models.DateField("afgehandeld op", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=20, choices=ComplaintOutcome.choices, blank=True)
    answer = models.CharField("wat is ermee gedaan", max_length=2000, blank=True)

    class Meta:
        verbose_name = "klacht van werkgever"
        verbose_name_plural = "klachten van werkgevers"
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None, outcome="") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="placements_closed_complaint_has_outcome",
                violation_error_message="Kies de uitkomst en de dag waarop de klacht is afgehandeld.",
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gte=F("received_on")),
                name="placements_complaint_closed_after_receipt",
                violation_error_message="Deze dag ligt vóór de dag waarop de klacht is ontvangen.",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="placements_complaint_says_something",
                violation_error_message="Vul in waar de klacht over gaat.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number by which colleagues speak of it: "WK-00012"."""
        return f"WK-{self.pk:05d}"
