"""How long there is left to answer."""

from dataclasses import dataclass
from datetime import date

SOON = 7  # days: from here on the deadline asks for attention


@dataclass(frozen=True)
class Deadline:
    """The days left in words, and the tone of the badge."""

    label: str
    tone: str


def deadline(due_on: date | None, answered_on: date | None, today: date) -> Deadline | None:
    """How the deadline stands today; None when there is none, or the answer was given."""
    if due_on is None or answered_on is not None:
        return None
    left = (due_on - today).days
    if left < 0:
        return Deadline(f"{_days(-left)} te laat", "error")
    if left == 0:
        return Deadline("vandaag", "warning")
    return Deadline(f"nog {_days(left)}", "warning" if left <= SOON else "info")


def _days(amount: int) -> str:
    return f"{amount} dag" if amount == 1 else f"{amount} dagen"
