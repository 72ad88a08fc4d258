"""What a grant in the database pays: its facts go to the rules as they are recorded."""

from datetime import date
from decimal import Decimal

import pytest

from dated.periods import period
from placements.enums import ContractKind, WorkForm
from placements.models import Employer, Placement, WorkingHours
from registry.models import Person
from subsidies.amounts import amount_of, month_of
from subsidies.facts import facts_of
from subsidies.models import WageCostSubsidy
from subsidies.rates import packaged_rate_table
from subsidies.rules.errors import InvalidInputError
from tests.factories import WageCostSubsidyFactory

pytestmark = pytest.mark.django_db
RATES = packaged_rate_table()


@pytest.fixture
def placement() -> Placement:
    """Somebody of 40 who works 28 hours from 4 March 2019, and 14 hours from 17 June."""
    person = Person.objects.create(
        bsn="999990019", initials="T.", last_name="Test", birth_date=date(1979, 1, 5)
    )
    placement = Placement.objects.create(
        person=person,
        employer=Employer.objects.create(name="Bakkerij Zonzicht"),
        work_form=WorkForm.REGULAR,
        contract=ContractKind.TEMPORARY,
        during=period(date(2019, 3, 4)),
    )
    WorkingHours.objects.create(
        placement=placement, hours_per_week=28, during=period(date(2019, 3, 4), date(2019, 6, 16))
    )
    WorkingHours.objects.create(placement=placement, hours_per_week=14, during=period(date(2019, 6, 17)))
    return placement


def grant(placement: Placement, first: date, last: date | None = None, **facts: object) -> WageCostSubsidy:
    facts = {"wage_value_percentage": None if facts.get("flat_rate") else 50, **facts}
    return WageCostSubsidyFactory(placement=placement, during=period(first, last), **facts)


def test_a_full_month_pays_the_leiden_amount(placement: Placement) -> None:
    measured = grant(placement, date(2019, 3, 4))
    assert month_of(measured, date(2019, 4, 1), RATES).amount == Decimal("838.12")


def test_new_hours_halfway_a_month_split_it(placement: Placement) -> None:
    month = month_of(grant(placement, date(2019, 3, 4)), date(2019, 6, 1), RATES)
    assert [part.days for part in month.parts] == [16, 14]
    assert month.amount == Decimal("447.00") + Decimal("195.56")


def test_a_day_has_its_own_calculation_with_receipt(placement: Placement) -> None:
    calculation = amount_of(grant(placement, date(2019, 3, 4)), date(2019, 7, 1), RATES)
    assert calculation.monthly_amount == Decimal("419.06")
    assert calculation.receipt


def test_a_measured_wage_value_after_the_flat_rate_continues_the_same_subsidy(placement: Placement) -> None:
    grant(placement, date(2019, 3, 4), date(2019, 9, 3), flat_rate=True)
    measured = grant(placement, date(2019, 9, 4))
    assert facts_of(measured).running_since == date(2019, 3, 4)
    assert amount_of(measured, date(2019, 10, 1), RATES).base == Decimal("1615.80") * Decimal("1.08")


def test_a_grant_after_a_gap_is_a_new_subsidy(placement: Placement) -> None:
    grant(placement, date(2019, 3, 4), date(2019, 6, 30))
    later = grant(placement, date(2019, 7, 2))
    assert amount_of(later, date(2019, 10, 1), RATES).base == Decimal("1635.60") * Decimal("1.08")


def test_the_six_months_of_the_flat_rate_count_from_the_start_of_the_work(placement: Placement) -> None:
    flat = grant(placement, date(2019, 6, 1), flat_rate=True)
    assert amount_of(flat, date(2019, 9, 3), RATES).gap_percentage == 50
    with pytest.raises(InvalidInputError, match="gold tot en met 03-09-2019"):
        amount_of(flat, date(2019, 9, 4), RATES)


def test_a_young_person_is_paid_by_the_youth_wage(placement: Placement) -> None:
    placement.person.birth_date = date(2001, 2, 1)
    assert amount_of(grant(placement, date(2019, 3, 4)), date(2019, 4, 1), RATES).base < 1000
