"""Letters about the wage-cost subsidy: the style of a municipality, its own templates, and what was written."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.enums import FileFormat
from cases.models import CaseDocument
from registry.models import Municipality
from reports.enums import LetterKind, LetterStatus, TemplateState
from reports.querysets import LetterQuerySet, LetterStyleQuerySet, LetterTemplateQuerySet
from subsidies.models import Decision, Payment

OWN_FORMATS = [(each.value, each.label) for each in (FileFormat.ODT, FileFormat.DOCX)]
LETTER_FORMATS = [(each.value, each.label) for each in (FileFormat.PDF, FileFormat.ODT, FileFormat.DOCX)]
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


@pghistory.track(exclude=["content", "file"])
class Letter(models.Model):
    """A letter about a decision or a payment. Once final its words are frozen, and it can be made again as it was.

    The file of a letter about one person lies in that person's file (`document`); without one, it is kept here.
    """

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    kind = models.CharField("soort brief", max_length=10, choices=LetterKind.choices)
    status = models.CharField(
        "stand", max_length=9, choices=LetterStatus.choices, default=LetterStatus.CONCEPT
    )
    # PROTECT, both: what was written about them stays.
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="letters", verbose_name="besluit"
    )
    payment = models.ForeignKey(
        Payment, models.PROTECT, null=True, blank=True, related_name="letters", verbose_name="betaling"
    )
    attention = models.CharField("ter attentie van", max_length=100, blank=True)
    address = models.CharField("straat en nummer of postbus", max_length=200, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    place = models.CharField("plaats", max_length=100, blank=True)
    explanation = models.TextField("toelichting", max_length=2000, blank=True)
    copy_to_worker = models.BooleanField("afschrift aan de werknemer", default=True)
    # PROTECT, both: with what it was written stays known.
    style = models.ForeignKey(
        LetterStyle, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="huisstijl"
    )
    template = models.ForeignKey(
        LetterTemplate, models.PROTECT, null=True, blank=True, related_name="letters", verbose_name="sjabloon"
    )
    content = models.JSONField("inhoud", default=dict)
    """Every word as it was when it became final: see reports/letters/text.py."""
    format = models.CharField(
        "bestandstype", max_length=4, choices=LETTER_FORMATS, default=FileFormat.PDF.value
    )
    digest = models.CharField("controlegetal", max_length=64, blank=True, editable=False)
    """SHA-256 of the file in hexadecimals."""
    # SET_NULL: when the person's file is destroyed, the line about the letter stays.
    document = models.ForeignKey(
        CaseDocument, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="document"
    )
    file = models.BinaryField("bestand", null=True, blank=True)
    made_on = models.DateField("gemaakt op")
    # PROTECT: who wrote, finished or sent a letter stays known.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="gemaakt door"
    )
    final_on = models.DateField("definitief op", null=True, blank=True)
    # PROTECT: as above.
    final_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="definitief door"
    )
    sent_on = models.DateField("verstuurd op", null=True, blank=True)
    # PROTECT: as above.
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="verstuurd door"
    )
    withdrawn_on = models.DateField("ingetrokken op", null=True, blank=True)
    withdrawn_because = models.CharField("waarom ingetrokken", max_length=300, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        ordering = ["-made_on", "-pk"]
        indexes = [models.Index(fields=["municipality", "status", "-made_on"], name="reports_letter_list")]
        # What was sent is not rewritten: not by the application, not by accident.
        triggers = [
            pgtrigger.Protect(
                name="final_words",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__final_on__isnull=False)
                & (
                    pgtrigger.Q(old__content__df=pgtrigger.F("new__content"))
                    | pgtrigger.Q(old__digest__df=pgtrigger.F("new__digest"))
                ),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=LetterKind.PAYMENT, decision__isnull=True, payment__isnull=False)
                | (~Q(kind=LetterKind.PAYMENT) & Q(decision__isnull=False, payment__isnull=True)),
                name="reports_letter_about_one_thing",
                violation_error_message="Een brief gaat over één besluit of over één betaling.",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=~Q(status=LetterStatus.WITHDRAWN),
                name="reports_one_letter_per_decision",
                violation_error_message="Bij dit besluit is al een brief gemaakt.",
            ),
            models.UniqueConstraint(
                fields=["payment"],
                condition=~Q(status=LetterStatus.WITHDRAWN),
                name="reports_one_letter_per_payment",
                violation_error_message="Bij deze betaling is al een specificatie gemaakt.",
            ),
            models.CheckConstraint(
                condition=Q(status=LetterStatus.CONCEPT, final_on__isnull=True)
                | Q(status=LetterStatus.WITHDRAWN)
                | (Q(final_on__isnull=False, style__isnull=False) & ~Q(digest="") & ~Q(content={})),
                name="reports_final_letter_is_frozen",
                violation_error_message="Een definitieve brief heeft een vaste inhoud.",
            ),
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True)
                | Q(status__in=[LetterStatus.SENT, LetterStatus.WITHDRAWN], sent_on__gte=F("final_on")),
                name="reports_letter_sent_after_final",
                violation_error_message="Een brief wordt verstuurd nadat zij definitief is.",
            ),
            models.CheckConstraint(
                condition=~Q(status=LetterStatus.SENT) | Q(sent_on__isnull=False),
                name="reports_sent_letter_has_day",
                violation_error_message="Vul in op welke dag de brief is verstuurd.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=LetterStatus.WITHDRAWN, withdrawn_on__isnull=False) & ~Q(withdrawn_because="")
                )
                | (~Q(status=LetterStatus.WITHDRAWN) & Q(withdrawn_on__isnull=True, withdrawn_because="")),
                name="reports_withdrawn_letter_says_why",
                violation_error_message="Vul in waarom u de brief intrekt.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """By what people call the letter: "BR-000123"."""
        return f"BR-{self.pk:06d}"

    @property
    def tone(self) -> str:
        """Tone of the badge of its status."""
        return LetterStatus(self.status).tone
