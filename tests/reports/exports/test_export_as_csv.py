"""A policy officer downloads a table as CSV and opens it in a Dutch spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings

from reports.exports import Column, Table
from reports.exports.csv_file import to_csv
from tests.reports.exports.examples import HOSTILE, TABLE, any_text, table_of


def read(content: bytes) -> list[list[str]]:
    """The lines of a CSV file as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_file_begins_with_a_byte_order_mark_so_that_excel_reads_utf_8() -> None:
    assert to_csv(TABLE).startswith(b"\xef\xbb\xbf")


def test_numbers_have_a_decimal_comma_and_no_thousands_so_that_they_are_read_as_numbers() -> None:
    assert read(to_csv(TABLE))[1] == ["Hilversum", "1715", "67,6", "10057,39", "25,50", "31-12-2020"]


def test_units_stand_in_the_header() -> None:
    assert read(to_csv(TABLE))[0][2:4] == ["Aandeel (%)", "Subsidie per jaar (€)"]


def test_a_label_that_names_its_unit_does_not_get_it_twice() -> None:
    table = Table("t", (Column("Aandeel in %", TABLE.columns[2].kind),), ())
    assert read(to_csv(table))[0] == ["Aandeel in %"]


def test_a_suppressed_cell_is_text_and_a_missing_one_is_empty() -> None:
    assert read(to_csv(TABLE))[2][1:4] == ["minder dan 5", "", "-12,50"]


def test_title_and_notes_come_under_the_figures() -> None:
    assert read(to_csv(TABLE))[4:] == [[], [TABLE.title], *([note] for note in TABLE.notes)]


@pytest.mark.parametrize("text", HOSTILE[:9])
def test_text_that_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    cells = [cell for line in read(to_csv(table_of(text))) for cell in line]
    assert cells
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]


def test_a_negative_number_stays_a_number() -> None:
    assert read(to_csv(TABLE))[2][3] == "-12,50"


@given(any_text)
@settings(deadline=None)
def test_any_text_comes_out_in_its_own_cell(text: str) -> None:
    lines = read(to_csv(table_of(text)))
    assert [len(line) for line in lines[:3]] == [2, 2, 2]
    assert lines[1][1] == "1"
