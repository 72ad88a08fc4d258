"""What other apps do when an import of the register was applied; they register it when they start."""

from collections.abc import Callable

_told: list[Callable[[], object]] = []


def register(callback: Callable[[], object]) -> None:
    """Have something done after every import; twice the same stays once."""
    if callback not in _told:
        _told.append(callback)


def tell() -> None:
    """The register has changed for many people."""
    for callback in _told:
        callback()
