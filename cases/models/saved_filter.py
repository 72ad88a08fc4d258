"""Filters of the list of candidates under a name, to come back to."""

import pghistory
from django.conf import settings
from django.db import models

from cases.querysets.finding import SavedFilterQuerySet
from registry.models import Municipality

SAME_NAME = "U hebt al een filter met deze naam. Kies een andere naam."


@pghistory.track()
class SavedFilter(models.Model):
    """A choice of filters a colleague keeps, alone or with everybody who works with the files of a municipality."""

    # CASCADE: a filter belongs to its maker, and shows nothing by itself.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_filters", verbose_name="van"
    )
    name = models.CharField("naam", max_length=60)
    query = models.CharField("filters", max_length=1000, blank=True)
    """The filters as they stand in an address: codes and never anything about a person."""
    # PROTECT: municipalities are reference data.
    shared_with = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gedeeld met de collega's van",
    )
    is_default = models.BooleanField("hiermee begint mijn lijst", default=False)

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        verbose_name = "bewaard filter"
        verbose_name_plural = "bewaarde filters"
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"],
                name="cases_saved_filter_name_once",
                violation_error_message=SAME_NAME,
            ),
            models.UniqueConstraint(
                fields=["owner"],
                condition=models.Q(is_default=True),
                name="cases_one_default_filter",
                violation_error_message="Uw lijst begint al met een ander filter.",
            ),
            models.CheckConstraint(
                condition=~models.Q(name=""),
                name="cases_saved_filter_has_name",
                violation_error_message="Geef het filter een naam.",
            ),
        ]

    def __str__(self) -> str:
        return f"filter {self.pk}"
