"""What the makers of tables may rely on: kinds of columns, Dutch values, safe text, names of files."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.exports import FORMATS, Cell, Column, Kind, Table, filename
from reports.exports.display import display, long_date, moment, number
from reports.exports.text import clean, defuse, one_line
from tests.reports.exports.examples import TABLE, any_text


@pytest.mark.parametrize(
    ("value", "column", "shown"),
    [
        (1715, Column("x", Kind.INTEGER), "1.715"),
        (Decimal("67.6"), Column("x", Kind.PERCENTAGE), "67,6\u00a0%"),
        (68, Column("x", Kind.PERCENTAGE, 0), "68\u00a0%"),
        (Decimal("10057.39"), Column("x", Kind.EURO), "€\u00a010.057,39"),
        (Decimal("-10057.39"), Column("x", Kind.EURO), "−\u00a0€\u00a010.057,39"),
        (Decimal("-0.3"), Column("x", Kind.EURO, 0), "€\u00a00"),
        (Decimal("0.05"), Column("x", Kind.DECIMAL), "0,1"),
        (Decimal("-0.04"), Column("x", Kind.DECIMAL), "0,0"),
        (Decimal("25.5"), Column("x", Kind.DECIMAL, 2), "25,50"),
        (date(2020, 12, 31), Column("x", Kind.DATE), "31-12-2020"),
        (None, Column("x", Kind.INTEGER), "–"),
        ("minder dan 5", Column("x", Kind.INTEGER), "minder dan 5"),
        (Decimal("1.5"), Column("x"), "1,5"),
    ],
)
def test_values_read_as_a_dutch_reader_expects(value: Cell, column: Column, shown: str) -> None:
    assert display(value, column) == shown


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
@settings(deadline=None)
def test_a_number_shown_is_the_number_rounded_half_up(value: Decimal) -> None:
    shown = Decimal(number(value, 2, grouped=False).replace(",", "."))
    assert abs(shown - value) <= Decimal("0.005")


def test_dates_are_written_out_in_letters() -> None:
    assert long_date(date(2021, 2, 9)) == "9 februari 2021"


def test_a_moment_is_told_on_the_clock_of_amsterdam() -> None:
    assert moment(datetime(2021, 7, 1, 22, 30, tzinfo=UTC)) == "2 juli 2021 om 00:30 uur"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment(datetime(2021, 7, 1, 22, 30))


def test_a_row_of_another_length_than_the_header_is_refused() -> None:
    with pytest.raises(ValueError, match="Row 2 has 1 cells, expected 2"):
        Table("t", (Column("a"), Column("b")), ((1, 2), (3,)))


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not finite"):
        Table("t", (Column("a", Kind.DECIMAL),), ((Decimal("NaN"),),))


def test_a_table_without_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one column"):
        Table("t", (), ())


@pytest.mark.parametrize("name", ["csv", "xlsx", "ods"])
def test_every_format_writes_a_table(name: str) -> None:
    assert FORMATS[name].write(TABLE)
    assert FORMATS[name].extension == name


def test_a_file_name_has_the_subject_and_the_reference_date() -> None:
    assert (
        filename("Zichtbare profielen: één", "ods", date(2020, 12, 31))
        == "zichtbare-profielen-een-2020-12-31.ods"
    )


@given(any_text)
@settings(deadline=None)
def test_a_file_name_is_safe_on_every_system(text: str) -> None:
    assert set(filename(text, "csv")) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert filename(text, "csv").removesuffix(".csv")


@given(any_text)
@settings(deadline=None)
def test_safe_text_stays_as_it_is_when_made_safe_again(text: str) -> None:
    assert defuse(defuse(text)) == defuse(text)
    assert one_line(one_line(text)) == one_line(text)


def test_only_characters_that_no_file_can_hold_are_lost() -> None:
    assert clean("é\tnul\x00\r\nbel\x07 😀") == "é\tnul\nbel 😀"
