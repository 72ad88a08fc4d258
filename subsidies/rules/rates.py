"""Statutory rates by date, as plain values: the rules read these, wherever the rows come from."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self

from subsidies.rules.errors import NotEnoughDataError

VERIFIED = "yes"
ESTIMATE = "estimate"
"""The certainty of a rate of the past that is used for a day of which the rate is not known yet."""

KIND_LABELS = {
    "minimum_wage_month": "minimumloon per maand",
    "minimum_wage_reference_month": "referentiemaandloon",
    "minimum_wage_hour": "minimumloon per uur",
    "holiday_allowance_pct": "percentage vakantiebijslag",
    "employer_charge_pct": "percentage voor de werkgeverslasten",
    "subsidy_cap_pct": "maximumpercentage",
    "flat_rate_pct": "forfaitair percentage",
    "hours_norm_per_week": "aantal uren van de norm per week",
}


def kind_label(kind: str) -> str:
    """The Dutch words for a kind of rate, for messages."""
    if kind.startswith("youth_scale_"):
        bbl = ", bbl" if "_bbl_" in kind else ""
        return f"percentage van het minimumjeugdloon ({kind.rsplit('_', 1)[1]} jaar{bbl})"
    return KIND_LABELS.get(kind, kind)


@dataclass(frozen=True)
class Rate:
    """One rate, valid from a day until the next row of its kind. `certainty` is "yes" once verified."""

    kind: str
    valid_from: date
    value: Decimal
    certainty: str = VERIFIED
    source: str = ""
    note: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether the rate may be shown without a mark."""
        return self.certainty == VERIFIED


class RateTable:
    """All rates the rules may use; ask for one with `on(kind, day)`.

    `carries_on`: a half-year without a rate of its own gets the last one before it, marked as an estimate.
    `kept`: what the rules calculated with this table, so that the same terms are calculated once.
    """

    def __init__(self, rates: Iterable[Rate], *, carries_on: bool = False) -> None:
        self.carries_on = carries_on
        self.kept: dict[Hashable, Any] = {}
        by_kind: dict[str, list[Rate]] = {}
        for rate in sorted(rates, key=lambda rate: rate.valid_from):
            by_kind.setdefault(rate.kind, []).append(rate)
        self._by_kind = by_kind

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, Any]]) -> Self:
        """A table from CSV rows (text) or database rows (typed) with the columns of `statutory_rates.csv`.

        Raises ValueError or decimal.InvalidOperation for a row whose date or value cannot be read.
        """
        return cls(
            Rate(
                kind=row["kind"],
                valid_from=_as_date(row["valid_from"]),
                value=Decimal(row["value"]),
                certainty=row["certainty"],
                source=row["source"],
                note=row.get("note") or "",
            )
            for row in rows
        )

    def carried_on(self) -> "RateTable":
        """The same rates for a look ahead: what is not known yet is estimated at the last known rate, and marked."""
        return RateTable(self.all(), carries_on=True)

    def with_rates(self, *rates: Rate) -> "RateTable":
        """The same table with these rates, each in place of one of its kind and day: to see what they would change."""
        replaced = {(rate.kind, rate.valid_from) for rate in rates}
        others = [rate for rate in self.all() if (rate.kind, rate.valid_from) not in replaced]
        return RateTable([*others, *rates], carries_on=self.carries_on)

    def all(self) -> list[Rate]:
        """Every rate, by kind, oldest first."""
        return [rate for rates in self._by_kind.values() for rate in rates]

    def __bool__(self) -> bool:
        return bool(self._by_kind)

    def last_day(self) -> date:
        """The first day of the newest rate: after it nothing changes as far as is known."""
        return max((rates[-1].valid_from for rates in self._by_kind.values()), default=date.min)

    def find(self, kind: str, day: date) -> Rate | None:
        """The rate of this kind on that day, or None when there was none yet."""
        rates = self._by_kind.get(kind, [])
        position = bisect_right(rates, day, key=lambda rate: rate.valid_from)
        return rates[position - 1] if position else None

    def on(self, kind: str, day: date) -> Rate:
        """The rate of this kind on that day. Raises NotEnoughDataError, in Dutch, when there is none."""
        rate = self.find(kind, day)
        if rate is None:
            raise NotEnoughDataError(f"Voor {day:%d-%m-%Y} is geen {kind_label(kind)} bekend.")
        return rate


def _as_date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value
