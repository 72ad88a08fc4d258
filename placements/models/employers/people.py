"""Where an employer is, whom we speak there, and who was trained to guide a colleague."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.models.entered_once import EnteredOnce
from placements.models.employer import Employer
from placements.querysets import OfEmployerQuerySet
from registry.models import Municipality


@pghistory.track()
class EmployerBranch(EnteredOnce):
    """A branch (vestiging) of an employer: a place where people can work."""

    # CASCADE: a branch says nothing without the employer.
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="branches", verbose_name="werkgever")
    name = models.CharField("naam", max_length=200)
    branch_number = models.CharField("vestigingsnummer", max_length=12, null=True, blank=True, unique=True)
    address = models.CharField("adres", max_length=200, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    place = models.CharField("plaats", max_length=100, blank=True)
    # PROTECT: municipalities are reference data.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    until = models.DateField("gesloten na", null=True, blank=True)

    objects = OfEmployerQuerySet.as_manager()

    class Meta:
        verbose_name = "vestiging"
        verbose_name_plural = "vestigingen"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(branch_number__isnull=True) | Q(branch_number__regex=r"^\d{12}$"),
                name="placements_branch_number_has_twelve_digits",
                violation_error_message="Een vestigingsnummer heeft twaalf cijfers.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class EmployerContact(EnteredOnce):
    """A contact person at an employer: their particulars at work, and nothing else of them."""

    # CASCADE: a contact person says nothing without the employer.
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="contacts", verbose_name="werkgever")
    # SET_NULL: whoever worked at a branch is still a contact when it goes.
    branch = models.ForeignKey(
        EmployerBranch,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name="vestiging",
    )
    name = models.CharField("naam", max_length=100)
    function = models.CharField("functie", max_length=100, blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", max_length=200, blank=True)
    until = models.DateField("contactpersoon tot en met", null=True, blank=True)

    objects = OfEmployerQuerySet.as_manager()

    class Meta:
        verbose_name = "contactpersoon"
        verbose_name_plural = "contactpersonen"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="placements_contact_has_a_name",
                violation_error_message="Vul de naam van de contactpersoon in.",
            ),
        ]

    def __str__(self) -> str:
        # What ends up in logs and error pages: a number, never a name.
        return f"contactpersoon {self.pk}"


@pghistory.track()
class TrainedMentor(EnteredOnce):
    """A colleague on the work floor who was trained to guide (a "Harrie"): a contact person, or somebody by name."""

    # CASCADE: a trained mentor says nothing without the employer.
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="mentors", verbose_name="werkgever")
    # PROTECT: the mentor is this contact person; contacts end, they are not thrown away.
    contact = models.ForeignKey(
        EmployerContact,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="mentorships",
        verbose_name="contactpersoon",
    )
    name = models.CharField("naam", max_length=100, blank=True)
    trained_on = models.DateField("getraind op", null=True, blank=True)
    until = models.DateField("werkt hier tot en met", null=True, blank=True)

    objects = OfEmployerQuerySet.as_manager()

    class Meta:
        verbose_name = "getrainde begeleider (Harrie)"
        verbose_name_plural = "getrainde begeleiders (Harrie)"
        ordering = ["-trained_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(contact__isnull=True) & ~Q(name="")) | Q(contact__isnull=False, name=""),
                name="placements_mentor_is_a_contact_or_a_name",
                violation_error_message="Kies een contactpersoon of vul een naam in, niet allebei.",
            ),
        ]

    def __str__(self) -> str:
        return f"getrainde begeleider {self.pk}"

    @property
    def shown_name(self) -> str:
        """The name of the mentor, wherever it stands."""
        return self.contact.name if self.contact else self.name
