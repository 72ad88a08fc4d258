"""Steps of a plan: add, change, tick, take the tick away, drop."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file, may_write_about
from cases.actions.checked import refuse_bsn, write
from cases.actions.plan.goals import hold_open
from cases.entry_key import entry_key
from cases.enums import StepBy
from cases.models import Goal, Step
from dated.acts import act

NOT_OPEN = "Deze stap is al gedaan of vervallen."


@dataclass(frozen=True, kw_only=True)
class StepFacts:
    """What is to be done, by whom, before which day."""

    what: str
    done_by: StepBy = StepBy.CANDIDATE
    due_on: date | None = None

    def columns(self) -> dict[str, object]:
        """The values of the row."""
        return {"what": self.what.strip(), "done_by": self.done_by, "due_on": self.due_on}


def add_step(*, goal: Goal, facts: StepFacts, by: User, on: date, form_key: UUID | None = None) -> Step:
    """Add a step to a goal of an open plan. The same form with the same facts, sent again, makes nothing more.

    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(goal.plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    key = entry_key(form_key, goal.pk, by.pk, facts)
    with act("Stap toegevoegd", by_id=by.pk):
        hold_open(goal.plan, by, on)
        if key is not None and (made := goal.steps.filter(entry_key=key).first()):
            return made
        return create_step(goal, facts, on=on, key=key)


def change_step(*, step: Step, facts: StepFacts, version: int, by: User, on: date) -> Step:
    """Change a step that is still to be taken. A day that was passed already may stay.

    Raises PermissionDenied, ValidationError by field, and when a colleague changed it meanwhile.
    """
    if not may_change_file(step.goal.plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(what=facts.what)
    with act("Stap bijgesteld", by_id=by.pk):
        row = _locked(step, by, on)
        if not row.is_open:
            raise ValidationError(NOT_OPEN)
        if facts.due_on != row.due_on:
            _check_due(facts.due_on, on)
        return write(row, version, **facts.columns())


def tick_step(*, step: Step, by: User, on: date, done_on: date | None = None, result: str = "") -> bool:
    """Record that a step was taken, today or on an earlier day. Whether this act did it: twice ticked is ticked once.

    A coach may tick as well: who writes in the file. Raises PermissionDenied, ValidationError by field.
    """
    if not may_write_about(step.goal.plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    done_on, result = done_on or on, result.strip()
    refuse_bsn(result=result)
    if done_on > on:
        raise ValidationError({"done_on": "Deze dag moet nog komen."})
    with act("Stap afgevinkt", by_id=by.pk):
        row = _locked(step, by, on)
        if row.done_on is not None:
            return False
        if row.dropped_on is not None:
            raise ValidationError("Deze stap is intussen vervallen.")
        write(row, row.version, done_on=done_on, result=result)
        return True


def reopen_step(*, step: Step, by: User, on: date) -> bool:
    """Take the tick or the dropping of a step away: it is to be taken after all. Whether this act did it.

    Raises PermissionDenied, ValidationError when the plan is closed.
    """
    if not may_write_about(step.goal.plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    with act("Stap weer opengezet", by_id=by.pk):
        row = _locked(step, by, on)
        if row.is_open:
            return False
        write(row, row.version, done_on=None, result="", dropped_on=None, dropped_because="")
        return True


def drop_step(*, step: Step, reason: str, by: User, on: date) -> Step:
    """Let a step lapse: it will not be taken, and why. Raises PermissionDenied, ValidationError by field."""
    if not may_change_file(step.goal.plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in waarom de stap vervalt."})
    refuse_bsn(reason=reason)
    with act("Stap vervallen", by_id=by.pk):
        row = _locked(step, by, on)
        if not row.is_open:
            raise ValidationError(NOT_OPEN)
        return write(row, row.version, dropped_on=on, dropped_because=reason)


def create_step(goal: Goal, facts: StepFacts, *, on: date, key: UUID | None = None) -> Step:
    """Make the row of a step within an act. Raises ValidationError by field."""
    refuse_bsn(what=facts.what)
    _check_due(facts.due_on, on)
    return Step.objects.create(goal=goal, entry_key=key, **facts.columns())


def _check_due(due_on: date | None, on: date) -> None:
    if due_on is not None and due_on < on:
        raise ValidationError({"due_on": "Deze dag is al geweest. Kies vandaag of een latere dag."})


def _locked(step: Step, by: User, on: date) -> Step:
    hold_open(step.goal.plan, by, on)
    return Step.objects.select_for_update().get(pk=step.pk)
