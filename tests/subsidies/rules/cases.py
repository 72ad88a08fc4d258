"""Shared by the tests of the subsidy rules: the packaged rates and short ways to say a case."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from subsidies.rules.rates import RateTable
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import Calculation, monthly_subsidy

ROOT = Path(__file__).parents[3]
TEST_DATA = ROOT / "tests" / "subsidies" / "data"


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


RATE_ROWS = rows_of(ROOT / "subsidies" / "data" / "statutory_rates.csv")
RATES = RateTable.from_rows(RATE_ROWS)


def case(**facts: object) -> Terms:
    """Terms of somebody with a wage value of 50 % who works full time, unless a fact says otherwise."""
    plain: dict[str, object] = {"hours": Decimal(36), "full_time_hours": Decimal(36), "wage_value": 50}
    return Terms(**(plain | facts))


def subsidy(on: date, **facts: object) -> Calculation:
    """The calculation of such a case with the packaged rates."""
    return monthly_subsidy(case(**facts), on=on, rates=RATES)
