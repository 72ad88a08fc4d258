"""What of a grant waits for a second person: money above an amount that one person may not decide alone."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from subsidies.models.grant import WageCostSubsidy
from subsidies.models.request import SubsidyRequest


@pghistory.track()
class HeldAmount(models.Model):
    """From a day on a grant pays at most so much per whole month, until a second person agrees with more.

    It ends by itself: what the second person grants takes the place of the grant from that day. A refusal leaves it.
    """

    # CASCADE: without the grant nothing is paid, and nothing waits.
    grant = models.OneToOneField(
        WageCostSubsidy, models.CASCADE, related_name="held_amount", verbose_name="toekenning"
    )
    first_day = models.DateField("vanaf")
    ceiling = models.DecimalField("hooguit per maand", max_digits=9, decimal_places=2)
    # SET_NULL: what waits keeps waiting, and is asked again.
    request = models.ForeignKey(
        SubsidyRequest,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="held_amounts",
        verbose_name="gevraagd met",
    )
    """The request by which a second person was asked; empty while another request stands in its way."""
    # PROTECT: who made the amount higher stays known, and may not approve it.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")
    on = models.DateField("op")

    class Meta:
        verbose_name = "bedrag dat wacht op een tweede persoon"
        verbose_name_plural = "bedragen die wachten op een tweede persoon"
        ordering = ["first_day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ceiling__gte=0),
                name="subsidies_held_amount_not_below_nothing",
                violation_error_message="Een bedrag dat mag worden betaald is niet minder dan nul.",
            ),
        ]

    def __str__(self) -> str:
        return f"wacht {self.pk}"
