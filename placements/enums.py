"""Vocabulary of work: forms, contracts, employers, and guidance."""

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


class Sector(models.TextChoices):
    """The two sectors for which employers made the agreement."""

    MARKET = "market", "markt"
    GOVERNMENT = "government", "overheid"


class EmployerKind(models.TextChoices):
    """How an employer relates to the municipality: the split in which councils ask who placed how many."""

    OWN_ORGANISATION = "own_organisation", "eigen organisatie"
    JOINT_BODY = "joint_body", "gemeenschappelijke regeling"
    SW_COMPANY = "sw_company", "sociaal werkbedrijf"
    OTHER = "other", "andere werkgever"


class CountedAt(models.TextChoices):
    """The employer whose sector counts."""

    EMPLOYER = "employer", "werkgever"
    BORROWER = "borrower", "inlener"


class CoachProvider(models.TextChoices):
    """Who provides the jobcoach."""

    MUNICIPALITY = "municipality", "eigen jobcoach van de gemeente"
    EXTERNAL = "external", "externe jobcoach"
    EMPLOYER = "employer", "begeleider bij de werkgever"


class Regime(models.TextChoices):
    """How intensive the guidance is; the regional default is light (Leiden 2023)."""

    VERY_LIGHT = "very_light", "zeer licht"
    LIGHT = "light", "licht"
    MEDIUM = "medium", "midden"
    INTENSIVE = "intensive", "intensief"


class SessionForm(models.TextChoices):
    """Where a guidance session took place."""

    WORKPLACE = "workplace", "op de werkplek"
    PHONE = "phone", "telefonisch"
    VIDEO = "video", "via video"
    HOME = "home", "thuis"
    OFFICE = "office", "op kantoor"
