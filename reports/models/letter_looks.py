"""What letters about the wage-cost subsidy look like: the style of a municipality, and its own templates."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.enums import FileFormat
from registry.models import Municipality
from reports.enums import LetterKind, TemplateState
from reports.querysets import LetterStyleQuerySet, LetterTemplateQuerySet

OWN_FORMATS = [(each.value, each.label) for each in (FileFormat.ODT, FileFormat.DOCX)]
DUTCH_BLUE = "#154273"


class LetterStyle(models.Model):
    """How the letters of a municipality look and what always stands in them; a change is a new version.

    A letter points at the version it was written with, so it can be made again as it was.
    """

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="letter_styles", verbose_name="gemeente"
    )
    version = models.PositiveSmallIntegerField("versie")
    valid_from = models.DateField("geldt vanaf")
    department = models.CharField("afdeling", max_length=100, blank=True)
    address = models.TextField("postadres", max_length=300)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    email = models.EmailField("e-mail", max_length=200, blank=True)
    website = models.CharField("website", max_length=200, blank=True)
    signatory = models.CharField("ondertekening", max_length=200, blank=True)
    objection_clause = models.TextField("bezwaarclausule", max_length=3000)
    colour = models.CharField("kleur", max_length=7, default=DUTCH_BLUE)
    logo = models.BinaryField("logo", null=True, blank=True)
    logo_format = models.CharField(
        "soort logo", max_length=3, choices=[("svg", "svg"), ("png", "png")], blank=True
    )
    # PROTECT: who decided how letters read stays known.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="gemaakt door"
    )
    made_on = models.DateField("gemaakt op")

    objects = LetterStyleQuerySet.as_manager()

    class Meta:
        verbose_name = "huisstijl van brieven"
        verbose_name_plural = "huisstijlen van brieven"
        ordering = ["municipality", "-version"]
        # What a letter was written with is not changed afterwards.
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "version"],
                name="reports_letter_style_version",
                violation_error_message="Een collega wijzigde de huisstijl intussen ook. Bekijk wat er nu staat.",
            ),
            models.CheckConstraint(
                condition=Q(colour__regex=r"^#[0-9a-f]{6}$"),
                name="reports_letter_style_colour",
                violation_error_message="Vul een kleur in als # met zes cijfers of letters a tot en met f.",
            ),
            models.CheckConstraint(
                condition=Q(logo__isnull=True, logo_format="") | (Q(logo__isnull=False) & ~Q(logo_format="")),
                name="reports_letter_style_logo_has_format",
                violation_error_message="Een logo is een svg- of png-bestand.",
            ),
            models.CheckConstraint(
                condition=~Q(address="") & ~Q(objection_clause=""),
                name="reports_letter_style_is_complete",
                violation_error_message="Vul het postadres en de bezwaarclausule in.",
            ),
        ]

    def __str__(self) -> str:
        return f"huisstijl van {self.municipality_id}, versie {self.version}"


@pghistory.track(exclude=["content"])
class LetterTemplate(models.Model):
    """A municipality's own text for one kind of letter: an odt or docx with fields. A new file is a new version."""

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="letter_templates", verbose_name="gemeente"
    )
    kind = models.CharField("soort brief", max_length=10, choices=LetterKind.choices)
    version = models.PositiveSmallIntegerField("versie")
    state = models.CharField(
        "stand", max_length=8, choices=TemplateState.choices, default=TemplateState.TRIAL
    )
    name = models.CharField("bestandsnaam", max_length=120)
    format = models.CharField("bestandstype", max_length=4, choices=OWN_FORMATS)
    content = models.BinaryField("inhoud")
    valid_from = models.DateField("in gebruik vanaf", null=True, blank=True)
    # PROTECT: whose text went out stays known.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="toegevoegd door"
    )
    made_on = models.DateField("toegevoegd op")

    objects = LetterTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = "briefsjabloon"
        verbose_name_plural = "briefsjablonen"
        ordering = ["municipality", "kind", "-version"]
        # A letter can be made again with the file it was written with.
        triggers = [
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="same_file",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("content", "format", "kind", "version", "municipality"),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "version"],
                name="reports_letter_template_version",
                violation_error_message="Een collega voegde intussen ook een sjabloon toe. Bekijk wat er nu staat.",
            ),
            models.UniqueConstraint(
                fields=["municipality", "kind"],
                condition=Q(state=TemplateState.IN_USE),
                name="reports_one_letter_template_in_use",
                violation_error_message="Voor dit soort brief is al een sjabloon in gebruik.",
            ),
            models.CheckConstraint(
                condition=~Q(state=TemplateState.IN_USE) | Q(valid_from__isnull=False),
                name="reports_letter_template_used_from",
                violation_error_message="Een sjabloon is in gebruik vanaf een dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"sjabloon {self.pk}"

    @property
    def tone(self) -> str:
        """Tone of the badge of its state."""
        return TemplateState(self.state).tone
