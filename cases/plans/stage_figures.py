"""How long the people of a municipality are in each stage: a definition, a period, and nothing about persons."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cases.enums import Stage
from cases.models import Candidate, StageChange
from cases.rules.stage_times import Stay, Step, median_days, stays

PERIOD = timedelta(days=365)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class StageFigure:
    """A stage of some municipalities on a day. Medians in days; None of fewer than five stays."""

    stage: Stage
    present: int
    """How many open files are in this stage on the day."""
    median_present: int | None
    """How long those are in it by then."""
    ended: int
    """How many stays in this stage ended in the year up to and including the day."""
    median_ended: int | None
    """How long those lasted."""


def stage_figures(codes: Collection[str], on: date) -> list[StageFigure]:
    """The stages of the files of these municipalities on a day; two queries."""
    present: dict[Stage, list[int]] = defaultdict(list)
    ended: dict[Stage, list[int]] = defaultdict(list)
    for stay, file_is_open in _stays(codes, on):
        if stay.ended and on - PERIOD < stay.until <= on:
            ended[stay.stage].append(stay.days)
        elif not stay.ended and file_is_open:
            present[stay.stage].append(stay.days)
    return [
        StageFigure(
            stage=stage,
            present=len(present[stage]),
            median_present=median_days(present[stage]),
            ended=len(ended[stage]),
            median_ended=median_days(ended[stage]),
        )
        for stage in Stage
    ]


def stays_of(candidate: Candidate, on: date) -> list[Stay]:
    """The stays of one file up to and including a day; of a file that opens later, none."""
    steps = candidate.stage_changes.order_by("on", "pk").values_list("on", "from_stage", "to_stage")
    return _of_file(candidate.first_day, candidate.during.upper, Stage(candidate.stage), steps, on)


def _stays(codes: Collection[str], on: date) -> Iterable[tuple[Stay, bool]]:
    files = Candidate.objects.filter(municipality_id__in=codes, during__startswith__lte=on)
    changes = StageChange.objects.filter(candidate__in=files, on__lte=on).order_by("on", "pk")
    steps: dict[int, list[tuple[date, str, str]]] = defaultdict(list)
    for candidate_id, day, before, after in changes.values_list(
        "candidate_id", "on", "from_stage", "to_stage"
    ):
        steps[candidate_id].append((day, before, after))
    for pk, during, stage in files.values_list("pk", "during", "stage"):
        is_open = during.upper is None or during.upper > on
        for stay in _of_file(during.lower, during.upper, Stage(stage), steps[pk], on):
            yield stay, is_open


def _of_file(
    opened: date, closed: date | None, present: Stage, rows: Iterable[tuple[date, str, str]], on: date
) -> list[Stay]:
    until = min(on + ONE_DAY, closed or date.max)
    if until < opened:
        return []
    steps = [Step(day, Stage(before) if before else None, Stage(after)) for day, before, after in rows]
    return stays(opened=opened, until=until, present=present, steps=steps)
