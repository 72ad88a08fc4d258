"""How an OpenDocument spreadsheet opens and prints: header frozen, A4 landscape, one page wide."""

from __future__ import annotations

import odfdo

FROZEN = 2  # of the split modes of LibreOffice: 1 is a movable split, 2 a fixed one
PAGE = {
    "fo:page-width": "29.7cm",
    "fo:page-height": "21cm",
    "style:print-orientation": "landscape",
    "style:scale-to-X": "1",
    "style:scale-to-Y": "0",
}


def freeze_header(document: odfdo.Document, sheet: str) -> None:
    """Keep the first row of this sheet in sight, and open the file on that sheet."""
    named = "//config:config-item-map-named[@config:name='Tables']/config:config-item-map-entry"
    for entry in document.settings.get_elements(named):
        entry.set_attribute("config:name", sheet)
        entry.append(_item("VerticalSplitMode", "short", FROZEN))
        entry.append(_item("VerticalSplitPosition", "int", 1))
        for item in entry.get_elements("config:config-item[@config:name='PositionBottom']"):
            item.text = "1"
    for item in document.settings.get_elements("//config:config-item[@config:name='ActiveTable']"):
        item.text = sheet


def print_on_one_width(document: odfdo.Document) -> None:
    """A4 landscape, all columns on one page, a Dutch page number and no heading of the template's own."""
    for properties in document.styles.get_elements("//style:page-layout-properties"):
        for name, value in PAGE.items():
            properties.set_attribute(name, value)
    for master in document.styles.get_elements("//style:master-page[@style:name='Default']"):
        for header in master.get_elements("style:header"):
            header.set_attribute("style:display", "false")
        for line in master.get_elements("style:footer/text:p"):
            line.text = "Pagina "


def _item(name: str, kind: str, value: int) -> odfdo.Element:
    return odfdo.Element.from_tag(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
    )
