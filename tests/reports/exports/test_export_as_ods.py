"""A policy officer downloads a table as an OpenDocument spreadsheet, the open standard for governments."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import odfdo
import pytest
from hypothesis import given, settings

from reports.exports.ods_file import to_ods
from tests.reports.exports.examples import HOSTILE, TABLE, any_text, table_of


def opened(content: bytes) -> odfdo.Document:
    """The spreadsheet as a program reads it."""
    return odfdo.Document(io.BytesIO(content))


def cells(content: bytes, sheet: str = "Cijfers") -> list[list[tuple[str | None, object]]]:
    """Type and value of every cell of a sheet."""
    table = opened(content).body.get_table(name=sheet)
    return [[(cell.type, cell.value) for cell in row.cells] for row in table.iter_rows()]


def test_cells_have_the_type_of_their_column() -> None:
    assert cells(to_ods(TABLE))[1] == [
        ("string", "Hilversum"),
        ("float", 1715),
        ("percentage", Decimal("0.676")),
        ("currency", Decimal("10057.39")),
        ("float", Decimal("25.5")),
        ("date", date(2020, 12, 31)),
    ]


def test_amounts_are_euros() -> None:
    table = opened(to_ods(TABLE)).body.get_table(name="Cijfers")
    assert table.get_cell((3, 1)).currency == "EUR"


def test_a_suppressed_cell_is_text_and_a_missing_one_is_empty() -> None:
    assert cells(to_ods(TABLE))[2][1:3] == [("string", "minder dan 5"), (None, None)]


def test_the_first_row_is_a_header_that_is_frozen() -> None:
    document = opened(to_ods(TABLE))
    headers = document.body.get_elements("//table:table-header-rows//table:table-cell")
    assert [cell.value for cell in headers] == [column.label for column in TABLE.columns]
    frozen = "//config:config-item-map-entry[@config:name='Cijfers']/config:config-item[@config:name='{}']"
    mode = document.settings.get_elements(frozen.format("VerticalSplitMode"))
    assert [item.text for item in mode] == ["2"]


def test_title_and_notes_stand_on_a_second_sheet() -> None:
    lines = [value for ((_, value),) in cells(to_ods(TABLE), "Toelichting")]
    assert lines == [TABLE.title, *TABLE.notes]


def test_the_document_is_dutch_and_has_a_title() -> None:
    document = opened(to_ods(TABLE))
    assert (document.language, document.meta.title) == ("nl-NL", TABLE.title)


def test_the_file_tells_its_type_in_its_first_bytes_as_the_standard_asks() -> None:
    first = zipfile.ZipFile(io.BytesIO(to_ods(TABLE))).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_or_markup(text: str) -> None:
    content = to_ods(table_of(text))
    table = opened(content).body.get_table(name="Cijfers")
    assert [cell.formula for row in table.iter_rows() for cell in row.cells] == [None] * 6
    assert not [value for row in cells(content) for _, value in row if str(value).lstrip().startswith("=")]


def test_line_ends_and_spaces_are_kept() -> None:
    text = "een  twee\n   drie\tvier "
    assert cells(to_ods(table_of(text)))[1][0] == ("string", text)


def test_thousands_of_rows_take_seconds_not_minutes() -> None:
    rows = TABLE.rows[:2] * 1500
    started = time.perf_counter()
    content = to_ods(replace(TABLE, rows=rows, total_row=False))
    # Half a second here; the generous limit only catches work that grows with the square of the rows.
    assert time.perf_counter() - started < 10
    assert len(cells(content)) == 3001


def test_the_same_table_gives_the_same_bytes() -> None:
    assert to_ods(TABLE) == to_ods(TABLE)


@given(any_text)
@settings(deadline=None)
def test_any_text_leaves_the_number_beside_it_in_place(text: str) -> None:
    assert cells(to_ods(table_of(text)))[1][1] == ("float", 1)
