"""Facts we took from somewhere: they carry their source and how certain they are."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.enums import Certainty, LegalGround


class Sourced(models.Model):
    """A rate, rule or figure with its source; what is not verified is shown with that mark."""

    source = models.CharField("bron", max_length=300)
    certainty = models.CharField("zekerheid", max_length=20, choices=Certainty.choices)
    note = models.CharField("toelichting", max_length=500, blank=True)

    class Meta:
        abstract = True

    @property
    def is_verified(self) -> bool:
        """Whether the fact may be shown without a mark."""
        return self.certainty == Certainty.VERIFIED

    @property
    def certainty_tone(self) -> str:
        """Tone of the badge that shows the certainty."""
        return Certainty(self.certainty).tone


@pghistory.track()
class GroundRule(DatedFact, Sourced):
    """What holds for a ground in a period (Wfsv art. 38b): whether it counts for the agreement (the second paragraph is
    a dated flag), which ground leads when somebody has several, and whether somebody without capacity to work stands
    on the register only while in an employment relation."""

    ground = models.CharField("grondslag", max_length=4, choices=LegalGround.choices)
    counts = models.BooleanField("telt mee voor de banenafspraak")
    precedence = models.PositiveSmallIntegerField(
        "rangorde", default=50, help_text="Bij meer grondslagen tegelijk gaat het laagste getal voor."
    )
    only_while_employed = models.BooleanField(
        "zonder arbeidsvermogen alleen tijdens een dienstverband", default=False
    )
    article = models.CharField("artikel", max_length=100)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "regel per grondslag"
        verbose_name_plural = "regels per grondslag"
        ordering = ["ground", "during"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_one_rule_per_ground",
                expressions=[("ground", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze grondslag bestaat in deze periode al een regel.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_ground_display()}: {'telt' if self.counts else 'telt niet'}"
