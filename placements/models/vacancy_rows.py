"""What a vacancy asks, a row for each demand. A demand is hard (without it the work cannot be done) or a wish."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.enums import CompetenceKind, HeldCertificateKind, Language, LanguageLevel, LicenceCategory
from placements.enums.vacancy import DemandFrequency, WorkDemand
from placements.models.vacancy import Vacancy

TWICE = "Dit staat er twee keer. Houd één regel over."


@pghistory.track()
class VacancyLicence(models.Model):
    """A driving licence that is asked; a hard demand unless somebody says that it is a wish."""

    # CASCADE: a demand goes with its vacancy.
    vacancy = models.ForeignKey(Vacancy, models.CASCADE, related_name="licences", verbose_name="vacature")
    category = models.CharField("categorie", max_length=2, choices=LicenceCategory.choices)
    is_hard = models.BooleanField("harde eis", default=True)

    class Meta:
        verbose_name = "gevraagd rijbewijs"
        verbose_name_plural = "gevraagde rijbewijzen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "category"],
                name="placements_licence_asked_once",
                violation_error_message=TWICE,
            )
        ]

    def __str__(self) -> str:
        return f"gevraagd rijbewijs {self.category}"


@pghistory.track()
class VacancyCertificate(models.Model):
    """A certificate that is asked."""

    # CASCADE: a demand goes with its vacancy.
    vacancy = models.ForeignKey(Vacancy, models.CASCADE, related_name="certificates", verbose_name="vacature")
    kind = models.CharField("certificaat", max_length=20, choices=HeldCertificateKind.choices)
    name = models.CharField("naam", max_length=60, blank=True)
    is_hard = models.BooleanField("harde eis", default=True)

    class Meta:
        verbose_name = "gevraagd certificaat"
        verbose_name_plural = "gevraagde certificaten"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "kind", "name"],
                name="placements_certificate_asked_once",
                violation_error_message=TWICE,
            ),
            models.CheckConstraint(
                condition=~Q(kind=HeldCertificateKind.OTHER) | ~Q(name=""),
                name="placements_certificate_named",
                violation_error_message="Vul de naam van het certificaat in.",
            ),
        ]

    def __str__(self) -> str:
        return f"gevraagd certificaat {self.pk}"


@pghistory.track()
class VacancyLanguage(models.Model):
    """A language that is asked, and how well; a level "niet" or "onbekend" is not asked."""

    # CASCADE: a demand goes with its vacancy.
    vacancy = models.ForeignKey(Vacancy, models.CASCADE, related_name="languages", verbose_name="vacature")
    language = models.CharField("taal", max_length=10, choices=Language.choices)
    name = models.CharField("naam van de andere taal", max_length=40, blank=True)
    speaking = models.CharField(
        "spreken", max_length=10, choices=LanguageLevel.choices, default=LanguageLevel.UNKNOWN
    )
    writing = models.CharField(
        "schrijven", max_length=10, choices=LanguageLevel.choices, default=LanguageLevel.UNKNOWN
    )
    is_hard = models.BooleanField("harde eis", default=False)

    class Meta:
        verbose_name = "gevraagde taal"
        verbose_name_plural = "gevraagde talen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "language", "name"],
                name="placements_language_asked_once",
                violation_error_message=TWICE,
            ),
            models.CheckConstraint(
                condition=~Q(language=Language.OTHER) | ~Q(name=""),
                name="placements_language_named",
                violation_error_message="Vul in welke taal het is.",
            ),
        ]

    def __str__(self) -> str:
        return f"gevraagde taal {self.pk}"


@pghistory.track()
class VacancyCompetence(models.Model):
    """A competence that helps in this work: always a wish, for it can be learned at work."""

    # CASCADE: a demand goes with its vacancy.
    vacancy = models.ForeignKey(Vacancy, models.CASCADE, related_name="competences", verbose_name="vacature")
    kind = models.CharField("competentie", max_length=20, choices=CompetenceKind.choices)

    class Meta:
        verbose_name = "gevraagde competentie"
        verbose_name_plural = "gevraagde competenties"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "kind"],
                name="placements_competence_asked_once",
                violation_error_message=TWICE,
            )
        ]

    def __str__(self) -> str:
        return f"gevraagde competentie {self.pk}"


@pghistory.track()
class VacancyDemand(models.Model):
    """How often the work asks something of body or contact; a demand without a row is unknown."""

    # CASCADE: a demand goes with its vacancy.
    vacancy = models.ForeignKey(Vacancy, models.CASCADE, related_name="demands", verbose_name="vacature")
    kind = models.CharField("wat het werk vraagt", max_length=20, choices=WorkDemand.choices)
    how_often = models.CharField("hoe vaak", max_length=10, choices=DemandFrequency.choices)

    class Meta:
        verbose_name = "wat het werk vraagt"
        verbose_name_plural = "wat het werk vraagt"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "kind"], name="placements_demand_once", violation_error_message=TWICE
            ),
            models.CheckConstraint(
                condition=~Q(how_often=DemandFrequency.UNKNOWN),
                name="placements_demand_known",
                violation_error_message="Van wat onbekend is, staat er geen regel.",
            ),
        ]

    def __str__(self) -> str:
        return f"wat het werk vraagt {self.pk}"


VACANCY_ROWS = {
    "licences": VacancyLicence,
    "certificates": VacancyCertificate,
    "languages": VacancyLanguage,
    "competences": VacancyCompetence,
    "demands": VacancyDemand,
}
"""Every kind of row of a vacancy, by the name under which the vacancy knows them."""
