"""Imports of the register: the file, its rows while they wait, and what became of them.

What is about people lives here only as long as the import waits: the file is encrypted, the rows are staged with the
BSN encrypted, and both go when the import was applied or called off. Counts and errors stay; an error never repeats a
cell.
"""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from accounts.models import Organisation
from registry.bsn import EncryptedBSNField
from registry.enums import ImportState, LegalGround, ResponsibleParty, RowOutcome
from registry.import_querysets import ColumnMappingQuerySet, RegisterImportQuerySet


@pghistory.track()
class ColumnMapping(models.Model):
    """Which header of a file is which field, kept under a name because the next file looks the same."""

    name = models.CharField("naam", max_length=60)
    # CASCADE: the mapping is of use to that organisation alone.
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="column_mappings", verbose_name="organisatie"
    )
    columns = models.JSONField("kolommen", default=dict)

    objects = ColumnMappingQuerySet.as_manager()

    class Meta:
        verbose_name = "kolomkoppeling"
        verbose_name_plural = "kolomkoppelingen"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="registry_one_mapping_of_a_name",
                violation_error_message="Er is al een koppeling met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class RegisterImport(models.Model):
    """One file with registrations on its way into the register, and afterwards what it did."""

    state = models.CharField("stand", max_length=12, choices=ImportState.choices)
    reference_day = models.DateField("peildatum")
    # Without value: all municipalities. Only whoever runs the installation starts such an import, by the command.
    municipalities = ArrayField(
        models.CharField(max_length=6), null=True, blank=True, verbose_name="gemeenten"
    )
    # PROTECT: who changed the register stays known.
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ingelezen door",
    )
    started_at = models.DateTimeField("gestart op", auto_now_add=True)
    queued_at = models.DateTimeField("toegepast vanaf", null=True, blank=True)
    finished_at = models.DateTimeField("klaar op", null=True, blank=True)
    encoding = models.CharField("tekencodering", max_length=10)
    separator = models.CharField("scheidingsteken", max_length=1)
    headers = ArrayField(models.CharField(max_length=100), default=list, verbose_name="kolomnamen")
    columns = models.JSONField("kolommen", default=dict)
    problem = models.CharField("waarom niet te lezen", max_length=300, blank=True)
    rows = models.PositiveIntegerField("regels", default=0)
    new_rows = models.PositiveIntegerField("nieuw", default=0)
    changed_rows = models.PositiveIntegerField("gewijzigd", default=0)
    ended_rows = models.PositiveIntegerField("beëindigd", default=0)
    unchanged_rows = models.PositiveIntegerField("ongewijzigd", default=0)
    error_rows = models.PositiveIntegerField("fout", default=0)
    absent_registrations = models.PositiveIntegerField("niet in het bestand", default=0)

    objects = RegisterImportQuerySet.as_manager()

    class Meta:
        verbose_name = "inlezen van het register"
        verbose_name_plural = "inlezen van het register"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["state"],
                condition=Q(state=ImportState.APPLYING),
                name="registry_one_import_applies_at_a_time",
                violation_error_message="Er wordt al een ander bestand toegepast. Wacht tot dat klaar is.",
            ),
            models.CheckConstraint(
                condition=Q(
                    rows=F("new_rows")
                    + F("changed_rows")
                    + F("ended_rows")
                    + F("unchanged_rows")
                    + F("error_rows")
                ),
                name="registry_import_counts_every_row",
                violation_error_message="De aantallen van dit bestand kloppen niet met elkaar.",
            ),
            models.CheckConstraint(
                condition=Q(municipalities__isnull=True) | ~Q(municipalities=[]),
                name="registry_import_is_for_some_municipality",
                violation_error_message="U beheert geen gemeente waarvoor u een bestand kunt inlezen.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[ImportState.APPLIED, ImportState.CANCELLED])
                | Q(finished_at__isnull=False),
                name="registry_import_that_is_done_has_an_end",
                violation_error_message="Een bestand dat klaar is, heeft een moment waarop het klaar was.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number by which people speak of an import: "R-000012"."""
        return f"R-{self.pk:06d}"

    @property
    def tone(self) -> str:
        """Tone of the badge of its state."""
        return ImportState(self.state).tone


class ImportChunk(models.Model):
    """A piece of the file as it was sent, encrypted, until its rows are staged."""

    # CASCADE: a piece of a file is nothing without the import.
    run = models.ForeignKey(RegisterImport, models.CASCADE, related_name="chunks", verbose_name="inlezen")
    number = models.PositiveIntegerField("volgnummer")
    content = models.BinaryField("inhoud")

    class Meta:
        verbose_name = "stuk van een bestand"
        verbose_name_plural = "stukken van bestanden"
        constraints = [
            models.UniqueConstraint(
                fields=["run", "number"],
                name="registry_one_chunk_of_a_number",
                violation_error_message="Dit stuk van het bestand is er al.",
            )
        ]

    def __str__(self) -> str:
        return f"stuk {self.number}"


class ImportRow(models.Model):
    """One row of a file while it waits: what it says, and what it would do to the register."""

    # CASCADE: a staged row is nothing without the import.
    run = models.ForeignKey(RegisterImport, models.CASCADE, related_name="staged", verbose_name="inlezen")
    line = models.PositiveIntegerField("regel")
    bsn = EncryptedBSNField("burgerservicenummer", null=True)
    bsn_index = models.BinaryField("zoeksleutel van het burgerservicenummer", null=True)
    initials = models.CharField("voorletters", max_length=20, blank=True)
    prefix = models.CharField("voorvoegsel", max_length=20, blank=True)
    last_name = models.CharField("achternaam", max_length=100, blank=True)
    birth_date = models.DateField("geboortedatum", null=True)
    municipality_code = models.CharField("gemeentecode", max_length=6, blank=True)
    ground = models.CharField("grondslag", max_length=4, blank=True, choices=LegalGround.choices)
    responsible = models.CharField(
        "verantwoordelijke", max_length=12, blank=True, choices=ResponsibleParty.choices
    )
    profile_visible = models.BooleanField("profiel zichtbaar", null=True)
    first_day = models.DateField("registratiedatum", null=True)
    last_day = models.DateField("einddatum", null=True)
    outcome = models.CharField("uitkomst", max_length=10, choices=RowOutcome.choices)
    details = ArrayField(models.CharField(max_length=400), default=list, verbose_name="wat er verandert")
    applied = models.BooleanField("toegepast", default=False)

    class Meta:
        verbose_name = "regel van een bestand"
        verbose_name_plural = "regels van bestanden"
        indexes = [
            models.Index(fields=["run", "outcome", "line"], name="registry_importrow_outcome"),
            models.Index(fields=["run", "bsn_index"], name="registry_importrow_bsn"),
            models.Index(
                fields=["run", "bsn_index"],
                condition=Q(applied=False) & ~Q(outcome=RowOutcome.ERROR),
                name="registry_importrow_waiting",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "line"],
                name="registry_one_row_of_a_line",
                violation_error_message="Deze regel van het bestand is er al.",
            ),
            models.CheckConstraint(
                condition=Q(outcome=RowOutcome.ERROR)
                | Q(
                    bsn__isnull=False,
                    bsn_index__isnull=False,
                    birth_date__isnull=False,
                    profile_visible__isnull=False,
                    first_day__isnull=False,
                ),
                name="registry_importrow_without_error_is_complete",
                violation_error_message="Deze regel is niet volledig.",
            ),
        ]

    def __str__(self) -> str:
        return f"regel {self.line}"

    @property
    def full_name(self) -> str:
        """Initials, prefix and last name as they stand in the file."""
        return " ".join(part for part in (self.initials, self.prefix, self.last_name) if part)

    @property
    def masked_bsn(self) -> str:
        """The BSN as every screen shows it: only the last three digits."""
        return f"••••• {str(self.bsn)[-3:]}"


class ImportProblem(models.Model):
    """Why a row of a file was not applied: line, column, and what to mend. It never repeats what stood there."""

    # CASCADE: a problem is one of the import.
    run = models.ForeignKey(RegisterImport, models.CASCADE, related_name="problems", verbose_name="inlezen")
    line = models.PositiveIntegerField("regel")
    column = models.CharField("kolom", max_length=100, blank=True)
    message = models.CharField("melding", max_length=300)

    class Meta:
        verbose_name = "fout in een bestand"
        verbose_name_plural = "fouten in bestanden"
        indexes = [models.Index(fields=["run", "line"], name="registry_importproblem_line")]

    def __str__(self) -> str:
        return f"regel {self.line}"
