"""Standing on the target-group register (doelgroepregister)."""

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from dated.models import DatedFact
from registry.enums import LegalGround, ResponsibleParty
from registry.models.person import Person
from registry.registration_querysets import RegistrationQuerySet


@pghistory.track()
class Registration(DatedFact):
    """A person's place on the register over a period: the ground, who is responsible, and who can find them.

    When one of these changes, the row ends and a next one begins the same day. A person may stand on the register on
    several grounds at once; which of them leads on a day is rules/leading_ground.py. Source: Wfsv art. 38b and 38d,
    Besluit SUWI 3.2 (what the register records).
    """

    # PROTECT: a person on the register is not deleted.
    person = models.ForeignKey(Person, models.PROTECT, related_name="registrations", verbose_name="persoon")
    ground = models.CharField("grondslag", max_length=4, choices=LegalGround.choices)
    responsible = models.CharField("verantwoordelijke", max_length=12, choices=ResponsibleParty.choices)
    profile_visible = models.BooleanField("profiel zichtbaar voor werkgevers", default=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "inschrijving doelgroepregister"
        verbose_name_plural = "inschrijvingen doelgroepregister"
        indexes = [GistIndex(fields=["during"], name="registry_registration_during")]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="registry_one_registration_per_ground",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("ground", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze persoon staat in deze periode al op deze grondslag in het "
                "doelgroepregister.",
            ),
        ]

    def __str__(self) -> str:
        return f"inschrijving {self.pk}"

    @property
    def category_label(self) -> str:
        """The category in which reports and councils speak of the ground: "Wajong"."""
        return str(LegalGround(self.ground).category.label)
