"""Documents in the file: what is known of them. Contents lie encrypted outside the database."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.enums import FileFormat, Visibility
from cases.models.candidate import Candidate
from cases.models.entered_once import EnteredOnce
from cases.querysets.contact import CaseDocumentQuerySet
from registry.models.sourced import Sourced


@pghistory.track()
class DocumentType(Sourced):
    """A type of document, how long it is kept, and whether it goes along to another municipality."""

    key = models.SlugField("sleutel", max_length=30, unique=True)
    label = models.CharField("naam", max_length=60)
    retention_years = models.PositiveSmallIntegerField("bewaartermijn in jaren", null=True, blank=True)
    """Years after the file was closed; empty where no term was chosen."""
    travels = models.BooleanField("gaat mee bij overdracht", default=False)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "documentsoort"
        verbose_name_plural = "documentsoorten"
        ordering = ["position", "label"]

    def __str__(self) -> str:
        return self.label


@pghistory.track()
class CaseDocument(EnteredOnce):
    """One document in a file. Of a removed document this line is left, with who removed it, when and why."""

    # CASCADE: a document belongs to the file; what is left on disk is swept.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="documents", verbose_name="kandidaat"
    )
    # PROTECT: the type says how long the document is kept.
    type = models.ForeignKey(DocumentType, models.PROTECT, related_name="+", verbose_name="soort")
    dated_on = models.DateField("datum van het document")
    description = models.CharField("omschrijving", max_length=200, blank=True)
    name = models.CharField("bestandsnaam", max_length=120)
    """What the file was called, stripped to plain characters: for the eye only, never for a disk or a download."""
    format = models.CharField("bestandstype", max_length=4, choices=FileFormat.choices)
    size = models.PositiveIntegerField("grootte in bytes")
    digest = models.CharField("controlegetal", max_length=64, editable=False)
    """SHA-256 of the contents in hexadecimals: what is read must be what was handed in."""
    storage_key = models.CharField("plaats van de inhoud", max_length=32, unique=True, editable=False)
    visibility = models.CharField(
        "wie kan dit lezen", max_length=20, choices=Visibility.choices, default=Visibility.CONSULTANTS
    )
    uploaded_on = models.DateField("toegevoegd op")
    # SET_NULL, both: the line stays when an account goes; the history keeps who it was.
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="toegevoegd door"
    )
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="verwijderd door",
    )
    removed_on = models.DateField("verwijderd op", null=True, blank=True)
    removed_because = models.CharField("reden van verwijderen", max_length=300, blank=True)

    objects = CaseDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        ordering = ["-dated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(size__gt=0),
                name="cases_document_is_not_empty",
                violation_error_message="Dit bestand is leeg.",
            ),
            models.CheckConstraint(
                condition=Q(removed_on=None, removed_because="")
                | (Q(removed_on__isnull=False) & ~Q(removed_because="")),
                name="cases_removed_document_says_why",
                violation_error_message="Vul in waarom u het document verwijdert.",
            ),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"

    @property
    def download_name(self) -> str:
        """The name of the download, which says nothing about anybody: "K-000123-besluit-2026-11-21.pdf"."""
        return f"{self.candidate.reference}-{self.type.key}-{self.dated_on:%Y-%m-%d}.{self.format}"
