"""Vocabulary of the way from a request for wage-cost subsidy to its decision and its end."""

from django.db import models


class AskedBy(models.TextChoices):
    """Who asks for the subsidy."""

    EMPLOYER = "employer", "werkgever"
    WORKER = "worker", "werknemer"
    MUNICIPALITY = "municipality", "gemeente zelf"


class Channel(models.TextChoices):
    """How the request came in."""

    FORM = "form", "formulier op internet"
    EMAIL = "email", "e-mail"
    LETTER = "letter", "brief"
    PHONE = "phone", "telefoon"
    TALK = "talk", "gesprek"
    OWN = "own", "eigen initiatief"
    UNKNOWN = "unknown", "onbekend"


class AskedBasis(models.TextChoices):
    """What the subsidy should rest on, as it was asked."""

    FLAT_RATE = "flat_rate", "forfait van 50 %"
    MEASURED = "measured", "gemeten loonwaarde"
    UNKNOWN = "unknown", "nog niet bekend"


class GroupOutcome(models.TextChoices):
    """Whether the worker belongs to the target group of the wage-cost subsidy."""

    BELONGS = "belongs", "hoort bij de doelgroep"
    NOT = "not", "hoort niet bij de doelgroep"


class RequestStatus(models.TextChoices):
    """Where a request stands; which step may follow which: subsidies/rules/process.py."""

    RECEIVED = "received", "ontvangen"
    CHECKED = "checked", "doelgroep beoordeeld"
    FLAT_RATE = "flat_rate", "forfait afgesproken"
    MEASURING = "measuring", "wacht op loonwaarde"
    MEASURED = "measured", "loonwaarde bekend"
    PROPOSED = "proposed", "voorstel klaar"
    APPROVAL = "approval", "wacht op tweede persoon"
    GRANTED = "granted", "toegekend"
    REFUSED = "refused", "afgewezen"
    WITHDRAWN = "withdrawn", "aanvraag ingetrokken"
    ENDED = "ended", "beëindigd"
    REVOKED = "revoked", "toekenning ingetrokken"
    HANDED_OVER = "handed_over", "overgedragen aan andere gemeente"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return TONES.get(self, "info")


TONES = {
    RequestStatus.MEASURING: "",
    RequestStatus.APPROVAL: "warning",
    RequestStatus.GRANTED: "ok",
    RequestStatus.REFUSED: "",
    RequestStatus.WITHDRAWN: "",
    RequestStatus.ENDED: "",
    RequestStatus.REVOKED: "",
    RequestStatus.HANDED_OVER: "",
}
OPEN_STATUSES = (
    RequestStatus.RECEIVED,
    RequestStatus.CHECKED,
    RequestStatus.FLAT_RATE,
    RequestStatus.MEASURING,
    RequestStatus.MEASURED,
    RequestStatus.PROPOSED,
    RequestStatus.APPROVAL,
)
"""Somebody still waits for a decision."""


class DecisionKind(models.TextChoices):
    """What was decided."""

    GRANTED = "granted", "toegekend"
    REFUSED = "refused", "afgewezen"
    CHANGED = "changed", "gewijzigd"
    ENDED = "ended", "beëindigd"
    REVOKED = "revoked", "ingetrokken"
    INDEXED = "indexed", "aangepast per 1 januari"
    HANDED_OVER = "handed_over", "overgedragen"
    TAKEN_OVER = "taken_over", "voortgezet"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {
            DecisionKind.GRANTED: "ok",
            DecisionKind.TAKEN_OVER: "ok",
            DecisionKind.REFUSED: "error",
            DecisionKind.REVOKED: "warning",
            DecisionKind.ENDED: "",
            DecisionKind.HANDED_OVER: "",
        }.get(self, "info")


class RefusalGround(models.TextChoices):
    """Why a request is refused."""

    NOT_IN_GROUP = "not_in_group", "hoort niet bij de doelgroep"
    TOO_LATE = "too_late", "niet binnen zes maanden na de start gevraagd"
    NO_WORK = "no_work", "geen dienstbetrekking met loon"
    OTHER_SUBSIDY = (
        "other_subsidy",
        "al een andere loonkostensubsidie voor dit werk, of werk op grond van de Wsw",
    )
    FULL_WAGE_VALUE = "full_wage_value", "loonwaarde van 100 %"
    CONDITIONS = "conditions", "voldoet niet aan de voorwaarden van de gemeente"
    OTHER = "other", "andere reden"


class ObjectionBy(models.TextChoices):
    """Who objects to a decision."""

    EMPLOYER = "employer", "werkgever"
    WORKER = "worker", "werknemer"
    REPRESENTATIVE = "representative", "gemachtigde"


class ObjectionOutcome(models.TextChoices):
    """What was decided on an objection (Awb art. 7:11)."""

    FOUNDED = "founded", "gegrond"
    PARTLY = "partly", "deels gegrond"
    UNFOUNDED = "unfounded", "ongegrond"
    INADMISSIBLE = "inadmissible", "niet-ontvankelijk"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def changes_decision(self) -> bool:
        """Whether a new decision has to follow."""
        return self in (ObjectionOutcome.FOUNDED, ObjectionOutcome.PARTLY)
