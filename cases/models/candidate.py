"""Candidates: a person as a case of a municipality."""

from datetime import date

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils.functional import cached_property

from cases.enums import HandoverStatus, Stage
from cases.querysets.candidate import CandidateQuerySet
from dated.models import DatedFact
from registry.models import Municipality, Person

HAS_FILE = "Deze persoon heeft bij deze gemeente al een dossier."


@pghistory.track()
class Candidate(DatedFact):
    """The file of a person at a municipality, from the day it is opened until it is closed."""

    # PROTECT: a person with a file is not deleted.
    person = models.ForeignKey(Person, models.PROTECT, related_name="candidates", verbose_name="persoon")
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")
    stage = models.CharField("fase", max_length=20, choices=Stage.choices, default=Stage.IN_VIEW)
    # SET_NULL: the file stays when a colleague's account goes; the history keeps who it was.
    consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="consulent",
    )

    objects = CandidateQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "kandidaat"
        verbose_name_plural = "kandidaten"
        indexes = [models.Index(fields=["municipality", "stage"], name="cases_candidate_list")]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="cases_one_open_file_per_municipality",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("municipality", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message=HAS_FILE,
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number by which colleagues speak of a file without naming anybody: "K-000123"."""
        return f"K-{self.pk:06d}"

    @cached_property
    def handed_over_on(self) -> date | None:
        """The day from which another municipality has the file, or None when it was not handed over; one query."""
        handovers = self.handovers.all()
        return next((each.decided_on for each in handovers if each.status == HandoverStatus.ACCEPTED), None)

    @property
    def stage_tone(self) -> str:
        """Tone of the badge that shows the stage."""
        return Stage(self.stage).tone


@pghistory.track()
class StageChange(models.Model):
    """One step of a candidate from stage to stage: when, by whom and why. The first has no stage before it."""

    # CASCADE: the log belongs to the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="stage_changes", verbose_name="kandidaat"
    )
    from_stage = models.CharField("van fase", max_length=20, choices=Stage.choices, blank=True)
    to_stage = models.CharField("naar fase", max_length=20, choices=Stage.choices)
    on = models.DateField("op")
    # SET_NULL: the step stays when the account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )
    reason = models.CharField("reden", max_length=300, blank=True)

    class Meta:
        verbose_name = "fasewisseling"
        verbose_name_plural = "fasewisselingen"
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.get_to_stage_display()} op {self.on:%d-%m-%Y}"
