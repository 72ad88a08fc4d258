"""The page about two people at a high amount: every row of its example is what the rule pays."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from subsidies.rules.indexation import Ceiling, DatedTerms, GrantFacts, amount_for_month
from tests.subsidies.rules.cases import RATES, case

PROSE = (Path(__file__).parents[3] / "docs" / "regels" / "vier-ogen.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| ([^|]+) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|$", PROSE, re.MULTILINE)
LIMIT = Ceiling(date(2026, 10, 1), Decimal(500))
DECEMBER = date(2026, 12, 1)


def euros(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def test_the_page_has_its_example() -> None:
    assert len(ROWS) == 5
    assert {row[1].strip() for row in ROWS} == {"niet nodig", "nog niet", "geweigerd", "ja"}


@pytest.mark.parametrize(("hours", "agreed", "worth", "paid", "waits"), ROWS)
def test_each_row_is_what_the_rule_pays(hours: str, agreed: str, worth: str, paid: str, waits: str) -> None:
    terms = case(hours=Decimal(hours), wage_value=50)
    facts = GrantFacts(
        start=date(2026, 10, 1),
        terms=(DatedTerms(valid_from=date(2026, 10, 1), terms=terms),),
        ceiling=None if agreed.strip() == "ja" else LIMIT,
    )
    (part,) = amount_for_month(facts, DECEMBER, RATES).parts
    assert part.calculation.monthly_amount == euros(worth)
    assert (part.amount, part.waits) == (euros(paid), euros(waits))
