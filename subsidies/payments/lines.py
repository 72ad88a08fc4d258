"""The lines of a run for a batch of placements: desired − posted, each with its reason and its calculation."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from accounts.scope import heirs_on, with_merged
from registry.models import Municipality
from subsidies.enums import AmountReason
from subsidies.models import PaymentRun, PaymentStart
from subsidies.payments.desired import OwedMonth, Work, work_of
from subsidies.payments.insert_lines import Line
from subsidies.payments.posted import Key, Looked, looked_at, mark_of_rates, posted_of
from subsidies.rules.difference import ZERO, next_month, previous_month
from subsidies.rules.indexation import MonthPart
from subsidies.rules.rates import RateTable
from subsidies.rules.why_amount_differs import why_amount_differs
from subsidies.shown import rate_table

LONGEST_PROBLEM = 300
ONE_DAY = timedelta(days=1)


def payers_of(municipality_id: str, on: date) -> frozenset[str]:
    """The codes for which a municipality pays on a day: its own, and those that merged into it."""
    return with_merged({municipality_id}, heirs_on(on))


@dataclass(frozen=True)
class Ground:
    """What all lines of a run rest on: who pays since when, which months, and the rates; read once for a whole run.

    `starts`: of each municipality code that this run pays for, the first month that is paid here.
    """

    run_id: int
    month: date
    starts: Mapping[str, date]
    rates: RateTable
    rates_mark: str

    @property
    def payers(self) -> Collection[str]:
        """The municipality codes that this run pays for."""
        return self.starts.keys()

    @property
    def first_month(self) -> date:
        """The first month that any of them pays here."""
        return min(self.starts.values())

    @cached_property
    def _marks(self) -> dict[date, str]:
        return {self.month: self.rates_mark}

    def rates_were(self, looked: Looked) -> bool:
        """Whether the rates of then are recorded now as they were when a placement was posted last."""
        if looked.month not in self._marks:
            self._marks[looked.month] = mark_of_rates(next_month(looked.month) - ONE_DAY)
        return self._marks[looked.month] == looked.rates_mark


def ground_of(run: PaymentRun) -> Ground:
    """What the lines of a run rest on now. Raises PaymentStart.DoesNotExist."""
    return Ground(
        run_id=run.pk,
        month=run.month,
        starts=_starts_of(run),
        rates=rate_table(),
        rates_mark=mark_of_rates(next_month(run.month) - ONE_DAY),
    )


def _starts_of(run: PaymentRun) -> dict[str, date]:
    """From which month each municipality code pays here.

    One that merged into another keeps its own first month; had it none, then the heir pays from the merger on.
    """
    payers = payers_of(run.municipality_id, run.made_on)
    starts = dict(
        PaymentStart.objects.filter(municipality__in=payers).values_list("municipality_id", "first_month")
    )
    if run.municipality_id not in starts:
        raise PaymentStart.DoesNotExist
    for gone in Municipality.objects.filter(pk__in=payers - starts.keys()):
        starts[gone.pk] = max(starts[run.municipality_id], gone.existed.upper.replace(day=1))
    return starts


def lines_of(placement_ids: Collection[int], ground: Ground) -> list[Line]:
    """The lines of a run for these placements, not saved; a fixed number of queries."""
    works = work_of(placement_ids, ground.payers, starts=ground.starts)
    posted = posted_of(placement_ids, ground.payers)
    looked = looked_at(placement_ids, ground.payers)
    return [
        line
        for pk in sorted(placement_ids)
        for line in _lines(pk, works.get(pk), posted.get(pk, {}), looked.get(pk), ground)
    ]


def _lines(
    placement_id: int, work: Work | None, posted: dict[Key, Decimal], looked: Looked | None, ground: Ground
) -> Iterator[Line]:
    """The lines of one placement: this month whenever it differs from the last, earlier months when they change."""
    mark = work.mark if work else ""
    first = ground.first_month
    if looked and mark == looked.mark and ground.rates_were(looked):
        # Nothing changed since: what was posted then is what is due, and only the months after it are new.
        first = max(first, next_month(looked.month))
        posted = {key: amount for key, amount in posted.items() if key.month >= first}
    owed = work.owed(first, ground.month, ground.rates) if work else {}
    if any(month.problem for month in owed.values()):
        mark = ""
    desired = {Key(work.employer_id, month): due for month, due in owed.items()} if work else {}
    keys = {*desired, *posted}
    if work and first <= ground.month:
        keys.add(Key(work.employer_id, ground.month))  # also when it ended: the month before paid something
    for key in sorted(keys, key=lambda each: (each.month, each.employer_id)):
        due = desired.get(key)
        line = _line(key, due, posted.get(key, ZERO))
        if key.month == ground.month and key not in posted:
            _compare(line, due, work, ground)
        if line.problem or line.difference or line.before:
            line.run_id, line.placement_id, line.mark = ground.run_id, placement_id, mark
            yield line


def _line(key: Key, due: OwedMonth | None, posted: Decimal) -> Line:
    line = Line(
        employer_id=key.employer_id,
        employer_then=key.employer_id,
        month=key.month,
        posted=posted,
        why=AmountReason.CORRECTION,
    )
    if due is not None:
        line.grant_number = due.grant_number
        line.problem = due.problem[:LONGEST_PROBLEM]
        line.receipt = [receipt_of(part) for part in due.parts]
    if not line.problem:
        line.desired = due.euros if due else ZERO
        line.difference = line.desired - posted
    return line


def _compare(line: Line, due: OwedMonth | None, work: Work | None, ground: Ground) -> None:
    """Set the month of the run beside the one before it: what that pays by the facts of now."""
    earlier = previous_month(ground.month)
    was = None
    if work and work.employer_id == line.employer_id and earlier >= ground.first_month:
        if due is not None and not due.problem and work.pays_as_before(ground.month):
            line.before, line.why = due.euros, AmountReason.UNCHANGED
            return
        was = work.owed(earlier, earlier, ground.rates).get(earlier)
    line.before = was.euros if was else ZERO
    line.why = why_amount_differs(was.parts if was else [], due.parts if due else [])


def receipt_of(part: MonthPart) -> dict[str, Any]:
    """A stretch of days as it is kept with a line: what it was made of, numbers as text."""
    made = part.calculation
    return {
        "first": part.first.isoformat(),
        "last": part.last.isoformat(),
        "amount": str(part.amount),
        "monthly": str(made.monthly_amount),
        "base": str(made.base),
        "gap": str(made.gap_percentage),
        "factor": str(made.hours_factor),
        "charge": str(made.employer_charge_percentage),
        "rates_of": made.on.isoformat(),
        "verified": made.is_verified,
    } | ({"waits": str(part.waits)} if part.waits else {})
