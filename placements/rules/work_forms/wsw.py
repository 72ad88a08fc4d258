"""Work under the Wsw: begeleid werken (art. 7) and sheltered work (art. 2 and 3), for whoever has a Wsw indication.

Since 2015-01-01 nobody new is let in to the Wsw (Invoeringswet Participatiewet); who was in it keeps the right. On the
register that is ground 1b, and 1f for whoever was on it before.
"""

from collections.abc import Iterator

from placements.enums import WorkForm
from placements.rules.work_forms.facts import Finding, Weight, WorkFacts
from registry.enums import LegalGround

SUPPORTED_GROUNDS = frozenset({LegalGround.G1B, LegalGround.G1F})
SOURCES = {WorkForm.SUPPORTED: "Wsw art. 7", WorkForm.SHELTERED_WSW: "Wsw art. 2 en 3"}


def supported(facts: WorkFacts) -> Iterator[Finding]:
    """Begeleid werken is for people with a Wsw indication."""
    if not facts.grounds_ever & SUPPORTED_GROUNDS:
        text = "Begeleid werken is er voor mensen met een Wsw-indicatie. Die staat niet in het doelgroepregister."
        yield Finding(Weight.ASKS_WHY, text, SOURCES[WorkForm.SUPPORTED], "work_form")


def sheltered_wsw(facts: WorkFacts) -> Iterator[Finding]:
    """Wsw sheltered work is for people with a Wsw indication; on another ground it cannot be."""
    if LegalGround.G1B in facts.grounds_ever:
        return
    source = SOURCES[WorkForm.SHELTERED_WSW]
    if facts.ground is not None:
        text = f"Wsw beschut kan alleen met een Wsw-indicatie. Deze persoon heeft grondslag {facts.ground.label}."
        yield Finding(Weight.REFUSES, text, source, "work_form")
    else:
        text = "Wsw beschut kan alleen met een Wsw-indicatie. Die staat niet in het doelgroepregister."
        yield Finding(Weight.ASKS_WHY, text, source, "work_form")
