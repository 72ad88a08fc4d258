"""Decisions about wage-cost subsidy (beschikkingen), and the objections to them."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.models.entered_once import EnteredOnce
from placements.models import Placement
from registry.models import Municipality
from subsidies.enums import DecisionKind, ObjectionBy, ObjectionOutcome, RefusalGround
from subsidies.models.grant import WageCostSubsidy
from subsidies.models.request import SubsidyRequest
from subsidies.querysets.process import DecisionQuerySet, ObjectionQuerySet

SECOND_PERSON = "Boven het ingestelde bedrag besluit een tweede persoon: een ander dan wie het voorstel deed."


@pghistory.track()
class Decision(models.Model):
    """What a municipality decided about the subsidy of a placement: everything the letter needs, as it was then."""

    # PROTECT, both: what was decided stays explainable.
    placement = models.ForeignKey(
        Placement, models.PROTECT, related_name="subsidy_decisions", verbose_name="plaatsing"
    )
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    # PROTECT: a request with a decision stays.
    request = models.ForeignKey(
        SubsidyRequest,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name="aanvraag",
    )
    # SET_NULL: a grant can be taken back; what was decided about it stays.
    grant = models.ForeignKey(
        WageCostSubsidy,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name="toekenning",
    )
    kind = models.CharField("besluit", max_length=20, choices=DecisionKind.choices)
    refusal_ground = models.CharField(
        "grond van de afwijzing", max_length=20, choices=RefusalGround.choices, blank=True
    )
    reason = models.CharField("reden", max_length=500, blank=True)
    decided_on = models.DateField("besloten op")
    # PROTECT: who decided about an expense stays known.
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besluit van",
    )
    """Who proposed or decided; empty for what was recorded before there were decisions."""
    # PROTECT: the same for the second pair of eyes.
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tweede persoon",
    )
    needs_second = models.BooleanField("tweede persoon nodig", default=False)
    first_day = models.DateField("eerste dag", null=True, blank=True)
    last_day = models.DateField("tot en met", null=True, blank=True)
    basis_text = models.CharField("berust op", max_length=60, blank=True)
    monthly_amount = models.DecimalField(
        "bedrag per maand", max_digits=9, decimal_places=2, null=True, blank=True
    )
    receipt = models.JSONField("berekening", default=dict)
    """The receipt as it was: see subsidies/process/frozen.py."""
    terms = models.JSONField("voorwaarden", default=dict)
    """Of what was handed over: on which terms another municipality continues it; see actions/process/hand_over.py."""
    # PROTECT: municipalities are reference data. Empty for what was handed over before this was kept.
    to_municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="overgedragen aan",
    )
    objection_until = models.DateField("bezwaar kan tot en met")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ["-decided_on", "-pk"]
        indexes = [models.Index(fields=["municipality", "-decided_on"], name="subsidies_decision_list")]
        constraints = [
            models.CheckConstraint(
                condition=Q(needs_second=False)
                | (Q(decided_by__isnull=False, approved_by__isnull=False) & ~Q(approved_by=F("decided_by"))),
                name="subsidies_decision_by_two_people",
                violation_error_message=SECOND_PERSON,
            ),
            models.CheckConstraint(
                condition=(Q(kind=DecisionKind.REFUSED) & ~Q(refusal_ground=""))
                | (~Q(kind=DecisionKind.REFUSED) & Q(refusal_ground="")),
                name="subsidies_refused_with_ground",
                violation_error_message="Kies waarom u de aanvraag afwijst.",
            ),
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(first_day=None) | Q(last_day__gte=F("first_day")),
                name="subsidies_decision_has_period",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(to_municipality=None)
                | (Q(kind=DecisionKind.HANDED_OVER) & ~Q(to_municipality=F("municipality"))),
                name="subsidies_handed_over_to_another",
                violation_error_message="Overdragen gaat naar een andere gemeente.",
            ),
            models.CheckConstraint(
                condition=Q(objection_until__gte=F("decided_on")),
                name="subsidies_objection_after_decision",
                violation_error_message="De termijn voor bezwaar begint na het besluit.",
            ),
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(kind__in=[DecisionKind.GRANTED, DecisionKind.CHANGED, DecisionKind.REFUSED]),
                name="subsidies_one_decision_per_request",
                violation_error_message="Over deze aanvraag is al besloten.",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number of the decision: "B-000123"."""
        return f"B-{self.pk:06d}"

    @property
    def kind_tone(self) -> str:
        """Tone of the badge."""
        return DecisionKind(self.kind).tone


@pghistory.track()
class Objection(EnteredOnce):
    """Somebody objected to a decision (bezwaar, Awb chapter 7), and what was decided on that."""

    # PROTECT: a decision with an objection stays.
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="objections", verbose_name="besluit")
    received_on = models.DateField("ontvangen op")
    objection_by = models.CharField("bezwaar van", max_length=20, choices=ObjectionBy.choices)
    subject = models.CharField("waartegen", max_length=500)
    with_committee = models.BooleanField("advies van een bezwaarcommissie", default=False)
    postponed_on = models.DateField("verdaagd op", null=True, blank=True)
    outcome = models.CharField("uitkomst", max_length=20, choices=ObjectionOutcome.choices, blank=True)
    reason = models.CharField("motivering in het kort", max_length=500, blank=True)
    decided_on = models.DateField("besloten op", null=True, blank=True)
    # SET_NULL: the objection stays when the account goes; the history keeps who it was.
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="besloten door",
    )

    objects = ObjectionQuerySet.as_manager()

    class Meta:
        verbose_name = "bezwaar"
        verbose_name_plural = "bezwaren"
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "objection_by"],
                condition=Q(outcome=""),
                name="subsidies_one_open_objection",
                violation_error_message="Er loopt al een bezwaar van deze partij tegen dit besluit.",
            ),
            models.CheckConstraint(
                condition=~Q(subject=""),
                name="subsidies_objection_says_something",
                violation_error_message="Vul in waartegen het bezwaar is.",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", decided_on=None) | (~Q(outcome="") & Q(decided_on__isnull=False)),
                name="subsidies_objection_outcome_has_day",
                violation_error_message="Kies de uitkomst van het bezwaar en de dag.",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{day}__isnull": True}) | Q(**{f"{day}__gte": F("received_on")}),
                    name=f"subsidies_objection_{day}_after_receipt",
                    violation_error_message="Deze dag ligt vóór de dag waarop het bezwaar is ontvangen.",
                )
                for day in ("postponed_on", "decided_on")
            ),
        ]

    def __str__(self) -> str:
        return f"bezwaar {self.pk}"
