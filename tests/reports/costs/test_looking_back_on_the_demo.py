"""The forecast of a year ago, for the made-up region of the demo: as often right as it says of itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Count

from reports.areas import Area
from reports.subsidy_costs.outlook import BackTest, back_test
from reports.subsidy_costs.population import population_of
from reports.subsidy_costs.realised import paid_in
from subsidies.models import WageCostSubsidy

DAYS = (date(2026, 11, 22), date(2025, 11, 22), date(2024, 11, 22))
"""A year apart: what is held out for one is not held out for another."""
LEAST = 10


def looked_back(code: str, on: date) -> BackTest | None:
    """What was expected of the year before a day, and what came."""
    area = Area("municipality", code, code)
    population = population_of(area, on)
    return back_test(population, paid_in(population, area, date(on.year - 1, 1, 1), on), on)


@pytest.mark.usefixtures("demo_database")
def test_most_years_that_were_held_out_lie_within_their_band() -> None:
    counted = WageCostSubsidy.objects.order_by().values("municipality").annotate(number=Count("pk"))
    codes = counted.filter(number__gte=LEAST).values_list("municipality", flat=True)
    found = [test for code in codes for day in DAYS if (test := looked_back(code, day)) is not None]
    assert len(found) > 15
    assert sum(test.hit for test in found) / len(found) >= 0.7
    expected = sum(test.expected.middle for test in found)
    # Together it does not lean to one side, and the band is not so wide that everything is in it.
    assert abs(sum(float(test.by_numbers) for test in found)) < 0.02 * expected
    assert sum(test.expected.high - test.expected.low for test in found) < 0.15 * expected
