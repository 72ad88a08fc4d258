"""Acts on a placement that exists: other hours, the end, and corrections."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.periods import contains, period
from placements.actions.employers.checked import held_employers
from placements.actions.placement.chain import mend_chain
from placements.actions.placement.correction import (
    check_correction,
    check_days,
    check_neighbours,
    leave_what_is_elsewhere,
    mend_hours,
)
from placements.actions.placement.open_work import check_paid
from placements.consequences import fit_everything_within, follow_hours
from placements.enums import ChainChoice, ContractKind, Destination, EndReason, WorkForm
from placements.followers import follow_placement
from placements.models import Employer, GroupSecondment, Placement, WorkingHours
from placements.work_facts import work_of
from registry.actions.hold import hold_person

ONE_DAY = timedelta(days=1)
TAKEN_BACK = "Deze plaatsing is intussen teruggenomen. Er is niets opgeslagen."
REASON_FOR_THE_PAST = "Leg uit waarom de uren van dagen die voorbij zijn anders worden."


def change_hours(
    *,
    placement: Placement,
    hours_per_week: Decimal,
    from_day: date,
    by: User,
    on: date,
    reason: str = "",
) -> WorkingHours:
    """Record other hours per week from a day on; the hours before stay, and so does a later change that is known.

    From a day that went by it needs a reason: figures and payments of the past move. Raises PermissionDenied, or
    ValidationError by field.
    """
    _check_may_change(placement, by, on)
    reason = reason.strip()
    refuse_bsn(reason=reason)
    with act(f"Uren gewijzigd: {reason}" if reason else "Uren gewijzigd", by_id=by.pk):
        placement = locked_placement(placement)
        check_paid(WorkForm(placement.work_form))
        if not contains(placement.during, from_day):
            raise ValidationError({"from_day": "Deze dag ligt buiten de plaatsing."})
        if from_day < on and not reason:
            raise ValidationError({"reason": REASON_FOR_THE_PAST})
        hours = _hours_from(placement, hours_per_week, from_day)
        follow_hours(hours, by=by, on=on)
    return hours


def _hours_from(placement: Placement, hours_per_week: Decimal, from_day: date) -> WorkingHours:
    """The hours from a day on, as they are recorded. Raises ValidationError when these are there already."""
    present = placement.working_hours.active_on(from_day).first()
    if present is None:
        return WorkingHours.objects.create(
            placement=placement,
            hours_per_week=hours_per_week,
            during=_until_next_hours(placement, from_day),
        )
    if present.hours_per_week == hours_per_week:
        raise ValidationError(
            {"hours_per_week": "Dit zijn de uren die er al staan. Vul een ander aantal in."}
        )
    if present.during.lower == from_day:
        present.hours_per_week = hours_per_week
        present.save(update_fields=["hours_per_week"])
        return present
    until = present.during.upper
    present.during = DateRange(present.during.lower, from_day)
    present.save(update_fields=["during"])
    return WorkingHours.objects.create(
        placement=placement, hours_per_week=hours_per_week, during=DateRange(from_day, until)
    )


def end_placement(
    *,
    placement: Placement,
    last_day: date,
    reason: str,
    by: User,
    on: date,
    ended_because: EndReason = EndReason.UNKNOWN,
    destination: Destination = Destination.UNKNOWN,
) -> Placement:
    """End a placement after its last day, with why and what came after; hours and what hangs on it end with it.

    `reason` is a note in words, for the history. Raises PermissionDenied, or ValidationError by field.
    """
    _check_may_change(placement, by, on)
    reason = reason.strip()
    refuse_bsn(reason=reason)
    note = f"{ended_because.label}. {reason}" if reason else ended_because.label
    with act(f"Plaatsing beëindigd: {note}", by_id=by.pk):
        row = locked_placement(placement)
        bring_to_an_end(row, last_day, ended_because, destination, by, on)
    return row


def bring_to_an_end(
    row: Placement, last_day: date, ended_because: EndReason, destination: Destination, by: User, on: date
) -> None:
    """End a placement that is held, within an act that checked who may; raises ValidationError at the last day."""
    if not contains(row.during, last_day):
        raise ValidationError(
            {"last_day": "Op deze dag liep de plaatsing niet. Kies een dag binnen de plaatsing."}
        )
    fit_period(row, DateRange(row.during.lower, last_day + ONE_DAY), by, on)
    row.ended_because, row.destination = ended_because, destination
    row.save(update_fields=["during", "ended_because", "destination"])


@dataclass(frozen=True, kw_only=True)
class WorkAt:
    """In what form somebody works, and where: the employer, the borrower when lent, and the group when in one."""

    work_form: WorkForm
    employer: Employer
    borrower: Employer | None
    group: GroupSecondment | None


def correct_placement(
    *,
    placement: Placement,
    first_day: date,
    last_day: date | None,
    contract: ContractKind,
    function: str,
    reason: str,
    by: User,
    on: date,
    at: WorkAt | None = None,
    hours_per_week: Decimal | None = None,
    chain: ChainChoice | None = None,
) -> Placement:
    """Mend a mistake in a placement; the history keeps what stood there, who mended it and why.

    The first hours follow an earlier first day, the last hours a later last day. `at`: the form and the employers as
    they should have been; None leaves them. `hours_per_week`: of work that turns out to be paid and has no hours yet.
    `chain`: what holds for what it continues, and what continues it, when the employer becomes another one. What a rule
    refused before, it does not refuse again.
    """
    _check_may_change(placement, by, on)
    check_days(placement.person, first_day, last_day)
    reason = reason.strip()
    refuse_bsn(reason=reason, function=function)
    with act(f"Correctie: {reason}", by_id=by.pk):
        row = locked_placement(placement)
        stood = work_of(row)
        row.contract, row.function = contract, function
        if at is not None:
            held_employers(*{at.employer, at.borrower} - {stood.employer, stood.borrower})
            row.work_form, row.employer, row.borrower, row.group = (
                at.work_form,
                at.employer,
                at.borrower,
                at.group,
            )
        mended = replace(work_of(row), first_day=first_day, last_day=last_day)
        check_correction(stood, mended)
        check_neighbours(row, first_day, last_day)
        leave_what_is_elsewhere(row, by, on)
        mend_chain(row, stood.employer, chain, by, on)
        fit_period(row, period(first_day, last_day), by, on)
        mend_hours(row, stood.work_form, hours_per_week)
        if last_day is None:
            row.ended_because, row.destination = "", ""
        row.save()
        if row.work_form != stood.work_form:
            follow_placement(row, by=by, on=on)
    return row


def fit_period(placement: Placement, during: DateRange, by: User, on: date) -> None:
    """Give a placement its new period, and make its hours and what hangs on it fit.

    Hours that ran from its first day follow that day, hours that ran to its last day that one; others only get shorter.
    """
    fit_everything_within(placement, during, by=by, on=on)
    was = placement.during
    for row in placement.working_hours.chronological():
        began, ended = row.during.lower, row.during.upper
        lower = during.lower if began <= was.lower else max(began, during.lower)
        ran_on = ended is None or (was.upper is not None and ended >= was.upper)
        upper = during.upper if ran_on else _earliest(ended, during.upper)
        if upper is not None and upper <= lower:
            row.delete()
        elif (lower, upper) != (row.during.lower, row.during.upper):
            row.during = DateRange(lower, upper)
            row.save(update_fields=["during"])
    placement.during = during


def _earliest(one: date | None, other: date | None) -> date | None:
    """The earlier of two ends; None is no end."""
    known = [day for day in (one, other) if day is not None]
    return min(known) if known else None


def _until_next_hours(placement: Placement, from_day: date) -> DateRange:
    """The period from a day without hours up to the next hours, or the end of the placement."""
    later = placement.working_hours.filter(during__startswith__gt=from_day).chronological().first()
    return DateRange(from_day, later.during.lower if later else placement.during.upper)


def locked_placement(placement: Placement) -> Placement:
    """The placement as it is now, held until the act is done: two changes at once wait for each other.

    Raises ValidationError when a colleague took it back meanwhile.
    """
    hold_person(placement.person_id)
    rows = Placement.objects.select_for_update(of=("self",)).select_related("person")
    row = rows.filter(pk=placement.pk).first()
    if row is None:
        raise ValidationError(TAKEN_BACK)
    return row


def _check_may_change(placement: Placement, by: User, on: date) -> None:
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
