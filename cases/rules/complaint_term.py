"""How long a municipality has to handle a complaint (Algemene wet bestuursrecht, art. 9:11)."""

from dataclasses import dataclass
from datetime import date, timedelta

from registry.rules.working_days import end_of_term

FIRST_TERM = timedelta(weeks=6)
POSTPONEMENT = timedelta(weeks=4)
SOON = 7  # days: from here on the term asks for attention


@dataclass(frozen=True)
class ComplaintTerm:
    """The last day to handle a complaint, and where it comes from."""

    last_day: date
    article: str


@dataclass(frozen=True)
class TermStanding:
    """How a term stands on a day, in words, and the tone of the badge."""

    label: str
    tone: str


def complaint_term(received_on: date, postponed_on: date | None) -> ComplaintTerm:
    """The last day on which a complaint can be handled in time.

    Six weeks after receipt (Awb art. 9:11, first paragraph); four weeks more when the municipality told so in writing
    within those six (second paragraph): a notice after the term changes nothing. A last day in a weekend or on a public
    holiday moves on (Algemene termijnenwet art. 1). Not in this rule: the ten weeks of a complaints committee (division
    9.1.3) and further postponement with consent (third paragraph).
    """
    first = end_of_term(received_on + FIRST_TERM)
    if postponed_on is None or postponed_on > first:
        return ComplaintTerm(first, "Awb art. 9:11 lid 1")
    return ComplaintTerm(end_of_term(received_on + FIRST_TERM + POSTPONEMENT), "Awb art. 9:11 lid 1 en 2")


def standing(term: ComplaintTerm, closed_on: date | None, today: date) -> TermStanding:
    """How the term of a complaint stands: closed in time or late, days left, or days late."""
    late = ((closed_on or today) - term.last_day).days
    if closed_on is not None:
        return (
            TermStanding("op tijd", "ok") if late <= 0 else TermStanding(f"{_days(late)} te laat", "warning")
        )
    if late > 0:
        return TermStanding(f"{_days(late)} te laat", "error")
    if late == 0:
        return TermStanding("laatste dag", "warning")
    return TermStanding(f"nog {_days(-late)}", "warning" if -late <= SOON else "info")


def _days(amount: int) -> str:
    return "1 dag" if amount == 1 else f"{amount} dagen"
