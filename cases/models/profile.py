"""The profile for employers: whether somebody can be found, why not, and what may be told without saying who it is."""

import secrets

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Q

from cases.enums import HiddenReason, SharedPart
from cases.models.candidate import Candidate
from cases.querysets.profile import ProfileQuerySet
from dated.models import DatedFact

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0 and O, no 1 and I: a code is read out over the telephone."""


def new_code() -> str:
    """A code by which others speak of a profile: by chance, so that it leads to nobody."""
    return "".join(secrets.choice(LETTERS) for _ in range(8))


def all_parts() -> list[str]:
    """Every part that may be told: what a new profile begins with."""
    return [str(part) for part in SharedPart]


@pghistory.track()
class Profile(DatedFact):
    """Whether a candidate is visible to employers over a period, and if not, why not. One at a time.

    This is the municipality's own profile. Whether a profile stands in the national system is a fact of the register
    (`Registration.profile_visible`), and that is what figures count; the page of a profile shows both.
    """

    # CASCADE: a profile says nothing without the file.
    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="profiles", verbose_name="kandidaat"
    )
    code = models.CharField("profielcode", max_length=8, default=new_code, editable=False)
    visible = models.BooleanField("zichtbaar voor werkgevers")
    hidden_because = models.CharField(
        "niet zichtbaar omdat", max_length=20, choices=HiddenReason.choices, blank=True
    )
    note = models.CharField("toelichting", max_length=300, blank=True)
    agreed_on = models.DateField("kandidaat akkoord op", null=True, blank=True)
    pitch = models.CharField("in het kort", max_length=600, blank=True)
    shared = ArrayField(
        models.CharField(max_length=20, choices=SharedPart.choices),
        verbose_name="wat het profiel vertelt",
        default=all_parts,
        blank=True,
    )
    # SET_NULL: the profile stays when a colleague's account goes.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="door"
    )

    objects = ProfileQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "profiel"
        verbose_name_plural = "profielen"
        indexes = [models.Index(fields=["code"], name="cases_profile_code")]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="cases_one_profile_at_a_time",
                expressions=[("candidate", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Het profiel is intussen gewijzigd. Ververs de pagina.",
            ),
            ExclusionConstraint(
                name="cases_profile_code_of_one",
                expressions=[("code", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message="Deze code hoort in deze periode bij een ander profiel.",
            ),
            models.CheckConstraint(
                condition=Q(visible=True, hidden_because="", agreed_on__isnull=False)
                | (Q(visible=False) & ~Q(hidden_because="")),
                name="cases_profile_visible_or_why_not",
                violation_error_message="Vul in wanneer de kandidaat akkoord gaf, of waarom niet zichtbaar.",
            ),
            models.CheckConstraint(
                condition=~Q(hidden_because=HiddenReason.OTHER) | ~Q(note=""),
                name="cases_profile_other_reason_told",
                violation_error_message="Vul in welke andere reden er is.",
            ),
        ]

    def __str__(self) -> str:
        return f"profiel {self.pk}"
