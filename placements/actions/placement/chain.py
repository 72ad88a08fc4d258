"""A placement of a chain turns out to be at another employer: the others were there too, or it stands apart.

Placements that continue each other are at one employer. So a correction of the employer says what holds for the rest;
nothing is guessed, and the chain never joins what was at two employers.
"""

from dataclasses import replace
from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from placements.actions.placement.correction import check_correction, leave_what_is_elsewhere
from placements.enums import ChainChoice, Destination, EndReason
from placements.models import Employer, Placement
from placements.work_facts import work_of

CHOOSE = (
    "Deze plaatsing hoort bij een plaatsing ervoor of erna. Kies of die ook bij de andere werkgever was, "
    "of dat zij los van elkaar staan."
)


def chain_around(placement: Placement) -> list[Placement]:
    """What this placement continues, step by step back, and what continues it, step by step on; without itself."""
    around: list[Placement] = []
    before = placement.previous
    while before is not None:
        around.insert(0, before)
        before = before.previous
    after = placement.continued_by.first()
    while after is not None:
        around.append(after)
        after = after.continued_by.first()
    return around


def mend_chain(row: Placement, stood_at: Employer, choice: ChainChoice | None, by: User, on: date) -> None:
    """Let the chain of a placement follow its corrected employer, or let go of it; `row` is saved by the caller.

    Runs within an act that holds the person. Raises ValidationError at `chain` when nothing was chosen, and what the
    rules refuse of the others.
    """
    around = chain_around(row) if row.employer != stood_at else []
    if not around:
        return
    if choice is None:
        raise ValidationError({"chain": CHOOSE})
    if choice == ChainChoice.APART:
        _stand_apart(row)
        return
    for each in around:
        try:
            _bring_along(each, row.employer, by, on)
        except ValidationError as refusal:
            text = f"De plaatsing vanaf {each.first_day:%d-%m-%Y}: {' '.join(refusal.messages)}"
            raise ValidationError({"chain": text}) from refusal


def _bring_along(other: Placement, employer: Employer, by: User, on: date) -> None:
    """Give another placement of the chain the same employer, and let go of what hangs on the old one."""
    if other.borrower == employer:
        raise ValidationError("De inlener is een andere werkgever dan degene die uitleent.")
    stood = work_of(other)
    check_correction(stood, replace(stood, employer=employer))
    other.employer = employer
    leave_what_is_elsewhere(other, by, on)
    other.save()


def _stand_apart(row: Placement) -> None:
    """Break the chain on both sides; that work ended because it went on here, is not known any more."""
    before, after = row.previous, row.continued_by.first()
    row.previous = None
    for each in (before, row if after is not None else None):
        if each is not None and each.ended_because == EndReason.CONTINUED:
            each.ended_because, each.destination = EndReason.UNKNOWN, Destination.UNKNOWN
            each.save(update_fields=["ended_because", "destination"])
    if after is not None:
        after.previous = None
        after.save(update_fields=["previous"])
