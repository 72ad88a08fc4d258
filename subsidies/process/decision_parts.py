"""The parts of the page of a decision, a payment run and an indexation; higher apps register theirs when they start.

The letters do (accounts/page_parts.py tells how a part works).
"""

from dataclasses import dataclass

from accounts.page_parts import PageParts
from registry.models import Municipality

decision_parts = PageParts()
run_parts = PageParts()
indexation_parts = PageParts()


@dataclass(frozen=True)
class TurnOfTheYear:
    """What the page of an indexation is about: the municipality that pays, and the year that begins."""

    municipality: Municipality
    year: int
