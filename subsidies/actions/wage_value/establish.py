"""Establish a wage value from the report of the expert."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn, write
from cases.models import CaseDocument
from dated.acts import act
from dated.periods import contains
from subsidies.actions.process.follow_assessment import follow_assessment
from subsidies.actions.wage_value.held import held_assessment
from subsidies.enums import AssessmentStatus, WageValueMethod
from subsidies.models import WageValueAssessment, WageValueTask
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.wage_value import WageValue, wage_value
from subsidies.wage_values import TaskFacts, minutes_per_day, task_of

BEFORE_VISIT = "De loonwaarde geldt vanaf een dag vóór het bezoek. Vul in waarom."
DIFFERS = "Dit is anders dan de berekening ({computed} %). Vul in waarom."


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the report says, and what the municipality establishes: without a percentage that is the calculated one."""

    visited_on: date
    valid_from: date
    tasks: Sequence[TaskFacts]
    days_per_week: Decimal | None = None
    percentage: int | None = None
    differs_because: str = ""
    view_of_employer: str = ""
    view_of_worker: str = ""
    report: CaseDocument | None = None
    before_visit_because: str = ""
    """Why it holds from before the day on which the work was seen."""
    correction_because: str = ""
    """Why an outcome that was established already is established again."""

    def texts(self) -> dict[str, str]:
        """What was typed in words."""
        return {
            "differs_because": self.differs_because,
            "view_of_employer": self.view_of_employer,
            "view_of_worker": self.view_of_worker,
            "before_visit_because": self.before_visit_because,
            "correction_because": self.correction_because,
            **{f"description_{n}": task.description for n, task in enumerate(self.tasks, start=1)},
        }


def establish_wage_value(
    *, assessment: WageValueAssessment, outcome: Outcome, version: int, by: User, on: date
) -> WageValueAssessment:
    """Establish the wage value, calculated from the tasks by the method of the day of the visit.

    Grants do not change by it; the request that waits for it goes on, or one is opened. Established again is a
    correction, with a reason. Raises PermissionDenied, ValidationError by field (share_2 and the like for a task).
    """
    refuse_bsn(**outcome.texts())
    reason = outcome.correction_because.strip()
    with act(f"Loonwaarde gecorrigeerd: {reason}" if reason else "Loonwaarde vastgesteld", by_id=by.pk):
        row = held_assessment(assessment, AssessmentStatus.ESTABLISHED, by, on)
        if row.status == AssessmentStatus.ESTABLISHED and not reason:
            raise ValidationError(
                {"correction_because": "Vul in waarom u de vastgestelde loonwaarde corrigeert."}
            )
        _check_days(row, outcome, on)
        _check_report(row, outcome, by, on)
        tasks = _tasks(row, outcome)
        computed = _computed(row, outcome, tasks)
        percentage = computed.percentage if outcome.percentage is None else outcome.percentage
        _check_percentage(percentage, computed.percentage, outcome.differs_because)
        differs = percentage != computed.percentage
        because = outcome.before_visit_because.strip()
        row.tasks.all().delete()
        WageValueTask.objects.bulk_create(tasks)
        established = write(
            row,
            version,
            status=AssessmentStatus.ESTABLISHED,
            visited_on=outcome.visited_on,
            method=WageValueMethod(computed.method.value),
            days_per_week=outcome.days_per_week,
            computed_percentage=computed.percentage,
            established_percentage=percentage,
            differs_because=outcome.differs_because.strip() if differs else "",
            view_of_employer=outcome.view_of_employer.strip(),
            view_of_worker=outcome.view_of_worker.strip(),
            report=outcome.report,
            valid_from=outcome.valid_from,
            before_visit_because=because if outcome.valid_from < outcome.visited_on else "",
            established_on=row.established_on or on,
            established_by=by,
        )
        follow_assessment(established, by=by, on=on)
    return established


def _check_days(row: WageValueAssessment, outcome: Outcome, on: date) -> None:
    errors = {}
    work = row.placement.during
    if outcome.visited_on > on:
        errors["visited_on"] = "Deze dag moet nog komen."
    elif not contains(work, outcome.visited_on):
        errors["visited_on"] = "Op deze dag liep de plaatsing niet."
    if not contains(work, outcome.valid_from):
        errors["valid_from"] = "Op deze dag loopt de plaatsing niet. Kies een dag binnen de plaatsing."
    elif outcome.valid_from < outcome.visited_on and not outcome.before_visit_because.strip():
        errors["before_visit_because"] = BEFORE_VISIT
    if errors:
        raise ValidationError(errors)


def _check_report(row: WageValueAssessment, outcome: Outcome, by: User, on: date) -> None:
    """A report that is new here is a document of a file of this person that the user may read."""
    if outcome.report is None or outcome.report.pk == row.report_id:
        return
    readable = CaseDocument.objects.visible_to(scope_of(by, on)).kept()
    if not readable.filter(pk=outcome.report.pk, candidate__person_id=row.placement.person_id).exists():
        raise ValidationError({"report": "Kies een document uit het dossier van deze kandidaat."})


def _tasks(row: WageValueAssessment, outcome: Outcome) -> list[WageValueTask]:
    if missing := {
        f"description_{n}": "Vul in wat de taak is."
        for n, task in enumerate(outcome.tasks, start=1)
        if not task.description.strip()
    }:
        raise ValidationError(missing)
    return [
        WageValueTask(
            assessment=row,
            position=position,
            description=task.description.strip(),
            share=task.share,
            tempo=task.tempo,
            quality=task.quality,
            net_time=task.net_time,
        )
        for position, task in enumerate(outcome.tasks, start=1)
    ]


def _computed(row: WageValueAssessment, outcome: Outcome, tasks: list[WageValueTask]) -> WageValue:
    minutes = minutes_per_day(row.placement, outcome.visited_on, outcome.days_per_week)
    try:
        return wage_value([task_of(task) for task in tasks], on=outcome.visited_on, minutes_per_day=minutes)
    except InvalidInputError as refused:
        # Of all tasks together: at the first share, where somebody begins to mend it.
        field_name = {"tasks": "share_1", "on": "visited_on"}.get(refused.field, refused.field)
        raise ValidationError({field_name: str(refused)}) from refused


def _check_percentage(percentage: int, computed: int, because: str) -> None:
    if not 0 <= percentage <= 100:
        raise ValidationError({"percentage": "De loonwaarde is een heel percentage van 0 tot en met 100."})
    if percentage != computed and not because.strip():
        raise ValidationError({"differs_because": DIFFERS.format(computed=computed)})
