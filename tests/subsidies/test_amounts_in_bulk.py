"""What many grants pay: the facts of a whole set are those of each grant by itself, at a constant cost."""

from datetime import date
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from dated.periods import period
from placements.models import Placement
from subsidies.amounts import due_months, month_of
from subsidies.facts import facts_of, facts_of_grants
from subsidies.models import WageCostSubsidy
from subsidies.rates import packaged_rate_table
from tests.factories import (
    MunicipalityFactory,
    PersonFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
)
from tests.factories_sickness import SicknessPeriodFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory

pytestmark = pytest.mark.django_db
RATES = packaged_rate_table()
FIRST, LAST = date(2021, 11, 1), date(2024, 3, 1)
QUERIES = 6


@pytest.fixture
def placements() -> list[Placement]:
    """Three jobs: new hours and a new wage value; sickness of before 2022; a municipality that chose the hour."""
    town, hourly = MunicipalityFactory(), MunicipalityFactory()
    MunicipalitySubsidySettingFactory(
        municipality=hourly,
        base_choice="reference_month",
        during=period(date(2021, 1, 1), date(2023, 12, 31)),
    )
    MunicipalitySubsidySettingFactory(
        municipality=hourly, base_choice="hour", during=period(date(2024, 1, 1))
    )
    works = [
        PlacementFactory(person=PersonFactory(birth_date=date(2003, 2, 10)), during=period(date(2021, 1, 4))),
        *PlacementFactory.create_batch(2, during=period(date(2021, 1, 4))),
    ]
    for work in works:
        WorkingHoursFactory(placement=work, during=period(date(2021, 1, 4), date(2024, 2, 28)))
        WorkingHoursFactory(placement=work, during=period(date(2024, 2, 29)), hours_per_week=Decimal(14))
    WageCostSubsidyFactory(
        placement=works[0],
        municipality=town,
        flat_rate=True,
        wage_value_percentage=None,
        during=period(date(2021, 1, 4), date(2021, 7, 3)),
    )
    WageCostSubsidyFactory(placement=works[0], municipality=town, during=period(date(2021, 7, 4)))
    for work, payer in zip(works[1:], (town, hourly), strict=True):
        WageCostSubsidyFactory(
            placement=work, municipality=payer, during=period(date(2021, 1, 4), date(2024, 2, 29))
        )
    SicknessPeriodFactory(
        placement=works[1],
        during=period(date(2021, 12, 20), date(2022, 1, 9)),
        reported_on=date(2021, 12, 20),
        benefit="yes",
    )
    return works


@pytest.mark.usefixtures("placements")
def test_in_bulk_is_one_by_one() -> None:
    rows = facts_of_grants(WageCostSubsidy.objects.all())
    assert {row.grant_id: row.facts for row in rows} == {
        grant.pk: facts_of(grant) for grant in WageCostSubsidy.objects.all()
    }


@pytest.mark.usefixtures("placements")
def test_the_number_of_questions_does_not_grow(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(QUERIES):
        due = list(due_months(WageCostSubsidy.objects.all(), FIRST, LAST, RATES))
    assert len(due) == 29 + 28 + 28, "from November 2021 up to and including March, or February, 2024"
    assert all(each.amount for _, each in due)


def test_a_month_of_the_set_is_the_month_of_the_grant(placements: list[Placement]) -> None:
    for row, due in due_months(WageCostSubsidy.objects.all(), FIRST, LAST, RATES):
        grant = WageCostSubsidy.objects.get(pk=row.grant_id)
        assert due.amount == month_of(grant, due.month, RATES)
        assert (row.placement_id, row.municipality_id) == (grant.placement_id, grant.municipality_id)


def test_old_sickness_and_the_chosen_basis_count(placements: list[Placement]) -> None:
    sick, hourly = (
        {
            due.month: due.euros
            for _, due in due_months(
                WageCostSubsidy.objects.filter(placement=work), date(2021, 12, 1), LAST, RATES
            )
        }
        for work in placements[1:]
    )
    assert sick[date(2021, 12, 1)] < hourly[date(2021, 12, 1)]
    assert sick[date(2022, 2, 1)] == hourly[date(2022, 2, 1)]
    assert sick[date(2024, 1, 1)] != hourly[date(2024, 1, 1)], "from 2024 the other town starts from the hour"


def test_what_cannot_be_said_does_not_stop_the_rest(placements: list[Placement]) -> None:
    placements[2].working_hours.all().delete()
    due = list(due_months(WageCostSubsidy.objects.all(), LAST, LAST, RATES))
    assert [each.problem for _, each in due] == [""]
    due = list(due_months(WageCostSubsidy.objects.all(), date(2024, 2, 1), date(2024, 2, 1), RATES))
    assert [each.problem for _, each in due] == ["", "", "Voor 01-02-2024 zijn geen uren vastgelegd."]
    assert due[2][1].euros is None
