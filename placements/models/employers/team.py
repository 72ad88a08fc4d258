"""Who keeps in touch with an employer: an account manager, and the branch team of the region."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from cases.enums import Branch
from dated.models import DatedFact
from placements.models.employer import Employer
from placements.querysets import RegionTeamQuerySet
from registry.models import Region


@pghistory.track()
class BranchTeam(DatedFact):
    """A team of a region for the employers of one branch (brancheteam), while it exists."""

    # PROTECT: a region with teams is not thrown away.
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="branch_teams", verbose_name="arbeidsmarktregio"
    )
    name = models.CharField("naam", max_length=100)
    branch = models.CharField("branche (SBI)", max_length=1, choices=Branch.choices, blank=True)
    # SET_NULL: the team stays when a colleague's account goes.
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="coördinator",
    )

    objects = RegionTeamQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "brancheteam"
        verbose_name_plural = "brancheteams"
        ordering = ["name"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="placements_one_team_of_a_name",
                expressions=[
                    ("region", RangeOperators.EQUAL),
                    ("name", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze regio heeft in deze periode al een team met deze naam.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class AccountManagement(DatedFact):
    """Who keeps in touch with an employer on behalf of a region, over a period; one account manager at a time."""

    # CASCADE: who keeps in touch says nothing without the employer.
    employer = models.ForeignKey(
        Employer, models.CASCADE, related_name="account_managements", verbose_name="werkgever"
    )
    # PROTECT: regions are reference data.
    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="arbeidsmarktregio")
    # PROTECT: who kept in touch must stay explainable.
    manager = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="account_managements",
        verbose_name="accountmanager",
    )
    # PROTECT: a team that keeps in touch with employers ends, and is not thrown away.
    team = models.ForeignKey(
        BranchTeam,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="account_managements",
        verbose_name="brancheteam",
    )

    objects = RegionTeamQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "accountmanager van werkgever"
        verbose_name_plural = "accountmanagers van werkgevers"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="placements_one_account_manager_at_a_time",
                expressions=[
                    ("employer", RangeOperators.EQUAL),
                    ("region", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze werkgever heeft in deze periode al een accountmanager.",
            ),
        ]

    def __str__(self) -> str:
        return f"accountmanager van werkgever {self.employer_id}"
