"""Vocabulary of the people and organisations that work with the system."""

from django.db import models


class OrganisationKind(models.TextChoices):
    """What kind of organisation somebody works for."""

    MUNICIPALITY = "municipality", "gemeente"
    REGION_OFFICE = "region_office", "regiobureau"
    UWV_OFFICE = "uwv_office", "UWV-kantoor"
    SERVICE_POINT = "service_point", "werkgeversservicepunt"
    SW_COMPANY = "sw_company", "sociaal werkbedrijf"


class Role(models.TextChoices):
    """What somebody does in an organisation; a user may hold several roles, in several organisations."""

    CONSULTANT = "consultant", "consulent"
    COACH = "coach", "jobcoach"
    POLICY = "policy", "beleidsmedewerker"
    MANAGER = "manager", "manager"
    SUBSIDY = "subsidy", "medewerker loonkostensubsidie"
    ADMINISTRATOR = "administrator", "functioneel beheerder"
    PRIVACY = "privacy", "privacy officer"


class AccessActivity(models.TextChoices):
    """What somebody did with personal data that has to be accounted for."""

    LIST_EXPORT = "list_export", "lijst geëxporteerd"
    DOCUMENT_DOWNLOAD = "document_download", "document gedownload"
    PROFILE_SHARED = "profile_shared", "anoniem profiel gedownload"
    CANDIDATE_RELEASED = "candidate_released", "kandidaat vrijgegeven aan een collega in de regio"
    RELEASE_VIEWED = "release_viewed", "vrijgegeven kandidaat bekeken"
