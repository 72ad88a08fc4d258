"""The rows of the table by subject: a module for each, so that a subject is read, and written, in one place.

A module may have:
ROWS        lines as in tests/permissions/table.py
POSTS       what is sent to each of its addresses that write, as in tests/permissions/posts.py
WRITE_NOTHING   addresses to which a POST changes nothing
SHARED          addresses of what belongs to no municipality
NEAR_MISSES     for a new first word of the address: who is almost the right person
build(files)    makes one of everything of the subject in a town, and answers what fills the parameters of an address;
                `pk` is a dictionary, by the first word of the address
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def each(name: str, default: Any) -> Iterator[Any]:
    """What every subject says under this name."""
    for module in iter_modules(__path__):
        yield getattr(import_module(f"{__name__}.{module.name}"), name, default)
