"""What other apps do when the contents of a document are destroyed; they register it when they start.

A higher app can keep the same words itself (a letter in its own row): with the document those have to go as well.
"""

from collections.abc import Callable
from datetime import date

from cases.models import CaseDocument

_told: list[Callable[[CaseDocument, date], object]] = []


def register(callback: Callable[[CaseDocument, date], object]) -> None:
    """Have something done whenever the contents of a document are destroyed; twice the same stays once."""
    if callback not in _told:
        _told.append(callback)


def tell(document: CaseDocument, on: date) -> None:
    """The contents of a document are destroyed on a day, in the transaction that is running."""
    for callback in _told:
        callback(document, on)
