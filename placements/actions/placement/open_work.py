"""What every act does that opens a placement: ask the rules, write the row with its hours, let others follow."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.change_stage import change_stage
from cases.actions.checked import refuse_bsn
from cases.enums import Stage, YesNoUnknown
from cases.models import Candidate
from cases.rules.stage_order import is_step_back
from dated.periods import contains, period
from placements.actions.vacancies.checked import check_takes_people
from placements.enums import ContractKind, WorkForm
from placements.followers import follow_placement
from placements.models import Employer, GroupSecondment, Placement, Vacancy, WorkingHours
from placements.rules.work_forms import Finding, Weight
from placements.work_facts import Work, findings_of, work_of
from registry.models import Person

HOURS_NEEDED = "Vul de betaalde uren per week in."
AFTER_DEATH = "Deze dag ligt na het overlijden."


@dataclass(frozen=True, kw_only=True)
class PlacementFacts:
    """What is agreed about a placement. Hours are paid hours per week from the first day; None without a wage."""

    work_form: WorkForm
    contract: ContractKind
    function: str
    first_day: date
    last_day: date | None
    hours_per_week: Decimal | None
    wage_above_minimum: YesNoUnknown = YesNoUnknown.UNKNOWN
    contact_interval_weeks: int | None = None
    group: GroupSecondment | None = None
    vacancy: Vacancy | None = None
    despite: str = ""
    """Why one goes on although a rule asks for a reason."""


def open_work(
    *,
    person: Person,
    employer: Employer,
    borrower: Employer | None,
    facts: PlacementFacts,
    previous: Placement | None,
    by: User,
    on: date,
) -> Placement:
    """Write a placement with its hours; runs inside an act that holds the person.

    Raises ValidationError by field: what a rule refuses, what it asks a reason for (`despite`), and what cannot be.
    """
    refuse_bsn(function=facts.function, despite=facts.despite)
    if facts.first_day < person.birth_date:
        raise ValidationError({"first_day": "Deze dag ligt vóór de geboortedatum."})
    if person.died_on is not None and facts.first_day > person.died_on:
        raise ValidationError({"first_day": AFTER_DEATH})
    during = period(facts.first_day, facts.last_day)
    work = Work(
        person_id=person.pk,
        employer=employer,
        borrower=borrower,
        group=facts.group,
        work_form=facts.work_form,
        contract=facts.contract,
        function=facts.function,
        first_day=facts.first_day,
        last_day=facts.last_day,
    )
    check_work(work, findings_of(work), despite=facts.despite)
    _check_vacancy(work, facts.vacancy)
    check_takes_people(facts.vacancy, previous)
    if facts.hours_per_week is None and facts.work_form.is_employment:
        raise ValidationError({"hours_per_week": HOURS_NEEDED})
    if facts.hours_per_week is not None:
        check_paid(facts.work_form)
    placement = Placement.objects.create(
        person=person,
        employer=employer,
        borrower=borrower,
        group=facts.group,
        vacancy=facts.vacancy,
        previous=previous,
        work_form=facts.work_form,
        contract=facts.contract,
        function=facts.function,
        wage_above_minimum=facts.wage_above_minimum,
        contact_interval_weeks=facts.contact_interval_weeks,
        despite=facts.despite,
        during=during,
    )
    if facts.hours_per_week is not None:
        WorkingHours.objects.create(placement=placement, hours_per_week=facts.hours_per_week, during=during)
    follow_placement(placement, by=by, on=on)
    return placement


def check_work(work: Work, findings: list[Finding], *, despite: str) -> None:
    """Refuse what the rules refuse, and ask why where they ask. Raises ValidationError by field."""
    _check_group(work)
    errors: dict[str, Any] = {}
    for finding in findings:
        if finding.weight == Weight.REFUSES:
            errors.setdefault(finding.field, []).append(said(finding))
        elif finding.weight == Weight.ASKS_WHY and not despite.strip():
            errors.setdefault("despite", []).append(said(finding))
    if errors:
        raise ValidationError(errors)


def check_paid(work_form: WorkForm) -> None:
    """Paid hours belong to work for a wage. Raises ValidationError at the hours for a form without one."""
    if not work_form.is_employment:
        text = f"Bij {work_form.label} is er geen loon, en dus zijn er geen betaalde uren."
        raise ValidationError({"hours_per_week": text})


def said(finding: Finding) -> str:
    """A finding as it is read, with its source, and whether that was checked."""
    mark = "" if finding.is_verified else "; niet geverifieerd"
    return f"{finding.text} ({finding.source}{mark})"


def told_of(placement: Placement) -> list[Finding]:
    """What the rules tell of a placement as it stands, without refusing anything."""
    return [each for each in findings_of(work_of(placement), continues=True) if each.weight == Weight.TELLS]


def follow_with_stage(candidate: Candidate, work_form: WorkForm, by: User, on: date) -> None:
    """Bring a candidate forward to the stage of somebody who works; never back."""
    reached = Stage.TRIAL_PLACEMENT if work_form == WorkForm.TRIAL else Stage.PLACED
    present = Stage(candidate.stage)
    if present == Stage.LEFT or (present != reached and not is_step_back(present, reached)):
        change_stage(candidate=candidate, to_stage=reached, reason="Plaatsing vastgelegd", by=by, on=on)


def _check_group(work: Work) -> None:
    """A group is lent by this employer to this borrower, and works together on the first day.

    It is read again and held: whoever ends the group at the same moment comes before or after, never in between.
    """
    if work.group is None:
        return
    held = GroupSecondment.objects.select_for_update(of=("self",), no_key=True)
    group = held.select_related("lender", "borrower").get(pk=work.group.pk)
    if (work.employer, work.borrower) != (group.lender, group.borrower):
        raise ValidationError({"group": f"Deze groep is van {group.lender}, en werkt bij {group.borrower}."})
    last = group.last_day
    if not contains(group.during, work.first_day):
        raise ValidationError(
            {"group": "Op de eerste werkdag is er deze groep niet. Kies een andere dag of groep."}
        )
    if last is not None and (work.last_day is None or work.last_day > last):
        raise ValidationError(
            {"last_day": f"De groep werkt tot en met {last:%d-%m-%Y}. Kies die dag of een eerdere."}
        )


def _check_vacancy(work: Work, vacancy: Vacancy | None) -> None:
    """A vacancy is filled at the employer that has it, or where that employer lends somebody."""
    if vacancy is not None and vacancy.employer not in (work.employer, work.borrower):
        raise ValidationError(
            {"vacancy": f"De vacature is bij {vacancy.employer}. Kies die werkgever, of geen vacature."}
        )
