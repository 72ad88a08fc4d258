"""The open files of an area on a day, counted by municipality and subject; a query for each subject."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q

from accounts.scope import carrier, heirs_on, with_merged
from cases.models import Candidate
from reports.areas import Area, municipalities_of
from reports.enums import OTHER_MUNICIPALITIES, Breakdown
from reports.labels import labels_of
from reports.target_group.subjects import SUBJECTS, UNKNOWN, Subject, Tally


@dataclass(frozen=True)
class TargetGroup:
    """The counts. A town is the code of a municipality of today with what merged into it."""

    towns: Mapping[str, str]
    """Code and name, by name; the municipalities that may not be named share one row."""
    files: Mapping[str, int]
    """Open files by town."""
    counted: Mapping[tuple[str, str, str], int]
    """Files by subject, town and value; UNKNOWN is the value of what is not known."""

    @property
    def total(self) -> int:
        """All open files."""
        return sum(self.files.values())

    def number(self, subject: Subject, value: str, town: str | None = None) -> int:
        """How many files have this value, in one town or in all."""
        towns = self.towns if town is None else (town,)
        return sum(self.counted.get((subject.key, each, value), 0) for each in towns)

    def unknown(self, subject: Subject, town: str | None = None) -> int:
        """Of how many files it is not known."""
        return self.number(subject, UNKNOWN, town)

    def share(self, number: int, town: str | None = None) -> Decimal | None:
        """This number as a percentage of the open files of a town, or of all; None when there are none."""
        files = self.total if town is None else self.files[town]
        return Decimal(100) * number / files if files else None


def of_open_files(codes: Collection[str] | None, on: date, path: str = "") -> Q:
    """The condition for a file to be open on a day in these municipalities (None: all); `path` leads to the file.

    One condition on a join: asked as a subquery it takes the database longer.
    """
    here = Q() if codes is None else Q(**{f"{path}municipality_id__in": codes})
    return here & Q(**{f"{path}during__contains": on})


def target_group(area: Area, *, on: date, seen: Collection[str] | None = None) -> TargetGroup:
    """Count the open files of an area. Municipalities that are not in `seen` (None: all) share one row."""
    heirs = heirs_on(on)
    here = municipalities_of(area, on)
    codes = None if here is None else with_merged(here, heirs)

    def shown(code: str) -> str:
        carried = carrier(code, heirs)
        return OTHER_MUNICIPALITIES if seen is not None and carried not in seen else carried

    numbers: Counter[str] = Counter()
    files = Candidate.objects.filter(of_open_files(codes, on)).order_by().values_list("municipality_id")
    for code, number in files.annotate(number=Count("pk")):
        numbers[shown(code)] += number
    members = {carrier(code, heirs) for code in here or ()}
    towns = labels_of(
        Breakdown.MUNICIPALITY, (members if seen is None else members & set(seen)) | set(numbers), on
    )
    counted: Counter[tuple[str, str, str]] = Counter()
    for subject in SUBJECTS:
        tally = subject.tally(of_open_files(codes, on, "candidate__"), on)
        for (code, value), number in tally.values.items():
            counted[subject.key, shown(code), value] += number
        for town, number in _unknown(tally, numbers, shown).items():
            counted[subject.key, town, UNKNOWN] = number
    return TargetGroup(towns, {town: numbers[town] for town in towns}, counted)


def _unknown(tally: Tally, files: Mapping[str, int], shown: Callable[[str], str]) -> dict[str, int]:
    """Every file of which nothing was counted. Not below zero: a colleague may open one between two queries."""
    known: Counter[str] = Counter()
    for code, number in tally.known.items():
        known[shown(code)] += number
    return {town: max(number - known[town], 0) for town, number in files.items()}
