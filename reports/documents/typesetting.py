"""One document set by typst: tagged for screen readers (PDF/UA-1), for the archive (PDF/A-2a), in our own fonts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from reports.documents.font_coverage import printable

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
# PDF holds no word of more than 32,767 bytes, and no page is wide enough for a tenth of that.
LONG_WORD = re.compile(r"[^ \n]{1000}(?=[^ \n])")
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def typeset(template: str, content: Mapping[str, Any], *, at: datetime) -> bytes:
    """The PDF of a template of this folder and its content. The same content at the same moment gives the same bytes.

    The text goes to the template as JSON and is never read as markup. Characters that Noto Sans does not have
    become "�", because PDF/UA-1 refuses text that cannot be shown.
    """
    return typst.compile(
        HERE / template,
        format="pdf",
        sys_inputs={"data": json.dumps(printable_throughout(content))},
        pdf_standards=STANDARDS,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        timestamp=int(at.timestamp()),
    )


def printable_throughout(value: Any) -> Any:
    """The same structure with every text in it made of characters the font has, and of words that fit."""
    if isinstance(value, str):
        return LONG_WORD.sub("\\g<0> ", printable(value))
    if isinstance(value, Mapping):
        drawn = "chart"  # its text is SVG: no spaces are put into that
        return {
            key: printable(item) if key == drawn and item else printable_throughout(item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [printable_throughout(item) for item in value]
    return value
