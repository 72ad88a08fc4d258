"""Vocabulary of work: its forms, contracts, and at whose sector it counts."""

from django.db import models


class WorkForm(models.TextChoices):
    """The form in which somebody works; whether it counts for the agreement is a dated rule, not a property."""

    REGULAR = "regular", "regulier dienstverband"
    AGENCY = "agency", "uitzending"
    SECONDMENT = "secondment", "detachering (individueel)"
    GROUP_SECONDMENT = "group_secondment", "detachering (groep)"
    SUPPORTED = "supported", "begeleid werken (Wsw)"
    SHELTERED_NEW = "sheltered_new", "nieuw beschut werk"
    SHELTERED_WSW = "sheltered_wsw", "Wsw beschut"
    DEVELOPMENT_JOB = "development_job", "ontwikkelbaan"
    TRIAL = "trial", "proefplaatsing"
    WORK_EXPERIENCE = "work_experience", "werkervaringsplaats"
    VOLUNTEERING = "volunteering", "vrijwilligerswerk"

    @property
    def has_borrower(self) -> bool:
        """Whether the work is done at another employer (inlener) than the one who pays."""
        return self in BORROWED_FORMS

    @property
    def is_employment(self) -> bool:
        """Whether there is an employment relation with a wage (dienstverband), whatever the work counts for."""
        return self not in FORMS_WITHOUT_WAGE


BORROWED_FORMS = frozenset({WorkForm.AGENCY, WorkForm.SECONDMENT, WorkForm.GROUP_SECONDMENT})

FORMS_WITHOUT_WAGE = frozenset({WorkForm.TRIAL, WorkForm.WORK_EXPERIENCE, WorkForm.VOLUNTEERING})


class ContractKind(models.TextChoices):
    """Whether the contract has an end."""

    PERMANENT = "permanent", "vast"
    TEMPORARY = "temporary", "tijdelijk"
    NONE = "none", "geen arbeidscontract"


class CountedAt(models.TextChoices):
    """The employer whose sector counts."""

    EMPLOYER = "employer", "werkgever"
    BORROWER = "borrower", "inlener"
