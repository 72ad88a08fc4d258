"""Place a candidate at an employer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.change_stage import change_stage
from cases.enums import Stage
from cases.models import Candidate
from cases.rules.stage_order import is_step_back
from dated.acts import act
from dated.periods import period
from placements.enums import ContractKind, EmployerKind, Sector, WorkForm
from placements.models import Employer, EmployerSector, Placement, WorkingHours
from registry.actions.hold import hold_person

SECTORS_KNOWN_FROM = date(2013, 1, 1)
"""The first day the agreement counts from: an employer's sector is taken to hold since then."""


@dataclass(frozen=True, kw_only=True)
class NewEmployer:
    """An employer that is not known yet."""

    name: str
    sector: Sector
    kind: EmployerKind
    kvk_number: str | None
    place: str


def record_employer(*, employer: NewEmployer, by: User, on: date) -> Employer:
    """Record an employer with its sector. Only consultants may; one that is known is refused by field."""
    if not scope_of(by, on).has(Role.CONSULTANT):
        raise PermissionDenied
    with act("Werkgever vastgelegd", by_id=by.pk):
        _check_is_new(employer)
        recorded = Employer.objects.create(
            name=employer.name, kind=employer.kind, kvk_number=employer.kvk_number, place=employer.place
        )
        EmployerSector.objects.create(
            employer=recorded, sector=employer.sector, during=period(SECTORS_KNOWN_FROM)
        )
    return recorded


def _check_is_new(employer: NewEmployer) -> None:
    """Refuse an employer whose number, or without a number whose name, is known."""
    if employer.kvk_number:
        if Employer.objects.filter(kvk_number=employer.kvk_number).exists():
            raise ValidationError(
                {"kvk_number": "Er is al een werkgever met dit KvK-nummer. Kies die uit de lijst."}
            )
    elif Employer.objects.filter(name__iexact=employer.name).exists():
        raise ValidationError({"name": "Er is al een werkgever met deze naam. Kies die uit de lijst."})


@dataclass(frozen=True, kw_only=True)
class PlacementFacts:
    """What is agreed about a placement. Hours are paid hours per week from the first day."""

    work_form: WorkForm
    contract: ContractKind
    function: str
    first_day: date
    last_day: date | None
    hours_per_week: Decimal


def place_candidate(
    *,
    candidate: Candidate,
    employer: Employer | NewEmployer,
    borrower: Employer | NewEmployer | None,
    facts: PlacementFacts,
    by: User,
    on: date,
) -> Placement:
    """Record that a candidate works, or is going to work, at an employer; the stage follows when the work has begun.

    Somebody who is not on the register may be placed: it does not count, and the page of the placement says so.
    Raises PermissionDenied for anybody but a consultant of the file, ValidationError for what cannot be.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    if facts.first_day < candidate.person.birth_date:
        raise ValidationError({"first_day": "Deze dag ligt vóór de geboortedatum."})
    with act("Plaatsing vastgelegd", by_id=by.pk):
        hold_person(candidate.person_id)
        during = period(facts.first_day, facts.last_day)
        placement = Placement.objects.create(
            person=candidate.person,
            employer=_known(employer, by, on),
            borrower=_known(borrower, by, on) if borrower else None,
            work_form=facts.work_form,
            contract=facts.contract,
            function=facts.function,
            during=during,
        )
        WorkingHours.objects.create(placement=placement, hours_per_week=facts.hours_per_week, during=during)
        if facts.first_day <= on and (facts.last_day is None or on <= facts.last_day):
            _follow_with_stage(candidate, facts.work_form, by, on)
    return placement


def _known(employer: Employer | NewEmployer, by: User, on: date) -> Employer:
    """The employer, recorded first when it is new."""
    return record_employer(employer=employer, by=by, on=on) if isinstance(employer, NewEmployer) else employer


def _follow_with_stage(candidate: Candidate, work_form: WorkForm, by: User, on: date) -> None:
    """Bring the candidate forward to the stage of somebody who works; never back."""
    reached = Stage.TRIAL_PLACEMENT if work_form == WorkForm.TRIAL else Stage.PLACED
    present = Stage(candidate.stage)
    if present == Stage.LEFT or (present != reached and not is_step_back(present, reached)):
        change_stage(candidate=candidate, to_stage=reached, reason="Plaatsing vastgelegd", by=by, on=on)
