"""How far the worker is with the decisions of a 1 January."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from registry.models import Municipality
from subsidies.querysets.payments import IndexationQuerySet


@pghistory.track(exclude=["done_up_to", "done", "to_do", "recorded"])
class Indexation(models.Model):
    """Somebody had the decisions of one 1 January recorded for a municipality; the worker does it in batches.

    Again in the same year is another row: then only what became different is decided.
    """

    # PROTECT: municipalities are reference data, and what was decided stays known.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="indexations", verbose_name="gemeente"
    )
    year = models.PositiveSmallIntegerField("jaar")
    # PROTECT: who decided stays known.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    made_on = models.DateField("vastgelegd op")
    is_finished = models.BooleanField("klaar", default=False)
    # How far the worker is: the last grant it looked at, and how many there are. A killed worker goes on from here.
    done_up_to = models.BigIntegerField("gedaan tot en met", default=0)
    done = models.PositiveIntegerField("gedaan", default=0)
    to_do = models.PositiveIntegerField("te doen", default=0)
    recorded = models.PositiveIntegerField("besluiten vastgelegd", default=0)

    objects = IndexationQuerySet.as_manager()

    class Meta:
        verbose_name = "indexatie"
        verbose_name_plural = "indexaties"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"],
                condition=Q(is_finished=False),
                name="subsidies_one_indexation_at_a_time",
                violation_error_message="De besluiten over deze indexatie worden al vastgelegd.",
            ),
            models.CheckConstraint(
                condition=Q(done__lte=F("to_do"), recorded__lte=F("done")),
                name="subsidies_indexation_counts",
                violation_error_message="Er zijn niet meer besluiten dan subsidies.",
            ),
        ]

    def __str__(self) -> str:
        return f"indexatie {self.year} van {self.municipality_id}"
