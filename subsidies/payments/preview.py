"""Which payments move when the past is corrected: a watch of placements/preview."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from django.utils.formats import date_format

from placements.enums import MoveKind
from placements.models import Employer, Placement
from placements.preview import Move
from subsidies.models import Posting
from subsidies.payments.desired import work_of
from subsidies.payments.posted import posted_of
from subsidies.rules.difference import ZERO, next_month
from subsidies.rules.rates import RateTable
from subsidies.rules.receipt import dutch_change
from subsidies.shown import rate_table

Months = dict[date, Decimal]
Payees = dict[int, Months]
"""By employer and month, in euros."""
Payers = dict[str, Payees]
"""The same by the municipality that pays."""
NOTE = "De volgende betaalrun boekt alleen het verschil."


def payments_that_move(persons: Collection[int], *, on: date) -> Callable[[], Iterator[Move]]:
    """The watch of the months that were paid already for these persons: what the next run posts over them besides.

    Compares desired − posted before and after the act, so that what was still to be corrected is not counted again.
    """
    rates = rate_table()
    before = _to_post(persons, rates)
    return lambda: _moves(before, _to_post(persons, rates))


def _to_post(persons: Collection[int], rates: RateTable) -> Payers:
    """By payer, employer and month that was paid: what is due now, less what was posted, over all these persons."""
    placements = list(Placement.objects.filter(person_id__in=persons).values_list("pk", flat=True))
    paid = Posting.objects.filter(placement_id__in=placements)
    payers = set(paid.order_by().values_list("municipality_id", flat=True).distinct())
    found: Payers = {}
    for payer in sorted(payers):
        payees = found.setdefault(payer, {})
        works = work_of(placements, {payer})
        for placement_id, posted in posted_of(placements, {payer}).items():
            for key, amount in posted.items():
                _add(payees, key.employer_id, key.month, -amount)
            if placement_id in works:
                work, days = works[placement_id], [key.month for key in posted]
                for month, owed in work.owed(min(days), max(days), rates).items():
                    _add(payees, work.employer_id, month, owed.euros)
    return found


def _add(payees: Payees, employer_id: int, month: date, amount: Decimal) -> None:
    months = payees.setdefault(employer_id, {})
    months[month] = months.get(month, ZERO) + amount


def _moves(before: Payers, after: Payers) -> Iterator[Move]:
    """Of each municipality that pays what moves there."""
    for payer in sorted({*before, *after}):
        for move in _moves_of(before.get(payer, {}), after.get(payer, {})):
            yield replace(move, payer=payer)


def _moves_of(before: Payees, after: Payees) -> Iterator[Move]:
    """A line with the total; when the money goes from one employer to another, a line for each instead."""
    changes = {
        employer: changed
        for employer in sorted({*before, *after})
        if (changed := _changed(before.get(employer, {}), after.get(employer, {})))
    }
    if len(changes) < 2:
        for changed in changes.values():
            yield _move("Loonkostensubsidie die al is betaald", changed)
        return
    names = dict(Employer.objects.filter(pk__in=changes).values_list("pk", "name"))
    for employer, changed in sorted(changes.items(), key=lambda each: sum(each[1].values())):
        back = sum(changed.values(), ZERO) < 0
        what = "terug van" if back else "alsnog aan"
        yield _move(f"Loonkostensubsidie die al is betaald: {what} {names[employer]}", changed)


def _changed(before: Months, after: Months) -> Months:
    """The months of one employer that move, in order."""
    changes = {month: after.get(month, ZERO) - before.get(month, ZERO) for month in sorted({*before, *after})}
    return {month: change for month, change in changes.items() if change}


def _move(what: str, changed: Months) -> Move:
    total = sum(changed.values(), ZERO)
    return Move(MoveKind.PAYMENTS, what, dutch_change(total), _over(list(changed)), NOTE)


def _over(months: list[date]) -> str:
    """The months in words: "maart t/m mei 2026", or each by its name when they do not follow each other."""
    follow = all(next_month(one) == other for one, other in pairwise(months))
    if len(months) == 1:
        return date_format(months[0], "F Y")
    if follow:
        return f"{date_format(months[0], 'F Y')} t/m {date_format(months[-1], 'F Y')}"
    return ", ".join(date_format(month, "F Y") for month in months)
