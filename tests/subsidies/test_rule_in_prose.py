"""The page docs/regels/loonkostensubsidie.md is true: every sum adds up and every example comes out."""

import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from django.core.management import call_command

PAGE = (Path(__file__).parents[2] / "docs" / "regels" / "loonkostensubsidie.md").read_text(encoding="utf-8")
SUM = re.compile(r"`([\d,]+(?: [×÷] [\d,]+)+) = ([\d,]+)`")
EXAMPLE = re.compile(
    r"^\$ manage\.py wage_cost_subsidy (?P<options>.*)\n(?P<output>(?:[^$`].*\n)+)", re.MULTILINE
)

SUMS = [match.groups() for match in SUM.finditer(PAGE.replace("\n", " "))]
EXAMPLES = [(match["options"], match["output"].splitlines()) for match in EXAMPLE.finditer(PAGE)]


def dutch(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def test_the_page_has_sums_and_examples_to_check() -> None:
    assert len(SUMS) >= 10
    assert len(EXAMPLES) == PAGE.count("$ manage.py wage_cost_subsidy") >= 9


@pytest.mark.parametrize(("left", "right"), SUMS)
def test_a_sum_on_the_page_adds_up(left: str, right: str) -> None:
    first, *rest = re.split(r" (?=[×÷])", left)
    outcome = dutch(first)
    for step in rest:
        sign, number = step.split()
        outcome = outcome * dutch(number) if sign == "×" else outcome / dutch(number)
    assert outcome.quantize(Decimal("0.01"), ROUND_HALF_UP) == dutch(right)


@pytest.mark.django_db
@pytest.mark.parametrize(("options", "expected"), EXAMPLES)
def test_an_example_on_the_page_comes_out(
    options: str, expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("wage_cost_subsidy", *options.split())
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in expected if line not in printed] == []
