"""Vocabulary of contact: how, with whom, and who may read it."""

from django.db import models


class ContactKind(models.TextChoices):
    """How there was contact, or that something was noted without contact."""

    CONVERSATION = "conversation", "gesprek"
    PHONE = "phone", "telefoon"
    MESSAGE = "message", "e-mail of bericht"
    HOME_VISIT = "home_visit", "huisbezoek"
    WORKPLACE_VISIT = "workplace_visit", "werkplekbezoek"
    CONSULTATION = "consultation", "overleg met derden"
    ATTEMPT = "attempt", "poging, niet bereikt"
    NOTE = "note", "notitie zonder contact"


class WithWhom(models.TextChoices):
    """Who was spoken to."""

    CANDIDATE = "candidate", "kandidaat"
    CANDIDATE_AND_EMPLOYER = "candidate_and_employer", "kandidaat en werkgever"
    EMPLOYER = "employer", "werkgever"
    NETWORK = "network", "familie of netwerk"
    COLLEAGUE = "colleague", "collega of andere organisatie"


class Visibility(models.TextChoices):
    """Who reads it, from few to many. Nothing is for the writer alone: the file belongs to the municipality."""

    CONSULTANTS = "consultants", "alleen consulenten van de gemeente"
    COACH = "coach", "consulenten en de jobcoach"
    EVERYBODY = "everybody", "iedereen die dit dossier mag zien"


WITH_THE_CANDIDATE = (WithWhom.CANDIDATE, WithWhom.CANDIDATE_AND_EMPLOYER)
CONTACT_KINDS = (
    ContactKind.CONVERSATION,
    ContactKind.PHONE,
    ContactKind.MESSAGE,
    ContactKind.HOME_VISIT,
    ContactKind.WORKPLACE_VISIT,
)
"""The kinds in which the candidate was really reached, when it was with the candidate."""
