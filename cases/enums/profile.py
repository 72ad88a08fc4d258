"""Vocabulary of the profile for employers: why it is not visible, and what it may tell."""

from django.db import models


class HiddenReason(models.TextChoices):
    """Why employers do not see somebody: councils ask for it, and each asks for another next step."""

    NOT_WANTED = "not_wanted", "de kandidaat wil het niet"
    INCOMPLETE = "incomplete", "het profiel is nog niet compleet"
    NOT_READY = "not_ready", "nog niet werkfit"
    AT_WORK = "at_work", "is aan het werk"
    UNAVAILABLE = "unavailable", "tijdelijk niet beschikbaar"
    OTHER = "other", "een andere reden"


class SharedPart(models.TextChoices):
    """The parts of an intake that a profile may tell. Sides of life, the ladder and advice are never among them."""

    WORKING = "werken", "uren en beschikbaarheid"
    WISHES = "wensen", "gewenst werk"
    COMPETENCES = "competenties", "wat de kandidaat kan"
    EXPERIENCE = "werkervaring", "werkervaring"
    LEARNING = "opleiding", "opleiding en certificaten"
    LANGUAGES = "talen", "talen"
    NEEDS = "nodig", "wat nodig is op het werk"
    TRAVEL = "vervoer", "vervoer en rijbewijs"
