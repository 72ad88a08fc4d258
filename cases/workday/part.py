"""What the page of a candidate shows first: the signals of the file and the tasks about it."""

from collections.abc import Iterable
from typing import Any

from accounts.page_parts import Deadline, Happening, PagePart
from accounts.scope import Scope
from cases.access import may_change_file
from cases.actions.create_task import may_give_tasks
from cases.enums import Stage
from cases.kept import kept
from cases.models import Candidate, SignalSnooze, Task
from cases.signals import Signal, kinds
from cases.signals.raised import Work, raised_in
from cases.workday.day import FileLine


def workday_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The signals a consultant sees, and the open tasks this user may see; nothing for who works on neither."""
    may_change = may_change_file(candidate, scope)
    if not may_change and not may_give_tasks(candidate, scope):
        return None
    line, put_off = None, []
    if may_change and candidate.stage != Stage.LEFT:
        files = Candidate.objects.filter(pk=candidate.pk)
        signals = raised_in(scope, files, both=True)
        work = Work(files, None, ())
        line = FileLine(candidate, signals, work.covered_for(signals[0]), True) if signals else None
        put_off = _put_off(candidate, scope)
    tasks = [each for each in _tasks(candidate, scope) if not each.done_on and not each.cancelled_on]
    return {
        "candidate": candidate,
        "line": line,
        "put_off": put_off,
        "tasks": tasks,
        "deadline": Deadline(tasks[0].due_on, tasks[0].title) if tasks else None,
        "today": scope.on,
        "may_change": may_change,
    }


def _put_off(candidate: Candidate, scope: Scope) -> list[tuple[SignalSnooze, Signal | None]]:
    """What colleagues put off and does not show today, with its kind; the first to come back first."""
    snoozes = SignalSnooze.objects.filter(candidate=candidate).active_on(scope.on).select_related("by")
    return [(each, kinds().get(each.key)) for each in snoozes.order_by("during__endswith", "pk")]


def _tasks(candidate: Candidate, scope: Scope) -> list[Task]:
    """The tasks about a file that this user may see, the first that are due first; asked once for a page."""
    tasks = Task.objects.visible_to(scope).filter(candidate=candidate)
    tasks = tasks.select_related("candidate__person", "assignee", "made_by").order_by("due_on", "pk")
    return kept(candidate, scope, "tasks", lambda: list(tasks))


def workday_happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Tasks that were done, and changes of consultant, in the timeline."""
    for task in (each for each in _tasks(candidate, scope) if each.done_on):
        yield Happening(
            date=task.done_on or task.made_on, title=f"Taak gedaan: {task.title}", by_id=task.done_by_id
        )
    changes = candidate.consultant_changes.filter(undone_on=None).select_related(
        "from_consultant", "to_consultant"
    )
    for change in changes:
        before = change.from_consultant.display_name if change.from_consultant else "nog niemand"
        after = change.to_consultant.display_name if change.to_consultant else "niemand"
        # The note is between colleagues who work with the file.
        text = change.note if may_change_file(candidate, scope) else ""
        yield Happening(
            date=change.on, title=f"Consulent: van {before} naar {after}", text=text, by_id=change.by_id
        )


workday_part = PagePart(
    order=5,
    template="cases/parts/workday.html",
    title="Te doen",
    anchor="te-doen",
    context=workday_context,
    happenings=workday_happenings,
)
