"""The wage value of somebody at a workplace: asked of an expert, measured by task, established by the municipality."""

from decimal import Decimal

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from cases.models import CaseDocument
from cases.models.entered_once import EnteredOnce
from cases.models.versioned import Versioned
from placements.models import Placement
from registry.models import Municipality
from subsidies.enums import AssessmentReason, AssessmentStatus, WageValueMethod
from subsidies.querysets import ExpertOrganisationQuerySet, WageValueAssessmentQuerySet

HUNDRED = Decimal(100)


@pghistory.track()
class ExpertOrganisation(models.Model):
    """Who measures wage values for a municipality: a certified expert, or the organisation they work for."""

    name = models.CharField("naam", max_length=120)
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    active = models.BooleanField("te kiezen", default=True)

    objects = ExpertOrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "loonwaarde-expert"
        verbose_name_plural = "loonwaarde-experts"
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                "municipality",
                name="subsidies_expert_once_per_municipality",
                violation_error_message="Deze organisatie staat al in de lijst.",
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="subsidies_expert_has_a_name",
                violation_error_message="Vul de naam van de organisatie in.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class WageValueAssessment(EnteredOnce, Versioned):
    """Measuring a wage value (loonwaardebepaling, Participatiewet art. 10d lid 1; Besluit loonkostensubsidie)."""

    # PROTECT: what a subsidy rests on stays explainable.
    placement = models.ForeignKey(
        Placement, models.PROTECT, related_name="wage_value_assessments", verbose_name="plaatsing"
    )
    # PROTECT: municipalities are reference data. The one that asks, and pays.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    status = models.CharField(
        "stand",
        max_length=12,
        choices=AssessmentStatus.choices,
        default=AssessmentStatus.REQUESTED,
    )
    reason = models.CharField(
        "aanleiding", max_length=8, choices=AssessmentReason.choices, default=AssessmentReason.FIRST
    )
    early_because = models.CharField("waarom eerder dan gepland", max_length=300, blank=True)
    requested_on = models.DateField("gevraagd op")
    # SET_NULL: the line stays when an account goes; the history keeps who it was.
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="gevraagd door"
    )
    # PROTECT: who measured stays known.
    expert = models.ForeignKey(ExpertOrganisation, models.PROTECT, verbose_name="loonwaarde-expert")
    expert_name = models.CharField("naam van de expert", max_length=120, blank=True)
    due_on = models.DateField("verwacht terug op")
    visited_on = models.DateField("werkplek bezocht op", null=True, blank=True)
    method = models.CharField("methode", max_length=14, choices=WageValueMethod.choices, blank=True)
    days_per_week = models.DecimalField(
        "werkdagen per week", max_digits=2, decimal_places=1, null=True, blank=True
    )
    computed_percentage = models.PositiveSmallIntegerField("berekende loonwaarde", null=True, blank=True)
    established_percentage = models.PositiveSmallIntegerField(
        "vastgestelde loonwaarde", null=True, blank=True
    )
    differs_because = models.CharField("waarom anders dan berekend", max_length=500, blank=True)
    view_of_employer = models.CharField("zienswijze van de werkgever", max_length=1000, blank=True)
    view_of_worker = models.CharField("zienswijze van de werknemer", max_length=1000, blank=True)
    # SET_NULL: a report can be removed from the file; what it said stays.
    report = models.ForeignKey(
        CaseDocument, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="rapport"
    )
    valid_from = models.DateField("geldt vanaf", null=True, blank=True)
    before_visit_because = models.CharField("waarom al voor het bezoek", max_length=300, blank=True)
    """Why the wage value holds from before the day on which the work was seen."""
    established_on = models.DateField("vastgesteld op", null=True, blank=True)
    # SET_NULL: as above.
    established_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="vastgesteld door",
    )
    cancelled_on = models.DateField("geannuleerd op", null=True, blank=True)
    cancelled_because = models.CharField("reden van annuleren", max_length=300, blank=True)

    objects = WageValueAssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = "loonwaardebepaling"
        verbose_name_plural = "loonwaardebepalingen"
        ordering = ["-requested_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=AssessmentStatus.VISITED) | Q(visited_on__isnull=False),
                name="subsidies_assessment_visited_has_a_day",
                violation_error_message="Vul in op welke dag de werkplek is bezocht.",
            ),
            models.CheckConstraint(
                condition=~Q(status=AssessmentStatus.ESTABLISHED)
                | Q(
                    visited_on__isnull=False,
                    valid_from__isnull=False,
                    established_on__isnull=False,
                    computed_percentage__range=(0, 100),
                    established_percentage__range=(0, 100),
                )
                & ~Q(method=""),
                name="subsidies_assessment_established_is_complete",
                violation_error_message="Vul de dag van het bezoek, de loonwaarde en de ingangsdatum in.",
            ),
            models.CheckConstraint(
                condition=Q(established_percentage=None)
                | Q(established_percentage=F("computed_percentage"))
                | ~Q(differs_because=""),
                name="subsidies_assessment_says_why_it_differs",
                violation_error_message="Vul in waarom de vastgestelde loonwaarde anders is dan de berekende.",
            ),
            models.CheckConstraint(
                condition=Q(status=AssessmentStatus.CANCELLED, cancelled_on__isnull=False)
                & ~Q(cancelled_because="")
                | ~Q(status=AssessmentStatus.CANCELLED) & Q(cancelled_on=None, cancelled_because=""),
                name="subsidies_cancelled_assessment_says_why",
                violation_error_message="Vul in waarom de loonwaardebepaling niet doorgaat.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=AssessmentReason.EARLY) | ~Q(early_because=""),
                name="subsidies_early_assessment_says_why",
                violation_error_message="Vul in waarom de loonwaarde eerder wordt bepaald dan gepland.",
            ),
            models.UniqueConstraint(
                fields=["placement"],
                condition=Q(status__in=["requested", "visited"]),
                name="subsidies_one_open_assessment_per_placement",
                violation_error_message="Voor deze plaatsing loopt al een loonwaardebepaling.",
            ),
            models.UniqueConstraint(
                fields=["placement", "valid_from"],
                condition=Q(status="established"),
                name="subsidies_one_wage_value_per_day",
                violation_error_message="Vanaf deze dag is al een loonwaarde vastgesteld.",
            ),
        ]

    def __str__(self) -> str:
        return f"loonwaardebepaling {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether the expert is still busy with it."""
        return self.status in (AssessmentStatus.REQUESTED, AssessmentStatus.VISITED)

    @property
    def status_tone(self) -> str:
        """Tone of the badge that shows the status."""
        return AssessmentStatus(self.status).tone


@pghistory.track()
class WageValueTask(models.Model):
    """A main task of the work, as it was measured; all four in percents. A tempo above 100 % counts as 100 %."""

    # CASCADE: a task says nothing without the assessment.
    assessment = models.ForeignKey(
        WageValueAssessment, models.CASCADE, related_name="tasks", verbose_name="loonwaardebepaling"
    )
    position = models.PositiveSmallIntegerField("volgorde")
    description = models.CharField("taak", max_length=120)
    share = models.DecimalField("aandeel in de werktijd (%)", max_digits=5, decimal_places=2)
    tempo = models.DecimalField("tempo (%)", max_digits=5, decimal_places=2)
    quality = models.DecimalField("kwaliteit (%)", max_digits=5, decimal_places=2)
    net_time = models.DecimalField("netto werktijd of inzetbaarheid (%)", max_digits=5, decimal_places=2)

    class Meta:
        verbose_name = "hoofdtaak"
        verbose_name_plural = "hoofdtaken"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "position"],
                name="subsidies_task_has_its_place",
                violation_error_message="Deze taak staat er al.",
            ),
            models.CheckConstraint(
                condition=Q(position__range=(1, 5)),
                name="subsidies_at_most_five_tasks",
                violation_error_message="Een loonwaardebepaling heeft hooguit vijf hoofdtaken.",
            ),
            models.CheckConstraint(
                condition=Q(share__gte=Decimal("6.25"), share__lte=HUNDRED)
                & Q(tempo__gte=0, tempo__lte=2 * HUNDRED)
                & Q(quality__gte=0, quality__lte=HUNDRED)
                & Q(net_time__gte=0, net_time__lte=HUNDRED),
                name="subsidies_task_percentages",
                violation_error_message=(
                    "Een taak is ten minste 1/16 van de werkweek; kwaliteit en werktijd zijn 0 tot en met 100 %."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"hoofdtaak {self.position} van loonwaardebepaling {self.assessment_id}"
