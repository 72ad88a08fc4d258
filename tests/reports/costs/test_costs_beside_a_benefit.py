"""The table of Leiden, and costs beside a benefit avoided over years."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.subsidy_costs.reference import reference_costs
from reports.views.provisions_page import LEIDEN
from subsidies.rules.cost_and_benefit import balance_of, first_year_in_balance


def test_the_published_amounts_of_leiden() -> None:
    found = {each.provision: each.one_off or each.per_year for each in reference_costs()}
    assert found["Garantiebaan: loonkostensubsidie"] == 10_057
    assert found["Garantiebaan: traject"] == 5_474
    assert found["Garantiebaan: coördinatie"] == 672
    assert found["Beschut werk: begeleiding en coördinatie"] == 12_172
    assert found["Jobcoaching"] == 3_942
    assert found["Vergelijking: bijstandsuitkering"] == 14_000
    assert found["Vergelijking: uitvoeringskosten van een uitkering"] == 2_900


def test_leidens_guaranteed_job_over_five_years() -> None:
    """First year 5,474 + 10,057 + 672 + 3,942 = 20,145 against 16,900; two years of coaching; by hand."""
    years = balance_of(LEIDEN, 5)
    assert [year.cost for year in years] == [20_145, 14_671, 10_729, 10_729, 10_729]
    assert [year.avoided_so_far for year in years] == [16_900, 33_800, 50_700, 67_600, 84_500]
    assert [year.balance_so_far for year in years] == [-3_245, -1_016, 5_155, 11_326, 17_497]
    assert first_year_in_balance(years) == 3


def test_who_stops_costs_nothing_more_and_saves_nothing() -> None:
    years = balance_of(replace(LEIDEN, kept=Decimal(0)), 5)
    assert [year.cost for year in years[1:]] == [0, 0, 0, 0]
    assert years[-1].balance_so_far == years[0].balance_so_far == -3_245
    assert first_year_in_balance(years) is None


@given(st.integers(0, 100))
def test_costs_and_savings_only_add_up(kept: int) -> None:
    years = balance_of(replace(LEIDEN, kept=Decimal(kept)), 5)
    for before, after in pairwise(years):
        assert after.cost_so_far == before.cost_so_far + after.cost
        assert after.avoided_so_far >= before.avoided_so_far
        assert after.working == before.working * kept / 100


@pytest.mark.parametrize("years", [0, 11])
def test_no_years_or_too_many_are_refused(years: int) -> None:
    with pytest.raises(ValueError, match="years"):
        balance_of(LEIDEN, years)
