"""What can be done with a task: done, open again, changed, cancelled."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn, refuse_closed
from cases.actions.create_task import FURTHEST_YEARS, NOT_A_COLLEAGUE, TOO_FAR
from cases.models import Task
from cases.workday.colleagues import takers_of_tasks
from dated.acts import act
from dated.periods import contains

ALREADY_CANCELLED = "Deze taak is intussen vervallen."


def finish_task(*, task: Task, by: User, on: date) -> Task:
    """Tick a task off. Ticking one that is done already changes nothing: the first one did it."""
    _check(task, by, on)
    with act("Taak gedaan", by_id=by.pk):
        row = _held(task, by, on)
        if row.cancelled_on is not None:
            raise ValidationError(ALREADY_CANCELLED)
        if row.done_on is None:
            row.done_on, row.done_by = on, by
            row.save(update_fields=["done_on", "done_by"])
    return row


def reopen_task(*, task: Task, by: User, on: date) -> Task:
    """Put a task that was done or cancelled by mistake back on the list.

    Raises ValidationError when its file was closed: nobody would look at it any more.
    """
    _check(task, by, on)
    with act("Taak teruggezet", by_id=by.pk):
        row = _held(task, by, on)
        refuse_closed(row.candidate)
        row.done_on = row.done_by = row.cancelled_on = None
        row.save(update_fields=["done_on", "done_by", "cancelled_on"])
    return row


def cancel_task(*, task: Task, by: User, on: date) -> Task:
    """Say that a task need not be done any more. Raises ValidationError when it was done meanwhile."""
    _check(task, by, on)
    with act("Taak vervallen", by_id=by.pk):
        row = _held(task, by, on)
        if row.done_on is not None:
            raise ValidationError("Deze taak is intussen gedaan.")
        if row.cancelled_on is None:
            row.cancelled_on = on
            row.save(update_fields=["cancelled_on"])
    return row


def change_task(
    *, task: Task, title: str, note: str, due_on: date, assignee: User | None, by: User, on: date
) -> Task:
    """Change an open task, or give it to a colleague. Raises ValidationError by field."""
    scope = _check(task, by, on)
    if not title.strip():
        raise ValidationError({"title": "Vul in wat er moet gebeuren."})
    refuse_bsn(title=title, note=note)
    if due_on.year > on.year + FURTHEST_YEARS:
        raise ValidationError({"due_on": TOO_FAR})
    if (
        assignee is not None
        and assignee.pk != task.assignee_id
        and not takers_of_tasks(task.candidate, scope).filter(pk=assignee.pk).exists()
    ):
        raise ValidationError({"assignee": NOT_A_COLLEAGUE})
    with act("Taak gewijzigd", by_id=by.pk):
        row = _held(task, by, on)
        if not row.is_open:
            raise ValidationError("Deze taak is intussen gedaan of vervallen.")
        row.title, row.note, row.due_on, row.assignee = title.strip(), note, due_on, assignee
        row.save(update_fields=["title", "note", "due_on", "assignee"])
    return row


def may_change_task(task: Task, scope: Scope) -> bool:
    """Whether this user may change a task: of a file they may change, or one that is theirs to do or that they made.

    Only while the file is open.
    """
    if may_change_file(task.candidate, scope):
        return True
    is_open = contains(task.candidate.during, scope.on)
    return is_open and Task.objects.visible_to(scope).filter(pk=task.pk).exists()


def _check(task: Task, by: User, on: date) -> Scope:
    scope = scope_of(by, on)
    if not may_change_task(task, scope):
        raise PermissionDenied
    return scope


def _held(task: Task, by: User, on: date) -> Task:
    """The task as it is now, held until the act is done. Raises ValidationError when its file was closed meanwhile."""
    held_file(task.candidate, by, on, may=lambda file, scope: contains(file.during, scope.on))
    return Task.objects.select_for_update(of=("self",)).select_related("candidate").get(pk=task.pk)
