"""Vocabulary of vacancies: how far they are, where they came from, and what the work asks of somebody."""

from django.db import models


class VacancyStatus(models.TextChoices):
    """How far a vacancy is. EXPIRED is never recorded: it follows from the closing date and the day that is asked."""

    CONCEPT = "concept", "in voorbereiding"
    OPEN = "open", "open"
    ON_HOLD = "on_hold", "aangehouden"
    EXPIRED = "expired", "verlopen"
    FILLED = "filled", "vervuld"
    WITHDRAWN = "withdrawn", "niet vervuld"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return VACANCY_TONE[self]


VACANCY_TONE = {
    VacancyStatus.CONCEPT: "",
    VacancyStatus.OPEN: "ok",
    VacancyStatus.ON_HOLD: "warning",
    VacancyStatus.EXPIRED: "warning",
    VacancyStatus.FILLED: "info",
    VacancyStatus.WITHDRAWN: "",
}


class UnfilledReason(models.TextChoices):
    """Why a vacancy closed without anybody in it; the first says that we had nobody to send ("nee verkocht")."""

    NO_CANDIDATE = "no_candidate", "geen geschikte kandidaat"
    OTHERWISE_FILLED = "otherwise_filled", "werkgever vond zelf iemand"
    TOO_LATE = "too_late", "te laat een kandidaat voorgesteld"
    EMPLOYER_STOPS = "employer_stops", "werkgever ziet ervan af"
    WORK_GONE = "work_gone", "het werk is er niet meer"
    CONDITIONS = "conditions", "voorwaarden van het werk pasten niet"
    MISTAKE = "mistake", "ten onrechte vastgelegd of dubbel"
    UNKNOWN = "unknown", "onbekend"


class VacancyOrigin(models.TextChoices):
    """How the work came to be on offer."""

    REGULAR = "regular", "gewone vacature"
    JOB_CARVING = "job_carving", "jobcarving: taken uit een bestaande functie"
    FUNCTION_CREATION = "function_creation", "functiecreatie: een nieuwe functie"
    OPEN_HIRING = "open_hiring", "open hiring: zonder sollicitatiegesprek"


class VacancySharing(models.TextChoices):
    """Who may see a vacancy."""

    OWN = "own", "alleen onze gemeente"
    REGION = "region", "alle gemeenten van de regio"


class OfferedContract(models.TextChoices):
    """What kind of contract an employer offers."""

    PERMANENT = "permanent", "vast"
    PROSPECT = "prospect", "tijdelijk, met uitzicht op vast"
    TEMPORARY = "temporary", "tijdelijk"
    UNKNOWN = "unknown", "onbekend"


class WorkDemand(models.TextChoices):
    """What work can ask of somebody's body or of how they deal with others, in plain words."""

    HEAVY_LIFTING = "heavy_lifting", "zwaar tillen of duwen"
    STANDING = "standing", "lang staan"
    WALKING = "walking", "veel lopen"
    BENDING = "bending", "bukken en knielen"
    SITTING = "sitting", "lang zitten"
    HEIGHT = "height", "werken op hoogte"
    FINE_HANDWORK = "fine_handwork", "precies werk met de handen"
    SCREEN = "screen", "werken aan een beeldscherm"
    MACHINES = "machines", "werken met machines"
    OUTDOORS = "outdoors", "buiten werken, ook bij slecht weer"
    COLD_OR_HEAT = "cold_or_heat", "kou of warmte"
    NOISE = "noise", "lawaai"
    DIRT = "dirt", "stof, vuil of geur"
    BUSY_PLACE = "busy_place", "drukke omgeving"
    CUSTOMERS = "customers", "contact met klanten"
    TEAM = "team", "werken in een team"
    ALONE = "alone", "alleen werken"
    HIGH_PACE = "high_pace", "hoog tempo"
    OWN_PACE = "own_pace", "werken in eigen tempo"
    CHANGING_TASKS = "changing_tasks", "wisselende taken"
    READING = "reading", "lezen en schrijven"
    SHIFTS = "shifts", "wisselende diensten"
    NIGHTS = "nights", "nachtdiensten"
    WEEKENDS = "weekends", "werken in het weekend"


class DemandFrequency(models.TextChoices):
    """How often work asks something; unknown until somebody asked the employer."""

    ALWAYS = "always", "altijd"
    SOMETIMES = "sometimes", "soms"
    NEVER = "never", "nooit"
    UNKNOWN = "unknown", "onbekend"
