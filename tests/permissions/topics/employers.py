"""Employers: the list, the page before a visit, the acts on it, and what is recorded twice."""

from __future__ import annotations

ROWS = """
werkgevers/suggesties/                                                   405  405  405  405  405  405  405  405
"""
POSTS = {"werkgevers/suggesties/": ("coach", lambda files: {"term": "proef"})}
WRITE_NOTHING = {"werkgevers/suggesties/"}
