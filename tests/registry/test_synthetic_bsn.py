"""Synthetic citizen service numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.bsn import clean_bsn
from registry.synthetic import HIGHEST, synthetic_bsn


@given(st.integers(0, HIGHEST - 1))
def test_every_number_passes_the_eleven_test_and_starts_with_a_nine(n: int) -> None:
    bsn = synthetic_bsn(n)
    assert clean_bsn(bsn) == bsn
    assert bsn.startswith("9")


def test_no_number_comes_twice() -> None:
    assert len({synthetic_bsn(n) for n in range(50_000)}) == 50_000


@pytest.mark.parametrize("n", [-1, HIGHEST])
def test_there_is_no_number_outside_the_range(n: int) -> None:
    with pytest.raises(ValueError, match="synthetic"):
        synthetic_bsn(n)
