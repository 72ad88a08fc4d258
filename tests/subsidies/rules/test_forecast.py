"""A course of costs from observed months, and the band around many of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidies.rules.forecast import NOTHING_HAPPENED, Flow, band_of, course, flow_of

EUROS = st.lists(st.floats(0, 1e6), min_size=1, max_size=30)


@given(EUROS)
def test_when_nothing_happens_it_costs_what_was_committed(euros: list[float]) -> None:
    fixed, months = [100.0] * len(euros), [NOTHING_HAPPENED] * len(euros)
    assert course(fixed, euros, months) == [100.0 + each for each in euros]


@given(EUROS)
def test_the_band_holds_its_middle(outcomes: list[float]) -> None:
    band = band_of(outcomes)
    assert min(outcomes) <= band.low <= band.middle <= band.high <= max(outcomes)


def test_ten_outcomes_leave_one_out_at_each_side() -> None:
    band = band_of([float(each) for each in range(1, 11)])
    assert (band.low, band.middle, band.high) == (1, 5, 9)


def test_by_hand() -> None:
    """A tenth stops half-way the first month; in the second 50 euros a month begin. What has an end is left alone."""
    months = [Flow(0, 0.1, 0), Flow(50, 0, 0)]
    assert course([10, 10], [1_000, 1_000], months) == pytest.approx([10 + 950, 10 + 900 + 25])


def test_what_began_can_stop_as_well() -> None:
    assert course([0, 0], [0, 0], [Flow(100, 0, 0), Flow(0, 1, 0)]) == [50, 50]


def test_never_less_than_nothing_runs() -> None:
    assert course([0, 0], [100, 100], [Flow(0, 1, -0.5), Flow(0, 0, 0)]) == [50, 0]


def test_parts_of_what_ran() -> None:
    assert flow_of(1_000, 200, 100, 50) == Flow(200, 0.1, 0.05)
    assert flow_of(0, 200, 0, 0) == Flow(200, 0, 0)


def test_without_outcomes_there_is_no_band() -> None:
    with pytest.raises(ValueError, match="outcomes"):
        band_of([])


def test_the_months_have_to_match() -> None:
    with pytest.raises(ValueError, match="zip"):
        course([1], [1, 2], [NOTHING_HAPPENED])
