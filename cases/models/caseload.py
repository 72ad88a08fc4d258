"""Who works on which files: standing in for a colleague, and files that go to another consultant."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from cases.models.candidate import Candidate
from cases.querysets.workday import ConsultantChangeQuerySet, CoverQuerySet
from dated.models import DatedFact
from registry.models import Municipality


@pghistory.track()
class Cover(DatedFact):
    """A colleague stands in for a consultant who is away: the files stay whose they are, the work list shows them."""

    # CASCADE: standing in means nothing without either of the two; the history keeps what was.
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="vervanger"
    )
    absent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="afwezige consulent"
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")
    reason = models.CharField("toelichting", max_length=200, blank=True)

    objects = CoverQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "vervanging"
        verbose_name_plural = "vervangingen"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(during__upper_inf=False),
                name="cases_cover_ends",
                violation_error_message="Vul de laatste dag van de vervanging in.",
            ),
            models.CheckConstraint(
                condition=~Q(substitute=F("absent")),
                name="cases_cover_by_another",
                violation_error_message="Kies een collega: niemand vervangt zichzelf.",
            ),
            ExclusionConstraint(
                name="cases_one_cover_at_a_time",
                expressions=[
                    ("absent", RangeOperators.EQUAL),
                    ("municipality", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Voor deze collega is in deze periode al een vervanger vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"vervanging {self.pk}"


@pghistory.track()
class ConsultantChange(models.Model):
    """A file went from one consultant to another: who did it, with which note, and whether the new one has seen it."""

    # CASCADE: the log belongs to the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="consultant_changes", verbose_name="kandidaat"
    )
    # SET_NULL, all three: the change stays when an account goes; the history keeps who it was.
    from_consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="van consulent"
    )
    to_consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="naar consulent"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    on = models.DateField("op")
    note = models.CharField("overdrachtsnotitie", max_length=500, blank=True)
    # The same for all files that went in one act, so that they can be taken back together.
    batch = models.UUIDField("kenmerk van de overdracht", editable=False)
    seen_on = models.DateField("gezien op", null=True, blank=True)
    undone_on = models.DateField("teruggedraaid op", null=True, blank=True)

    objects = ConsultantChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "wisseling van consulent"
        verbose_name_plural = "wisselingen van consulent"
        ordering = ["-on", "-pk"]
        indexes = [
            models.Index(
                fields=["to_consultant"],
                name="cases_change_unseen",
                condition=Q(seen_on=None, undone_on=None),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "batch"],
                name="cases_change_once_for_each_act",
                violation_error_message="Deze overdracht is al vastgelegd.",
            )
        ]

    def __str__(self) -> str:
        return f"wisseling van consulent {self.pk}"
