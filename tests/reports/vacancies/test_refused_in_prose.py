"""docs/regels/nee-verkocht.md is true: its sums add up, and its example counts as it says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.utils.dateparse import parse_date

from dated.periods import period
from placements.enums.vacancy import UnfilledReason, VacancyStatus
from placements.models import Vacancy
from registry.models import Municipality
from reports.areas import Area
from reports.vacancies.counting import Posts, closings_of, cohorts_of, total
from reports.views.vacancies_page import share
from tests.factories import PersonFactory, PlacementFactory
from tests.factories_matching import ProposalFactory
from tests.factories_vacancy import VacancyFactory, VacancyStatusChangeFactory

pytestmark = pytest.mark.django_db
PAGE = (Path(__file__).parents[3] / "docs" / "regels" / "nee-verkocht.md").read_text(encoding="utf-8")
SUM = re.compile(r"`(\d+(?: [+-] \d+)+) = (\d+)`")
ON, OPENED, CLOSED = date(2026, 6, 30), date(2026, 2, 2), date(2026, 6, 1)


def examples() -> list[list[str]]:
    """The rows of the table under "Voorbeeld"."""
    table = PAGE.split("## Voorbeeld\n")[1].split("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if "|" in line
    ]
    return rows[2:]


def make(town: Municipality, row: list[str]) -> Vacancy:
    """The vacancy of a row, with its log, its proposals and its placement."""
    _, posts, proposed, placed, how = row
    word, _, why = how.partition(": ")
    status = next(
        (each for each in VacancyStatus if each.label == word and each != VacancyStatus.EXPIRED),
        VacancyStatus.OPEN,
    )
    reason = next((each for each in UnfilledReason if each.label == why), "")
    vacancy: Vacancy = VacancyFactory(
        municipality=town,
        posts=int(posts),
        status=status,
        unfilled_because=reason,
        closes_on=date(2026, 5, 1) if word == VacancyStatus.EXPIRED.label else None,
    )
    VacancyStatusChangeFactory(vacancy=vacancy, on=OPENED)
    if status != VacancyStatus.OPEN:
        VacancyStatusChangeFactory(
            vacancy=vacancy, from_status="open", to_status=status, on=CLOSED, unfilled_because=reason
        )
    for _ in range(int(proposed)):
        ProposalFactory(vacancy=vacancy, proposed_on=date(2026, 2, 20))
    if placed:
        since = parse_date("-".join(reversed(placed.split("-"))))
        PlacementFactory(person=PersonFactory(), vacancy=vacancy, during=period(since))
    return vacancy


@pytest.fixture
def area(town: Municipality) -> Area:
    """The municipality of the example."""
    for row in examples():
        make(town, row)
    return Area("municipality", town.code, "voorbeeld")


def test_the_sums_add_up() -> None:
    found = SUM.findall(PAGE)
    assert len(found) == 4
    for parts, result in found:
        assert sum(int(each.replace(" ", "")) for each in re.findall(r"[+-]? ?\d+", parts)) == int(result)


def test_the_example_counts_as_it_says(area: Area) -> None:
    cohorts = cohorts_of(area, first=date(2026, 1, 1), on=ON)
    assert [each.quarter for each in cohorts] == [date(2026, 1, 1)]
    found = total(cohorts)
    assert found == Posts(
        vacancies=5,
        asked=8,
        offered=3,
        placed=1,
        filled_without=2,
        refused=2,
        otherwise=1,
        expired=1,
        still_open=1,
    )
    assert share(found) == 25
    said = re.search(r"Geplaatst: (\d)\. Vervuld zonder\s+plaatsing: (\d)\.", PAGE)
    assert said is not None and said.groups() == (str(found.placed), str(found.filled_without))
    assert "`2 ÷ 8 = 25,0 %`" in PAGE


def test_what_closed_is_counted_by_reason(area: Area) -> None:
    found = {each.reason: (each.vacancies, each.posts) for each in closings_of(area, on=ON)}
    assert found == {"no_candidate": (1, 2), "otherwise_filled": (1, 1)}


def test_before_it_closed_the_same_vacancies_were_still_open(area: Area) -> None:
    found = total(cohorts_of(area, first=date(2026, 1, 1), on=date(2026, 5, 31)))
    assert (found.refused, found.otherwise, found.filled_without) == (0, 0, 0)
    # Number 6 was recorded by mistake, but nobody said so yet.
    assert (found.asked, found.still_open) == (12, 10)
    assert closings_of(area, on=date(2026, 5, 31)) == []
