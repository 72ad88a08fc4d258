"""What was posted, and up to where the facts behind it were looked at."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from hashlib import blake2b
from typing import NamedTuple

from django.db.models import Sum

from subsidies.enums import RunState
from subsidies.models import PaymentRun, Posting, RunLine, StatutoryRate
from subsidies.payments.among import among


class Key(NamedTuple):
    """A month of a placement, as it is posted: to which employer."""

    employer_id: int
    month: date


class Looked(NamedTuple):
    """The last closed run in which a placement had a line: with which facts and rates, up to which month."""

    mark: str
    month: date
    rates_mark: str


def posted_of(placement_ids: Collection[int], payers: Collection[str]) -> dict[int, dict[Key, Decimal]]:
    """The sum of the postings of these placements by month and employer, in euros; months that came to nothing too."""
    rows = (
        Posting.objects.filter(placement_id__in=among(placement_ids), municipality_id__in=payers)
        .order_by()
        .values_list("placement_id", "employer_id", "month")
        .annotate(total=Sum("amount"))
    )
    found: dict[int, dict[Key, Decimal]] = {}
    for placement_id, employer_id, month, total in rows:
        found.setdefault(placement_id, {})[Key(employer_id, month)] = total
    return found


def looked_at(placement_ids: Collection[int], payers: Collection[str]) -> dict[int, Looked]:
    """Of each placement the facts with which it was posted last; not of those for which something was missing."""
    rows = (
        RunLine.objects.filter(
            placement_id__in=among(placement_ids), run__municipality_id__in=payers, run__state=RunState.CLOSED
        )
        .order_by("placement_id", "-run__month", "-run__number", "mark")
        .distinct("placement_id")
        .values_list("placement_id", "mark", "run__month", "run__rates_mark")
    )
    return {placement: Looked(mark, month, rates) for placement, mark, month, rates in rows if mark}


def mark_of_lines(run: PaymentRun) -> str:
    """A mark of everything a run would post: the same mark, the same employers, months and amounts."""
    columns = ("placement_id", "employer_id", "month", "desired", "posted", "difference", "problem")
    mark = blake2b(str(run.total).encode(), digest_size=16)
    for line in run.lines.order_by(*columns[:3]).values_list(*columns).iterator():
        mark.update(repr(line).encode())
    return mark.hexdigest()


def mark_of_rates(until: date) -> str:
    """A mark of the rates that were in force up to and including a day, as they are recorded now."""
    rates = StatutoryRate.objects.filter(valid_from__lte=until).order_by("kind", "valid_from")
    rows = list(rates.values_list("kind", "valid_from", "value"))
    return blake2b(repr(rows).encode(), digest_size=16).hexdigest()
