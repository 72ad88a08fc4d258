"""A form that is sent twice makes one thing."""

from typing import Any
from uuid import UUID, uuid5


def entry_key(form_key: UUID | None, *facts: Any) -> UUID | None:
    """The key of these facts on that form: sent again the same, changed and sent again another. None without a key."""
    return None if form_key is None else uuid5(form_key, repr(facts))
