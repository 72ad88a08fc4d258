"""Who works with the system, for whom, and in which role on which day."""

import pghistory
from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import RegexValidator
from django.db import models

from accounts.enums import OrganisationKind, Role
from dated.models import DatedFact
from dated.querysets import DatedQuerySet

PHONE = r"^\+?[0-9(][0-9 ()-]{6,18}\Z"
"""A telephone number as it is typed, Dutch or foreign; wherever one is asked for."""
NO_PHONE = "Vul een telefoonnummer in, bijvoorbeeld 071 512 34 56 of +31 6 12345678."


@pghistory.track()
class Organisation(models.Model):
    """A municipality, region office, UWV office, service point or Sw company whose people use this installation."""

    name = models.CharField("naam", max_length=200, unique=True)
    kind = models.CharField("soort", max_length=20, choices=OrganisationKind.choices)
    # PROTECT: a municipality is reference data and outlives every organisation that works for it.
    municipality = models.ForeignKey(
        "registry.Municipality", models.PROTECT, null=True, blank=True, verbose_name="gemeente"
    )
    # PROTECT: the same for the region.
    region = models.ForeignKey("registry.Region", models.PROTECT, null=True, blank=True, verbose_name="regio")

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind=OrganisationKind.MUNICIPALITY)
                | models.Q(municipality__isnull=False),
                name="accounts_organisation_municipality_has_code",
                violation_error_message="Kies de gemeente waarvoor deze organisatie werkt.",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=OrganisationKind.REGION_OFFICE) | models.Q(region__isnull=False),
                name="accounts_organisation_region_office_has_region",
                violation_error_message="Kies de regio waarvoor dit regiobureau werkt.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """Somebody who signs in. What they may see follows from their roles, never from this row."""

    work_phone = models.CharField(
        "telefoon op het werk",
        max_length=20,
        blank=True,
        validators=[RegexValidator(PHONE, NO_PHONE)],
        help_text="Collega's van andere gemeenten zien dit als zij met deze gebruiker moeten overleggen.",
    )

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    @property
    def display_name(self) -> str:
        """The name colleagues know somebody by, or else the user name."""
        return self.get_full_name() or self.username


@pghistory.track()
class RoleAssignment(DatedFact):
    """One role of one user in one organisation, for a period."""

    # CASCADE: a role means nothing without the user; the history keeps what was.
    user = models.ForeignKey(User, models.CASCADE, related_name="role_assignments", verbose_name="gebruiker")
    # PROTECT: an organisation with people in it is not thrown away.
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="role_assignments", verbose_name="organisatie"
    )
    role = models.CharField("rol", max_length=20, choices=Role.choices)

    objects = DatedQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "rol van gebruiker"
        verbose_name_plural = "rollen van gebruikers"
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="accounts_role_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("organisation", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze gebruiker heeft deze rol in deze periode al.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} bij {self.organisation}"
