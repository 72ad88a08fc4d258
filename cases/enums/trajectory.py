"""Vocabulary of what a municipality offers on the way to work, and of one person's use of it."""

from django.db import models


class InstrumentKind(models.TextChoices):
    """What an instrument does."""

    TO_WORK = "to_work", "traject naar werk"
    IPS = "ips", "IPS (individuele plaatsing en steun)"
    TRIAL_PLACEMENT = "trial_placement", "proefplaatsing"
    STEP_UP_SUBSIDY = "step_up_subsidy", "opstapsubsidie"
    WAGE_COST_SUBSIDY = "wage_cost_subsidy", "loonkostensubsidie"
    LEARNING_WORK = "learning_work", "leerwerktraject"
    PARTICIPATION_PLACE = "participation_place", "participatieplaats"
    SHELTERED_WORK = "sheltered_work", "beschut werk"
    DEVELOPMENT_JOB = "development_job", "ontwikkelbaan"
    PRACTICE_LEARNING = "practice_learning", "praktijkleren"
    JOB_COACHING = "job_coaching", "jobcoaching"
    TRAINING = "training", "scholing of training"
    SOCIAL_ACTIVATION = "social_activation", "sociale activering"
    DAY_ACTIVITIES = "day_activities", "arbeidsmatige dagbesteding"
    OTHER = "other", "anders"


class Fund(models.TextChoices):
    """Out of which budget an instrument is paid."""

    PARTICIPATION = "participation", "Participatiebudget"
    BUIG = "buig", "BUIG"
    CARE = "care", "Wmo/Wlz"
    PARTICIPATION_AND_GRANTS = "participation_and_grants", "Participatiebudget en subsidies"
    OTHER = "other", "ander budget"
    UNKNOWN = "unknown", "onbekend"


class TrajectoryResult(models.TextChoices):
    """How a trajectory ended; empty while it runs."""

    COMPLETED = "completed", "afgerond"
    TO_WORK = "to_work", "naar werk"
    STOPPED = "stopped", "voortijdig gestopt"
    UNKNOWN = "unknown", "onbekend"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"completed": "ok", "to_work": "ok", "stopped": "warning"}.get(self.value, "")


class TrajectoryStatus(models.TextChoices):
    """Where a trajectory stands on a day: follows from its days and its result, and is stored nowhere."""

    PLANNED = "planned", "gepland"
    RUNNING = "running", "loopt"
    OVERDUE = "overdue", "geplande einddatum voorbij"
    ENDED = "ended", "beëindigd"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"planned": "info", "running": "ok", "overdue": "warning"}.get(self.value, "")


class CertificateKind(models.TextChoices):
    """What somebody can show of what was learned."""

    PRACTICE = "practice", "praktijkverklaring"
    VOCATIONAL = "vocational", "mbo-certificaat"
    DIPLOMA = "diploma", "diploma"
    OTHER = "other", "ander bewijs"


class AdviceOutcome(models.TextChoices):
    """What UWV answered to a request for advice on sheltered work; empty while it did not."""

    SHELTERED = "sheltered", "aangewezen op beschut werk"
    NOT_SHELTERED = "not_sheltered", "niet aangewezen op beschut werk"
    WITHDRAWN = "withdrawn", "aanvraag ingetrokken"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"sheltered": "ok", "not_sheltered": "warning"}.get(self.value, "")
