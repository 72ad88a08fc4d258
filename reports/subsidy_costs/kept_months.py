"""What grants pay month by month, kept in this process: of a page that is calculated again most grants did not change.

Kept with the rates they were calculated with, and by everything else they rest on, so nothing kept can be out of date.
"""

from datetime import date
from decimal import Decimal

from subsidies.rules.indexation import GrantFacts
from subsidies.rules.rates import Rate, RateTable
from subsidies.rules.steady_months import steady_months

MOST = 30_000
"""How much is kept: a municipality of a thousand grants takes some five thousand."""
_lasting: dict[tuple[Rate, ...], RateTable] = {}


def lasting(rates: RateTable) -> RateTable:
    """The same rates, carried on into the future, as the table in which this process keeps what was calculated."""
    key = tuple(rates.all())
    found = _lasting.get(key)
    if found is None or len(found.kept) > MOST:
        # A new table, as another thread may still be calculating with the one before.
        found = rates.carried_on()
        _lasting.clear()
        _lasting[key] = found
    return found


def known_by(rates: RateTable, day: date) -> RateTable:
    """The rates that were in force by a day; later months are estimated at the last of these.

    The first of a kind counts also when it came later: without it months under a newer law would have no amount at all
    (from 2024 the reference wage and the 36 hours).
    """
    known, kinds = [], set[str]()
    for rate in rates.all():
        if rate.valid_from <= day or rate.kind not in kinds:
            known.append(rate)
        kinds.add(rate.kind)
    key = ("known", tuple(known))
    if key not in rates.kept:
        rates.kept[key] = RateTable(known, carries_on=True)
    found: RateTable = rates.kept[key]
    return found


def months_of(
    facts: GrantFacts, first: date, last: date, rates: RateTable
) -> tuple[tuple[date, Decimal | None], ...]:
    """As `steady_months`: every month in which the grant runs with what it pays, None where that cannot be said."""
    key = (facts, first, last)
    found: tuple[tuple[date, Decimal | None], ...] | None = rates.kept.get(key)
    if found is None:
        found = rates.kept[key] = tuple(steady_months(facts, first, last, rates))
    return found
