"""Published costs of provisions: those of Leiden, the only complete table we know."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[1] / "data" / "reference_costs.csv"
SOURCE = "Leiden, beleidsplan Participatie en Inkomen 2019-2023, hoofdstuk 4; bedragen van 2019"


@dataclass(frozen=True)
class ReferenceCost:
    """A provision with its costs for one person, in euros without VAT: once, or for each year."""

    provision: str
    one_off: Decimal | None
    per_year: Decimal | None
    fund: str
    note: str


@cache
def reference_costs() -> tuple[ReferenceCost, ...]:
    """The rows of `data/reference_costs.csv`, in the order of the source."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            ReferenceCost(
                row["provision"],
                Decimal(row["one_off"]) if row["one_off"] else None,
                Decimal(row["per_year"]) if row["per_year"] else None,
                row["fund"],
                row["note"],
            )
            for row in csv.DictReader(file)
        )
