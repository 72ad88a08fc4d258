"""Written questions of the council and their answers: text, and figures that are metrics and nothing else."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from registry.models import Municipality, Region
from reports.enums import Breakdown
from reports.querysets import CouncilAnswerQuerySet


@pghistory.track()
class CouncilAnswer(models.Model):
    """The answer of a college to one set of written questions (raadsvragen)."""

    reference = models.CharField(
        "kenmerk",
        max_length=40,
        unique=True,
        validators=[
            RegexValidator(r"^[A-Za-z0-9][A-Za-z0-9._-]*$", "Gebruik letters, cijfers, punt en streepje.")
        ],
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")
    subject = models.CharField("onderwerp", max_length=200)
    party = models.CharField("fractie", max_length=100, blank=True)
    article = models.CharField("artikel van het reglement van orde", max_length=100, blank=True)
    received_on = models.DateField("ontvangen op")
    due_on = models.DateField("uiterlijk beantwoorden op", null=True, blank=True)
    answered_on = models.DateField("beantwoord op", null=True, blank=True)
    # What the registration knew then is what the council read: from then on figures are counted as known here.
    closed_at = models.DateTimeField("afgerond op", null=True, blank=True, editable=False)

    objects = CouncilAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "raadsvraag"
        verbose_name_plural = "raadsvragen"
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_on__gte=models.F("received_on")),
                name="reports_answer_due_after_receipt",
                violation_error_message="De uiterste datum ligt vóór de dag van ontvangst.",
            ),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=models.F("received_on")),
                name="reports_answered_after_receipt",
                violation_error_message="De datum van beantwoording ligt vóór de dag van ontvangst.",
            ),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True, closed_at__isnull=True)
                | Q(answered_on__isnull=False, closed_at__isnull=False),
                name="reports_answer_is_closed_at_a_moment",
                violation_error_message="Bij een antwoord dat is gegeven, hoort het moment van afronden.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


@pghistory.track()
class CouncilQuestion(models.Model):
    """One question of a set, and the text of its answer."""

    # CASCADE: a question belongs to its set.
    answer = models.ForeignKey(
        CouncilAnswer, models.CASCADE, related_name="questions", verbose_name="raadsvraag"
    )
    number = models.CharField("nummer", max_length=10)
    text = models.TextField("vraag")
    answer_text = models.TextField("antwoord", blank=True)
    position = models.PositiveSmallIntegerField("volgorde")

    class Meta:
        verbose_name = "vraag"
        verbose_name_plural = "vragen"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "number"],
                name="reports_question_number_once",
                violation_error_message="Dit nummer is al gebruikt.",
            )
        ]

    def __str__(self) -> str:
        return f"vraag {self.number}"


@pghistory.track()
class AnswerFigure(models.Model):
    """A figure in an answer: which metric, of which area, on which days, split how. The value is never stored here."""

    # CASCADE: a figure belongs to its question.
    question = models.ForeignKey(
        CouncilQuestion, models.CASCADE, related_name="figures", verbose_name="vraag"
    )
    metric = models.CharField("cijfer", max_length=60)
    # PROTECT: regions and municipalities are reference data. Without either the figure is national.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, verbose_name="gemeente"
    )
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, verbose_name="regio")
    days = ArrayField(models.DateField(), verbose_name="peildata")
    breakdown = models.CharField("uitsplitsen naar", max_length=20, choices=Breakdown.choices, blank=True)
    known_at = models.DateTimeField("stand van de registratie", null=True, blank=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "cijfer in een antwoord"
        verbose_name_plural = "cijfers in een antwoord"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(region__isnull=True) | Q(municipality__isnull=True),
                name="reports_answer_figure_has_one_area",
                violation_error_message="Kies een regio of een gemeente, niet allebei.",
            ),
            models.CheckConstraint(
                condition=Q(days__len__gte=1),
                name="reports_answer_figure_has_a_day",
                violation_error_message="Kies minstens één peildatum.",
            ),
        ]

    def __str__(self) -> str:
        return f"cijfer {self.metric}"
