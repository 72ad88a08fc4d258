"""Development job (ontwikkelbaan): at most three years at the Sw company, then on to other work.

Source: Adviesraad Leiden 2023, advies 3 ("gedurende maximaal 3 jaar"). It is a local term and no law.
"""

from collections.abc import Iterator

from cases.rules.months import last_day_of
from placements.enums import WorkForm
from placements.rules.work_forms.facts import Finding, Weight, WorkFacts

MOST_MONTHS = 36
SOURCE = "Adviesraad Leiden 2023, advies 3"


def development_job(facts: WorkFacts) -> Iterator[Finding]:
    """Three years in all, earlier development jobs at this employer included."""
    begun = min(
        (each.first_day for each in facts.earlier if each.work_form == WorkForm.DEVELOPMENT_JOB),
        default=facts.first_day,
    )
    latest = last_day_of(begun, MOST_MONTHS)
    if facts.last_day is not None and facts.last_day > latest:
        text = (
            f"Een ontwikkelbaan duurt hooguit drie jaar, hier tot en met {latest:%d-%m-%Y}. "
            "Leg uit waarom langer nodig is."
        )
        yield Finding(Weight.ASKS_WHY, text, SOURCE, "last_day")
    elif facts.last_day is None:
        text = f"Een ontwikkelbaan duurt hooguit drie jaar, hier tot en met {latest:%d-%m-%Y}."
        yield Finding(Weight.TELLS, text, SOURCE, "last_day")
