"""The page docs/regels/duurzaam.md is true: every row of its example comes out, and so do its sums."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from reports.rules.small_numbers import FEWEST
from reports.rules.sustained import StillAtWork, Work, starts, still_at_work

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "regels" / "duurzaam.md").read_text(encoding="utf-8")
ON = date(2026, 6, 30)
WORDS = {
    StillAtWork.SAME_EMPLOYER: "zelfde werkgever",
    StillAtWork.ELSEWHERE: "ander werk",
    StillAtWork.STOPPED: "gestopt",
    StillAtWork.TOO_RECENT: "nog niet te beoordelen",
}
DAY = r"(\d\d-\d\d-\d{4})"


def rows() -> list[list[str]]:
    """The rows of the example: who, work at A, other work, start, after 6 and after 12 months."""
    found = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines()]
    return [cells for cells in found if cells and re.fullmatch(r"\d", cells[0])]


def day(text: str) -> date:
    """A day as it is written on the page."""
    return datetime.strptime(text, "%d-%m-%Y").date()


def work(number: int, workplace: int, text: str) -> Work:
    """A period of work as it is written on the page; without a second day it goes on."""
    days = [day(each) for each in re.findall(DAY, text)]
    return Work(number, workplace, days[0], days[1] + timedelta(days=1) if len(days) > 1 else None)


def works_of(cells: list[str]) -> list[Work]:
    """The work of one person of the example."""
    return [work(1, 1, cells[1]), *([work(2, 2, cells[2])] if cells[2] else [])]


@pytest.mark.parametrize("cells", rows(), ids=lambda cells: str(cells[0]))
def test_every_row_comes_out(cells: list[str]) -> None:
    works = works_of(cells)
    start = starts(works)[0]
    assert start.first == day(cells[3])
    for months, said in ((6, cells[4]), (12, cells[5])):
        assert WORDS[still_at_work(start, works, months=months, on=ON)] == said


def test_the_sums_add_up() -> None:
    assert len(rows()) == 5
    for column, months in ((4, 6), (5, 12)):
        judged = [cells[column] for cells in rows() if cells[column] != "nog niet te beoordelen"]
        still = [said for said in judged if said != "gestopt"]
        share = (Decimal(100) * len(still) / len(judged)).quantize(Decimal("0.1"), ROUND_HALF_UP)
        said = f"`{len(still)} ÷ {len(judged)} = {share} %`".replace(".", ",")
        assert f"Na {months} maanden zijn er {len(judged)} te beoordelen" in PAGE
        assert said in PAGE


def test_the_page_says_from_how_many_there_is_a_percentage() -> None:
    assert FEWEST == 5
    assert "minder dan\nvijf starts" in PAGE
