"""From rows to the rules per form of work: what is known around a placement, and what it adds up to in a week."""

from dataclasses import dataclass
from datetime import date

from cases.enums import AdviceOutcome
from cases.models import ShelteredWorkAdvice
from dated.periods import contains, last_day
from placements.enums import ContractKind, EmployerKind, WorkForm
from placements.models import Employer, GroupSecondment, Placement, WorkingHours
from placements.rules.work_forms import EarlierWork, Finding, WorkFacts, judge
from placements.rules.work_forms.full_time import FullWeek, HoursOver, above_full_time
from placements.rules.work_forms.trial import (
    counted_from,
    latest_last_day,
    trial_begun,
    usual_last_day,
)
from registry.enums import LegalGround
from registry.models import Registration, ShelteredWorkFinding

OF_THE_WSW = frozenset({WorkForm.SUPPORTED, WorkForm.SHELTERED_WSW})
"""The forms of which the rules look at the register."""


@dataclass(frozen=True, kw_only=True)
class Work:
    """A placement as it is going to be. `placement` is the row that is changed, None for a new one."""

    person_id: int
    employer: Employer
    borrower: Employer | None
    group: GroupSecondment | None
    work_form: WorkForm
    contract: ContractKind
    function: str
    first_day: date
    last_day: date | None
    placement: Placement | None = None


def work_of(placement: Placement) -> Work:
    """A placement as it stands."""
    return Work(
        person_id=placement.person_id,
        employer=placement.employer,
        borrower=placement.borrower,
        group=placement.group,
        work_form=WorkForm(placement.work_form),
        contract=ContractKind(placement.contract),
        function=placement.function,
        first_day=placement.first_day,
        last_day=placement.last_day,
        placement=placement,
    )


def findings_of(work: Work, *, continues: bool = False) -> list[Finding]:
    """What the rules of the form have to say. `continues`: the work exists, and only its end is moved."""
    return judge(
        WorkFacts(
            work_form=work.work_form,
            contract=work.contract,
            function=work.function,
            first_day=work.first_day,
            last_day=work.last_day,
            employer_kind=EmployerKind(work.employer.kind),
            has_group=work.group is not None,
            ground=_ground(work) if work.work_form in OF_THE_WSW else None,
            grounds_ever=_grounds_ever(work) if work.work_form in OF_THE_WSW else frozenset(),
            sheltered_since=_sheltered_since(work) if work.work_form == WorkForm.SHELTERED_NEW else None,
            earlier=_earlier(work) if _follows_on_something(work) else (),
            continues=continues,
        )
    )


@dataclass(frozen=True)
class TrialTime:
    """How long a trial may last: without asking why, at most, and at most with those shortly before it counted."""

    usual: date
    latest: date
    latest_together: date


def time_of_trial(placement: Placement) -> TrialTime:
    """How long a trial that exists may last, by the rules of trials (placements/rules/work_forms/trial.py)."""
    work = work_of(placement)
    earlier = _earlier(work)
    begun, counted = trial_begun(work.first_day, earlier), counted_from(work.first_day, earlier)
    return TrialTime(usual_last_day(counted), latest_last_day(begun), latest_last_day(counted))


def full_week_of(person_id: int, *, since: date) -> FullWeek | None:
    """The fullest week of a person from a day on, over all placements, when it is more than 40 hours."""
    rows = WorkingHours.objects.filter(placement__person_id=person_id)
    hours = [HoursOver(row.hours_per_week, row.during.lower, row.during.upper) for row in rows]
    return above_full_time((each for each in hours if each.until is None or each.until > since), since=since)


def full_week_during(placement: Placement, *, since: date) -> FullWeek | None:
    """The same, when it falls within this placement: that is where it is told."""
    week = full_week_of(placement.person_id, since=max(since, placement.first_day))
    return week if week is not None and contains(placement.during, week.day) else None


def _ground(work: Work) -> LegalGround | None:
    """The ground on which the person stands on the register on the first day."""
    present = Registration.objects.filter(person_id=work.person_id).leading_on(work.first_day).first()
    return LegalGround(present.ground) if present else None


def _grounds_ever(work: Work) -> frozenset[LegalGround]:
    """All grounds of the person, also of registrations that ended."""
    rows = Registration.objects.filter(person_id=work.person_id)
    return frozenset(LegalGround(row.ground) for row in rows)


def _follows_on_something(work: Work) -> bool:
    """Whether a rule looks at earlier work: of a trial, a development job and a temporary contract."""
    asked = (WorkForm.TRIAL, WorkForm.DEVELOPMENT_JOB)
    return work.work_form in asked or work.contract == ContractKind.TEMPORARY


def _sheltered_since(work: Work) -> date | None:
    """The first day on which advice or a finding said that sheltered work is needed."""
    advice = ShelteredWorkAdvice.objects.filter(
        candidate__person_id=work.person_id, outcome=AdviceOutcome.SHELTERED
    )
    findings = ShelteredWorkFinding.objects.filter(person_id=work.person_id)
    days = [each.advised_on for each in advice if each.advised_on] + [each.first_day for each in findings]
    return min(days, default=None)


def _earlier(work: Work) -> tuple[EarlierWork, ...]:
    """Other work of the person at this employer that began before."""
    rows = Placement.objects.filter(
        person_id=work.person_id, employer=work.employer, during__startswith__lt=work.first_day
    )
    if work.placement is not None:
        rows = rows.exclude(pk=work.placement.pk)
    return tuple(
        EarlierWork(
            work_form=WorkForm(row.work_form),
            contract=ContractKind(row.contract),
            function=row.function,
            first_day=row.during.lower,
            last_day=last_day(row.during),
        )
        for row in rows.chronological()
    )
