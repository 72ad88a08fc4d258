"""How complete a profile is: which facts a match needs, and which of them nobody knows yet."""

from collections.abc import Mapping
from dataclasses import dataclass

NEEDED = (
    "hours",
    "availability",
    "wished_branches",
    "competences",
    "experience",
    "education",
    "certificates",
    "languages",
    "support_needs",
    "transport",
    "travel",
    "licence",
)
"""What an employer or a colleague needs to make a match (documented complaint: education unknown for 42 %, the
driving licence often not recorded at all). All weigh the same: a score that hides its weights helps nobody."""


@dataclass(frozen=True)
class Completeness:
    """How many of the needed facts are known, and the keys of those that are missing, in the order of the intake."""

    known: int
    needed: int
    missing: tuple[str, ...]

    @property
    def percentage(self) -> int:
        """Whole per cent, rounded down: 100 only when nothing is missing."""
        return 100 * self.known // self.needed

    @property
    def band(self) -> str:
        """The band in which figures count it."""
        return next(name for least, name in BANDS if self.percentage >= least)


BANDS = (
    (100, "compleet"),
    (75, "75 tot 100 %"),
    (50, "50 tot 75 %"),
    (1, "minder dan 50 %"),
    (0, "niets bekend"),
)


def completeness(known: Mapping[str, bool]) -> Completeness:
    """How complete a profile is by which facts are known (cases/intake/known.py).

    Raises KeyError for a fact that an intake does not have: then the two lists no longer belong together.
    """
    missing = tuple(key for key in NEEDED if not known[key])
    return Completeness(len(NEEDED) - len(missing), len(NEEDED), missing)
