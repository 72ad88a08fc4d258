"""What came of matching: proposals with their steps, requests to know who somebody is, and what weighs how much."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from cases.models import Candidate
from dated.models import DatedFact
from placements.enums.matching import MatchAspect, NoBy, NoReason, ProposalStatus, ReleaseStatus
from placements.models.placement import Placement
from placements.models.vacancy import Vacancy
from placements.querysets.matching import MatchWeightQuerySet, ProposalQuerySet, ReleaseRequestQuerySet
from placements.rules.proposal_steps import OPEN
from registry.models import Municipality

ALREADY_PROPOSED = "Deze kandidaat is voor deze vacature al voorgesteld, en dat voorstel loopt nog."
ALREADY_ASKED = "U hebt de vrijgave van deze kandidaat voor deze vacature al gevraagd."
HEAVIEST = 10


@pghistory.track()
class Proposal(models.Model):
    """A candidate was proposed for a vacancy, and how far that is. One open proposal for a pair at a time."""

    # PROTECT, both: what became of a vacancy and of a candidate stays countable.
    candidate = models.ForeignKey(
        Candidate, models.PROTECT, related_name="proposals", verbose_name="kandidaat"
    )
    vacancy = models.ForeignKey(Vacancy, models.PROTECT, related_name="proposals", verbose_name="vacature")
    status = models.CharField(
        "stand", max_length=10, choices=ProposalStatus.choices, default=ProposalStatus.PROPOSED
    )
    since = models.DateField("sinds")
    """The day on which it came in this status."""
    proposed_on = models.DateField("voorgesteld op")
    # SET_NULL: the proposal stays when the account goes; the history keeps who it was.
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="voorgesteld door",
    )
    # Who said no and why: also in the log of steps, here so that it can be counted.
    no_by = models.CharField("afgewezen door", max_length=10, choices=NoBy.choices, blank=True)
    no_because = models.CharField("reden van afwijzing", max_length=20, choices=NoReason.choices, blank=True)
    # SET_NULL: a placement that was recorded by mistake and withdrawn leaves the proposal.
    placement = models.ForeignKey(
        Placement,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name="plaatsing",
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        ordering = ["-proposed_on", "-pk"]
        indexes = [models.Index(fields=["status", "since"], name="placements_proposal_waiting")]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "vacancy"],
                condition=Q(status__in=OPEN),
                name="placements_one_open_proposal",
                violation_error_message=ALREADY_PROPOSED,
            ),
            models.CheckConstraint(
                condition=(Q(status=ProposalStatus.NOT) & ~Q(no_by="") & ~Q(no_because=""))
                | (~Q(status=ProposalStatus.NOT) & Q(no_by="", no_because="")),
                name="placements_no_has_reason",
                violation_error_message="Kies wie nee zei en waarom.",
            ),
            models.CheckConstraint(
                condition=Q(since__gte=F("proposed_on")),
                name="placements_proposal_in_order",
                violation_error_message="Deze dag ligt vóór de dag van het voorstel.",
            ),
        ]

    def __str__(self) -> str:
        return f"voorstel {self.pk}"

    @property
    def status_tone(self) -> str:
        """Tone of the badge that shows how far it is."""
        return ProposalStatus(self.status).tone

    @property
    def is_open(self) -> bool:
        """Whether somebody waits for what comes next."""
        return self.status in OPEN


@pghistory.track()
class ProposalStep(models.Model):
    """One step of a proposal: from which status to which, when, by whom and why. The first has none before it."""

    # CASCADE: the log belongs to the proposal.
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="steps", verbose_name="voorstel")
    from_status = models.CharField("van stand", max_length=10, choices=ProposalStatus.choices, blank=True)
    to_status = models.CharField("naar stand", max_length=10, choices=ProposalStatus.choices)
    on = models.DateField("op")
    # SET_NULL: the step stays when the account goes; the history keeps who it was.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    no_by = models.CharField("afgewezen door", max_length=10, choices=NoBy.choices, blank=True)
    no_because = models.CharField("reden van afwijzing", max_length=20, choices=NoReason.choices, blank=True)
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "stap van een voorstel"
        verbose_name_plural = "stappen van voorstellen"
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(from_status=F("to_status")),
                name="placements_proposal_step_leads_elsewhere",
                violation_error_message="Het voorstel heeft deze stand al.",
            )
        ]

    def __str__(self) -> str:
        return f"stap {self.pk} van een voorstel"


@pghistory.track()
class ReleaseRequest(models.Model):
    """A consultant asks another municipality who an anonymous candidate is, for one vacancy; and what it answered.

    Until it is released nobody outside the candidate's municipality knows who it is, and after the last day neither.
    """

    # PROTECT, both: who was told what about whom stays accountable.
    candidate = models.ForeignKey(
        Candidate, models.PROTECT, related_name="release_requests", verbose_name="kandidaat"
    )
    vacancy = models.ForeignKey(
        Vacancy, models.PROTECT, related_name="release_requests", verbose_name="vacature"
    )
    code = models.CharField("profielcode", max_length=8)
    """The code by which the asker knows the profile; the profile may get another later."""
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="+", verbose_name="gevraagd namens gemeente"
    )
    # PROTECT: who asked to know who somebody is stays accountable.
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )
    asked_on = models.DateField("gevraagd op")
    message = models.CharField("waarom deze kandidaat", max_length=300, blank=True)
    status = models.CharField(
        "stand", max_length=10, choices=ReleaseStatus.choices, default=ReleaseStatus.WAITING
    )
    # PROTECT: the same for who answered.
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beantwoord door",
    )
    decided_on = models.DateField("beantwoord op", null=True, blank=True)
    reason = models.CharField("reden", max_length=300, blank=True)
    until = models.DateField("vrijgegeven tot en met", null=True, blank=True)

    objects = ReleaseRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "verzoek om vrijgave"
        verbose_name_plural = "verzoeken om vrijgave"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "vacancy", "asked_by"],
                condition=Q(status=ReleaseStatus.WAITING),
                name="placements_release_asked_once",
                violation_error_message=ALREADY_ASKED,
            ),
            models.CheckConstraint(
                condition=Q(status=ReleaseStatus.WAITING, decided_on=None)
                | (~Q(status=ReleaseStatus.WAITING) & Q(decided_on__gte=F("asked_on"))),
                name="placements_release_decided_has_day",
                violation_error_message="Bij een antwoord hoort een dag, op of na de vraag.",
            ),
            models.CheckConstraint(
                condition=Q(status=ReleaseStatus.RELEASED, until__gte=F("decided_on"))
                | (~Q(status=ReleaseStatus.RELEASED) & Q(until=None)),
                name="placements_release_ends",
                violation_error_message="Kies tot en met wanneer de vrijgave geldt, vandaag of later.",
            ),
            models.CheckConstraint(
                condition=~Q(status=ReleaseStatus.REFUSED) | ~Q(reason=""),
                name="placements_release_refused_with_reason",
                violation_error_message="Vul in waarom u niet vrijgeeft.",
            ),
        ]

    def __str__(self) -> str:
        return f"verzoek om vrijgave {self.pk}"

    @property
    def status_tone(self) -> str:
        """Tone of the badge that shows how it stands."""
        return ReleaseStatus(self.status).tone


@pghistory.track()
class MatchWeight(DatedFact):
    """How heavily an aspect weighs at a municipality over a period; without a row the product's weight holds."""

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    aspect = models.CharField("waarop", max_length=20, choices=MatchAspect.choices)
    weight = models.PositiveSmallIntegerField("gewicht")

    objects = MatchWeightQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "weging bij matchen"
        verbose_name_plural = "wegingen bij matchen"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(weight__lte=HEAVIEST),
                name="placements_match_weight_to_10",
                violation_error_message="Vul een gewicht in van 0 tot en met 10.",
            ),
            ExclusionConstraint(
                name="placements_one_match_weight_at_a_time",
                expressions=[
                    ("municipality", RangeOperators.EQUAL),
                    ("aspect", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Voor dit onderdeel geldt in deze periode al een weging.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aspect} bij {self.municipality_id}"
