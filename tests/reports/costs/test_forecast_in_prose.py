"""The page docs/regels/prognose.md is true: its example comes out, and its numbers are those of the calculation."""

from __future__ import annotations

from pathlib import Path

import pytest

from reports.subsidy_costs.flows import FEWEST, WINDOW
from reports.subsidy_costs.forecast import RUNS
from subsidies.rules.forecast import HIGH, LOW, Flow, course

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "regels" / "prognose.md").read_text(encoding="utf-8")


def rows() -> list[list[float]]:
    """The rows of the example: month, begun, ended and changed in percents, costs."""
    cells = [
        [cell.strip(" %").replace(",", ".") for cell in line.split("|")[1:-1]] for line in PAGE.splitlines()
    ]
    return [[float(each) for each in row] for row in cells if len(row) == 5 and row[0].isdigit()]


def test_the_example_comes_out() -> None:
    flows = [Flow(begun, ended / 100, changed / 100) for _, begun, ended, changed, _ in rows()]
    assert len(flows) == 2
    assert course([10, 10], [1_000, 1_000], flows) == pytest.approx([row[-1] for row in rows()])


def test_the_numbers_are_those_of_the_calculation() -> None:
    assert f"hooguit {WINDOW}." in PAGE
    assert f"minder dan {FEWEST}," in PAGE
    assert f"{RUNS // 1_000}.000 keer" in PAGE
    assert f"In {round(10 * (HIGH - LOW))} van de 10 berekeningen" in PAGE
