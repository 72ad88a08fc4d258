"""The parts of the page of a placement; higher apps register theirs (see accounts/page_parts.py)."""

from accounts.page_parts import PageParts

placement_parts = PageParts()
