"""Whether decisions on wage-cost subsidy are in time."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from reports.areas import Area, named_on
from reports.decisions.counting import Decided, decisions_of
from reports.enums import OTHER_MUNICIPALITIES, Breakdown
from reports.labels import labels_of
from reports.metrics.base import Metric, Row, Value
from reports.vacancies.counting import first_of_period

LAW = "Participatiewet, artikel 10d lid 12; Algemene wet bestuursrecht, artikel 4:13"
TERM = (
    "De termijn is die van de wet, of een kortere van de gemeente; hij begint als de loonwaarde bekend is of is "
    "overgeslagen. Wat zonder aanvraag rechtstreeks is vastgelegd of is ingetrokken, telt niet."
)


@dataclass(frozen=True, kw_only=True)
class DecisionMetric(Metric):
    """A number about the decisions of the twelve months up to and including the day."""

    number: Callable[[Iterable[Decided]], Decimal | None]
    breakdowns: tuple[Breakdown, ...] = (Breakdown.MUNICIPALITY,)

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The number of the area."""
        number = self.number(decisions_of(area, first=first_of_period(on), on=on, known_at=known_at))
        note = "" if number is not None else "In deze twaalf maanden is hier niet besloten."
        return Value(number, note=note)

    def rows(
        self,
        area: Area,
        on: date,
        by: Breakdown,
        known_at: datetime | None = None,
        seen: Collection[str] | None = None,
    ) -> list[Row]:
        """The same by the municipality that decides; what merged is counted with its heir."""
        if by not in self.breakdowns:
            return super().rows(area, on, by, known_at, seen)
        groups: dict[str, list[Decided]] = {}
        for each in decisions_of(area, first=first_of_period(on), on=on, known_at=known_at):
            code = each.municipality
            shown = code if seen is None or code in seen else OTHER_MUNICIPALITIES
            groups.setdefault(shown, []).append(each)
        labels = labels_of(by, set(groups), named_on(area, on))
        numbers = ((code, label, self.number(groups[code])) for code, label in labels.items())
        return [Row(code, label, number) for code, label, number in numbers if number is not None]


def decided(found: Iterable[Decided]) -> Decimal:
    """How many decisions were taken."""
    return Decimal(sum(each.decided_on is not None for each in found))


def late(found: Iterable[Decided]) -> Decimal:
    """How many of them after their term."""
    return Decimal(sum(each.late for each in found if each.decided_on is not None))


def waiting(found: Iterable[Decided]) -> Decimal:
    """How many requests wait past their term."""
    return Decimal(sum(each.decided_on is None for each in found))


def share_in_time(found: Iterable[Decided]) -> Decimal | None:
    """Which percentage of the decisions was in time; None without decisions."""
    listed = list(found)
    whole = decided(listed)
    return 100 * (whole - late(listed)) / whole if whole else None


DECISIONS = DecisionMetric(
    key="subsidy_decisions",
    name="Besluiten op aanvragen loonkostensubsidie",
    unit="besluiten",
    definition="Aanvragen loonkostensubsidie die in de twaalf maanden tot en met de peildatum zijn toegekend of "
    "afgewezen. Wat zonder aanvraag rechtstreeks is vastgelegd of is ingetrokken, telt niet.",
    source=LAW,
    number=decided,
)
LATE_DECISIONS = DecisionMetric(
    key="late_subsidy_decisions",
    name="Te laat besloten over loonkostensubsidie",
    unit="besluiten",
    definition="Besluiten uit de twaalf maanden tot en met de peildatum die na de laatste dag van de beslistermijn "
    f"zijn genomen. {TERM}",
    source=LAW,
    number=late,
)
IN_TIME = DecisionMetric(
    key="subsidy_decisions_in_time",
    name="Op tijd besloten over loonkostensubsidie",
    unit="%",
    decimals=1,
    additive=False,
    definition="Deel van de besluiten uit de twaalf maanden tot en met de peildatum dat binnen de beslistermijn is "
    f"genomen. {TERM}",
    source=LAW,
    number=share_in_time,
)
WAITING_TOO_LONG = DecisionMetric(
    key="subsidy_requests_overdue",
    name="Aanvragen over de beslistermijn",
    unit="aanvragen",
    definition="Aanvragen loonkostensubsidie waarvan de beslistermijn op de peildatum voorbij is, en waarover dan nog "
    f"niet is besloten. {TERM}",
    source=LAW,
    number=waiting,
)
