"""How many complaints there were, per year and outcome: what a council asks. Counts only, nobody's name."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear

from cases.enums import ComplaintOutcome
from cases.models import Complaint
from cases.rules.complaint_term import complaint_term


@dataclass(frozen=True)
class ComplaintYear:
    """The complaints received in one year: all of them, by outcome, still open, and closed in time."""

    year: int
    received: int
    outcomes: tuple[int, ...]
    """In the order of `ComplaintOutcome`."""
    still_open: int
    closed_in_time: int

    @property
    def by_outcome(self) -> list[tuple[str, int]]:
        """Each outcome with its number."""
        return [
            (str(label), number) for label, number in zip(ComplaintOutcome.labels, self.outcomes, strict=True)
        ]


@dataclass(frozen=True)
class ComplaintTable:
    """The years, newest first, with the names of the outcomes."""

    outcomes: tuple[str, ...]
    years: tuple[ComplaintYear, ...]


def complaints_per_year(complaints: QuerySet[Complaint]) -> ComplaintTable:
    """Complaints by the year in which they were received; one query."""
    received: Counter[int] = Counter()
    ended: Counter[tuple[int, str]] = Counter()
    in_time: Counter[int] = Counter()
    rows = (
        complaints.order_by()
        .annotate(year=ExtractYear("received_on"))
        .values_list("year", "received_on", "postponed_on", "closed_on", "outcome")
        .annotate(times=Count("pk"))
    )
    for year, received_on, postponed_on, closed_on, outcome, times in rows:
        received[year] += times
        ended[year, outcome] += times
        if closed_on is not None and closed_on <= complaint_term(received_on, postponed_on).last_day:
            in_time[year] += times
    return ComplaintTable(
        outcomes=tuple(str(label) for label in ComplaintOutcome.labels),
        years=tuple(
            ComplaintYear(
                year=year,
                received=received[year],
                outcomes=tuple(ended[year, outcome] for outcome in ComplaintOutcome.values),
                still_open=ended[year, ""],
                closed_in_time=in_time[year],
            )
            for year in sorted(received, reverse=True)
        ),
    )
