"""New sheltered work (nieuw beschut werk): only for whom the college found so, after advice of UWV.

Source: Participatiewet art. 10b, in force from 2015-01-01.
"""

from collections.abc import Iterator
from datetime import date

from placements.rules.work_forms.facts import Finding, Weight, WorkFacts

IN_FORCE_SINCE = date(2015, 1, 1)
SOURCE = "Participatiewet art. 10b"


def sheltered_new(facts: WorkFacts) -> Iterator[Finding]:
    """Sheltered work begins after the advice, and not before the law did."""
    if facts.first_day < IN_FORCE_SINCE:
        text = "Nieuw beschut werk bestaat sinds 01-01-2015. Controleer de eerste werkdag of de vorm."
        yield Finding(Weight.REFUSES, text, SOURCE, "first_day", is_verified=True)
    elif facts.sheltered_since is None:
        text = (
            "In het dossier staat nog geen advies of vaststelling beschut werk. "
            "Leg dat eerst vast, of leg uit waarom niet."
        )
        yield Finding(Weight.ASKS_WHY, text, SOURCE, "work_form", is_verified=True)
    elif facts.sheltered_since > facts.first_day:
        text = f"Het advies beschut werk is van {facts.sheltered_since:%d-%m-%Y}, na de eerste werkdag."
        yield Finding(Weight.ASKS_WHY, text, SOURCE, "first_day", is_verified=True)
