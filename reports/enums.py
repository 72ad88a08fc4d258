"""Vocabulary of the figures: what the ledger measures, and what others publish."""

from django.db import models

# Where a split by municipality comes together for who sees the whole and not each of its parts. No municipality has it.
OTHER_MUNICIPALITIES = "overig"


class Measure(models.TextChoices):
    """A stock that the ledger keeps, person by person."""

    REGISTERED_PERSONS = "registered_persons", "personen in het doelgroepregister"
    VISIBLE_PROFILES = "visible_profiles", "zichtbare klantprofielen"
    WORKING_PERSONS = "working_persons", "werkende personen"
    CONTRACTS = "contracts", "dienstverbanden"
    PAID_HOURS = "paid_hours", "betaalde uren per week"
    WAGE_COST_SUBSIDIES = "wage_cost_subsidies", "loonkostensubsidies"
    COACHED_PERSONS = "coached_persons", "personen met een jobcoach"


class Breakdown(models.TextChoices):
    """A dimension by which a figure may be split."""

    MUNICIPALITY = "municipality", "gemeente"
    GROUND = "ground", "grondslag"
    RESPONSIBLE = "responsible", "verantwoordelijke"
    SECTOR = "sector", "sector"
    FORM = "work_form", "vorm van werk"
    EMPLOYER_KIND = "employer_kind", "soort werkgever"


class Quantity(models.TextChoices):
    """What a published figure counts; the four kinds of "banen" are kept apart by name."""

    EXTRA_JOBS = "extra_jobs", "extra banen"
    EXTRA_JOBS_MARKET = "extra_jobs_market", "extra banen, markt"
    EXTRA_JOBS_GOVERNMENT = "extra_jobs_government", "extra banen, overheid"
    JOBS = "jobs", "banen (25,5 uur)"
    REGISTERED_PERSONS = "registered_persons", "personen in het doelgroepregister"
    WORKING_PERSONS = "working_persons", "werkende personen"
    WAGE_COST_SUBSIDIES = "wage_cost_subsidies", "loonkostensubsidies"


class Borders(models.TextChoices):
    """Within which borders figures of a past day are counted."""

    THEN = "toen", "van die dag"
    NOW = "nu", "van nu"


class NormSector(models.TextChoices):
    """For whom a norm holds."""

    TOTAL = "total", "markt en overheid samen"
    MARKET = "market", "markt"
    GOVERNMENT = "government", "overheid"


class TeamMetric(models.TextChoices):
    """What a branch team has a target for (Leiden, beleidsplan 2019-2023, bijlage C, point 9)."""

    PLACEMENTS = "placements", "plaatsingen"
    SUSTAINED = "sustained", "duurzame plaatsingen (6 maanden)"
    TRAJECTORIES = "trajectories", "mensen in een traject naar werk"
    EMPLOYERS = "employers", "werkgevers gesproken"
    SATISFACTION = "satisfaction", "cijfer van werkgevers"


class LetterKind(models.TextChoices):
    """What a letter about the wage-cost subsidy is for."""

    GRANTING = "granting", "toekenning"
    REFUSING = "refusing", "afwijzing"
    CHANGING = "changing", "wijziging"
    ENDING = "ending", "beëindiging of intrekking"
    INDEXATION = "indexation", "aanpassing per 1 januari"
    PAYMENT = "payment", "betaalspecificatie"
    WORKER = "worker", "brief aan de werknemer"


class LetterStatus(models.TextChoices):
    """Where a letter stands."""

    CONCEPT = "concept", "concept"
    FINAL = "final", "definitief"
    SENT = "sent", "verstuurd"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"concept": "info", "final": "warning", "sent": "ok"}.get(self.value, "")


class TemplateState(models.TextChoices):
    """Where a municipality's own template stands; nothing is written with one that nobody looked at."""

    TRIAL = "trial", "nog te bekijken"
    IN_USE = "in_use", "in gebruik"
    RETIRED = "retired", "niet meer in gebruik"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"trial": "warning", "in_use": "ok"}.get(self.value, "")
