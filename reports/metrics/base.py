"""What a metric is: a name, a unit, one definition with its source, and a formula on balances."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from registry.enums import Certainty
from reports.areas import Area, carriers_in, municipalities_of, named_on
from reports.enums import Breakdown, Measure
from reports.labels import labels_of
from reports.ledger.reading import balance, total

OWN_REGISTRATION = "eigen registratie in dit systeem"


@dataclass(frozen=True)
class Value:
    """A figure, with where it comes from; None means that there is not enough to say it, and `note` says why."""

    value: Decimal | None
    source: str = OWN_REGISTRATION
    certainty: Certainty | None = None
    note: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a figure that is split: the code, its Dutch label, and the figure."""

    key: str
    label: str
    value: Decimal


@dataclass(frozen=True, kw_only=True)
class Metric(ABC):
    """A figure that may be shown. `additive` says whether rows add up to the whole, `own` whether we counted it."""

    key: str
    name: str
    unit: str
    definition: str
    source: str
    decimals: int = 0
    breakdowns: tuple[Breakdown, ...] = ()
    additive: bool = True
    own: bool = True

    @abstractmethod
    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The figure of an area on a day, as known at a moment (None: now)."""

    def rows(
        self,
        area: Area,
        on: date,
        by: Breakdown,
        known_at: datetime | None = None,
        seen: Collection[str] | None = None,
    ) -> list[Row]:
        """The figure split by one of `breakdowns`, in the order of the labels; municipalities not `seen` in one row.

        Raises ValueError when the metric does not know this breakdown.
        """
        raise ValueError(f"{self.key} cannot be split by {by}")


@dataclass(frozen=True, kw_only=True)
class StockMetric(Metric):
    """A figure that is a balance of one measure, perhaps of a part of it, perhaps divided."""

    measure: Measure
    where: Mapping[Breakdown, Collection[str]] = field(default_factory=dict)
    divisor: Decimal = Decimal(1)

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The balance of the measure in the municipalities that made up the area that day."""
        stock = total(
            self.measure,
            on=on,
            known_at=known_at,
            municipalities=municipalities_of(area, on),
            where=self.where,
        )
        return Value(stock / self.divisor)

    def rows(
        self,
        area: Area,
        on: date,
        by: Breakdown,
        known_at: datetime | None = None,
        seen: Collection[str] | None = None,
    ) -> list[Row]:
        """The balance split by a dimension; an empty code is shown as "onbekend"."""
        if by not in self.breakdowns:
            return super().rows(area, on, by, known_at, seen)
        stocks = balance(
            self.measure,
            on=on,
            known_at=known_at,
            municipalities=municipalities_of(area, on),
            by=(by,),
            where=self.where,
            seen=seen,
            carriers=carriers_in(area, on),
        )
        labels = labels_of(by, {code for (code,) in stocks}, named_on(area, on))
        return [
            Row(code, label, stocks[(code,)] / self.divisor)
            for code, label in labels.items()
            if (code,) in stocks
        ]
