"""Told to a municipality: somebody elsewhere gave an employer another sector, and your figures move with it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from placements.enums import Sector
from placements.models.employer import Employer
from placements.querysets import SectorNoticeQuerySet
from registry.models import Municipality


@pghistory.track()
class SectorNotice(models.Model):
    """One municipality is told that jobs of its people count in another sector, because of whom, and since when."""

    # CASCADE: a notice says nothing without the employer.
    employer = models.ForeignKey(
        Employer, models.CASCADE, related_name="sector_notices", verbose_name="werkgever"
    )
    # PROTECT, both: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    changed_at = models.ForeignKey(
        Municipality, models.PROTECT, related_name="+", verbose_name="gewijzigd door gemeente"
    )
    # SET_NULL: the notice stays when a colleague's account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="gewijzigd door"
    )
    on = models.DateField("gewijzigd op")
    # Empty when a merge brought several sectors, each on other days: then `from_day` is the day of the merge.
    sector = models.CharField("nieuwe sector", max_length=12, choices=Sector.choices, blank=True)
    from_day = models.DateField("vanaf")
    # The most there are on any day: how much there is to look at, and no figure.
    jobs = models.DecimalField("banen van deze gemeente", max_digits=8, decimal_places=2)
    reason = models.CharField("reden", max_length=250)
    seen_on = models.DateField("gezien op", null=True, blank=True)
    # SET_NULL: that it was seen stays when the account goes.
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="gezien door"
    )

    objects = SectorNoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "bericht over een andere sector"
        verbose_name_plural = "berichten over een andere sector"
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jobs__gt=0),
                name="placements_sector_notice_of_some_jobs",
                violation_error_message="Er is niets te berichten: er telt geen baan anders.",
            ),
            models.CheckConstraint(
                condition=Q(seen_on__isnull=False) | Q(seen_by__isnull=True),
                name="placements_sector_notice_seen_on_a_day",
                violation_error_message="Wie een bericht heeft gezien, zag het op een dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"bericht over een andere sector {self.pk}"
