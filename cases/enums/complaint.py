"""Vocabulary of complaints (klachten, Awb chapter 9)."""

from django.db import models


class Complainant(models.TextChoices):
    """Who complains."""

    CANDIDATE = "candidate", "kandidaat"
    REPRESENTATIVE = "representative", "vertegenwoordiger of familie"
    EMPLOYER = "employer", "werkgever"
    OTHER = "other", "iemand anders"


class ComplaintSubject(models.TextChoices):
    """What the complaint is about."""

    GUIDANCE = "guidance", "begeleiding"
    TREATMENT = "treatment", "bejegening"
    WAITING = "waiting", "wachttijd"
    EMPLOYER = "employer", "werkgever"
    DECISION = "decision", "beslissing"
    OTHER = "other", "iets anders"


class ComplaintOutcome(models.TextChoices):
    """How a complaint ended."""

    UPHELD = "upheld", "gegrond"
    PARTLY = "partly", "deels gegrond"
    DISMISSED = "dismissed", "ongegrond"
    WITHDRAWN = "withdrawn", "ingetrokken"
    SETTLED = "settled", "in der minne opgelost"
