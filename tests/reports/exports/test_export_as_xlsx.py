"""A policy officer downloads a table as an Excel workbook and goes on calculating."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.workbook import Workbook

from reports.exports.xlsx_file import to_xlsx
from tests.reports.exports.examples import HOSTILE, TABLE, any_text, table_of


def opened(content: bytes) -> Workbook:
    """The workbook as a program reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def test_numbers_and_dates_are_real_so_that_one_can_calculate_with_them() -> None:
    row = [cell.value for cell in opened(to_xlsx(TABLE))["Cijfers"][2]]
    assert row == ["Hilversum", 1715, pytest.approx(0.676), 10057.39, 25.5, datetime(2020, 12, 31)]


def test_number_formats_follow_the_kind_of_the_column() -> None:
    formats = [cell.number_format for cell in opened(to_xlsx(TABLE))["Cijfers"][2]]
    assert formats == [
        "General",
        "#,##0",
        "#,##0.0%",
        "[$€-413] #,##0.00;[$€-413] -#,##0.00",
        "#,##0.00",
        "dd-mm-yyyy",
    ]


def test_the_header_is_bold_frozen_and_repeated_in_print() -> None:
    sheet = opened(to_xlsx(TABLE))["Cijfers"]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_the_total_is_bold_and_other_rows_are_not() -> None:
    sheet = opened(to_xlsx(TABLE))["Cijfers"]
    assert [row[0].font.bold for row in sheet.iter_rows(min_row=2)] == [False, False, True]


def test_a_suppressed_cell_is_text_and_a_missing_one_is_empty() -> None:
    row = [cell.value for cell in opened(to_xlsx(TABLE))["Cijfers"][3]]
    assert row[1:4] == ["minder dan 5", None, -12.5]


def test_a_day_before_1900_is_text_because_excel_has_no_such_date() -> None:
    assert opened(to_xlsx(TABLE))["Cijfers"]["F3"].value == "01-01-1850"


def test_title_and_notes_stand_on_a_second_sheet() -> None:
    sheet = opened(to_xlsx(TABLE))["Toelichting"]
    assert [row[0].value for row in sheet.iter_rows()] == [TABLE.title, *TABLE.notes]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_or_markup(text: str) -> None:
    book = opened(to_xlsx(table_of(text)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if str(cell.value).lstrip().startswith(("=", "@", "+"))]


def test_markup_of_the_spreadsheet_library_itself_stays_text() -> None:
    assert opened(to_xlsx(table_of("<r>dik</r>")))["Cijfers"]["A2"].value.strip() == "<r>dik</r>"


def test_a_text_longer_than_a_cell_is_cut_off_visibly() -> None:
    value = opened(to_xlsx(table_of("a" * 40_000)))["Cijfers"]["A2"].value
    assert (len(value), value[-1]) == (32_767, "…")


def test_the_same_table_gives_the_same_bytes() -> None:
    assert to_xlsx(TABLE) == to_xlsx(TABLE)


@given(any_text)
@settings(deadline=None)
def test_any_text_leaves_the_number_beside_it_in_place(text: str) -> None:
    assert opened(to_xlsx(table_of(text)))["Cijfers"]["B2"].value == 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kandidaten", "Kandidaten"),
        ("Fouten: [regels] / 'oud'?", "Fouten regels oud"),
        ("Een heel lange titel van een lijst met mensen", "Een heel lange titel van een li"),
        ("???", "Cijfers"),
        ("toelichting", "Cijfers"),
    ],
)
def test_the_sheet_of_a_list_is_called_by_its_title_as_far_as_excel_takes_it(title: str, name: str) -> None:
    assert opened(to_xlsx(replace(TABLE, title=title, is_list=True))).sheetnames == [name, "Toelichting"]
