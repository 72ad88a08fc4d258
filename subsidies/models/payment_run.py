"""A payment run, the lines of its preview, and the ledger of what was posted."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from placements.models import Employer, Placement
from registry.models import Municipality
from subsidies.enums import AmountReason, RunState
from subsidies.enums.payments import OPEN_RUNS
from subsidies.querysets.payments import PaymentRunQuerySet, PostingQuerySet


@pghistory.track(exclude=["done_up_to", "done", "to_do"])
class PaymentRun(models.Model):
    """One run over what a municipality owes up to and including a month, with the four eyes that looked at it."""

    # PROTECT: municipalities are reference data, and what was paid stays known.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="payment_runs", verbose_name="gemeente"
    )
    month = models.DateField("maand")
    number = models.PositiveSmallIntegerField("volgnummer in de maand", default=1)
    state = models.CharField("stand", max_length=12, choices=RunState.choices, default=RunState.CALCULATING)
    # PROTECT: who made, approved and closed a run stays known.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    made_on = models.DateField("gemaakt op")
    # PROTECT: as above.
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="goedgekeurd door",
    )
    approved_on = models.DateField("goedgekeurd op", null=True, blank=True)
    # PROTECT: as above.
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="geboekt door",
    )
    closed_on = models.DateField("geboekt op", null=True, blank=True)
    total = models.DecimalField("totaal", max_digits=12, decimal_places=2, null=True, blank=True)
    rates_mark = models.CharField("kenmerk van de tarieven", max_length=64, blank=True)
    note = models.CharField("opmerking", max_length=300, blank=True)
    # How far the worker is: the last placement it finished, and how many there are. A killed worker goes on from here.
    done_up_to = models.BigIntegerField("gedaan tot en met", default=0)
    done = models.PositiveIntegerField("gedaan", default=0)
    to_do = models.PositiveIntegerField("te doen", default=0)

    objects = PaymentRunQuerySet.as_manager()

    class Meta:
        verbose_name = "betaalrun"
        verbose_name_plural = "betaalruns"
        ordering = ["-month", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "month", "number"],
                name="subsidies_one_run_of_a_number",
                violation_error_message="Deze betaalrun bestaat al.",
            ),
            models.UniqueConstraint(
                fields=["municipality"],
                condition=Q(state__in=OPEN_RUNS),
                name="subsidies_one_open_run",
                violation_error_message="Er loopt al een betaalrun. Rond die eerst af of annuleer haar.",
            ),
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="subsidies_run_is_for_a_month",
                violation_error_message="Een betaalrun gaat over een hele maand.",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("made_by")),
                name="subsidies_run_is_approved_by_another",
                violation_error_message="Iemand anders dan wie de run maakte, moet haar goedkeuren.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[RunState.APPROVED, RunState.CLOSING, RunState.CLOSED])
                | Q(approved_by__isnull=False, approved_on__isnull=False, total__isnull=False),
                name="subsidies_run_is_approved_before_it_closes",
                violation_error_message="Een betaalrun wordt geboekt nadat zij is goedgekeurd.",
            ),
            models.CheckConstraint(
                condition=~Q(state=RunState.CLOSED) | Q(closed_by__isnull=False, closed_on__isnull=False),
                name="subsidies_closed_run_says_by_whom",
                violation_error_message="Bij een geboekte run hoort wie haar boekte, en wanneer.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """By what people call the run: "2026-10", and "2026-10 (2)" for a second one."""
        return f"{self.month:%Y-%m}" + (f" ({self.number})" if self.number > 1 else "")

    @property
    def tone(self) -> str:
        """Tone of the badge of its state."""
        return RunState(self.state).tone


class LineFacts(models.Model):
    """What a line of a run and a posting have in common: over which work and month, for which employer."""

    # PROTECT: the ledger stays explainable; the work and the employer it is about stay.
    placement = models.ForeignKey(Placement, models.PROTECT, related_name="+", verbose_name="plaatsing")
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="+", verbose_name="werkgever")
    # The key of the employer as it was then. When two rows of one employer are merged `employer` becomes the other one;
    # this keeps the month of both apart, and makes sure that neither is posted twice.
    employer_then = models.BigIntegerField("werkgever bij het boeken")
    month = models.DateField("maand")
    receipt = models.JSONField("berekening", default=list)

    class Meta:
        abstract = True


class RunLine(LineFacts):
    """A line of the preview: what a month of a placement should pay, what was posted before, and the difference."""

    # CASCADE: a line is nothing without its run.
    run = models.ForeignKey(PaymentRun, models.CASCADE, related_name="lines", verbose_name="betaalrun")
    desired = models.DecimalField("verschuldigd", max_digits=9, decimal_places=2, null=True, blank=True)
    posted = models.DecimalField("eerder geboekt", max_digits=9, decimal_places=2, default=0)
    difference = models.DecimalField("te boeken", max_digits=9, decimal_places=2, default=0)
    before = models.DecimalField("maand ervoor", max_digits=9, decimal_places=2, null=True, blank=True)
    why = models.CharField("waarom anders", max_length=12, choices=AmountReason.choices)
    problem = models.CharField("wat ontbreekt", max_length=300, blank=True)
    mark = models.CharField("kenmerk van de gegevens", max_length=32, blank=True)
    # The grant behind the line as it was then; a grant that was taken back has gone, so this is no reference.
    grant_number = models.BigIntegerField("toekenning", null=True, blank=True)

    class Meta:
        verbose_name = "regel van een betaalrun"
        verbose_name_plural = "regels van betaalruns"
        ordering = ["placement", "month"]
        indexes = [models.Index(fields=["run", "why"], name="subsidies_runline_why")]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "placement", "employer_then", "month"],
                name="subsidies_one_line_per_month",
                violation_error_message="Deze maand staat al in de betaalrun.",
            ),
            models.CheckConstraint(
                condition=Q(desired__isnull=True, difference=0) & ~Q(problem="")
                | Q(desired__isnull=False, difference=F("desired") - F("posted"), problem=""),
                name="subsidies_line_adds_up",
                violation_error_message="Het verschil is wat verschuldigd is min wat eerder is geboekt.",
            ),
        ]

    def __str__(self) -> str:
        return f"regel {self.pk}"


class Posting(LineFacts):
    """What was posted over a month of a placement: the sum of all is what the municipality paid, or claims back.

    Append-only: a correction is another posting. Only the employer may be another row later, when two rows of one
    employer are merged.
    """

    # PROTECT: what was paid stays known.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="+", verbose_name="gemeente die betaalt"
    )
    run = models.ForeignKey(PaymentRun, models.PROTECT, related_name="postings", verbose_name="betaalrun")
    amount = models.DecimalField("bedrag", max_digits=9, decimal_places=2)
    cause = models.CharField("oorzaak", max_length=12, choices=AmountReason.choices)
    posted_at = models.DateTimeField("geboekt op", db_default=models.functions.Now())

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = "boeking loonkostensubsidie"
        verbose_name_plural = "boekingen loonkostensubsidie"
        ordering = ["-month", "pk"]
        # Nobody rewrites what was paid: not the application, not an administrator, not by accident.
        triggers = [
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="no_update",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["employer"]),
            ),
        ]
        indexes = [models.Index(fields=["placement", "month"], name="subsidies_posting_of_work")]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "placement", "employer_then", "month"],
                name="subsidies_post_once_per_run",
                violation_error_message="Deze maand is in deze betaalrun al geboekt.",
            ),
            models.CheckConstraint(
                condition=~Q(amount=0) & Q(month__day=1),
                name="subsidies_posting_moves_money",
                violation_error_message="Een boeking is een bedrag over een hele maand.",
            ),
        ]

    def __str__(self) -> str:
        return f"boeking {self.pk}"
