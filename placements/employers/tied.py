"""What ties two merged employers together for good; other subjects register it when they start."""

from collections.abc import Callable, Iterator

from placements.models import Employer

Ask = Callable[[Employer, Employer], str]
_asks: list[Ask] = []


def register_tie(ask: Ask) -> None:
    """Add a reason why two employers cannot be parted again, in Dutch; "" for none. Twice the same stays one."""
    if ask not in _asks:
        _asks.append(ask)


def ties(kept: Employer, merged: Employer) -> Iterator[str]:
    """Why these two cannot be parted, as everything would stand after that."""
    yield from filter(None, (ask(kept, merged) for ask in _asks))
