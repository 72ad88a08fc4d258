"""Give somebody a task about a file."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn, refuse_closed, still_changeable
from cases.models import Candidate, Task
from cases.workday.colleagues import consultants_for, takers_of_tasks
from dated.acts import act
from dated.periods import contains

FURTHEST_YEARS = 5
TOO_FAR = "Kies een dag binnen vijf jaar."
NOT_A_COLLEAGUE = "Deze collega werkt niet met dit dossier. Kies iemand anders."


def create_task(
    *,
    candidate: Candidate,
    title: str,
    note: str = "",
    due_on: date,
    assignee: User | None,
    by: User,
    on: date,
    signal: str = "",
    entry_key: UUID | None = None,
) -> Task:
    """Record a task about an open file; without assignee it is the team's. The same `entry_key` twice is one task.

    A consultant of the file's municipality may, and a coach who guides the person. Raises PermissionDenied, or
    ValidationError by field.
    """
    scope = scope_of(by, on)
    if not may_give_tasks(candidate, scope):
        raise PermissionDenied
    _check(title, due_on, on)
    refuse_bsn(title=title, note=note)
    if assignee is not None and not takers_of_tasks(candidate, scope).filter(pk=assignee.pk).exists():
        raise ValidationError({"assignee": NOT_A_COLLEAGUE})
    with act("Taak gemaakt", by_id=by.pk):
        row = held_file(candidate, by, on, may=may_give_tasks)
        if entry_key is not None and (
            made := Task.objects.filter(candidate=candidate, entry_key=entry_key).first()
        ):
            return made
        refuse_closed(row)
        return Task.objects.create(
            candidate=candidate,
            title=title.strip(),
            note=note,
            due_on=due_on,
            assignee=assignee,
            made_by=by,
            made_on=on,
            signal=signal,
            entry_key=entry_key,
        )


def create_tasks(
    *,
    candidates: Iterable[Candidate],
    title: str,
    note: str = "",
    due_on: date,
    assignee: User | None,
    to_consultant: bool = False,
    by: User,
    on: date,
    entry_key: UUID,
) -> list[Task]:
    """Record the same task about many open files in one act; with `to_consultant` each file's own consultant gets it.

    All of it or nothing. Files that already have the task of this `entry_key` are passed over, so sending twice doubles
    nothing. Raises PermissionDenied when one of the files may not be changed, ValidationError by field.
    """
    scope, files = scope_of(by, on), list(candidates)
    if not all(may_change_file(each, scope) for each in files):
        raise PermissionDenied
    _check(title, due_on, on)
    refuse_bsn(title=title, note=note)
    if assignee is not None:
        for code in {each.municipality_id for each in files}:
            if not consultants_for(code, scope).filter(pk=assignee.pk).exists():
                raise ValidationError({"assignee": NOT_A_COLLEAGUE})
    with act("Taak gemaakt voor meer dossiers", by_id=by.pk):
        files = list(still_changeable(files, scope).values())
        made = set(Task.objects.filter(entry_key=entry_key).values_list("candidate_id", flat=True))
        return Task.objects.bulk_create(
            Task(
                candidate=each,
                title=title.strip(),
                note=note,
                due_on=due_on,
                assignee_id=each.consultant_id if to_consultant else assignee.pk if assignee else None,
                made_by=by,
                made_on=on,
                entry_key=entry_key,
            )
            for each in files
            if each.pk not in made
        )


def may_give_tasks(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may make tasks about a file: one they may change, or the open file of somebody they guide."""
    if may_change_file(candidate, scope):
        return True
    guided: QuerySet[Candidate] = Candidate.objects.guided_by(scope)
    return contains(candidate.during, scope.on) and guided.filter(pk=candidate.pk).exists()


def _check(title: str, due_on: date, on: date) -> None:
    """Refuse a task without words, or one for a day nobody plans for."""
    if not title.strip():
        raise ValidationError({"title": "Vul in wat er moet gebeuren."})
    if due_on < on:
        raise ValidationError({"due_on": "Deze dag is al geweest. Kies vandaag of een latere dag."})
    if due_on.year > on.year + FURTHEST_YEARS:
        raise ValidationError({"due_on": TOO_FAR})
