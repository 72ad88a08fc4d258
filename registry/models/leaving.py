"""What may end somebody's place on the register, or make it depend on work; a finding, never a diagnosis.

Privacy: that UWV or the college found this about somebody is special-category data. Only who may see the file sees it,
and no list or figure is ever split by it.
"""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from dated.models import DatedFact
from dated.querysets import DatedQuerySet
from registry.models.person import Person


@pghistory.track()
class ShelteredWorkFinding(DatedFact):
    """The college found that somebody can work only in sheltered work (beschut werk), from the day of the finding on.

    Whoever is found so does not belong to the target group (Wfsv art. 38b; Besluit SUWI 3.2). When the finding lapses,
    it ends; a finding that was a mistake is taken back, and the history keeps it.
    """

    # PROTECT: a person with findings is not deleted.
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="sheltered_work_findings", verbose_name="persoon"
    )

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "vaststelling beschut werk"
        verbose_name_plural = "vaststellingen beschut werk"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_one_sheltered_work_finding",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze persoon geldt in deze periode al een vaststelling beschut werk.",
            ),
        ]

    def __str__(self) -> str:
        return f"vaststelling beschut werk {self.pk}"


@pghistory.track()
class WithoutWorkCapacity(DatedFact):
    """UWV found that a Wajong recipient has no capacity to work (geen arbeidsvermogen), over a period.

    Since 2026-01-01 such a person stands on the register on ground 1c only while in an employment relation (Wfsv art.
    38b lid 1 onder c); from which day that holds is a dated rule (`GroundRule.only_while_employed`).
    """

    # PROTECT: a person with findings is not deleted.
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="periods_without_work_capacity", verbose_name="persoon"
    )

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "periode zonder arbeidsvermogen"
        verbose_name_plural = "perioden zonder arbeidsvermogen"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_without_capacity_once",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Voor deze persoon is in deze periode al vastgelegd dat er geen "
                "arbeidsvermogen is.",
            ),
        ]

    def __str__(self) -> str:
        return f"periode zonder arbeidsvermogen {self.pk}"


@pghistory.track()
class LeaveRequest(models.Model):
    """Somebody asked to be taken off the register (Besluit SUWI 3.2); it is about what ran on that day."""

    # PROTECT: a person who asked is not deleted.
    person = models.ForeignKey(Person, models.PROTECT, related_name="leave_requests", verbose_name="persoon")
    requested_on = models.DateField("dag van het verzoek")

    class Meta:
        verbose_name = "verzoek om uitschrijving"
        verbose_name_plural = "verzoeken om uitschrijving"
        ordering = ["-requested_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "requested_on"],
                name="registry_one_leave_request_a_day",
                violation_error_message="Van deze dag is al een verzoek om uitschrijving vastgelegd.",
            )
        ]

    def __str__(self) -> str:
        return f"verzoek om uitschrijving {self.pk}"
