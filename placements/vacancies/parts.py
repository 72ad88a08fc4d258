"""The parts of the page of a vacancy; other subjects register theirs (see accounts/page_parts.py)."""

from accounts.page_parts import PageParts

vacancy_parts = PageParts()
