"""The day of a consultant or coach: what is due, who comes, and which files need attention, most harmful first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from accounts.scope import Scope
from cases.models import Appointment, Candidate, Cover, Task
from cases.signals import Raised, Signal, kinds
from cases.signals.raised import Asked, Work, open_files, raised_for, raised_in, work_of

SHOWN_ON_START = 15
OF_A_KIND_ON_START = 4
"""Twenty files with the same signal are one piece of work: a few stand on the start page, the others behind a link."""
TASKS_ON_START = 10


@dataclass(frozen=True)
class FileLine:
    """One file on a work list, with all its signals: somebody with four signals is one line."""

    candidate: Candidate
    signals: Sequence[Raised]
    cover: Cover | None
    may_put_off: bool

    @property
    def first(self) -> Raised:
        """The most harmful signal."""
        return self.signals[0]

    @property
    def others(self) -> Sequence[Raised]:
        """The signals below it."""
        return self.signals[1:]


@dataclass(frozen=True)
class Day:
    """What the start page shows of somebody's day."""

    tasks: Sequence[Task]
    more_tasks: int
    appointments: Sequence[Appointment]
    lines: Sequence[FileLine]
    files: int
    """How many files have a signal, shown or not."""
    not_shown: Sequence[tuple[Signal, int]]
    """The kinds of which files are not shown, and how many."""
    nobodys: int
    """How many files of the team have no consultant."""
    covers: Sequence[Cover]
    coaches_only: bool

    @property
    def more_files(self) -> int:
        """How many files with signals are not shown."""
        return self.files - len(self.lines)


def day_of(scope: Scope) -> Day:
    """The day of this user, in a constant number of queries."""
    work, asked = work_of(scope), Asked(scope)
    groups = by_file(raised_for(scope, work, asked=asked))
    shown, hidden = _a_few_of_each_kind(groups)
    due = list(tasks_due(scope, work))
    return Day(
        tasks=due[:TASKS_ON_START],
        more_tasks=max(len(due) - TASKS_ON_START, 0),
        appointments=list(appointments_of(scope, work)),
        lines=lines_of(shown, scope, work),
        files=len(groups),
        not_shown=hidden,
        nobodys=len(by_file(raised_in(scope, open_files(scope), team=True, asked=asked)))
        if scope.case_municipalities
        else 0,
        covers=work.covers,
        coaches_only=not scope.case_municipalities,
    )


def _a_few_of_each_kind(
    groups: Sequence[list[Raised]],
) -> tuple[list[list[Raised]], list[tuple[Signal, int]]]:
    """The first files, at most a few with the same heaviest signal; and how many of each kind are left out."""
    shown: list[list[Raised]] = []
    seen: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for group in groups:
        key = group[0].signal.key
        if seen[key] < OF_A_KIND_ON_START and len(shown) < SHOWN_ON_START:
            shown.append(group)
            seen[key] += 1
        else:
            left[key] += 1
    return shown, [(kinds()[key], number) for key, number in left.most_common()]


def by_file(signals: Iterable[Raised]) -> list[list[Raised]]:
    """Signals grouped by file; the order of the files is that of their most harmful signal."""
    files: dict[int, list[Raised]] = {}
    for each in signals:
        files.setdefault(each.candidate_id, []).append(each)
    return list(files.values())


def lines_of(groups: Sequence[Sequence[Raised]], scope: Scope, work: Work) -> list[FileLine]:
    """The lines of a page of files; one query."""
    ids = [group[0].candidate_id for group in groups]
    files = Candidate.objects.select_related("person", "municipality", "consultant").in_bulk(ids)
    return [
        FileLine(
            files[group[0].candidate_id],
            group,
            work.covered_for(group[0]),
            group[0].municipality_id in scope.case_municipalities,
        )
        for group in groups
        if group[0].candidate_id in files
    ]


def tasks_of(scope: Scope, work: Work) -> QuerySet[Task]:
    """One's own tasks, and those of colleagues one stands in for about the files of that municipality."""
    visible: QuerySet[Task] = Task.objects.visible_to(scope)
    return visible.filter(_own_or_covered("assignee_id", scope, work))


def tasks_due(scope: Scope, work: Work) -> QuerySet[Task]:
    """Those that are due by today, longest due first, with what a line shows."""
    due = tasks_of(scope, work).filter(done_on=None, cancelled_on=None, due_on__lte=scope.on)
    due = due.filter(candidate__during__contains=scope.on)
    return due.select_related("candidate__person", "assignee", "made_by").order_by("due_on", "pk")


def appointments_of(scope: Scope, work: Work) -> QuerySet[Appointment]:
    """The appointments of today in open files, of this user and of whom they stand in for."""
    today: QuerySet[Appointment] = Appointment.objects.visible_to(scope).planned().on_day(scope.on)
    mine = today.filter(_own_or_covered("colleague_id", scope, work), candidate__during__contains=scope.on)
    return mine.select_related("candidate__person", "colleague")


def _own_or_covered(field: str, scope: Scope, work: Work) -> Q:
    """Rows of this user, and of whom they stand in for at the municipality of the cover."""
    theirs = Q(**{field: scope.user_id})
    for cover in work.covers:
        codes = scope.carried_by(cover.municipality_id)
        theirs |= Q(**{field: cover.absent_id}, candidate__municipality_id__in=codes)
    return theirs
