"""Every address that writes, sent what no form offers: refused in words, nothing recorded, and never a fault."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import transaction
from lxml import html

from tests.permissions.posts import POSTS
from tests.permissions.reach import address
from tests.permissions.world import World

IMPOSSIBLE_DAY, FAR_TOO_MUCH = "31-02-2026", "9" * 400
DAY = re.compile(r"\d{4}-\d\d-\d\d$")
NOT_TYPED = {"csrfmiddlewaretoken", "seen"}
"""What a page sends along by itself."""
PATTERNS = list(POSTS)


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and bool(DAY.match(value))


def _is_number(value: Any) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and value.isdigit())


NONSENSE = {
    "nothing": lambda value: "",
    "an impossible day": lambda value: IMPOSSIBLE_DAY if _is_day(value) else value,
    "a day before the calendar": lambda value: "0001-01-01" if _is_day(value) else value,
    "the last day there is": lambda value: "9999-12-31" if _is_day(value) else value,
    "a number that fits nowhere": lambda value: FAR_TOO_MUCH if _is_number(value) else value,
    "a number below nothing": lambda value: "-1" if _is_number(value) else value,
    "a digit that is none": lambda value: "²" if _is_number(value) else value,
    "no end of text": lambda value: value if _is_day(value) or _is_number(value) else "x" * 50_000,
    "a character no database takes": lambda value: "a\x00b",
    "text that runs the other way": lambda value: "a\u200b\u202eb",
}


def _sent(right: dict[str, Any], spoil: Any) -> dict[str, Any]:
    """What is right, spoiled; what the browser itself sends stays."""
    return {
        name: value
        if name in NOT_TYPED or not isinstance(value, str | int | list)
        else ([spoil(each) for each in value] if isinstance(value, list) else spoil(value))
        for name, value in right.items()
    }


@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_cannot_be_is_refused_in_words_and_records_nothing(pattern: str, world: World) -> None:
    poster, typed = POSTS[pattern]
    right, url = typed(world.here), address(pattern, world.here)
    client = world.client(poster)
    before = world.recorded.now()
    silent = {}
    for name, spoil in NONSENSE.items():
        sent = _sent(right, spoil)
        if sent == right:
            continue
        with transaction.atomic():
            answer = client.post(url, sent)
            after = before.now()
            transaction.set_rollback(True)
        if answer.status_code == 200:
            if after != before:
                silent[name] = "refused, and yet something was recorded"
            elif not _says_so(answer.text):
                silent[name] = "refused, without a word"
        elif answer.status_code not in (302, 400, 404):
            silent[name] = str(answer.status_code)
        elif answer.status_code == 302 and name == "an impossible day" and after != before:
            silent[name] = "recorded"
    assert silent == {}


def _says_so(text: str) -> bool:
    return bool(html.fromstring(text).xpath("//*[@role='alert']"))
