"""Vocabulary of sickness at work. There are no words for a cause."""

from django.db import models


class SicknessMistake(models.TextChoices):
    """What was wrong with a report: a choice, because free text would invite what may not be recorded."""

    DAYS = "days", "de dagen klopten niet"
    BENEFIT = "benefit", "over de uitkering is nu meer bekend"
    NOT_SICK = "not_sick", "er was geen ziekmelding: haal deze periode weg"
