"""Vocabulary of the plan: who takes a step, and whether a goal was reached."""

from django.db import models


class GoalOutcome(models.TextChoices):
    """Whether a goal was reached, as those who look back see it."""

    UNKNOWN = "unknown", "onbekend"
    YES = "yes", "bereikt"
    PARTLY = "partly", "gedeeltelijk bereikt"
    NO = "no", "niet bereikt"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"yes": "ok", "partly": "warning", "no": "error"}.get(self.value, "")


class StepBy(models.TextChoices):
    """Who takes a step."""

    CANDIDATE = "candidate", "kandidaat"
    CONSULTANT = "consultant", "consulent"
    COACH = "coach", "jobcoach"
    PROVIDER = "provider", "aanbieder"
    OTHER = "other", "iemand anders"
