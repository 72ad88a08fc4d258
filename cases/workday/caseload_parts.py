"""The parts of the page of caseloads that other apps know: the guidance of coaches (see accounts/page_parts.py)."""

from accounts.page_parts import PageParts

caseload_parts = PageParts()
"""Their subject is the municipalities whose caseload is shown: a set of codes."""
