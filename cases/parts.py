"""The parts of the page of a candidate; higher apps register theirs (see accounts/page_parts.py)."""

from accounts.page_parts import PageParts

candidate_parts = PageParts()
