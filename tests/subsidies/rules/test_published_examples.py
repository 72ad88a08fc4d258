"""The rule reproduces every published amount we know (data/wage_cost_subsidy_examples.csv)."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.subsidies.rules.cases import TEST_DATA, rows_of, subsidy

EXAMPLES = rows_of(TEST_DATA / "wage_cost_subsidy_examples.csv")
INCLUSIVE = re.compile(r"base incl\. holiday allowance ([\d.]+)")


def facts_of(row: dict[str, str]) -> dict[str, object]:
    """The facts of an example; a "full-time" week is taken as 36 hours, any other gives the same answer."""
    full_time = Decimal(row["full_time_hours"] or 36)
    inclusive = INCLUSIVE.fullmatch(row["base"])
    return {
        "base_amount": Decimal(inclusive[1] if inclusive else row["base"]),
        "base_includes_holiday_allowance": inclusive is not None,
        "hours": full_time if row["hours"] == "full-time" else Decimal(row["hours"]),
        "full_time_hours": full_time,
        "wage_value": int(row["wage_value_pct"]),
        "flat_rate": row["flat_rate"] == "yes",
        "employer_charge": Decimal(row["employer_charge_pct"]),
    }


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["case"] for row in EXAMPLES])
def test_a_published_amount_comes_out(row: dict[str, str]) -> None:
    calculation = subsidy(date.fromisoformat(row["on"]), **facts_of(row))

    if row["per"].startswith("year"):
        assert calculation.yearly_amount.quantize(Decimal(1), ROUND_HALF_UP) == Decimal(row["expected"])
    else:
        assert calculation.monthly_amount == Decimal(row["expected"])


@pytest.mark.parametrize(
    "row", [row for row in EXAMPLES if row["base"][0].isdigit()], ids=lambda row: row["case"]
)
def test_our_own_rates_give_the_same_as_the_rates_of_the_example(row: dict[str, str]) -> None:
    facts = facts_of(row)
    entered = subsidy(date.fromisoformat(row["on"]), **facts)
    own = {**facts, "base_amount": None, "employer_charge": None}

    assert subsidy(date.fromisoformat(row["on"]), **own).monthly_amount == entered.monthly_amount


def test_the_leiden_case_is_10057_39_a_year_and_the_receipt_says_why_not_10057_44() -> None:
    calculation = subsidy(date(2019, 1, 1), hours=Decimal(28))

    assert calculation.monthly_amount == Decimal("838.12")
    assert calculation.yearly_amount == Decimal("10057.39")
    receipt = {line.label: line.plain for line in calculation.receipt}
    assert (
        receipt["Per jaar: 12 × het onafgeronde maandbedrag, zoals in gepubliceerde jaarbedragen"]
        == "10057.39"
    )
    assert receipt["Twaalf betaalde maanden samen, elk op de cent afgerond"] == "10057.44"


def test_a_base_without_holiday_allowance_gives_the_same_as_the_base_with_it() -> None:
    with_allowance = subsidy(
        date(2023, 7, 1), base_amount=Decimal("2154.60"), base_includes_holiday_allowance=True
    )

    assert with_allowance.base == subsidy(date(2023, 7, 1), base_amount=Decimal(1995)).base
