"""One person who was recorded twice: the merge, everything it moved, and pairs that turned out to be two people."""

import pghistory
from django.conf import settings
from django.db import models

from registry.models.area import Municipality
from registry.models.person import Person


@pghistory.track()
class Merge(models.Model):
    """The facts of one record of a person brought to another, until it is undone.

    Nothing is thrown away: the row of the merged person stays, and what was moved, changed or set aside stands in the
    steps, so that undoing brings back exactly what was.
    """

    # PROTECT: both rows of the person stay, whatever happens.
    kept = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="blijft")
    merged = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="gaat erin op")
    # PROTECT: municipalities are reference data. Whoever works there may read the merge and take it back.
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+", verbose_name="gemeente")
    on = models.DateField("op")
    # SET_NULL: the merge stays when a colleague's account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    reason = models.CharField("reden", max_length=300)
    undone_on = models.DateField("ongedaan gemaakt op", null=True, blank=True)

    class Meta:
        verbose_name = "samenvoeging"
        verbose_name_plural = "samenvoegingen"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kept=models.F("merged")),
                name="registry_merge_of_two_people",
                violation_error_message="Kies twee verschillende personen.",
            ),
            models.UniqueConstraint(
                fields=["merged"],
                condition=models.Q(undone_on__isnull=True),
                name="registry_merged_once",
                violation_error_message="Deze persoon is al samengevoegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"samenvoeging {self.pk}"


class MergeStep(models.Model):
    """One thing a merge did to one row: what stood there before, and what stood there after.

    A row that was set aside has no after; a row that was made has no before. Values are as the database writes them.
    """

    # CASCADE: the steps are the merge.
    merge = models.ForeignKey(Merge, models.CASCADE, related_name="steps", verbose_name="samenvoeging")
    position = models.PositiveIntegerField("volgorde")
    model = models.CharField("soort gegeven", max_length=100)
    row_id = models.BigIntegerField("rij")
    before = models.JSONField("stond er", null=True)
    after = models.JSONField("staat er", null=True)

    class Meta:
        verbose_name = "stap van een samenvoeging"
        verbose_name_plural = "stappen van een samenvoeging"
        ordering = ["merge", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["merge", "position"],
                name="registry_merge_step_in_order",
                violation_error_message="Deze stap van de samenvoeging is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.row_id}"


@pghistory.track()
class NotADuplicate(models.Model):
    """Two people who look alike, and of whom somebody checked that they are two."""

    # CASCADE: the check is about both of them.
    first = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="eerste persoon")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="tweede persoon")
    on = models.DateField("op")
    # SET_NULL: the check stays when a colleague's account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )

    class Meta:
        verbose_name = "geen dubbele"
        verbose_name_plural = "geen dubbelen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")),
                name="registry_not_a_duplicate_in_order",
                violation_error_message="Kies twee verschillende personen, het laagste nummer eerst.",
            ),
            models.UniqueConstraint(
                fields=["first", "second"],
                name="registry_not_a_duplicate_once",
                violation_error_message="Van deze twee is al vastgelegd dat het geen dubbele is.",
            ),
        ]

    def __str__(self) -> str:
        return f"persoon {self.first_id} is niet persoon {self.second_id}"
