"""Which payments move when the past is corrected: a watch of placements/preview."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from django.utils.formats import date_format

from placements.enums import MoveKind
from placements.models import Placement
from placements.preview import Move
from subsidies.models import Posting
from subsidies.payments.desired import work_of
from subsidies.payments.posted import posted_of
from subsidies.rules.difference import ZERO, next_month
from subsidies.rules.rates import RateTable
from subsidies.rules.receipt import dutch_euro
from subsidies.shown import rate_table

Months = dict[date, Decimal]


def payments_that_move(persons: Collection[int], *, on: date) -> Callable[[], Iterator[Move]]:
    """The watch of the months that were paid already for these persons: what the next run posts over them besides.

    Compares desired − posted before and after the act, so that what was still to be corrected is not counted again.
    """
    rates = rate_table()
    before = _to_post(persons, rates)
    return lambda: _moves(before, _to_post(persons, rates))


def _to_post(persons: Collection[int], rates: RateTable) -> Months:
    """By month that was paid: what is due now, less what was posted, in euros over all these persons."""
    placements = list(Placement.objects.filter(person_id__in=persons).values_list("pk", flat=True))
    paid = Posting.objects.filter(placement_id__in=placements)
    payers = set(paid.order_by().values_list("municipality_id", flat=True).distinct())
    months: Months = {}
    for payer in payers:
        works = work_of(placements, {payer})
        for placement_id, posted in posted_of(placements, {payer}).items():
            for key, amount in posted.items():
                months[key.month] = months.get(key.month, ZERO) - amount
            if placement_id in works:
                days = [key.month for key in posted]
                for month, owed in works[placement_id].owed(min(days), max(days), rates).items():
                    months[month] = months.get(month, ZERO) + owed.euros
    return months


def _moves(before: Months, after: Months) -> Iterator[Move]:
    changes = {month: after.get(month, ZERO) - before.get(month, ZERO) for month in sorted({*before, *after})}
    changed = [(month, change) for month, change in changes.items() if change]
    if not changed:
        return
    total = sum((change for _, change in changed), ZERO)
    sign = "+" if total > 0 else "−" if total < 0 else ""
    yield Move(
        MoveKind.PAYMENTS,
        "Loonkostensubsidie die al is betaald",
        f"{sign}{dutch_euro(abs(total))}",
        _over([month for month, _ in changed]),
        "De volgende betaalrun boekt alleen het verschil.",
    )


def _over(months: list[date]) -> str:
    """The months in words: "maart t/m mei 2026", or each by its name when they do not follow each other."""
    follow = all(next_month(one) == other for one, other in pairwise(months))
    if len(months) == 1:
        return date_format(months[0], "F Y")
    if follow:
        return f"{date_format(months[0], 'F Y')} t/m {date_format(months[-1], 'F Y')}"
    return ", ".join(date_format(month, "F Y") for month in months)
