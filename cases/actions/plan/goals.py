"""Goals of a plan: add, change."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file, may_write_about
from cases.actions.checked import held_file, refuse_bsn, write
from cases.entry_key import entry_key
from cases.enums import Stage
from cases.models import Goal, Plan
from dated.acts import act

CLOSED = "Dit plan is afgesloten. Er kan niets meer bij."


@dataclass(frozen=True, kw_only=True)
class GoalFacts:
    """What is to be reached: in words, and where that helps as a stage or a number of hours."""

    text: str
    target_stage: Stage | None = None
    target_hours: Decimal | None = None
    due_on: date | None = None

    def columns(self) -> dict[str, object]:
        """The values of the row."""
        return {
            "text": self.text.strip(),
            "target_stage": self.target_stage or "",
            "target_hours": self.target_hours,
            "due_on": self.due_on,
        }


def add_goal(*, plan: Plan, facts: GoalFacts, by: User, on: date, form_key: UUID | None = None) -> Goal:
    """Add a goal to an open plan. The same form with the same facts, sent again, makes nothing more.

    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    key = entry_key(form_key, plan.pk, by.pk, facts)
    with act("Doel toegevoegd", by_id=by.pk):
        hold_open(plan, by, on)
        if key is not None and (made := plan.goals.filter(entry_key=key).first()):
            return made
        return create_goal(plan, facts, on=on, key=key)


def change_goal(*, goal: Goal, facts: GoalFacts, version: int, by: User, on: date) -> Goal:
    """Change a goal of an open plan; what it was stands in its history.

    Raises PermissionDenied, ValidationError by field, and when a colleague changed it meanwhile.
    """
    if not may_change_file(goal.plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(text=facts.text)
    with act("Doel bijgesteld", by_id=by.pk):
        hold_open(goal.plan, by, on)
        return write(Goal.objects.select_for_update().get(pk=goal.pk), version, **facts.columns())


def create_goal(plan: Plan, facts: GoalFacts, *, on: date, key: UUID | None = None) -> Goal:
    """Make the row of a goal within an act. Raises ValidationError by field."""
    refuse_bsn(text=facts.text)
    if facts.due_on is not None and facts.due_on < on:
        raise ValidationError({"due_on": "Deze dag is al geweest. Kies een latere streefdatum."})
    return Goal.objects.create(plan=plan, entry_key=key, **facts.columns())


def hold_open(plan: Plan, by: User, on: date) -> None:
    """Hold the file of a plan. Raises ValidationError when the plan is closed by now, or the file is gone."""
    held_file(plan.candidate, by, on, may=may_write_about)
    if not Plan.objects.open().filter(pk=plan.pk).exists():
        raise ValidationError(CLOSED)
