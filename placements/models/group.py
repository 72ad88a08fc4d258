"""A group that a lender sends to a borrower together, and who leads it."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from placements.models.employer import Employer
from placements.querysets import GroupSecondmentQuerySet
from registry.models import Municipality


@pghistory.track()
class GroupSecondment(DatedFact):
    """People who work together at a borrower and are employed by one lender (groepsdetachering)."""

    # PROTECT: a lender or borrower with groups is not deleted.
    lender = models.ForeignKey(Employer, models.PROTECT, related_name="groups_lent", verbose_name="uitlener")
    borrower = models.ForeignKey(
        Employer, models.PROTECT, related_name="groups_borrowed", verbose_name="inlener"
    )
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name="gemeente")
    name = models.CharField("naam van de groep", max_length=100)

    objects = GroupSecondmentQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "groep"
        verbose_name_plural = "groepen"
        ordering = ["name", "pk"]
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(lender=F("borrower")),
                name="placements_group_borrower_is_another",
                violation_error_message="De inlener is een andere werkgever dan degene die uitleent.",
            ),
            ExclusionConstraint(
                name="placements_group_name_once",
                expressions=[
                    ("municipality", RangeOperators.EQUAL),
                    ("lender", RangeOperators.EQUAL),
                    ("borrower", RangeOperators.EQUAL),
                    ("name", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Er is in deze periode al een groep met deze naam bij deze inlener.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class GroupLeader(DatedFact):
    """Who leads a group over a period: a colleague who has an account, or the lender's foreman by name."""

    # CASCADE: leading says nothing without the group.
    group = models.ForeignKey(GroupSecondment, models.CASCADE, related_name="leaders", verbose_name="groep")
    # PROTECT: who led a group must stay explainable.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="collega",
    )
    name = models.CharField("naam van de voorman of voorvrouw", max_length=100, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "leiding van een groep"
        verbose_name_plural = "leiding van groepen"
        constraints = [
            *DatedFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(user__isnull=False, name="") | (Q(user__isnull=True) & ~Q(name="")),
                name="placements_one_leader_by_account_or_name",
                violation_error_message="Kies een collega of vul een naam in, niet allebei.",
            ),
            ExclusionConstraint(
                name="placements_one_leader_at_a_time",
                expressions=[("group", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Deze groep heeft in deze periode al iemand die leiding geeft.",
            ),
        ]

    def __str__(self) -> str:
        return f"leiding {self.pk}"

    @property
    def shown_name(self) -> str:
        """The name colleagues know."""
        return self.user.display_name if self.user else self.name
