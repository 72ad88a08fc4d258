"""What an employer promised (social return, a covenant), and the placements with which it is kept."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models.entered_once import EnteredOnce
from dated.models import DatedFact
from placements.enums import AgreementKind, AgreementStatus
from placements.models.employer import Employer
from placements.models.placement import Placement
from placements.querysets import DatedOfRegionQuerySet
from registry.models import Municipality


@pghistory.track()
class Agreement(DatedFact, EnteredOnce):
    """A promise of an employer to a municipality: an amount, a number of places, or both, within a period."""

    # PROTECT: a promise stays, also when the employer is merged.
    employer = models.ForeignKey(
        Employer, models.PROTECT, related_name="agreements", verbose_name="werkgever"
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    # SET_NULL: the promise stays when a colleague's account goes; the history keeps who it was.
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="vastgelegd door"
    )
    kind = models.CharField("soort", max_length=10, choices=AgreementKind.choices)
    what = models.CharField("wat is afgesproken", max_length=300)
    reference = models.CharField("kenmerk van het contract", max_length=100, blank=True)
    euro = models.DecimalField("verplichting in euro", max_digits=12, decimal_places=2, null=True, blank=True)
    places = models.PositiveSmallIntegerField("verplichting in plaatsen", null=True, blank=True)
    status = models.CharField(
        "stand", max_length=15, choices=AgreementStatus.choices, default=AgreementStatus.RUNNING
    )

    objects = DatedOfRegionQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "afspraak met werkgever"
        verbose_name_plural = "afspraken met werkgevers"
        ordering = ["-during", "-pk"]
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(euro__isnull=True) | Q(euro__gt=0),
                name="placements_agreement_of_some_euros",
                violation_error_message="Vul een bedrag in van meer dan € 0.",
            ),
            models.CheckConstraint(
                condition=Q(places__isnull=True) | Q(places__gt=0),
                name="placements_agreement_of_some_places",
                violation_error_message="Vul een aantal plaatsen in van 1 of meer.",
            ),
            models.CheckConstraint(
                condition=~Q(what=""),
                name="placements_agreement_says_what",
                violation_error_message="Vul in wat er is afgesproken.",
            ),
        ]

    def __str__(self) -> str:
        return f"afspraak met werkgever {self.pk}"


@pghistory.track()
class AgreementPlacement(models.Model):
    """A placement with which an employer keeps (part of) an agreement; `euro` is what it is worth under it."""

    # CASCADE: the link says nothing without the agreement.
    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="fulfilments", verbose_name="afspraak"
    )
    # CASCADE: a placement recorded by mistake fulfils nothing.
    placement = models.ForeignKey(Placement, models.CASCADE, related_name="fulfils", verbose_name="plaatsing")
    euro = models.DecimalField("waarde in euro", max_digits=12, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "plaatsing bij afspraak"
        verbose_name_plural = "plaatsingen bij afspraken"
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "placement"],
                name="placements_fulfils_once",
                violation_error_message="Deze plaatsing telt al mee voor deze afspraak.",
            ),
            models.CheckConstraint(
                condition=Q(euro__isnull=True) | Q(euro__gt=0),
                name="placements_fulfilment_of_some_euros",
                violation_error_message="Vul een bedrag in van meer dan € 0.",
            ),
        ]

    def __str__(self) -> str:
        return f"plaatsing {self.placement_id} bij afspraak {self.agreement_id}"
