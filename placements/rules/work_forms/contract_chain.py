"""Temporary contracts that follow each other (ketenregeling): from when the law makes them permanent.

Source: BW art. 7:668a. Since 2020-01-01 more than three contracts, or more than 36 months; from 2015-07-01 up to then
24 months. A gap of more than six months begins a new chain. A collective agreement may say otherwise, and sheltered
work is excepted here, so this never refuses: it tells.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from cases.rules.months import last_day_of, months_after
from dated.periods import ONE_DAY
from placements.enums import ContractKind, WorkForm
from placements.rules.work_forms.facts import EarlierWork, Finding, Weight, WorkFacts

MOST_CONTRACTS = 3
GAP_MONTHS = 6
SOURCE = "BW art. 7:668a"
WITHOUT_CHAIN = frozenset({WorkForm.SHELTERED_NEW, WorkForm.SHELTERED_WSW})


def most_months(on: date) -> int:
    """After how many months of temporary contracts the law makes the last one permanent, on this day."""
    return 24 if date(2015, 7, 1) <= on < date(2020, 1, 1) else 36


def contract_chain(facts: WorkFacts) -> Iterator[Finding]:
    """Tell when a temporary contract makes the chain too long, or has no end."""
    if facts.contract != ContractKind.TEMPORARY or facts.work_form in WITHOUT_CHAIN:
        return
    chain = _before(facts)
    if len(chain) >= MOST_CONTRACTS:
        text = (
            f"Dit is tijdelijk contract nummer {len(chain) + 1} op rij. Na drie is het contract meestal vast."
        )
        yield Finding(Weight.TELLS, text, SOURCE, "contract")
    begun = chain[0].first_day if chain else facts.first_day
    months = most_months(facts.first_day)
    if facts.last_day is not None and facts.last_day > last_day_of(begun, months):
        text = f"De tijdelijke contracten duren samen langer dan {months} maanden. Dan is het contract meestal vast."
        yield Finding(Weight.TELLS, text, SOURCE, "last_day")


def _before(facts: WorkFacts) -> list[EarlierWork]:
    """The temporary contracts that this one follows on, oldest first."""
    temporary = _temporary(facts.earlier)
    chain: list[EarlierWork] = []
    begins = facts.first_day
    for each in sorted(temporary, key=lambda work: work.first_day, reverse=True):
        if each.last_day is None or months_after(each.last_day + ONE_DAY, GAP_MONTHS) < begins:
            break
        chain.insert(0, each)
        begins = each.first_day
    return chain


def _temporary(works: Iterable[EarlierWork]) -> list[EarlierWork]:
    return [
        each for each in works if each.contract == ContractKind.TEMPORARY and each.work_form.is_employment
    ]
