"""The law of the day counts: hours, base, flat rate and wage value changed over the years."""

from datetime import date
from decimal import Decimal

import pytest

from subsidies.rules.errors import InvalidInputError, NotEnoughDataError
from subsidies.rules.minimum_wage import Basis
from subsidies.rules.rates import RateTable
from subsidies.rules.wage_cost_subsidy import Calculation, monthly_subsidy
from tests.subsidies.rules.cases import RATE_ROWS, RATES, case, subsidy

LAST_OF_2023, FIRST_OF_2024 = date(2023, 12, 31), date(2024, 1, 1)


def articles(calculation: Calculation) -> str:
    return " | ".join(line.article for line in calculation.receipt)


def labels(calculation: Calculation) -> list[str]:
    return [line.label for line in calculation.receipt]


def test_up_to_2023_the_hours_are_divided_by_the_full_time_week_of_the_sector() -> None:
    assert subsidy(LAST_OF_2023, hours=Decimal(20), full_time_hours=Decimal(40)).hours_factor == Decimal(
        "0.5"
    )


def test_from_2024_the_hours_are_divided_by_36() -> None:
    assert subsidy(FIRST_OF_2024, hours=Decimal(27), full_time_hours=Decimal(40)).hours_factor == Decimal(
        "0.75"
    )


def test_up_to_2023_the_factor_is_never_above_1() -> None:
    assert subsidy(LAST_OF_2023, hours=Decimal(40), full_time_hours=Decimal(40)).hours_factor == 1


def test_from_2024_a_full_week_of_40_hours_gives_more_than_36_hours() -> None:
    factor = subsidy(FIRST_OF_2024, hours=Decimal(40), full_time_hours=Decimal(40)).hours_factor
    assert factor == Decimal(40) / 36


@pytest.mark.parametrize("on", [LAST_OF_2023, FIRST_OF_2024])
def test_hours_above_the_full_time_week_do_not_count(on: date) -> None:
    extra = subsidy(on, hours=Decimal(45), full_time_hours=Decimal(38))
    assert extra.monthly_amount == subsidy(on, hours=Decimal(38), full_time_hours=Decimal(38)).monthly_amount
    assert any("38 uur" in line.note for line in extra.receipt)


def test_the_cap_of_70_percent_is_taken_before_the_employer_charge() -> None:
    capped = subsidy(date(2020, 1, 1), wage_value=10)
    assert capped.gap_percentage == 70
    assert capped.monthly_amount == Decimal("1543.90")  # 1653.60 × 1.08 × 0.70 × 1.235
    assert capped.monthly_amount > capped.base * Decimal("0.70")


def test_a_wage_value_of_100_gives_nothing_and_says_so() -> None:
    nothing = subsidy(date(2020, 1, 1), wage_value=100)
    assert (nothing.monthly_amount, nothing.yearly_amount) == (0, 0)
    assert "Bij deze loonwaarde is er geen loonkostensubsidie." in nothing.remarks


def test_the_flat_rate_is_half_of_the_base_under_paragraph_5() -> None:
    flat = subsidy(date(2017, 1, 1), wage_value=None, flat_rate=True)
    assert flat.gap_percentage == 50
    assert "art. 10d lid 5 Participatiewet" in articles(flat)


def test_the_flat_rate_goes_before_a_wage_value_and_says_so() -> None:
    both = subsidy(date(2020, 1, 1), wage_value=80, flat_rate=True)
    assert both.gap_percentage == 50
    assert "De loonwaarde is niet gebruikt: het forfait gaat voor." in both.remarks


def test_there_was_no_flat_rate_before_2017() -> None:
    with pytest.raises(NotEnoughDataError, match="Op 31-12-2016 bestond het forfait nog niet"):
        subsidy(date(2016, 12, 31), wage_value=None, flat_rate=True)


def test_before_2017_the_wage_of_the_function_is_needed() -> None:
    with pytest.raises(NotEnoughDataError, match="percentage van het functieloon"):
        subsidy(date(2016, 12, 31))


def test_before_2017_the_wage_value_is_a_percentage_of_the_wage_of_the_function() -> None:
    calculation = subsidy(date(2016, 1, 1), wage_value=50, function_wage=Decimal("2000.00"))
    # 1524.60 × 1.08 − 50 % of 2000 × 1.08 = 566.568, and 23 % on top of it
    assert calculation.monthly_amount == Decimal("696.88")


def test_before_2017_a_function_at_the_minimum_wage_gives_the_rule_of_today() -> None:
    assert subsidy(date(2016, 7, 1), wage_value=40, function_wage=Decimal("1537.20")).gap_percentage == 60


def test_before_2017_a_well_paid_function_may_leave_no_subsidy() -> None:
    assert subsidy(date(2016, 1, 1), wage_value=80, function_wage=Decimal(3000)).monthly_amount == 0


def test_from_2024_the_reference_month_is_the_base_and_the_receipt_says_so() -> None:
    calculation = subsidy(date(2026, 7, 1))
    assert calculation.base == Decimal("2337.00") * Decimal("1.08")
    assert "Referentiemaandloon" in labels(calculation)


def test_from_2024_a_municipality_may_choose_the_hourly_wage() -> None:
    calculation = subsidy(date(2026, 7, 1), basis=Basis.HOUR)
    assert calculation.base == Decimal("14.99") * 156 * Decimal("1.08")
    assert "Minimumloon per maand: uurloon × 36 uur × 52 weken ÷ 12" in labels(calculation)


def test_before_2024_there_was_only_a_monthly_wage() -> None:
    assert subsidy(LAST_OF_2023, basis=Basis.HOUR).base == Decimal("1995.00") * Decimal("1.08")


@pytest.mark.parametrize(
    ("on", "charge"),
    [
        (date(2017, 12, 31), "23"),
        (date(2018, 1, 1), "23.5"),
        (date(2026, 6, 30), "23.5"),
        (date(2026, 7, 1), "25"),
    ],
)
def test_the_employer_charge_is_that_of_the_day(on: date, charge: str) -> None:
    assert subsidy(on).employer_charge_percentage == Decimal(charge)


def test_the_article_of_the_employer_charge_follows_the_regulation_of_2021() -> None:
    old, new = subsidy(date(2021, 6, 30)), subsidy(date(2021, 7, 1))
    assert "Regeling loonkostensubsidie Participatiewet 2021" not in articles(old)
    assert "Regeling loonkostensubsidie Participatiewet 2021" in articles(new)


def test_an_unverified_rate_is_marked_on_its_line_and_in_the_remarks() -> None:
    calculation = subsidy(date(2025, 1, 1))
    line = next(line for line in calculation.receipt if line.label == "Vergoeding werkgeverslasten")
    assert line.marked_label == "Vergoeding werkgeverslasten (niet geverifieerd)"
    assert any("niet geverifieerd" in remark for remark in calculation.remarks)


def test_every_uncertain_rate_leaves_its_mark() -> None:
    uncertain = RateTable.from_rows({**row, "certainty": "no"} for row in RATE_ROWS)
    calculation = monthly_subsidy(case(birth_date=date(2007, 1, 1)), on=date(2026, 7, 1), rates=uncertain)
    assert sum(not line.is_verified for line in calculation.receipt) == 6
    assert len(calculation.remarks) == 6


def test_verified_rates_leave_no_remarks() -> None:
    assert subsidy(date(2019, 1, 1)).remarks == ()


def test_a_wage_that_is_not_published_yet_is_refused() -> None:
    with pytest.raises(NotEnoughDataError, match="vanaf 01-01-2027 is nog niet ingevoerd"):
        subsidy(date(2027, 1, 1))


def test_a_forgotten_july_is_refused_from_the_first_day() -> None:
    without = RateTable.from_rows(row for row in RATE_ROWS if row["valid_from"] != "2020-07-01")
    assert monthly_subsidy(case(), on=date(2020, 6, 30), rates=without).monthly_amount > 0
    with pytest.raises(NotEnoughDataError, match="vanaf 01-07-2020 is nog niet ingevoerd"):
        monthly_subsidy(case(), on=date(2020, 7, 1), rates=without)


def test_half_a_cent_goes_up() -> None:
    # 50 % of € 1.000,01 is exactly € 500,005; banker's rounding would pay € 500,00
    half = subsidy(
        date(2020, 1, 1),
        base_amount=Decimal("1000.01"),
        base_includes_holiday_allowance=True,
        employer_charge=Decimal(0),
    )
    assert half.monthly_amount == Decimal("500.01")


def test_a_missing_kind_of_rate_is_a_dutch_answer() -> None:
    without = RateTable.from_rows(row for row in RATE_ROWS if row["kind"] != "employer_charge_pct")
    with pytest.raises(NotEnoughDataError, match="percentage voor de werkgeverslasten bekend"):
        monthly_subsidy(case(), on=date(2020, 1, 1), rates=without)


def test_without_wage_value_and_flat_rate_there_is_no_answer() -> None:
    with pytest.raises(NotEnoughDataError, match="Vul de loonwaarde in, of kies het forfait"):
        subsidy(date(2020, 1, 1), wage_value=None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("hours", Decimal(0)),
        ("hours", Decimal(-8)),
        ("hours", Decimal("60.5")),
        ("full_time_hours", Decimal("3.6")),
        ("full_time_hours", Decimal(360)),
        ("wage_value", -1),
        ("wage_value", 101),
        ("employer_charge", Decimal(-1)),
        ("base_amount", Decimal("14.99")),
        ("function_wage", Decimal(200_000)),
        ("birth_date", date(2020, 1, 2)),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(field: str, value: object) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        subsidy(date(2020, 1, 1), **{field: value})
    assert refusal.value.field == field


def test_before_2015_there_was_no_wage_cost_subsidy() -> None:
    with pytest.raises(InvalidInputError, match="sinds 01-01-2015"):
        subsidy(date(2014, 12, 31))


def test_every_line_of_a_receipt_has_an_article_or_says_there_is_no_rule() -> None:
    for line in subsidy(date(2026, 7, 1), birth_date=date(2008, 1, 1)).receipt:
        assert line.article.startswith("art. ") or line.article == "geen wettelijke regel"
        assert line.text
        assert line.plain


def test_the_rates_table_knows_every_half_year_since_2015() -> None:
    for year in range(2015, 2027):
        for month in (1, 7):
            assert subsidy(date(year, month, 1), function_wage=Decimal(2500)).base > 0


def test_the_packaged_rates_are_the_ones_the_tests_read() -> None:
    assert RATES.on("minimum_wage_month", date(2019, 6, 30)).value == Decimal("1615.80")
