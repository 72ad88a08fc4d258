"""Vocabulary of the case: the stages of a candidate."""

from django.db import models


class Stage(models.TextChoices):
    """How far a candidate is on the way to lasting work."""

    IN_VIEW = "in_view", "in beeld"
    DIAGNOSIS = "diagnosis", "diagnose"
    DEVELOPMENT = "development", "ontwikkeling"
    WORK_READY = "work_ready", "werkfit"
    MEDIATION = "mediation", "bemiddeling"
    TRIAL_PLACEMENT = "trial_placement", "proefplaatsing"
    PLACED = "placed", "geplaatst"
    SUSTAINED = "sustained", "duurzaam"
    LEFT = "left", "uitgestroomd"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return STAGE_TONE[self]


STAGE_TONE = {
    Stage.IN_VIEW: "info",
    Stage.DIAGNOSIS: "info",
    Stage.DEVELOPMENT: "warning",
    Stage.WORK_READY: "warning",
    Stage.MEDIATION: "warning",
    Stage.TRIAL_PLACEMENT: "ok",
    Stage.PLACED: "ok",
    Stage.SUSTAINED: "ok",
    Stage.LEFT: "",
}
