"""What employers asked for in a year, and what came of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from reports.areas import Area, named_on
from reports.enums import OTHER_MUNICIPALITIES, Breakdown
from reports.labels import labels_of
from reports.metrics.base import Metric, Row, Value
from reports.vacancies.counting import (
    came_to_work,
    carriers_of,
    closings_of,
    cohorts_of,
    first_of_period,
)

HOLLAND_RIJNLAND = (
    "Holland Rijnland, evaluatie regionaal werkbedrijf 2019: “er wordt nee verkocht aan werkgevers”"
)
NO_CANDIDATE = "no_candidate"
Numbers = Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class VacancyMetric(Metric):
    """A number of the vacancies of municipalities, over the twelve months up to and including the day."""

    count: Callable[[Area, date, datetime | None], Numbers]
    breakdowns: tuple[Breakdown, ...] = (Breakdown.MUNICIPALITY,)

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The number of the area."""
        return Value(Decimal(sum(self.count(area, on, known_at).values())))

    def rows(
        self,
        area: Area,
        on: date,
        by: Breakdown,
        known_at: datetime | None = None,
        seen: Collection[str] | None = None,
    ) -> list[Row]:
        """The same by municipality of the vacancy; what merged is counted with its heir."""
        if by not in self.breakdowns:
            return super().rows(area, on, by, known_at, seen)
        heirs = carriers_of(area, on)
        numbers: dict[str, int] = {}
        for code, number in self.count(area, on, known_at).items():
            here = heirs.get(code, code)
            shown = here if seen is None or here in seen else OTHER_MUNICIPALITIES
            numbers[shown] = numbers.get(shown, 0) + number
        labels = labels_of(by, set(numbers), named_on(area, on))
        return [Row(code, label, Decimal(numbers[code])) for code, label in labels.items()]


def _asked(area: Area, on: date, known_at: datetime | None) -> Numbers:
    found: dict[str, int] = {}
    for each in cohorts_of(area, first=first_of_period(on), on=on, known_at=known_at):
        found[each.municipality] = found.get(each.municipality, 0) + each.posts.asked
    return found


def _came(area: Area, on: date, known_at: datetime | None) -> Numbers:
    return came_to_work(area, on=on, known_at=known_at)


def _unfilled(area: Area, on: date, known_at: datetime | None) -> Numbers:
    found: dict[str, int] = {}
    for each in closings_of(area, on=on, known_at=known_at):
        found[each.municipality] = found.get(each.municipality, 0) + each.posts
    return found


def _refused(area: Area, on: date, known_at: datetime | None) -> Numbers:
    closings = closings_of(area, on=on, known_at=known_at)
    return {each.municipality: each.posts for each in closings if each.reason == NO_CANDIDATE}


ASKED_POSTS = VacancyMetric(
    key="asked_posts",
    name="Gevraagde plekken",
    unit="plekken",
    definition="De plekken van vacatures van de gemeente waarvoor het zoeken begon in de twaalf maanden tot en met de "
    "peildatum. Wat nooit open was, of ten onrechte of dubbel is vastgelegd, telt niet.",
    source=HOLLAND_RIJNLAND,
    count=_asked,
)
PLACED_THROUGH_VACANCIES = VacancyMetric(
    key="placed_through_vacancies",
    name="Aan het werk via een vacature",
    unit="keer",
    definition="Hoe vaak iemand in de twaalf maanden tot en met de peildatum betaald werk begon via een vacature van "
    "de gemeente. Een proefplaatsing is geen betaald werk. Iemand telt per vacature één keer.",
    source=HOLLAND_RIJNLAND,
    count=_came,
)
UNFILLED_POSTS = VacancyMetric(
    key="unfilled_posts",
    name="Niet vervulde plekken",
    unit="plekken",
    definition="De lege plekken van vacatures die in de twaalf maanden tot en met de peildatum sloten als niet "
    "vervuld, om welke reden ook. Wat ten onrechte of dubbel is vastgelegd, telt niet.",
    source=HOLLAND_RIJNLAND,
    count=_unfilled,
)
REFUSED_POSTS = VacancyMetric(
    key="refused_posts",
    name="Nee verkocht",
    unit="plekken",
    definition="De lege plekken van vacatures die in de twaalf maanden tot en met de peildatum sloten omdat er geen "
    "geschikte kandidaat was.",
    source=HOLLAND_RIJNLAND,
    count=_refused,
)
