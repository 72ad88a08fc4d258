"""Vocabulary of the wage value."""

from django.db import models


class AssessmentStatus(models.TextChoices):
    """Where the measuring of a wage value stands."""

    REQUESTED = "requested", "gevraagd"
    VISITED = "visited", "werkplek bezocht"
    ESTABLISHED = "established", "vastgesteld"
    CANCELLED = "cancelled", "geannuleerd"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return ASSESSMENT_TONE[self]


ASSESSMENT_TONE = {
    AssessmentStatus.REQUESTED: "info",
    AssessmentStatus.VISITED: "info",
    AssessmentStatus.ESTABLISHED: "ok",
    AssessmentStatus.CANCELLED: "",
}


class AssessmentReason(models.TextChoices):
    """Why a wage value is measured."""

    FIRST = "first", "eerste bepaling"
    REPEAT = "repeat", "herhaling volgens schema"
    EARLY = "early", "eerder dan gepland"


class WageValueMethod(models.TextChoices):
    """By which method a wage value is measured; the day decides."""

    DEPLOYABILITY = "deployability", "tempo, kwaliteit en inzetbaarheid (tot 1 juli 2021)"
    NET_TIME = "net_time", "tempo, kwaliteit en netto werktijd (vanaf 1 juli 2021)"
