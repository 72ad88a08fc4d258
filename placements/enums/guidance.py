"""Vocabulary of guidance: who provides it, how intensive it is, and where it happens."""

from django.db import models


class CoachingKind(models.TextChoices):
    """What a coach is for: guidance at work, or looking after somebody in the first months of a placement."""

    JOBCOACH = "jobcoach", "jobcoach"
    AFTERCARE = "aftercare", "nazorgcoach"


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
