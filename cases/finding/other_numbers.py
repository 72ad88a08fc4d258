"""Numbers of other things than people that may be typed in the search box; higher apps register theirs."""

from collections.abc import Callable

from accounts.scope import Scope

Find = Callable[[str, Scope], str]
_finders: list[Find] = []


def register_number(find: Find) -> None:
    """Let the search box ask this: the address of what has exactly this number, or nothing. Twice stays once."""
    if find not in _finders:
        _finders.append(find)


def address_of_number(typed: str, scope: Scope) -> str:
    """The address of what this number is of, as far as this user may see it; nothing when it is of nothing."""
    return next((url for find in _finders if (url := find(typed, scope))), "")
