"""What other subjects show on the page of an employer; they register when they start (see accounts/page_parts.py).

A part is a section of its own; what needs attention (`register_attention`) is a line in "Wat speelt er".
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from accounts.page_parts import PageParts
from accounts.scope import Scope
from placements.models import Employer

employer_parts = PageParts()


@dataclass(frozen=True)
class Attention:
    """Something to know before a visit: a day, what it is about, and where it stands. No names of candidates."""

    day: date
    text: str
    url: str = ""
    tone: str = "warning"


Ask = Callable[[Employer, Scope], Iterable[Attention]]
_asks: list[Ask] = []


def register_attention(ask: Ask) -> None:
    """Add something to look for; twice the same stays one."""
    if ask not in _asks:
        _asks.append(ask)


def attention(employer: Employer, scope: Scope) -> list[Attention]:
    """Everything that needs attention at an employer, the first day first."""
    found = [each for ask in _asks for each in ask(employer, scope)]
    return sorted(found, key=lambda each: (each.day, each.text))
