"""Which step of a request for wage-cost subsidy may follow which: the one table that decides it.

The order follows Participatiewet art. 10d: whether somebody belongs to the target group, then the flat rate (lid 5) or
a measured wage value (lid 1), then the decision (lid 12). What somebody does on the way is a verb of
subsidies/actions/process/.
"""

from dataclasses import dataclass

from subsidies.enums import RequestStatus as Status


@dataclass(frozen=True)
class Transition:
    """A step that may be taken, what it is called on a button, and whether it needs a reason."""

    source: Status | None
    target: Status
    verb: str
    needs_reason: bool = False


TRANSITIONS: tuple[Transition, ...] = (
    Transition(None, Status.RECEIVED, "Aanvraag vastleggen"),
    # What was granted before there were requests, or needs neither a second person nor a reason.
    Transition(None, Status.GRANTED, "Rechtstreeks vastleggen", needs_reason=True),
    # Other hours bring a running grant above the set amount: the second person looks at it again.
    Transition(None, Status.APPROVAL, "Hoger bedrag laten bekijken", needs_reason=True),
    Transition(Status.RECEIVED, Status.CHECKED, "Doelgroep beoordelen"),
    # How the wage value is known: agreed at the flat rate, measured already, or to be measured.
    Transition(Status.CHECKED, Status.FLAT_RATE, "Forfait afspreken"),
    Transition(Status.CHECKED, Status.MEASURING, "Loonwaarde laten bepalen"),
    Transition(Status.CHECKED, Status.MEASURED, "Loonwaarde vastleggen"),
    Transition(Status.MEASURING, Status.MEASURED, "Loonwaarde vastleggen"),
    Transition(Status.MEASURING, Status.FLAT_RATE, "Toch forfait afspreken"),
    Transition(Status.FLAT_RATE, Status.MEASURING, "Toch laten meten"),
    # Another wage value was established meanwhile: what was proposed does not hold any more.
    Transition(Status.MEASURED, Status.MEASURED, "Andere loonwaarde vastleggen", needs_reason=True),
    Transition(Status.PROPOSED, Status.MEASURED, "Andere loonwaarde vastleggen", needs_reason=True),
    Transition(Status.APPROVAL, Status.MEASURED, "Andere loonwaarde vastleggen", needs_reason=True),
    Transition(Status.FLAT_RATE, Status.PROPOSED, "Voorstel maken"),
    Transition(Status.MEASURED, Status.PROPOSED, "Voorstel maken"),
    Transition(Status.FLAT_RATE, Status.APPROVAL, "Voorstel maken"),
    Transition(Status.MEASURED, Status.APPROVAL, "Voorstel maken"),
    Transition(Status.PROPOSED, Status.PROPOSED, "Voorstel wijzigen"),
    Transition(Status.PROPOSED, Status.APPROVAL, "Voorstel wijzigen"),
    Transition(Status.APPROVAL, Status.PROPOSED, "Terugsturen", needs_reason=True),
    Transition(Status.PROPOSED, Status.GRANTED, "Toekennen"),
    Transition(Status.APPROVAL, Status.GRANTED, "Akkoord geven"),
    *(
        Transition(source, target, verb, needs_reason=target == Status.WITHDRAWN)
        for source in (
            Status.RECEIVED,
            Status.CHECKED,
            Status.FLAT_RATE,
            Status.MEASURING,
            Status.MEASURED,
            Status.PROPOSED,
            Status.APPROVAL,
        )
        for target, verb in (
            (Status.REFUSED, "Afwijzen"),
            (Status.WITHDRAWN, "Aanvraag ingetrokken"),
        )
    ),
    Transition(Status.GRANTED, Status.ENDED, "Beëindigen", needs_reason=True),
    Transition(Status.GRANTED, Status.REVOKED, "Intrekken", needs_reason=True),
    Transition(Status.GRANTED, Status.HANDED_OVER, "Overdragen", needs_reason=True),
    # A shortened grant can still be taken back, or go to another municipality for the rest.
    Transition(Status.ENDED, Status.ENDED, "Eerder beëindigen", needs_reason=True),
    Transition(Status.ENDED, Status.REVOKED, "Intrekken", needs_reason=True),
    Transition(Status.HANDED_OVER, Status.REVOKED, "Intrekken", needs_reason=True),
)

PATH: tuple[tuple[str, frozenset[Status]], ...] = (
    ("Aanvraag", frozenset({Status.RECEIVED})),
    ("Doelgroep", frozenset({Status.CHECKED})),
    ("Loonwaarde of forfait", frozenset({Status.MEASURING, Status.FLAT_RATE, Status.MEASURED})),
    ("Voorstel", frozenset({Status.PROPOSED, Status.APPROVAL})),
    ("Besluit", frozenset({Status.GRANTED, Status.REFUSED, Status.WITHDRAWN})),
)
"""The road as a reader sees it, and the steps that belong to each part of it."""

NEXT = {
    Status.RECEIVED: "Beoordeel of de werknemer bij de doelgroep hoort.",
    Status.CHECKED: "Spreek het forfait af, of laat de loonwaarde bepalen.",
    Status.FLAT_RATE: "Maak het voorstel: het forfait is afgesproken.",
    Status.MEASURING: "Wacht op de loonwaarde, en leg die vast zodra zij bekend is.",
    Status.MEASURED: "Maak het voorstel: de loonwaarde is bekend.",
    Status.PROPOSED: "Controleer het voorstel en besluit.",
    Status.APPROVAL: "Een tweede persoon bekijkt het voorstel en geeft akkoord, of stuurt het terug.",
}
"""What is to be done next."""


def transition(source: Status | None, target: Status) -> Transition | None:
    """The row of the table for this step, or None when it may not be taken."""
    return next((row for row in TRANSITIONS if (row.source, row.target) == (source, target)), None)


def targets(source: Status) -> frozenset[Status]:
    """Where a request can go from here."""
    return frozenset(row.target for row in TRANSITIONS if row.source == source)


def place_on_path(status: Status) -> int:
    """How far a status is on PATH, from 0; what came after granting stays at the end."""
    return next((place for place, (_, held) in enumerate(PATH) if status in held), len(PATH) - 1)
