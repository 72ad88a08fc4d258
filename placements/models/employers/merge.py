"""One employer that was recorded twice: the merge, everything it moved, and pairs that turned out to be two."""

import pghistory
from django.conf import settings
from django.db import models

from placements.models.employer import Employer


@pghistory.track()
class EmployerMerge(models.Model):
    """What hangs on one record of an employer brought to another, until it is undone; nothing is thrown away."""

    # PROTECT: both rows of the employer stay, whatever happens.
    kept = models.ForeignKey(Employer, models.PROTECT, related_name="+", verbose_name="blijft")
    merged = models.ForeignKey(Employer, models.PROTECT, related_name="+", verbose_name="gaat erin op")
    on = models.DateField("op")
    # SET_NULL: the merge stays when a colleague's account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    reason = models.CharField("reden", max_length=300)
    undone_on = models.DateField("ongedaan gemaakt op", null=True, blank=True)

    class Meta:
        verbose_name = "samenvoeging van werkgevers"
        verbose_name_plural = "samenvoegingen van werkgevers"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kept=models.F("merged")),
                name="placements_merge_of_two_employers",
                violation_error_message="Kies twee verschillende werkgevers.",
            ),
            models.UniqueConstraint(
                fields=["merged"],
                condition=models.Q(undone_on__isnull=True),
                name="placements_employer_merged_once",
                violation_error_message="Deze werkgever is al samengevoegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"samenvoeging van werkgevers {self.pk}"


class EmployerMergeStep(models.Model):
    """One thing a merge of employers did to one row: what stood there before and after, as the database writes it."""

    # CASCADE: the steps are the merge.
    merge = models.ForeignKey(
        EmployerMerge, models.CASCADE, related_name="steps", verbose_name="samenvoeging"
    )
    position = models.PositiveIntegerField("volgorde")
    model = models.CharField("soort gegeven", max_length=100)
    row_id = models.BigIntegerField("rij")
    before = models.JSONField("stond er", null=True)
    after = models.JSONField("staat er", null=True)

    class Meta:
        verbose_name = "stap van een samenvoeging van werkgevers"
        verbose_name_plural = "stappen van samenvoegingen van werkgevers"
        ordering = ["merge", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["merge", "position"],
                name="placements_employer_merge_step_in_order",
                violation_error_message="Deze stap van de samenvoeging is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.row_id}"


@pghistory.track()
class NotTheSameEmployer(models.Model):
    """Two employers that look alike, and of which somebody checked that they are two."""

    # CASCADE, both: the check is about both of them.
    first = models.ForeignKey(Employer, models.CASCADE, related_name="+", verbose_name="eerste werkgever")
    second = models.ForeignKey(Employer, models.CASCADE, related_name="+", verbose_name="tweede werkgever")
    on = models.DateField("op")
    # SET_NULL: the check stays when a colleague's account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )

    class Meta:
        verbose_name = "geen dubbele werkgever"
        verbose_name_plural = "geen dubbele werkgevers"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")),
                name="placements_not_the_same_employer_in_order",
                violation_error_message="Kies twee verschillende werkgevers, het laagste nummer eerst.",
            ),
            models.UniqueConstraint(
                fields=["first", "second"],
                name="placements_not_the_same_employer_once",
                violation_error_message="Van deze twee is al vastgelegd dat het geen dubbele is.",
            ),
        ]

    def __str__(self) -> str:
        return f"werkgever {self.first_id} is niet werkgever {self.second_id}"
