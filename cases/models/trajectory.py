"""One person's use of an instrument, what was learned there, and advice on sheltered work."""

import pghistory
from django.db import models
from django.db.models import F, Func, Q

from cases.enums import AdviceOutcome, CertificateKind, TrajectoryResult
from cases.models.candidate import Candidate
from cases.models.entered_once import EnteredOnce
from cases.models.instrument import Instrument, Provider
from cases.models.versioned import Versioned
from cases.querysets.plan import OfFileQuerySet, TrajectoryQuerySet
from dated.models import DatedFact


@pghistory.track()
class Trajectory(DatedFact, EnteredOnce, Versioned):
    """One person's use of an instrument. The period has no end until the trajectory is ended, with a result."""

    # CASCADE: a trajectory says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="trajectories", verbose_name="kandidaat"
    )
    # PROTECT: what was used stays known.
    instrument = models.ForeignKey(
        Instrument, models.PROTECT, related_name="trajectories", verbose_name="instrument"
    )
    # PROTECT: who provided it stays known.
    provider = models.ForeignKey(
        Provider, models.PROTECT, null=True, blank=True, related_name="trajectories", verbose_name="aanbieder"
    )
    planned_end = models.DateField("geplande laatste dag")
    agreed_cost = models.DecimalField(
        "afgesproken kosten", max_digits=9, decimal_places=2, null=True, blank=True
    )
    """Euros for the whole trajectory; empty while nothing was agreed: the instrument then gives an estimate."""
    note = models.CharField("afspraken", max_length=500, blank=True)
    extended_because = models.CharField("reden van verlenging", max_length=300, blank=True)
    result = models.CharField("resultaat", max_length=10, choices=TrajectoryResult.choices, blank=True)
    result_note = models.CharField("toelichting op het resultaat", max_length=500, blank=True)

    objects = TrajectoryQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "traject"
        verbose_name_plural = "trajecten"
        ordering = ["-during", "-pk"]
        indexes = [models.Index(fields=["planned_end"], name="cases_trajectory_ends", condition=Q(result=""))]
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(
                    planned_end__gte=Func(F("during"), function="lower", output_field=models.DateField())
                ),
                name="cases_trajectory_planned_forward",
                violation_error_message="De geplande laatste dag ligt vóór de eerste dag.",
            ),
            models.CheckConstraint(
                condition=Q(during__upper_inf=True, result="") | (Q(during__upper_inf=False) & ~Q(result="")),
                name="cases_ended_trajectory_has_result",
                violation_error_message="Kies het resultaat en de laatste dag van het traject.",
            ),
            models.CheckConstraint(
                condition=~Q(result=TrajectoryResult.STOPPED) | ~Q(result_note=""),
                name="cases_stopped_trajectory_says_why",
                violation_error_message="Vul in waarom het traject voortijdig stopte.",
            ),
            models.CheckConstraint(
                condition=Q(agreed_cost=None) | Q(agreed_cost__gte=0),
                name="cases_trajectory_cost_not_negative",
                violation_error_message="Kosten zijn nul of meer.",
            ),
        ]

    def __str__(self) -> str:
        return f"traject {self.pk}"


@pghistory.track()
class Certificate(EnteredOnce):
    """What a candidate can show of what was learned: a practice certificate, an mbo certificate, a diploma."""

    # CASCADE: a certificate in a file says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="certificates", verbose_name="kandidaat"
    )
    # SET_NULL: what was earned stays, also when the trajectory was recorded by mistake.
    trajectory = models.ForeignKey(
        Trajectory,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="certificates",
        verbose_name="behaald in traject",
    )
    kind = models.CharField("soort", max_length=12, choices=CertificateKind.choices)
    name = models.CharField("naam", max_length=150)
    issuer = models.CharField("afgegeven door", max_length=120, blank=True)
    issued_on = models.DateField("afgegeven op")

    objects = OfFileQuerySet.as_manager()

    class Meta:
        verbose_name = "bewijs van wat iemand leerde"
        verbose_name_plural = "bewijzen van wat iemand leerde"
        ordering = ["-issued_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "kind", "name", "issued_on"],
                name="cases_certificate_once",
                violation_error_message="Dit bewijs is al vastgelegd.",
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="cases_certificate_has_a_name",
                violation_error_message="Vul in waarvoor het bewijs is.",
            ),
        ]

    def __str__(self) -> str:
        return f"bewijs {self.pk}"


@pghistory.track()
class ShelteredWorkAdvice(EnteredOnce):
    """A request to UWV for advice on sheltered work (Participatiewet art. 10b), and the answer.

    The finding that ends a registration is a fact of the register: registry.ShelteredWorkFinding.
    """

    # CASCADE: a request says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="sheltered_work_advice", verbose_name="kandidaat"
    )
    asked_on = models.DateField("aangevraagd op")
    advised_on = models.DateField("advies van", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=15, choices=AdviceOutcome.choices, blank=True)

    objects = OfFileQuerySet.as_manager()

    class Meta:
        verbose_name = "advies beschut werk"
        verbose_name_plural = "adviezen beschut werk"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(outcome=""),
                name="cases_one_open_request_for_advice",
                violation_error_message="Er loopt al een aanvraag voor advies beschut werk.",
            ),
            models.CheckConstraint(
                condition=Q(advised_on=None, outcome="") | (Q(advised_on__isnull=False) & ~Q(outcome="")),
                name="cases_advice_has_day_and_outcome",
                violation_error_message="Vul de dag en de uitkomst van het advies in.",
            ),
            models.CheckConstraint(
                condition=Q(advised_on=None) | Q(advised_on__gte=F("asked_on")),
                name="cases_advice_after_request",
                violation_error_message="Het advies ligt vóór de aanvraag.",
            ),
        ]

    def __str__(self) -> str:
        return f"advies {self.pk}"

    @property
    def outcome_tone(self) -> str:
        """Tone of the badge that shows the outcome."""
        return AdviceOutcome(self.outcome).tone if self.outcome else "info"
