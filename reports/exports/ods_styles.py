"""The styles of an OpenDocument spreadsheet: fonts, alignment and Dutch number formats."""

from __future__ import annotations

import odfdo

from reports.exports.layout import NOTES_WIDTH, width_of
from reports.exports.table import Column, Kind, Table

HEAD_LEFT, HEAD_RIGHT, NOTE = "kop-links", "kop-rechts", "toelichting"
CENTIMETRES_PER_CHARACTER = 0.2
LINE = "0.5pt solid #4d4d4d"


def cell_style(column: Column, *, total: bool) -> str:
    """The name of the style for a cell in this column."""
    return f"{column.kind}-{column.decimals}{'-totaal' if total else ''}"


def column_style(characters: int) -> str:
    """The name of the style for a column this many characters wide."""
    return f"breedte-{characters}"


def add_to(document: odfdo.Document, table: Table) -> None:
    """Put every style the table needs in the document."""
    tags = [
        _cell_tag(HEAD_LEFT, align="start", bold=True, line="bottom"),
        _cell_tag(HEAD_RIGHT, align="end", bold=True, line="bottom"),
        _cell_tag(NOTE, align="start"),
    ]
    for column in dict.fromkeys((c.kind, c.decimals) for c in table.columns):
        tags += _column_tags(Column("", *column))
    for width in sorted({width_of(table, index) for index in range(len(table.columns))} | {NOTES_WIDTH}):
        tags.append(_width_tag(width))
    for tag in tags:
        document.insert_style(tag, automatic=True)


def _column_tags(column: Column) -> list[str]:
    align = "end" if column.is_numeric else "start"
    data_style = f"getal-{column.kind}-{column.decimals}"
    tags = [] if column.kind is Kind.TEXT else [_format_tag(data_style, column)]
    used = None if column.kind is Kind.TEXT else data_style
    for total in (False, True):
        name = cell_style(column, total=total)
        tags.append(_cell_tag(name, align=align, bold=total, line="top" if total else "", data_style=used))
    return tags


def _cell_tag(
    name: str, *, align: str, bold: bool = False, line: str = "", data_style: str | None = None
) -> str:
    data = f' style:data-style-name="{data_style}"' if data_style else ""
    # Text stands apart from the figures in the column before it.
    inset = ' fo:padding-left="0.3cm"' if align == "start" else ""
    border = f' fo:border-{line}="{LINE}"' if line else ""
    weight = '<style:text-properties fo:font-weight="bold"/>' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{data}>'
        f'<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"'
        f' style:text-align-source="fix" fo:padding="0.08cm"{inset}{border}/>'
        f'<style:paragraph-properties fo:text-align="{align}"/>{weight}</style:style>'
    )


def _width_tag(characters: int) -> str:
    width = characters * CENTIMETRES_PER_CHARACTER
    return (
        f'<style:style style:name="{column_style(characters)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>'
    )


def _format_tag(name: str, column: Column) -> str:
    language = 'number:language="nl" number:country="NL"'
    digits = (
        f'<number:number number:decimal-places="{column.decimals}" number:min-decimal-places='
        f'"{column.decimals}" number:min-integer-digits="1" number:grouping="true"/>'
    )
    if column.kind is Kind.DATE:
        return (
            f'<number:date-style style:name="{name}" {language}><number:day number:style="long"/>'
            '<number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text>'
            '<number:year number:style="long"/></number:date-style>'
        )
    if column.kind is Kind.PERCENTAGE:
        return (
            f'<number:percentage-style style:name="{name}" {language}>{digits}'
            "<number:text> %</number:text></number:percentage-style>"
        )
    if column.kind is Kind.EURO:
        return (
            f'<number:currency-style style:name="{name}" {language}><number:currency-symbol {language}>€'
            f"</number:currency-symbol><number:text> </number:text>{digits}</number:currency-style>"
        )
    return f'<number:number-style style:name="{name}" {language}>{digits}</number:number-style>'
