"""A consultant goes through the list of placements."""

import re
from datetime import date

import pytest
from django.test import Client

from dated.periods import period
from placements.enums import ContractKind, EndReason, WorkForm
from registry.models import Municipality
from tests.factories import (
    LONG_AGO,
    EmployerFactory,
    EmployerSectorFactory,
    MunicipalityFactory,
    PlacementFactory,
    WorkingHoursFactory,
)
from tests.factories_placement import GroupSecondmentFactory
from tests.people import TODAY, candidate_of


@pytest.fixture
def many(town: Municipality) -> None:
    """Thirty placements that run, and thirty that ended; both more than fit on a page."""
    somebody = candidate_of(town).person
    for number in range(30):
        PlacementFactory(person=somebody, function=str(number))
        PlacementFactory(person=somebody, during=period(LONG_AGO, LONG_AGO))


def shown(office: Client, query: str) -> tuple[int, int]:
    page = office.get(f"/plaatsingen/{query}").context["page"]
    running = sum(placement.last_day is None for placement in page.object_list)
    return page.paginator.count, running


def test_the_next_page_keeps_what_the_first_page_shows(office: Client, many: None) -> None:
    assert "?page=2" in office.get("/plaatsingen/").text
    assert shown(office, "") == (30, 25)
    assert shown(office, "?page=2") == (30, 5)


def test_another_filter_keeps_the_default_of_the_first(office: Client, many: None) -> None:
    assert shown(office, "?vorm=regular") == (30, 25)


def test_all_is_a_choice_and_stays_on_the_next_page(office: Client, many: None) -> None:
    assert shown(office, "?stand=")[0] == 60
    assert "?stand=&amp;page=2" in office.get("/plaatsingen/?stand=").text
    assert shown(office, "?stand=&page=2")[0] == 60


@pytest.mark.parametrize(
    ("query", "offered"), [("", False), ("?page=2", False), ("?stand=loopt", False), ("?stand=", True)]
)
def test_filters_are_cleared_only_when_there_are_any(
    office: Client, many: None, query: str, offered: bool
) -> None:
    assert ("Filters wissen" in office.get(f"/plaatsingen/{query}").text) is offered


def test_today_is_a_running_day(office: Client, town: Municipality) -> None:
    PlacementFactory(person=candidate_of(town).person, during=period(TODAY, TODAY))
    assert shown(office, "") == (1, 0)


def test_hours_of_later_are_not_shown_as_those_of_today(office: Client, town: Municipality) -> None:
    somebody = candidate_of(town)
    work = PlacementFactory(person=somebody.person)
    WorkingHoursFactory(placement=work, hours_per_week=28, during=period(LONG_AGO, date(2026, 11, 30)))
    WorkingHoursFactory(placement=work, hours_per_week=32, during=period(date(2026, 12, 1)))
    ended = PlacementFactory(person=somebody.person, during=period(LONG_AGO, date(2020, 12, 31)))
    WorkingHoursFactory(placement=ended, hours_per_week=12, during=period(LONG_AGO, date(2019, 12, 31)))
    WorkingHoursFactory(
        placement=ended, hours_per_week=16, during=period(date(2020, 1, 1), date(2020, 12, 31))
    )
    for address in ("/plaatsingen/?stand=", f"/kandidaten/{somebody.pk}/"):
        assert hours_in_table(office.get(address).text) == {"28", "16"}, address


def test_hours_that_are_still_to_begin_say_from_when(office: Client, town: Municipality) -> None:
    work = PlacementFactory(person=candidate_of(town).person, during=period(date(2026, 12, 1)))
    WorkingHoursFactory(placement=work, hours_per_week=24)
    assert hours_in_table(office.get("/plaatsingen/?stand=komt").text) == {"24 vanaf 01-12-2026"}


def hours_in_table(text: str) -> set[str]:
    """What the cells under "Uren per week" say, without their markup."""
    cells = re.findall(r'data-label="Uren per week"[^>]*>(.*?)</td>', text, re.DOTALL)
    return {" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in cells}


def test_the_number_of_a_placement_has_no_dot_in_the_title(office: Client, town: Municipality) -> None:
    PlacementFactory(pk=3060, person=candidate_of(town).person)
    assert "<title>Plaatsing 3060" in office.get("/plaatsingen/3060/").text


def test_the_list_is_narrowed_to_contract_sector_group_and_reason(office: Client, town: Municipality) -> None:
    somebody = candidate_of(town).person
    province = EmployerSectorFactory(sector="government").employer
    group = GroupSecondmentFactory(municipality=town, borrower=province)
    PlacementFactory(
        person=somebody,
        employer=group.lender,
        borrower=province,
        group=group,
        work_form=WorkForm.GROUP_SECONDMENT,
        contract=ContractKind.PERMANENT,
    )
    PlacementFactory(
        person=somebody,
        employer=EmployerSectorFactory().employer,
        during=period(LONG_AGO, LONG_AGO),
        ended_because=EndReason.EMPLOYER,
    )
    assert shown(office, "?stand=")[0] == 2
    assert shown(office, "?contract=permanent") == (1, 1)
    assert shown(office, "?sector=government") == (1, 1)
    assert shown(office, f"?groep={group.pk}") == (1, 1)
    assert shown(office, "?stand=&reden=employer") == (1, 0)
    assert "de werkgever stopte" in office.get("/plaatsingen/?stand=&reden=employer").text
    assert "Meer filters" in office.get("/plaatsingen/").text


def test_a_group_of_another_municipality_is_no_filter(office: Client, town: Municipality) -> None:
    PlacementFactory(person=candidate_of(town).person, employer=EmployerFactory())
    elsewhere = GroupSecondmentFactory(municipality=MunicipalityFactory(), name="Gindse ploeg")
    answer = office.get(f"/plaatsingen/?groep={elsewhere.pk}")
    assert "Gindse ploeg" not in answer.text
