"""Letters about the wage-cost subsidy: what was written."""

from datetime import date

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.enums import FileFormat
from cases.models import CaseDocument
from registry.models import Municipality
from reports.enums import LetterKind, LetterStatus
from reports.models.letter_looks import LetterStyle, LetterTemplate
from reports.querysets import LetterQuerySet
from subsidies.models import Decision, Payment
from subsidies.rules.terms_of_decision import objection_until

LETTER_FORMATS = [(each.value, each.label) for each in (FileFormat.PDF, FileFormat.ODT, FileFormat.DOCX)]
IS_FINAL = "OLD.final_on IS NOT NULL"
FINAL_CHANGED = " OR ".join(
    f"OLD.{name} IS DISTINCT FROM NEW.{name}"
    for name in (
        "content", "digest", "file", "final_on", "kind", "format",
        "decision_id", "payment_id", "style_id", "template_id",
    )
)  # fmt: skip
"""What of a final letter never changes."""
IS_EMPTIED_NOW = (
    "OLD.emptied_on IS NULL AND NEW.emptied_on IS NOT NULL AND NEW.content = '{}'::jsonb AND NEW.file IS NULL"
    " AND OLD.digest = NEW.digest AND OLD.final_on = NEW.final_on"
)
"""The one change of its words that is allowed: that they are destroyed."""
EMPTY = """
    NEW.content = '{}'::jsonb;
    NEW.file = NULL;
    NEW.explanation = '';
    NEW.attention = '';
    NEW.address = '';
    NEW.postcode = '';
    NEW.place = '';
    NEW.withdrawn_because = '';
    NEW.emptied_on = COALESCE(NEW.emptied_on, (now() AT TIME ZONE 'Europe/Amsterdam')::date);
    RETURN NEW;
"""


# What can be destroyed with the file of a person is not kept in a history that nothing is taken from.
@pghistory.track(
    exclude=[
        "content", "file", "explanation", "attention", "address", "postcode", "place", "withdrawn_because", "attempts",
    ]
)  # fmt: skip
class Letter(models.Model):
    """A letter about a decision or a payment. Once final its words are frozen, and it can be made again as it was.

    The file of a letter about one person lies in that person's file (`document`); without one, it is kept here. When
    that document is destroyed its words go too (`emptied_on`): that there was a letter of this kind then, stays.
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
    # SET_NULL: when the person's file is destroyed, the line about the letter stays, without its words (a trigger).
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
    emptied_on = models.DateField("inhoud vernietigd op", null=True, blank=True)
    # PROTECT: in whose name the worker makes it final stays known.
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="gevraagd door"
    )
    """Who had the worker make it final, with a batch; without anybody the worker leaves it alone."""
    failed_because = models.CharField("waarom mislukt", max_length=300, blank=True)
    """Why the worker could not make it final, in Dutch and without names; it waits until somebody asks again."""
    attempts = models.PositiveSmallIntegerField("keren geprobeerd", default=0, editable=False)
    """How often the worker began at it since somebody asked; counted before, for what kills a worker says nothing."""

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        ordering = ["-made_on", "-pk"]
        indexes = [models.Index(fields=["municipality", "status", "-made_on"], name="reports_letter_list")]
        # What was sent is not rewritten and not taken away: not by the application, not by accident.
        triggers = [
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="final_words",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(f"{IS_FINAL} AND ({FINAL_CHANGED}) AND NOT ({IS_EMPTIED_NOW})"),
            ),
            pgtrigger.Protect(
                name="sent_is_fixed",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.sent_on IS NOT NULL AND OLD.sent_on IS DISTINCT FROM NEW.sent_on"
                ),
            ),
            pgtrigger.Protect(
                name="empty_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.emptied_on IS NOT NULL AND (OLD.emptied_on IS DISTINCT FROM NEW.emptied_on"
                    " OR OLD.sent_on IS DISTINCT FROM NEW.sent_on)"
                ),
            ),
            # However the document goes, also with the whole file of a person: the words go with it.
            pgtrigger.Trigger(
                name="words_go_with_document",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition("OLD.document_id IS NOT NULL AND NEW.document_id IS NULL"),
                func=EMPTY,
            ),
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
                condition=~Q(status=LetterStatus.WITHDRAWN) & ~Q(kind=LetterKind.WORKER),
                name="reports_one_letter_per_decision",
                violation_error_message="Bij dit besluit is al een brief gemaakt.",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=~Q(status=LetterStatus.WITHDRAWN) & Q(kind=LetterKind.WORKER),
                name="reports_one_letter_to_the_worker",
                violation_error_message="Bij dit besluit is al een brief aan de werknemer gemaakt.",
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
                | (
                    Q(final_on__isnull=False, style__isnull=False)
                    & ~Q(digest="")
                    & (~Q(content={}) | Q(emptied_on__isnull=False))
                ),
                name="reports_final_letter_is_frozen",
                violation_error_message="Een definitieve brief heeft een vaste inhoud.",
            ),
            models.CheckConstraint(
                condition=Q(emptied_on__isnull=True)
                | Q(
                    content={},
                    file__isnull=True,
                    explanation="",
                    attention="",
                    address="",
                    postcode="",
                    place="",
                ),
                name="reports_emptied_letter_is_empty",
                violation_error_message="Van een brief waarvan de inhoud is vernietigd, blijft geen tekst over.",
            ),
            models.CheckConstraint(
                condition=Q(failed_because="") | Q(status=LetterStatus.CONCEPT, asked_by__isnull=False),
                name="reports_failed_letter_was_asked_for",
                violation_error_message="Alleen een concept dat samen met andere brieven wordt gemaakt, kan mislukken.",
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
                    Q(status=LetterStatus.WITHDRAWN, withdrawn_on__isnull=False)
                    & (~Q(withdrawn_because="") | Q(emptied_on__isnull=False))
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
    def objection_until(self) -> date | None:
        """Until which day its reader can object, from the day this letter was sent; nothing of a specification."""
        return objection_until(self.sent_on) if self.sent_on and self.decision_id else None

    @property
    def tone(self) -> str:
        """Tone of the badge of its status."""
        return LetterStatus(self.status).tone
