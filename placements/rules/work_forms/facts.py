"""What the rules per form of work look at, and what they answer; plain values only."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from placements.enums import ContractKind, EmployerKind, WorkForm
from registry.enums import LegalGround


class Weight(StrEnum):
    """What a finding does: it refuses, it asks why one goes on all the same, or it only tells."""

    REFUSES = "refuses"
    ASKS_WHY = "asks_why"
    TELLS = "tells"


@dataclass(frozen=True)
class Finding:
    """One thing a rule has to say, in Dutch, with its source; `field` is the field of the form it is about."""

    weight: Weight
    text: str
    source: str
    field: str = ""
    is_verified: bool = False
    """Whether the source was checked; when not, the screen says so."""


@dataclass(frozen=True, kw_only=True)
class EarlierWork:
    """A placement of the same person at the same employer."""

    work_form: WorkForm
    contract: ContractKind
    function: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True, kw_only=True)
class WorkFacts:
    """A placement as it is going to be, and what is known around it. Days are inclusive; None is no end, or unknown."""

    work_form: WorkForm
    contract: ContractKind
    function: str
    first_day: date
    last_day: date | None
    employer_kind: EmployerKind
    has_group: bool = False
    ground: LegalGround | None = None
    """The ground on which the person stands on the register on the first day."""
    grounds_ever: frozenset[LegalGround] = field(default_factory=frozenset)
    """All grounds of the person, also of registrations that ended."""
    sheltered_since: date | None = None
    """The day from which the person is found to need sheltered work: advice of UWV, or a finding of the college."""
    earlier: tuple[EarlierWork, ...] = ()
    """Other work of the person at this employer that began before."""
    continues: bool = False
    """Whether the placement exists already and its end is moved."""
