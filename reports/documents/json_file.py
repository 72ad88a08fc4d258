"""A council answer as JSON: every value as it was counted, for machines and for the archive."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal

from reports.documents.answer import AnswerDocument


def to_json(answer: AnswerDocument) -> bytes:
    """The answer as UTF-8 JSON with sorted keys: the same answer gives the same bytes.

    Decimals are strings (no rounding through floats), dates are ISO 8601; `appendix` holds the definitions,
    collected.
    """
    content = asdict(answer) | {"appendix": [asdict(definition) for definition in answer.appendix]}
    text = json.dumps(content, default=_plain, ensure_ascii=False, indent=2, sort_keys=True)
    # A lone surrogate has no UTF-8 form; every other character survives.
    return (text + "\n").encode("utf-8", errors="replace")


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"Not a value of an answer: {type(value).__name__}")
