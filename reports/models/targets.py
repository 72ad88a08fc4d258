"""What a municipality wants of itself as an employer, and a region of its branch teams; each target has a vintage."""

from decimal import Decimal

import pghistory
from django.db import models
from django.db.models import Q

from placements.models import BranchTeam
from registry.models import Municipality
from reports.enums import TeamMetric
from reports.querysets import OwnTargetQuerySet, TeamTargetQuerySet

FIRST_TARGET_YEAR, LAST_TARGET_YEAR = 2013, 2100
HIGHEST_MARK = 10


@pghistory.track()
class OwnTarget(models.Model):
    """How many jobs of 25.5 hours a municipality wants to have filled itself by the end of a year (Leiden 2019: 19).

    A target that is set anew is another row with a later `set_on`: the newest counts, the older ones stay.
    """

    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="own_targets", verbose_name="gemeente"
    )
    year = models.PositiveSmallIntegerField("jaar")
    jobs = models.DecimalField("banen (25,5 uur)", max_digits=7, decimal_places=1)
    set_on = models.DateField("vastgesteld op")
    source = models.CharField("bron", max_length=300)

    objects = OwnTargetQuerySet.as_manager()

    class Meta:
        verbose_name = "doel van de eigen organisatie"
        verbose_name_plural = "doelen van de eigen organisatie"
        ordering = ["municipality", "-year", "-set_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year", "set_on"],
                name="reports_own_target_once_per_vintage",
                violation_error_message="Op deze dag is voor dit jaar al een doel vastgesteld.",
            ),
            models.CheckConstraint(
                condition=Q(jobs__gt=0),
                name="reports_own_target_is_a_number_of_jobs",
                violation_error_message="Vul een aantal banen in van meer dan 0.",
            ),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_TARGET_YEAR, year__lte=LAST_TARGET_YEAR),
                name="reports_own_target_of_a_year",
                violation_error_message=f"Kies een jaar vanaf {FIRST_TARGET_YEAR}.",
            ),
        ]

    def __str__(self) -> str:
        return f"doel {self.year}, {self.municipality_id}: {self.jobs}"


@pghistory.track()
class TeamTarget(models.Model):
    """What a region wants of a branch team in a year, in one figure (Leiden 2019: 100 sustained, 75, 50, mark 7.5).

    As with OwnTarget: setting it anew is another row, and the newest counts.
    """

    # PROTECT: a team with targets ends, and is not thrown away.
    team = models.ForeignKey(BranchTeam, models.PROTECT, related_name="targets", verbose_name="brancheteam")
    year = models.PositiveSmallIntegerField("jaar")
    metric = models.CharField("wat wij tellen", max_length=20, choices=TeamMetric.choices)
    number = models.DecimalField("doel", max_digits=7, decimal_places=1)
    set_on = models.DateField("vastgesteld op")
    source = models.CharField("bron", max_length=300)

    objects = TeamTargetQuerySet.as_manager()

    class Meta:
        verbose_name = "doel van een brancheteam"
        verbose_name_plural = "doelen van brancheteams"
        ordering = ["team", "-year", "metric", "-set_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "year", "metric", "set_on"],
                name="reports_team_target_once_per_vintage",
                violation_error_message="Op deze dag is hiervoor al een doel vastgesteld.",
            ),
            models.CheckConstraint(
                condition=Q(number__gt=0),
                name="reports_team_target_is_a_number",
                violation_error_message="Vul een getal in van meer dan 0.",
            ),
            models.CheckConstraint(
                condition=~Q(metric=TeamMetric.SATISFACTION) | Q(number__lte=Decimal(HIGHEST_MARK)),
                name="reports_team_target_mark_up_to_ten",
                violation_error_message="Een cijfer is hooguit 10.",
            ),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_TARGET_YEAR, year__lte=LAST_TARGET_YEAR),
                name="reports_team_target_of_a_year",
                violation_error_message=f"Kies een jaar vanaf {FIRST_TARGET_YEAR}.",
            ),
        ]

    def __str__(self) -> str:
        return f"doel {self.year}, team {self.team_id}: {self.number}"
