"""How a council answer looks in LibreOffice: named styles, so that it can be restyled in one place."""

from __future__ import annotations

from typing import cast

import odfdo

ACCENT, QUIET, HAIRLINE = "#154273", "#4d4d4d", "#9a9a9a"
FONT = 'fo:font-family="Arial"'
LETTERHEAD, DETAIL, QUESTION, NOTE = "Briefhoofd", "Kenmerkregel", "Vraag", "Toelichting"
CELL_TEXT, CELL_NUMBER, HEAD_TEXT, HEAD_NUMBER = "Cel", "Celgetal", "Celkop", "Celkopgetal"
BODY, CAPTION, FOOTER, CLOSING = "Text_20_body", "Caption", "Footer", "Ondertekening"
SIGNATURE, BULLETS, ITEM = "Handtekening", "Opsomming", "Opsommingsregel"
STRONG = "Nadruk"
TABLE, SHORT_TABLE, CELL, HEAD_CELL, TOTAL_CELL = "Tabel", "TabelKort", "Cellijn", "Koplijn", "Totaallijn"
PICTURE, ROW = "Grafiek", "Rij"
TEXT_WIDTH = 15.7  # centimetres
FOOTER_SPACE = '<style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.5cm"/>'


def add_to(document: odfdo.Document) -> None:
    """Put every style a letter needs in the document; styles the template has are replaced."""
    for tag in _text_styles():
        document.insert_style(tag)
    for tag in _table_styles():
        document.insert_style(tag, automatic=True)
    document.insert_style(_list_style(), automatic=True)
    # The template numbers its headings (1.1.1); the questions of a council have numbers of their own.
    for level in document.styles.get_elements("//text:outline-level-style"):
        level.set_attribute("style:num-format", "")
        level.set_attribute("style:num-suffix", "")
        level.set_attribute("loext:num-list-format", "")


def column_style(document: odfdo.Document, share: float) -> str:
    """The name of a style for a column with this share (0 to 1) of the width of the text."""
    width = round(TEXT_WIDTH * share, 2)
    name = f"Kolom-{width}"
    tag = (
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
    )
    document.insert_style(tag, automatic=True)
    return name


def page(document: odfdo.Document, footer: str) -> None:
    """Set A4 with the margins of a letter, and a footer with a text and the page number."""
    margins = {"top": "2.5cm", "bottom": "1.6cm", "left": "2.8cm", "right": "2.5cm"}
    for properties in document.styles.get_elements("//style:page-layout-properties"):
        for edge, width in margins.items():
            properties.set_attribute(f"fo:margin-{edge}", width)
    for place in document.styles.get_elements("//style:footer-style"):
        place.append(odfdo.Element.from_tag(FOOTER_SPACE))
    line = odfdo.Paragraph(style=FOOTER)
    line.append_plain_text(f"{footer}\tPagina ")
    line.append(odfdo.Element.from_tag('<text:page-number text:select-page="current">1</text:page-number>'))
    line.append_plain_text(" van ")
    line.append(odfdo.Element.from_tag("<text:page-count>1</text:page-count>"))
    master = cast(odfdo.StyleMasterPage, document.get_style("master-page", "Standard"))
    master.set_page_footer(line)


def _text_styles() -> list[str]:
    quiet = f'fo:font-size="8.5pt" fo:color="{QUIET}"'
    rule = f'fo:border-bottom="0.9pt solid {ACCENT}" fo:padding-bottom="0.15cm"'
    tab = '<style:tab-stops><style:tab-stop style:position="{}"{}/></style:tab-stops>'
    return [
        _paragraph("Standard", "", f'{FONT} fo:font-size="10pt"', parent="", line="125%"),
        _paragraph(BODY, 'fo:margin-bottom="0.2cm"', "", display="Text body", line="125%"),
        _paragraph(
            LETTERHEAD,
            f'fo:margin-bottom="0.35cm" {rule}',
            f'fo:font-size="13pt" fo:font-weight="bold" fo:color="{ACCENT}"',
        ),
        _paragraph(
            DETAIL,
            'fo:margin-left="3.5cm" fo:text-indent="-3.5cm"',
            "",
            # Tab stops count from the indent.
            inside=tab.format("0cm", ""),
        ),
        _paragraph(
            QUESTION,
            f'fo:margin-left="0.4cm" fo:margin-bottom="0.15cm" fo:padding-left="0.25cm" '
            f'fo:border-left="1.5pt solid {HAIRLINE}" fo:keep-with-next="always"',
            "",
        ),
        _paragraph(NOTE, 'fo:margin-bottom="0.05cm"', quiet),
        _paragraph(
            CAPTION,
            'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
            'fo:font-size="9pt" fo:font-weight="bold" fo:font-style="normal"',
        ),
        _paragraph(CLOSING, 'fo:margin-bottom="0.1cm" fo:keep-with-next="always"', ""),
        _paragraph(ITEM, 'fo:margin-bottom="0.08cm"', ""),
        _paragraph(SIGNATURE, 'fo:margin-top="1.4cm"', "", inside=tab.format("7.5cm", "")),
        _paragraph(FOOTER, "", quiet, inside=tab.format("15.7cm", ' style:type="right"')),
        _paragraph(CELL_TEXT, "", 'fo:font-size="9pt"'),
        _paragraph(CELL_NUMBER, 'fo:text-align="end"', 'fo:font-size="9pt"'),
        _paragraph(HEAD_TEXT, 'fo:keep-with-next="always"', 'fo:font-size="9pt" fo:font-weight="bold"'),
        _paragraph(
            HEAD_NUMBER,
            'fo:text-align="end" fo:keep-with-next="always"',
            'fo:font-size="9pt" fo:font-weight="bold"',
        ),
        *(_heading(level, size, above) for level, size, above in ((1, 16, 0.8), (2, 12, 0.75), (3, 10, 0.4))),
        f'<style:style style:name="{STRONG}" style:family="text"><style:text-properties '
        'fo:font-weight="bold"/></style:style>',
    ]


def _paragraph(
    name: str,
    layout: str,
    text: str,
    *,
    parent: str = "Standard",
    display: str = "",
    inside: str = "",
    line: str = "",
) -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    shown = f' style:display-name="{display}"' if display else ""
    height = f' fo:line-height="{line}"' if line else ""
    return (
        f'<style:style style:name="{name}"{shown} style:family="paragraph"{above}>'
        f"<style:paragraph-properties {layout}{height}>{inside}</style:paragraph-properties>"
        f"<style:text-properties {text}/></style:style>"
    )


def _heading(level: int, size: int, above: float) -> str:
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="{BODY}" '
        f'style:default-outline-level="{level}" style:class="chapter">'
        f'<style:paragraph-properties fo:margin-top="{above}cm" fo:margin-bottom="0.2cm" '
        f'fo:keep-with-next="always"/><style:text-properties {FONT} fo:font-size="{size}pt" '
        f'fo:font-weight="bold" fo:color="{ACCENT}"/></style:style>'
    )


def _list_style() -> str:
    return (
        f'<text:list-style style:name="{BULLETS}"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="•"><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        'text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:margin-left="0.6cm" '
        'fo:text-indent="-0.6cm"/></style:list-level-properties></text:list-level-style-bullet>'
        "</text:list-style>"
    )


def _table_styles() -> list[str]:
    lines = {
        CELL: f'fo:border-bottom="0.3pt solid {HAIRLINE}"',
        HEAD_CELL: f'fo:border-bottom="0.9pt solid {ACCENT}" style:vertical-align="bottom"',
        TOTAL_CELL: f'fo:border-top="0.7pt solid {QUIET}"',
    }
    cells = [
        f'<style:style style:name="{name}" style:family="table-cell">'
        f'<style:table-cell-properties fo:padding="0.12cm" {line}/></style:style>'
        for name, line in lines.items()
    ]
    kept = 'style:may-break-between-rows="false" fo:keep-with-next="always"'
    tables = [
        f'<style:style style:name="{name}" style:family="table"><style:table-properties '
        f'style:rel-width="100%" style:width="{TEXT_WIDTH}cm" table:align="margins" fo:margin-bottom="0.2cm" {how}/>'
        "</style:style>"
        for name, how in ((TABLE, ""), (SHORT_TABLE, kept))
    ]
    return [
        *tables,
        f'<style:style style:name="{ROW}" style:family="table-row"><style:table-row-properties '
        'fo:keep-together="always"/></style:style>',
        f'<style:style style:name="{PICTURE}" style:family="graphic"><style:graphic-properties '
        'style:wrap="none" style:horizontal-pos="left" style:horizontal-rel="paragraph" '
        'style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
        *cells,
    ]
