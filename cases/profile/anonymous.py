"""The profile as others read it: made of what may be told, line by line, and of nothing else.

Nothing comes along by itself. A part of the intake is told when it is on the list of parts (`SharedPart`) and the
consultant left it on; a line in which somebody typed who it is, is left out. Name, BSN, birth date, municipality,
ground and sides of life have no way in: this module never gets them.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from cases.enums import SharedPart
from cases.intake.described import described
from cases.intake.facts import IntakeFacts
from cases.intake.words import Line

NOT_TOLD = frozenset({"Participatieladder", "Richting"})
"""Lines of a shared part that say too much: how somebody lives is no business of an employer, and a rare education
leads to a person."""


@dataclass(frozen=True)
class ProfilePart:
    """One part of a profile as it reads."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class AnonymousProfile:
    """Exactly what another municipality or an employer sees, and beside it what they do not see."""

    code: str
    region: str
    age: str
    pitch: str
    parts: tuple[ProfilePart, ...]
    visible_since: date | None
    left_out: tuple[str, ...] = ()
    """The labels of the lines that were left out, for the consultant to mend: nobody else is told of them."""


@dataclass(frozen=True)
class Told:
    """What the consultant chose to tell, and since when."""

    code: str
    pitch: str
    shared: Collection[str]
    visible_since: date | None


def anonymous_profile(
    told: Told, facts: IntakeFacts, *, region: str, age: str, identifies: Callable[[str], Sequence[str]]
) -> AnonymousProfile:
    """The profile of these facts. `identifies` says what in a text tells who it is (cases/rules/identifying.py)."""
    allowed = {str(part) for part in SharedPart} & set(told.shared)
    parts, left_out = [], []
    for each in described(facts, domains=False):
        if each.section.anchor not in allowed:
            continue
        lines = [line for line in each.lines if line.label not in NOT_TOLD]
        telling = [line for line in lines if identifies(line.text) or identifies(line.label)]
        left_out += [line.label for line in telling]
        if kept := tuple(line for line in lines if line not in telling):
            parts.append(ProfilePart(each.section.label, kept))
    pitch = "" if identifies(told.pitch) else told.pitch
    return AnonymousProfile(told.code, region, age, pitch, tuple(parts), told.visible_since, tuple(left_out))
