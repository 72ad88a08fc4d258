"""Reading: what a stock was on a day, as we know it now or as we knew it then.

balance = Σ delta where valid_on ≤ on and recorded_at ≤ known_at
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from django.db.models import QuerySet, Sum

from reports.enums import OTHER_MUNICIPALITIES, Breakdown, Measure
from reports.models import Entry

ZERO = Decimal(0)


def entries(
    measure: Measure,
    *,
    on: date,
    known_at: datetime | None = None,
    municipalities: Collection[str] | None = None,
    where: Mapping[Breakdown, Collection[str]] | None = None,
) -> QuerySet[Entry]:
    """The entries behind a balance: up to the day, known by the moment, of these municipalities (None: all)."""
    found = Entry.objects.filter(measure=measure, valid_on__lte=on)
    if known_at is not None:
        found = found.filter(recorded_at__lte=known_at)
    if municipalities is not None:
        found = found.filter(municipality__in=municipalities)
    for breakdown, codes in (where or {}).items():
        found = found.filter(**{f"{breakdown.value}__in": codes})
    return found


def balance(
    measure: Measure,
    *,
    on: date,
    known_at: datetime | None = None,
    municipalities: Collection[str] | None = None,
    by: Sequence[Breakdown] = (),
    where: Mapping[Breakdown, Collection[str]] | None = None,
    seen: Collection[str] | None = None,
    carriers: Mapping[str, str] | None = None,
) -> dict[tuple[str, ...], Decimal]:
    """The stock on a day, keyed by the codes of `by` in that order; without `by` there is one key, ().

    Codes with a stock of zero are left out; an empty code stands for unknown. With `seen`, municipalities that are not
    among them come together under OTHER_MUNICIPALITIES: the sum stays whole and their own figures stay theirs. With
    `carriers`, a municipality that is a key there comes under its value: borders of a later day.
    """
    found = entries(measure, on=on, known_at=known_at, municipalities=municipalities, where=where)
    if not by:
        return {(): found.aggregate(total=Sum("delta"))["total"] or ZERO}
    columns = [breakdown.value for breakdown in by]
    rows = found.order_by().values(*columns).annotate(total=Sum("delta")).exclude(total=0)
    stocks: dict[tuple[str, ...], Decimal] = {}
    for row in rows:
        key = tuple(_named(column, row[column], seen, carriers or {}) for column in columns)
        stocks[key] = stocks.get(key, ZERO) + row["total"]
    return {key: stock for key, stock in stocks.items() if stock}


def _named(column: str, code: str, seen: Collection[str] | None, carriers: Mapping[str, str]) -> str:
    """The code under which a stock is shown to somebody who sees these municipalities (None: all)."""
    if column != Breakdown.MUNICIPALITY:
        return code
    shown = carriers.get(code, code)
    return OTHER_MUNICIPALITIES if seen is not None and shown and shown not in seen else shown


def total(measure: Measure, **question: object) -> Decimal:
    """The stock on a day as one number; the arguments are those of `balance` without `by`."""
    return balance(measure, **question)[()]  # type: ignore[arg-type]


def series(
    measure: Measure,
    *,
    days: Iterable[date],
    known_at: datetime | None = None,
    municipalities: Collection[str] | None = None,
) -> dict[date, Decimal]:
    """The stock on each of these days, for one set of municipalities, from one pass over the entries."""
    wanted = sorted(days)
    if not wanted:
        return {}
    steps = (
        entries(measure, on=wanted[-1], known_at=known_at, municipalities=municipalities)
        .order_by("valid_on")
        .values_list("valid_on")
        .annotate(change=Sum("delta"))
    )
    answer, stock, waiting = {}, ZERO, iter(wanted)
    day = next(waiting)
    for valid_on, change in steps:
        while valid_on > day:
            answer[day] = stock
            day = next(waiting)
        stock += change
    answer[day] = stock
    answer.update(dict.fromkeys(waiting, stock))
    return answer


def first_recorded_at() -> datetime | None:
    """Since when this installation records; about earlier moments it knows nothing, which is not the same as zero."""
    return Entry.objects.order_by("pk").values_list("recorded_at", flat=True).first()
