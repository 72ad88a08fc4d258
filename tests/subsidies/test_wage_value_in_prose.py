"""The page docs/regels/loonwaarde.md is true: every example comes out, and the table adds up."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import call_command

PAGE = (Path(__file__).parents[2] / "docs" / "regels" / "loonwaarde.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^\$ manage\.py wage_value (?P<options>.*)\n(?P<output>(?:[^$`].*\n)+)", re.MULTILINE)
EXAMPLES = [(match["options"], match["output"].splitlines()) for match in EXAMPLE.finditer(PAGE)]
ROW = re.compile(r"^\| [A-Z]\w+[^|]*" + r"\| ([\d,]+) % " * 5 + r"\|$", re.MULTILINE)


def test_the_page_has_examples_and_a_table() -> None:
    assert len(EXAMPLES) == PAGE.count("$ manage.py wage_value") >= 4
    assert len(ROW.findall(PAGE)) == 3


@pytest.mark.parametrize(("options", "expected"), EXAMPLES)
def test_an_example_on_the_page_comes_out(
    options: str, expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("wage_value", *options.split())
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in expected if line not in printed] == []


def test_the_table_on_the_page_adds_up() -> None:
    total = Decimal(0)
    for cells in ROW.findall(PAGE):
        share, tempo, quality, net_time, worth = (Decimal(cell.replace(",", ".")) for cell in cells)
        assert share * tempo * quality * net_time / 10**6 == worth
        total += worth
    assert total == Decimal("57.6")
