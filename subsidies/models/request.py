"""A request for wage-cost subsidy: what was asked, where it stands, each step, and what is proposed."""

from decimal import Decimal

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from cases.models.entered_once import EnteredOnce
from placements.models import Placement
from registry.enums import LegalGround
from registry.models import Municipality
from subsidies.enums import OPEN_STATUSES, AskedBasis, AskedBy, Channel, GroupOutcome, RequestStatus
from subsidies.querysets.process import SubsidyRequestQuerySet

OPEN_ALREADY = "Voor deze plaatsing loopt al een aanvraag bij uw gemeente."
BEFORE_RECEIPT = "Deze dag ligt vóór de dag waarop de aanvraag is ontvangen."


@pghistory.track()
class SubsidyRequest(EnteredOnce):
    """Somebody asked a municipality for wage-cost subsidy for a placement (Participatiewet art. 10d)."""

    # PROTECT: what was asked and decided stays explainable.
    placement = models.ForeignKey(
        Placement, models.PROTECT, related_name="subsidy_requests", verbose_name="plaatsing"
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    asked_by = models.CharField("gevraagd door", max_length=20, choices=AskedBy.choices)
    channel = models.CharField("gevraagd via", max_length=20, choices=Channel.choices)
    received_on = models.DateField("ontvangen op")
    asked_basis = models.CharField(
        "gevraagd op grond van", max_length=20, choices=AskedBasis.choices, default=AskedBasis.UNKNOWN
    )
    wanted_from = models.DateField("gevraagd vanaf")
    status = models.CharField(
        "stap", max_length=20, choices=RequestStatus.choices, default=RequestStatus.RECEIVED
    )
    checked_on = models.DateField("doelgroep beoordeeld op", null=True, blank=True)
    group_outcome = models.CharField(
        "uitkomst van de doelgroepbeoordeling", max_length=20, choices=GroupOutcome.choices, blank=True
    )
    ground = models.CharField(
        "grondslag in het doelgroepregister", max_length=10, choices=LegalGround.choices, blank=True
    )
    """The leading ground on the day of the check, as the register had it; empty when on none."""
    measuring_since = models.DateField("loonwaardebepaling gevraagd op", null=True, blank=True)
    settled_on = models.DateField("loonwaarde vastgesteld of overgeslagen op", null=True, blank=True)
    wage_value_percentage = models.PositiveSmallIntegerField(
        "vastgestelde loonwaarde", null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    # SET_NULL: the request stays when the objection that led to it goes.
    objection = models.ForeignKey(
        "subsidies.Objection",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name="na bezwaar",
    )

    objects = SubsidyRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "aanvraag loonkostensubsidie"
        verbose_name_plural = "aanvragen loonkostensubsidie"
        ordering = ["received_on", "pk"]
        indexes = [
            models.Index(
                fields=["municipality", "received_on"],
                name="subsidies_request_open",
                condition=Q(status__in=OPEN_STATUSES),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["placement", "municipality"],
                condition=Q(status__in=OPEN_STATUSES),
                name="subsidies_one_open_request",
                violation_error_message=OPEN_ALREADY,
            ),
            models.CheckConstraint(
                condition=Q(checked_on=None, group_outcome="")
                | (Q(checked_on__isnull=False) & ~Q(group_outcome="")),
                name="subsidies_request_check_has_outcome",
                violation_error_message="Kies de uitkomst van de beoordeling en de dag.",
            ),
            models.CheckConstraint(
                condition=Q(wage_value_percentage=None)
                | Q(wage_value_percentage__range=(0, 100), settled_on__isnull=False),
                name="subsidies_request_wage_value_has_day",
                violation_error_message="Vul een loonwaarde van 0 tot en met 100 in, met de dag.",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{day}__isnull": True}) | Q(**{f"{day}__gte": F("received_on")}),
                    name=f"subsidies_request_{day}_after_receipt",
                    violation_error_message=BEFORE_RECEIPT,
                )
                for day in ("checked_on", "measuring_since", "settled_on")
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number by which colleagues speak of a request without naming anybody: "A-000123"."""
        return f"A-{self.pk:06d}"

    @property
    def status_tone(self) -> str:
        """Tone of the badge of the step."""
        return RequestStatus(self.status).tone

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for a decision."""
        return self.status in OPEN_STATUSES


@pghistory.track()
class RequestStep(models.Model):
    """One step of a request: from which to which, when, by whom and why. The first has no step before it."""

    # CASCADE: the log belongs to the request.
    request = models.ForeignKey(SubsidyRequest, models.CASCADE, related_name="steps", verbose_name="aanvraag")
    from_status = models.CharField("van stap", max_length=20, choices=RequestStatus.choices, blank=True)
    to_status = models.CharField("naar stap", max_length=20, choices=RequestStatus.choices)
    on = models.DateField("op")
    # SET_NULL: the step stays when the account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    reason = models.CharField("reden", max_length=300, blank=True)

    class Meta:
        verbose_name = "stap van een aanvraag"
        verbose_name_plural = "stappen van aanvragen"
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.get_to_status_display()} op {self.on:%d-%m-%Y}"


@pghistory.track()
class Proposal(models.Model):
    """What somebody proposes to grant on a request, with the receipt as it was; the newest counts."""

    # CASCADE: a proposal says nothing without its request.
    request = models.ForeignKey(
        SubsidyRequest, models.CASCADE, related_name="proposals", verbose_name="aanvraag"
    )
    flat_rate = models.BooleanField("forfaitair (50 %)", default=False)
    wage_value_percentage = models.PositiveSmallIntegerField(
        "loonwaarde", null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    full_time_hours = models.DecimalField(
        "volledige werkweek in de sector", max_digits=4, decimal_places=2, default=Decimal("36.00")
    )
    bbl = models.BooleanField("leerling in de bbl", default=False)
    function_wage = models.DecimalField(
        "functieloon per maand", max_digits=8, decimal_places=2, null=True, blank=True
    )
    first_day = models.DateField("eerste dag")
    last_day = models.DateField("tot en met", null=True, blank=True)
    monthly_amount = models.DecimalField("bedrag per maand", max_digits=9, decimal_places=2, null=True)
    receipt = models.JSONField("berekening", default=dict)
    deviations = models.JSONField("afwijkingen van de voorwaarden", default=list)
    deviation_reason = models.CharField("waarom toch", max_length=500, blank=True)
    needs_second = models.BooleanField("tweede persoon nodig", default=False)
    # PROTECT: who proposed an expense stays known.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="voorgesteld door"
    )
    on = models.DateField("voorgesteld op")

    class Meta:
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(flat_rate=True, wage_value_percentage__isnull=True)
                | Q(flat_rate=False, wage_value_percentage__range=(0, 100)),
                name="subsidies_proposal_wage_value_or_flat_rate",
                violation_error_message="Vul de loonwaarde in (0 tot en met 100 %), of kies het forfait.",
            ),
            models.CheckConstraint(
                condition=Q(full_time_hours__gte=20, full_time_hours__lte=60),
                name="subsidies_proposal_full_time_week_is_real",
                violation_error_message="Een volledige werkweek heeft 20 tot 60 uur.",
            ),
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="subsidies_proposal_has_period",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(deviations=[]) | ~Q(deviation_reason=""),
                name="subsidies_proposal_deviates_with_reason",
                violation_error_message="Vul in waarom u afwijkt van de voorwaarden.",
            ),
        ]

    def __str__(self) -> str:
        return f"voorstel {self.pk}"
