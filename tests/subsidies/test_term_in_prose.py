"""The page docs/regels/beslistermijn.md is true: every row of its tables comes out of the rule."""

from datetime import date, datetime
from pathlib import Path

import pytest

from subsidies.rules.local_choices import DEFAULTS, LocalChoices, TermFrom
from subsidies.rules.terms_of_decision import TermFacts, decision_term, objection_term, objection_until

PAGE = (Path(__file__).parents[2] / "docs" / "regels" / "beslistermijn.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith(("| 0", "| 1"))
]
TERMS = [row for row in ROWS if len(row) == 6]
OBJECTIONS = [row for row in ROWS if len(row) == 5]
TODAY = date(2026, 11, 20)


def day(text: str) -> date | None:
    return None if text == "–" else datetime.strptime(text, "%d-%m-%Y").date()


def test_the_page_has_examples_to_check() -> None:
    assert (len(TERMS), len(OBJECTIONS)) == (6, 4)


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row[0])
def test_the_last_day_to_decide_comes_out(row: list[str]) -> None:
    received, measuring, settled, own, last, article = row
    choices = DEFAULTS
    if own != "–":
        choices = LocalChoices(decision_weeks=int(own.split()[0]), term_from=TermFrom.REQUEST)
    first = day(received)
    assert first is not None
    term = decision_term(TermFacts(first, day(settled), day(measuring)), choices, TODAY)
    assert (term.last_day, term.article) == (day(last), article)


@pytest.mark.parametrize("row", OBJECTIONS, ids=lambda row: "-".join(row))
def test_the_days_of_an_objection_come_out(row: list[str]) -> None:
    sent, until, committee, postponed, last = row
    decided = day(sent)
    assert decided is not None
    assert objection_until(decided) == day(until)
    due = objection_term(
        objection_until(decided), with_committee=committee == "ja", postponed=postponed == "ja"
    )
    assert due == day(last)
