"""A letter as PDF: tagged for screen readers and fit for the archive, in the style of the municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reports.documents.typesetting import typeset

CONCEPT = "Concept: deze brief is nog niet definitief."


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture above a letter and what it is, in words."""

    content: bytes
    format: str
    alt: str


def letter_pdf(
    content: Mapping[str, Any],
    *,
    author: str,
    colour: str,
    logo: Logo | None,
    at: datetime,
    is_concept: bool = False,
) -> bytes:
    """The frozen words of a letter (reports/letters/text.py) as PDF bytes; the same words give the same bytes."""
    return typeset(
        "letter.typ",
        {
            **{key: value for key, value in content.items() if key not in ("fields", "lines")},
            "annexes": _annexes(content["annexes"]),
            "author": author,
            "colour": colour,
            "draft": CONCEPT if is_concept else "",
            "logo": _logo(logo),
        },
        at=at,
    )


def _annexes(annexes: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {**annex, "total": annex["has_total"], "first": place == 0} for place, annex in enumerate(annexes)
    ]


def _logo(logo: Logo | None) -> dict[str, Any] | None:
    if logo is None:
        return None
    return {"bytes": list(logo.content), "format": logo.format, "alt": logo.alt}
