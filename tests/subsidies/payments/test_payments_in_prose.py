"""The page docs/regels/betalen.md is true: its tables come out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from placements.models import WorkingHours
from subsidies.models import PaymentRun
from subsidies.rules.netting import settle
from tests.subsidies.payments.conftest import OCTOBER, SEPTEMBER, WorkOf

PAGE = (Path(__file__).parents[3] / "docs" / "regels" / "betalen.md").read_text(encoding="utf-8")
MONTHS = re.findall(r"^\| (\d{4}-\d\d) \| (.*) \| (.*) \| (.*) \|$", PAGE, re.MULTILINE)
SETTLED = re.findall(
    r"^\| (-?[\d,]+) \| (-?[\d,]+) \| (-?[\d,]+) \| (ja|nee) \| (.*) \|$", PAGE, re.MULTILINE
)


def dutch(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def test_a_change_in_the_past_posts_what_the_page_says(
    work: WorkOf, run_over: Callable[..., PaymentRun]
) -> None:
    placement = work(hours="28", wage_value=50)
    run_over(SEPTEMBER)
    WorkingHours.objects.filter(placement=placement).update(hours_per_week=14)
    lines = run_over(OCTOBER).lines.order_by("month")
    found = [(line.month, line.desired, line.posted, line.difference) for line in lines]
    assert found == [(date.fromisoformat(f"{month}-01"), *map(dutch, amounts)) for month, *amounts in MONTHS]


def test_settling_comes_out_as_the_page_says() -> None:
    assert len(SETTLED) == 4
    for due, taken_back, claims, net, outcome in SETTLED:
        parts = settle(
            due=dutch(due), taken_back=dutch(taken_back), open_claims=dutch(claims), net=net == "ja"
        )
        assert [part.amount for part in parts] == [dutch(amount) for amount in outcome.split(" en ")]
