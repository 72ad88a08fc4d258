"""Days of sickness over which no subsidy is paid (Participatiewet art. 10d lid 12 as it read until 2022; art. 78dd).

Until 2022 there was no subsidy over days with a benefit under the Ziektewet. The paragraph was dropped on 1 January
2022, and still holds for sickness reported before that day (art. 78dd; Kamerstukken II 2020/21, 35 897, nr. 5).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from subsidies.rules.errors import NotEnoughDataError

SUBSIDY_GOES_ON_FROM = date(2022, 1, 1)
ARTICLE_SICKNESS = "art. 10d lid 12 (oud) en art. 78dd Participatiewet"


class Benefit(StrEnum):
    """Whether a benefit under the Ziektewet was paid over the sickness."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Sickness:
    """A period of sickness from `first` up to, and not including, `until` (None: not better yet)."""

    first: date
    until: date | None
    reported_on: date
    benefit: Benefit

    @property
    def matters(self) -> bool:
        """Whether the subsidy depends on it: reported before 2022, and not without a benefit."""
        return self.reported_on < SUBSIDY_GOES_ON_FROM and self.benefit != Benefit.NO


def sickness_on(spells: Iterable[Sickness], day: date) -> Sickness | None:
    """The sickness for which a day is not paid; None when it is paid.

    Raises NotEnoughDataError when nobody knows whether there was a benefit, and it matters.
    """
    for spell in spells:
        if spell.matters and spell.first <= day and (spell.until is None or day < spell.until):
            if spell.benefit == Benefit.UNKNOWN:
                raise NotEnoughDataError(
                    f"Van de ziekmelding van {spell.reported_on:%d-%m-%Y} is niet bekend of er een Ziektewet-uitkering "
                    "was. Vul dat in: bij een melding vóór 2022 maakt het uit voor de subsidie."
                )
            return spell
    return None


def days_that_change(spells: Iterable[Sickness]) -> set[date]:
    """First days, and first days after, of the sickness that the subsidy depends on."""
    return {day for spell in spells if spell.matters for day in (spell.first, spell.until) if day}
