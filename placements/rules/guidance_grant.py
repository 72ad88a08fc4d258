"""How far the granted hours of a jobcoach reach (Leiden 2023: external coaches are paid for registered hours, and
never above the grant). Every registered minute counts: with the person, travelling, and preparing."""

from dataclasses import dataclass
from decimal import Decimal

from placements.enums import CoachProvider

MAY_EXCEED = frozenset({CoachProvider.MUNICIPALITY})
"""A municipality's own coach costs no more money when the grant is used up; the others are paid by the hour."""

ALMOST_USED = Decimal("0.9")


@dataclass(frozen=True)
class GrantUse:
    """The granted hours of one assignment and the minutes used of them; without grant there is no limit."""

    provider: CoachProvider
    granted_hours: Decimal | None
    used_minutes: int

    @property
    def used_hours(self) -> Decimal:
        """The minutes used, in hours."""
        return Decimal(self.used_minutes) / 60

    @property
    def left_hours(self) -> Decimal | None:
        """Hours that are left, negative when more was used than granted; None without grant."""
        return None if self.granted_hours is None else self.granted_hours - self.used_hours

    @property
    def is_exceeded(self) -> bool:
        """Whether more was used than granted."""
        return self.left_hours is not None and self.left_hours < 0

    @property
    def is_almost_used(self) -> bool:
        """Whether at least nine tenths of the grant is used, and not more than all of it."""
        return (
            self.granted_hours is not None
            and not self.is_exceeded
            and self.used_hours >= ALMOST_USED * self.granted_hours
        )

    def allows(self, minutes_more: int) -> bool:
        """Whether this many minutes may be added. Fewer minutes are always allowed, also above a lowered grant."""
        if minutes_more <= 0 or self.granted_hours is None or self.provider in MAY_EXCEED:
            return True
        return self.used_minutes + minutes_more <= self.granted_hours * 60

    def after(self, minutes_more: int) -> "GrantUse":
        """The use of the grant when these minutes are added."""
        return GrantUse(self.provider, self.granted_hours, self.used_minutes + minutes_more)
