"""The rows of an intake: what somebody has several of. The row of a fixed list that is not there is unknown."""

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import (
    Branch,
    CompetenceKind,
    CompetenceStrength,
    HeldCertificateKind,
    Language,
    LanguageLevel,
    LicenceCategory,
    LivingDomain,
    YesNoUnknown,
)
from cases.models.assessment import Assessment, yes_no_unknown

TWICE = "Dit staat er twee keer. Houd één regel over."


@pghistory.track()
class DrivingLicence(models.Model):
    """Whether somebody has a category of the driving licence; a category without a row is unknown."""

    # CASCADE: a row of an intake goes with it.
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="licences", verbose_name="intake")
    category = models.CharField("categorie", max_length=2, choices=LicenceCategory.choices)
    has = yes_no_unknown("heeft dit rijbewijs")

    class Meta:
        verbose_name = "rijbewijs"
        verbose_name_plural = "rijbewijzen"
        ordering = ["pk"]
        indexes = [models.Index(fields=["category", "has"], name="cases_licence_held")]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "category"], name="cases_licence_once", violation_error_message=TWICE
            ),
            models.CheckConstraint(
                condition=~Q(has=YesNoUnknown.UNKNOWN),
                name="cases_licence_known",
                violation_error_message="Van een rijbewijs dat onbekend is, staat er geen regel.",
            ),
        ]

    def __str__(self) -> str:
        return f"rijbewijs {self.category}"


@pghistory.track()
class HeldCertificate(models.Model):
    """A certificate that somebody has. Without a last day it does not expire, or that is unknown: `expires` tells."""

    # CASCADE: a row of an intake goes with it.
    assessment = models.ForeignKey(
        Assessment, models.CASCADE, related_name="certificates", verbose_name="intake"
    )
    kind = models.CharField("certificaat", max_length=20, choices=HeldCertificateKind.choices)
    name = models.CharField("naam", max_length=60, blank=True)
    expires = yes_no_unknown("verloopt")
    valid_until = models.DateField("geldig tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "certificaat"
        verbose_name_plural = "certificaten"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "kind", "name"],
                name="cases_held_certificate_once",
                violation_error_message=TWICE,
            ),
            models.CheckConstraint(
                condition=~Q(kind=HeldCertificateKind.OTHER) | ~Q(name=""),
                name="cases_certificate_named",
                violation_error_message="Vul de naam van het certificaat in.",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(expires=YesNoUnknown.YES),
                name="cases_certificate_that_expires",
                violation_error_message="Een certificaat met een einddatum verloopt.",
            ),
        ]

    def __str__(self) -> str:
        return f"certificaat {self.pk}"


@pghistory.track()
class LanguageSkill(models.Model):
    """A language that somebody knows, and how well. Which languages are not there is unknown."""

    # CASCADE: a row of an intake goes with it.
    assessment = models.ForeignKey(
        Assessment, models.CASCADE, related_name="languages", verbose_name="intake"
    )
    language = models.CharField("taal", max_length=10, choices=Language.choices)
    name = models.CharField("naam van de andere taal", max_length=40, blank=True)
    speaking = models.CharField(
        "spreken", max_length=10, choices=LanguageLevel.choices, default=LanguageLevel.UNKNOWN
    )
    writing = models.CharField(
        "schrijven", max_length=10, choices=LanguageLevel.choices, default=LanguageLevel.UNKNOWN
    )

    class Meta:
        verbose_name = "taal"
        verbose_name_plural = "talen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "language", "name"],
                name="cases_language_once",
                violation_error_message=TWICE,
            ),
            models.CheckConstraint(
                condition=~Q(language=Language.OTHER) | ~Q(name=""),
                name="cases_language_named",
                violation_error_message="Vul in welke taal het is.",
            ),
        ]

    def __str__(self) -> str:
        return f"taal {self.pk}"


@pghistory.track()
class Competence(models.Model):
    """How a competence stands: can, learns, wants, not now. A competence without a row is unknown."""

    # CASCADE: a row of an intake goes with it.
    assessment = models.ForeignKey(
        Assessment, models.CASCADE, related_name="competences", verbose_name="intake"
    )
    kind = models.CharField("competentie", max_length=20, choices=CompetenceKind.choices)
    strength = models.CharField("hoe het ervoor staat", max_length=10, choices=CompetenceStrength.choices)

    class Meta:
        verbose_name = "competentie"
        verbose_name_plural = "competenties"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "kind"], name="cases_competence_once", violation_error_message=TWICE
            ),
            models.CheckConstraint(
                condition=~Q(strength=CompetenceStrength.UNKNOWN),
                name="cases_competence_known",
                violation_error_message="Van een competentie die onbekend is, staat er geen regel.",
            ),
        ]

    def __str__(self) -> str:
        return f"competentie {self.pk}"


@pghistory.track()
class WorkExperience(models.Model):
    """Work that somebody did before, paid or not, with the first and last month as first days; no day is asked."""

    # CASCADE: a row of an intake goes with it.
    assessment = models.ForeignKey(
        Assessment, models.CASCADE, related_name="experience", verbose_name="intake"
    )
    function = models.CharField("functie", max_length=80)
    branch = models.CharField("bedrijfstak", max_length=1, choices=Branch.choices, blank=True)
    from_month = models.DateField("van maand", null=True, blank=True)
    to_month = models.DateField("tot en met maand", null=True, blank=True)
    hours_per_week = models.DecimalField(
        "uren per week", max_digits=4, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = "werkervaring"
        verbose_name_plural = "werkervaring"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(function=""),
                name="cases_experience_named",
                violation_error_message="Vul de functie in.",
            ),
            models.CheckConstraint(
                condition=Q(from_month=None) | Q(to_month=None) | Q(from_month__lte=F("to_month")),
                name="cases_experience_in_order",
                violation_error_message="De laatste maand ligt vóór de eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"werkervaring {self.pk}"


@pghistory.track()
class LifeDomain(models.Model):
    """Whether a side of life needs attention before or beside work, and who helps. Never what is the matter."""

    # CASCADE: a row of an intake goes with it.
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="domains", verbose_name="intake")
    domain = models.CharField("leefgebied", max_length=20, choices=LivingDomain.choices)
    attention = yes_no_unknown("vraagt aandacht")
    helped_by = models.CharField("wie helpt", max_length=80, blank=True)

    class Meta:
        verbose_name = "leefgebied"
        verbose_name_plural = "leefgebieden"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "domain"], name="cases_domain_once", violation_error_message=TWICE
            ),
            models.CheckConstraint(
                condition=~Q(attention=YesNoUnknown.UNKNOWN) | ~Q(helped_by=""),
                name="cases_domain_says_something",
                violation_error_message="Van een leefgebied dat onbekend is, staat er geen regel.",
            ),
        ]

    def __str__(self) -> str:
        return f"leefgebied {self.pk}"


ROWS = {
    "licences": DrivingLicence,
    "certificates": HeldCertificate,
    "languages": LanguageSkill,
    "competences": Competence,
    "experience": WorkExperience,
    "domains": LifeDomain,
}
"""Every kind of row of an intake, by the name under which the intake knows them."""
