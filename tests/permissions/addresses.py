"""Every address of the system, as the resolver knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, get_resolver


def every_pattern() -> list[str]:
    """All patterns with their full path, as they are written in the url files."""
    return sorted(_walk(get_resolver(), ""))


def _walk(resolver: Any, above: str) -> Iterator[str]:
    for part in resolver.url_patterns:
        path = above + str(part.pattern)
        if isinstance(part, URLPattern):
            yield path
        else:
            yield from _walk(part, path)


def filled(pattern: str, **values: Any) -> str:
    """The address of a pattern with its parameters filled in."""
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(values[found[1]]), pattern)
