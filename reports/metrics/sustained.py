"""Sustained work, by two definitions that are never mixed: at the same employer, and at work at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from reports.areas import Area
from reports.metrics.base import Metric, Value
from reports.rules.sustained import HORIZONS
from reports.sustained.counting import Judged, judged_in_a_year

LEIDEN = "Leiden, beleidsplan Participatie en Inkomen 2019-2023: duurzaam is na 6 maanden nog aan het werk"
NOBODY = "In de twaalf maanden ervoor was er niemand die {months} maanden eerder begon."
WHOM = (
    "Van wie betaald werk begon bij een werkgever, en van wie de dag {months} maanden later viel in de twaalf maanden "
    "tot en met de peildatum: het deel dat op die dag {what}. Bij uitlenen is de inlener de werkgever."
)


@dataclass(frozen=True, kw_only=True)
class SustainedShare(Metric):
    """The share of those who could be judged in the last twelve months that still works."""

    months: int
    still: Callable[[Judged], int]

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The percentage with what it rests on; None when nobody could be judged."""
        return self.of(judged_in_a_year(area, on=on, months=self.months, known_at=known_at))

    def of(self, judged: Judged) -> Value:
        """The same from counts that are known already."""
        if not judged.judged:
            return Value(None, note=NOBODY.format(months=self.months))
        found = self.still(judged)
        return Value(judged.share(found), note=f"{found} van {judged.judged} die begonnen")


def _share(months: int, key: str, where: str, what: str, still: Callable[[Judged], int]) -> SustainedShare:
    return SustainedShare(
        key=f"{key}_{months}",
        name=f"Na {months} maanden nog {where}",
        unit="%",
        decimals=1,
        definition=WHOM.format(months=months, what=what),
        source=LEIDEN if months == HORIZONS[0] else f"{LEIDEN}; hier ook na {months} maanden",
        additive=False,
        months=months,
        still=still,
    )


AT_WORK = {
    months: _share(
        months,
        "at_work_after",
        "aan het werk",
        "betaald werk had, waar dan ook",
        lambda judged: judged.at_work,
    )
    for months in HORIZONS
}
SAME_EMPLOYER = {
    months: _share(
        months,
        "same_employer_after",
        "bij dezelfde werkgever",
        "betaald werk had bij dezelfde werkgever",
        lambda judged: judged.same_employer,
    )
    for months in HORIZONS
}
