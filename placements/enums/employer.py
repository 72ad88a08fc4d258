"""Vocabulary of employers: their sector, and how they relate to the municipality."""

from django.db import models


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
