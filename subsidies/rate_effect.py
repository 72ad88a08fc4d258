"""What a new or mended rate does to the grants, before it is saved: counts and sums, and nobody's name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dated.periods import ONE_DAY, period
from subsidies.facts import GrantRow, facts_of_grants
from subsidies.models import PaymentStart, WageCostSubsidy
from subsidies.rules.month import month_amounts
from subsidies.rules.rates import Rate, RateTable
from subsidies.shown import rate_table

NOTHING = Decimal("0.00")


@dataclass(frozen=True)
class MonthEffect:
    """Over one calendar month: how many grants run, for how many the amount changes, and the sums in euros.

    Where the rates of that month are not known yet, both sums are estimates at the last known rates.
    `unknown`: grants of which nothing can be said, with the rate either.
    """

    month: date
    running: int
    changed: int
    unknown: int
    before: Decimal
    after: Decimal

    @property
    def difference(self) -> Decimal:
        """Euros a month more, or less."""
        return self.after - self.before


@dataclass(frozen=True)
class PastEffect:
    """Over the months before this one that are paid by this system: what a payment run will correct.

    `months`: how many months of how many `grants` come out otherwise; `difference` in euros, below zero: claimed back.
    """

    first: date
    last: date
    months: int
    grants: int
    difference: Decimal


def past_effect_of(rate: Rate, on: date) -> PastEffect | None:
    """What a rate changes in months that went by, from the first that each municipality pays; None when nothing."""
    starts = dict(PaymentStart.objects.values_list("municipality_id", "first_month"))
    last = on.replace(day=1) - ONE_DAY
    first = max(rate.valid_from.replace(day=1), min(starts.values(), default=date.max))
    if first > last:
        return None
    now = rate_table()
    then = now.with_rates(rate)
    grants = WageCostSubsidy.objects.overlapping(period(first, last)).filter(municipality_id__in=starts)
    changed = [
        (row.grant_id, difference)
        for row in facts_of_grants(grants)
        for difference in _differences(row, max(first, starts[row.municipality_id]), last, now, then)
    ]
    if not changed:
        return None
    total = sum((difference for _, difference in changed), NOTHING)
    return PastEffect(first, last, len(changed), len({grant for grant, _ in changed}), total)


def _differences(
    row: GrantRow, first: date, last: date, now: RateTable, then: RateTable
) -> Iterator[Decimal]:
    """The euros by which each month of a grant comes out otherwise."""
    was, becomes = (month_amounts(row.facts, first, last, rates) for rates in (now, then))
    for old, new in zip(was, becomes, strict=True):
        if old.euros != new.euros:
            yield (new.euros or NOTHING) - (old.euros or NOTHING)


def effect_of(rate: Rate, on: date) -> list[MonthEffect]:
    """What a rate changes in this month or its first, and in the January in which it reaches running grants.

    Running grants are re-set on 1 January only (Participatiewet art. 10d lid 7), so a rate of July shows there.
    """
    now = rate_table()
    then = now.with_rates(rate)
    first = max(rate.valid_from, on).replace(day=1)
    months = dict.fromkeys([first, _january(first)])
    return [_in_month(month, now.carried_on(), then.carried_on()) for month in months]


def _january(month: date) -> date:
    return month if month.month == 1 else date(month.year + 1, 1, 1)


def _in_month(month: date, now: RateTable, then: RateTable) -> MonthEffect:
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    rows = facts_of_grants(WageCostSubsidy.objects.overlapping(period(month, following - ONE_DAY)))
    before = [_euros(row, month, now) for row in rows]
    after = [_euros(row, month, then) for row in rows]
    return MonthEffect(
        month=month,
        running=len(rows),
        changed=sum(1 for old, new in zip(before, after, strict=True) if old != new),
        unknown=sum(1 for new in after if new is None),
        before=sum((old for old in before if old is not None), NOTHING),
        after=sum((new for new in after if new is not None), NOTHING),
    )


def _euros(row: GrantRow, month: date, rates: RateTable) -> Decimal | None:
    due = month_amounts(row.facts, month, month, rates)
    return due[0].euros if due else NOTHING


def fingerprint(rate: Rate, effect: list[MonthEffect], past: PastEffect | None) -> str:
    """What was typed and what it would change, in one line: what is saved must be what was seen."""
    numbers = [f"{each.month} {each.changed} {each.before} {each.after}" for each in effect]
    if past is not None:
        numbers.append(f"{past.first} {past.months} {past.difference}")
    return "|".join([rate.kind, str(rate.valid_from), str(rate.value.normalize()), *numbers])


def seen_of(rate: Rate, on: date) -> str:
    """The fingerprint of a rate as it stands today."""
    return fingerprint(rate, effect_of(rate, on), past_effect_of(rate, on))
