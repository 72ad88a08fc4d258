"""A young person's subsidy rests on the youth minimum wage of the age on the day."""

from datetime import date
from decimal import Decimal

import pytest

from subsidies.rules.errors import InvalidInputError
from subsidies.rules.minimum_wage import Basis, age, minimum_wage
from tests.subsidies.rules.cases import RATES, TEST_DATA, rows_of, subsidy

PUBLISHED = rows_of(TEST_DATA / "youth_minimum_wages.csv")


@pytest.mark.parametrize("row", PUBLISHED, ids=[f"{row['on']} {row['age']} jaar" for row in PUBLISHED])
def test_the_published_youth_wages_come_out(row: dict[str, str]) -> None:
    on = date.fromisoformat(row["on"])
    basis = Basis.HOUR if row["hourly"] else Basis.REFERENCE_MONTH
    wage = minimum_wage(on, rates=RATES, birth_date=on.replace(year=on.year - int(row["age"])), basis=basis)
    expected = Decimal(row["hourly"]) * 156 if row["hourly"] else Decimal(row["monthly"])
    assert wage.amount == expected


def test_the_day_before_a_birthday_the_younger_wage_counts() -> None:
    birth_date = date(2003, 5, 12)
    younger, older = (
        minimum_wage(date(2023, 5, day), rates=RATES, birth_date=birth_date) for day in (11, 12)
    )
    assert younger.amount == Decimal("1160.65")
    assert older.amount == Decimal("1547.50")


def test_a_person_born_on_29_february_has_a_birthday_on_1_march() -> None:
    assert age(date(2004, 2, 29), date(2023, 2, 28)) == 18
    assert age(date(2004, 2, 29), date(2023, 3, 1)) == 19
    assert age(date(2004, 2, 29), date(2024, 2, 29)) == 20


def test_from_july_2019_somebody_of_21_has_the_adult_wage() -> None:
    birth_date = date(1998, 1, 1)
    assert minimum_wage(date(2019, 6, 30), rates=RATES, birth_date=birth_date).amount == Decimal("1373.45")
    assert minimum_wage(date(2019, 7, 1), rates=RATES, birth_date=birth_date).amount == Decimal("1635.60")


def test_the_adult_wage_has_no_line_about_age() -> None:
    wage = minimum_wage(date(2023, 1, 1), rates=RATES, birth_date=date(1980, 1, 1))
    assert [line.label for line in wage.lines] == ["Minimumloon per maand"]


def test_somebody_who_works_and_learns_has_the_scale_of_bbl() -> None:
    wage = minimum_wage(
        date(2024, 1, 1), rates=RATES, birth_date=date(2004, 1, 1), bbl=True, basis=Basis.HOUR
    )
    assert wage.amount == Decimal("8.16") * 156
    assert "Minimumjeugdloon 20 jaar (bbl)" in [line.label for line in wage.lines]


def test_ages_without_a_scale_of_bbl_have_the_ordinary_one() -> None:
    seventeen = {"rates": RATES, "birth_date": date(2007, 1, 1)}
    assert minimum_wage(date(2024, 1, 1), bbl=True, **seventeen) == minimum_wage(
        date(2024, 1, 1), **seventeen
    )


def test_below_15_there_is_no_minimum_wage() -> None:
    with pytest.raises(InvalidInputError, match="jonger is dan 15 jaar"):
        subsidy(date(2023, 1, 1), birth_date=date(2008, 1, 2))


def test_the_subsidy_of_a_young_person_rests_on_the_youth_wage() -> None:
    young = subsidy(date(2023, 1, 1), birth_date=date(2004, 6, 1))
    assert young.base == Decimal("967.20") * Decimal("1.08")


def test_an_entered_base_amount_is_not_scaled_by_age() -> None:
    entered = subsidy(date(2023, 1, 1), birth_date=date(2004, 6, 1), base_amount=Decimal(1000))
    assert entered.base == 1080
    assert any("zelf ingevuld" in remark for remark in entered.remarks)
