"""How far an employer is with what it promised: amounts and places counted, against the obligation."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Progress:
    """What is fulfilled of an obligation; an obligation that was not made is None."""

    euro: Decimal
    euro_due: Decimal | None
    places: int
    places_due: int | None
    without_worth: int
    """Placements of which the worth in euro is not known, while the obligation is an amount."""

    @property
    def is_fulfilled(self) -> bool:
        """Whether all that was promised is there; a promise without a number is never fulfilled by counting."""
        owed = [due for due in (self.euro_due, self.places_due) if due is not None]
        enough = (self.euro_due is None or self.euro >= self.euro_due) and (
            self.places_due is None or self.places >= self.places_due
        )
        return bool(owed) and enough

    @property
    def percentage(self) -> int | None:
        """The least fulfilled of both obligations in whole per cents, rounded down; None without one in numbers."""
        parts = []
        if self.euro_due:
            parts.append(int(self.euro * 100 / self.euro_due))
        if self.places_due:
            parts.append(self.places * 100 // self.places_due)
        return min(parts, default=None)


def progress_of(
    worths: Iterable[Decimal | None], *, euro_due: Decimal | None, places_due: int | None
) -> Progress:
    """The progress of an agreement by the worth in euro of each placement that counts for it (None: not known)."""
    listed = list(worths)
    return Progress(
        euro=sum((worth for worth in listed if worth is not None), Decimal(0)),
        euro_due=euro_due,
        places=len(listed),
        places_due=places_due,
        without_worth=sum(worth is None for worth in listed) if euro_due is not None else 0,
    )
