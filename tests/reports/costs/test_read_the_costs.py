"""The pages on costs: what they say, what they leave unsaid, and of whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from accounts.enums import Role
from dated.periods import period
from registry.models import Municipality, MunicipalityRegion
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.factories_budget import BudgetFactory
from tests.factories_plan import InstrumentFactory, TrajectoryFactory
from tests.people import TODAY, candidate_of, client_of
from tests.reports.costs.town import subsidised

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
PAGE = "/dashboard/loonkosten/"
WHAT_IF = f"{PAGE}wat-als/"
PROVISIONS = f"{PAGE}voorzieningen/"
START = date(2023, 1, 1)


@pytest.fixture
def manager(town: Municipality) -> Client:
    """The browser of a manager of the town."""
    load_subsidies_reference_data()
    return client_of(user_with(Role.MANAGER, town))


def text(client: Client, address: str) -> str:
    """What a page says."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_budget_paid_committed_and_free_stand_beside_each_other(town: Municipality, manager: Client) -> None:
    subsidised(town, START)
    BudgetFactory(municipality=town, amount=Decimal(20_000))
    page = text(manager, PAGE)
    assert "€ 20.000" in page
    assert "De verwachting rust op 36 maanden, vanaf november 2023" in page
    assert "Dat ligt binnen wat vooraf werd verwacht" in page
    assert "Begroot, gelijk verdeeld" in page


def test_less_than_a_year_says_that_it_is_too_little(town: Municipality, manager: Client) -> None:
    subsidised(town, date(2026, 5, 1))
    page = text(manager, PAGE)
    assert "Er zijn 6 hele maanden om van te leren; voor een verwachting zijn er 12 nodig." in page
    assert "te weinig gegevens" in page
    assert "niet vastgelegd" in page


def test_nothing_at_all_says_what_to_do(town: Municipality, manager: Client) -> None:
    assert "Hier is geen loonkostensubsidie en geen budget vastgelegd" in text(manager, PAGE)
    assert "Hier loopt op deze dag geen loonkostensubsidie" in text(manager, WHAT_IF)


def test_a_month_that_cannot_be_calculated_is_told_and_not_nought(
    town: Municipality, manager: Client
) -> None:
    grant = subsidised(town, START)
    grant.placement.working_hours.all().delete()
    assert "Van 1 toekenning is een of meer maanden niet te berekenen" in text(manager, PAGE)


def test_money_of_a_neighbour_is_not_shown_by_name_outside_the_region(
    town: Municipality, manager: Client
) -> None:
    stranger = MunicipalityFactory(name="Verweggistan")
    subsidised(stranger, START)
    subsidised(town, START)
    for address in (PAGE, WHAT_IF):
        page = text(manager, f"{address}?gebied=NL")
        assert "Verweggistan" not in page
        assert "overige gemeenten" in page.lower()
        assert manager.get(f"{address}?gebied={stranger.code}").status_code == 404


def test_a_region_adds_up_its_municipalities(town: Municipality, manager: Client) -> None:
    region, neighbour = RegionFactory(), MunicipalityFactory(name="Buurdorp")
    for each in (town, neighbour):
        MunicipalityRegion.objects.create(
            municipality=each, region=region, during=(LONG_AGO, None), source="proef", certainty="verified"
        )
        subsidised(each, START)
    BudgetFactory(municipality=town, amount=Decimal(20_000))
    page = text(manager, f"{PAGE}?gebied={region.code}")
    assert "Buurdorp" in page
    assert "ten minste € 20.000" in page


def test_what_if_says_what_it_comes_to(town: Municipality, manager: Client) -> None:
    subsidised(town, START)
    page = text(manager, f"{WHAT_IF}?minimumloon=10&zonder_forfait=on")
    assert "Het minimumloon is 10 % hoger." in page
    assert "Dan kosten 1 toekenningen" not in page
    assert "Dan kost 1 toekenning" in page
    assert "meer." in page


def test_what_was_typed_wrong_stays_and_supposes_nothing(town: Municipality, manager: Client) -> None:
    subsidised(town, START)
    page = text(manager, f"{WHAT_IF}?minimumloon=veel")
    assert "Vul een percentage in van -50 tot en met 100" in page
    assert 'value="veel"' in page
    assert manager.get(f"{WHAT_IF}gemeenten.csv?minimumloon=veel").status_code == 302


def test_the_assumptions_are_those_of_leiden_until_somebody_types_others(
    town: Municipality, manager: Client
) -> None:
    subsidised(town, START)
    page = text(manager, PROVISIONS)
    assert "Aan het einde van jaar 3 is er evenveel bespaard als het kostte." in page
    assert "minder dan 5" in page
    other = text(manager, f"{PROVISIONS}?uitkering=0&uitvoering=0")
    assert "In 5 jaar is er minder bespaard dan het kost." in other


def test_the_costs_of_one_trajectory_are_not_told(town: Municipality, manager: Client) -> None:
    few, many = InstrumentFactory(name="Zeldzaam"), InstrumentFactory(name="Gewoon")
    for instrument, times in ((few, 1), (many, 5)):
        for _ in range(times):
            TrajectoryFactory(
                candidate=candidate_of(town),
                instrument=instrument,
                during=period(date(2026, 2, 1)),
                planned_end=TODAY,
                agreed_cost=Decimal(1_234),
            )
    page = manager.get(PROVISIONS).context["page"]
    rows = {row[0]: row for row in page.tables(page.defaults)["eigen"].rows}
    assert rows["Zeldzaam"][4:] == ("minder dan 5", "minder dan 5")
    assert rows["Gewoon"][4:] == (1_234, 5 * 1_234)


@pytest.mark.parametrize(
    "file",
    ["jaren.csv", "maanden.xlsx", "maanden.svg", "gemeenten.ods", "terugblik.csv", "wat-als/voorbeeld.csv"]
    + ["voorzieningen/jaren.png", "voorzieningen/leiden.ods"],
)
def test_every_part_is_a_file(town: Municipality, manager: Client, file: str) -> None:
    subsidised(town, START)
    answer = manager.get(f"{PAGE}{file}")
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]


def test_a_page_asks_the_same_number_of_questions_for_one_and_for_many(
    town: Municipality, manager: Client, django_assert_max_num_queries: object
) -> None:
    for _ in range(6):
        subsidised(town, START)
    manager.get(PAGE)
    subsidised(town, START)
    with django_assert_max_num_queries(45):
        manager.get(PAGE)


def test_a_change_is_seen_at_once(town: Municipality, manager: Client) -> None:
    subsidised(town, START)
    BudgetFactory(municipality=town, amount=Decimal(20_000))
    assert "€ 20.000" in text(manager, PAGE)
    BudgetFactory(municipality=town, amount=Decimal(31_000), vintage=1, set_on=date(2026, 3, 1))
    assert "€ 31.000" in text(manager, PAGE)
