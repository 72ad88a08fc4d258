"""A screen reader follows the tags of a PDF: their order is that of the letter as it stands on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from reports.enums import LetterKind
from tests.reports.letters.test_letter_as_pdf import IN_ORDER, letter

HEADINGS = ("/H1", "/H2")


def walked(node: Any, page: Any, pages: list[Any]) -> Iterator[tuple[str, int, int]]:
    """Tag by tag in the order of the tags: its kind, the page it is on, and which piece of that page it marks."""
    kind, page = str(node.get("/S", "")), node.get("/Pg", page)
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, int):
            yield kind, pages.index(page.objgen), child
        elif "/MCID" in child:
            yield kind, pages.index(child.get("/Pg", page).objgen), int(child.MCID)
        elif child.get("/Type") != "/OBJR":
            yield from walked(child, page, pages)


@pytest.mark.parametrize("kind", IN_ORDER)
def test_the_tags_follow_the_text(kind: LetterKind) -> None:
    """What stands in which order in the text itself: test_letter_as_pdf.py."""
    with pikepdf.open(io.BytesIO(letter(kind))) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        tags = list(walked(pdf.Root.StructTreeRoot, None, pages))
        places = [(page, piece) for _, page, piece in tags]
        assert places == sorted(places) and len(set(places)) == len(places) > 20
        headings = [tag for tag, _, _ in tags if tag in HEADINGS]
        assert headings[0] == "/H1" and "/H2" in headings
        if kind in (LetterKind.GRANTING, LetterKind.CHANGING, LetterKind.INDEXATION, LetterKind.PAYMENT):
            assert {page for tag, page, _ in tags if tag in ("/TH", "/TD")} == {len(pages) - 1}
