"""From trial to contract in one step, another form at the same employer, and a contract that lasts longer."""

from dataclasses import replace
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from cases.models import Candidate
from dated.acts import act
from dated.periods import ONE_DAY, contains, period
from dated.periods import last_day as last_day_of
from placements.actions.change_placement import fit_period, locked_placement
from placements.actions.employers.checked import held_employers
from placements.actions.placement.open_work import (
    PlacementFacts,
    check_work,
    follow_with_stage,
    open_work,
)
from placements.enums import ContractKind, Destination, EndReason, WorkForm
from placements.models import Employer, Placement
from placements.work_facts import findings_of, work_of

CONTINUED_ALREADY = "Deze plaatsing is al voortgezet. Bekijk de plaatsing die erop volgt."


def continue_placement(
    *, placement: Placement, borrower: Employer | None, facts: PlacementFacts, by: User, on: date
) -> Placement:
    """Go on at the same employer in another form or contract: the placement ends the day before the new one begins.

    From trial to contract is this act too. The stage follows when the work has begun; the vacancy comes along, and who
    registered follows. Raises PermissionDenied, or ValidationError by field; then both placements are as they were.
    """
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
    from_trial = placement.work_form == WorkForm.TRIAL and facts.work_form.is_employment
    with act("Van proefplaatsing naar contract" if from_trial else "Plaatsing voortgezet", by_id=by.pk):
        row = locked_placement(placement)
        held_employers(borrower)
        _check_follows(row, facts)
        _end_before(row, facts.first_day, by, on)
        following = open_work(
            person=row.person,
            employer=row.employer,
            borrower=borrower,
            facts=replace(facts, vacancy=facts.vacancy or row.vacancy),
            previous=row,
            by=by,
            on=on,
        )
        if contains(following.during, on):
            own = scope_of(by, on).case_municipalities
            files = Candidate.objects.active_on(on).filter(person_id=row.person_id, municipality_id__in=own)
            for candidate in files:
                follow_with_stage(candidate, facts.work_form, by, on)
    return following


def extend_placement(*, placement: Placement, last_day: date, reason: str, by: User, on: date) -> Placement:
    """Let a trial or a contract last longer, with a reason; the last hours go on, a subsidy does not by itself.

    Raises PermissionDenied, or ValidationError by field.
    """
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
    reason = _reason(reason)
    with act(f"Plaatsing verlengd: {reason}", by_id=by.pk):
        row = locked_placement(placement)
        if row.last_day is None:
            raise ValidationError({"last_day": "Deze plaatsing heeft geen einddatum. Verlengen hoeft niet."})
        if last_day <= row.last_day:
            raise ValidationError(
                {
                    "last_day": f"De plaatsing loopt al tot en met {row.last_day:%d-%m-%Y}. Kies een latere dag."
                }
            )
        if row.continued_by.exists():
            raise ValidationError({"last_day": CONTINUED_ALREADY})
        return _lasts(row, period(row.first_day, last_day), by, on)


def make_permanent(*, placement: Placement, reason: str, by: User, on: date) -> Placement:
    """Turn a temporary contract into a permanent one; the same placement goes on, and so does what hangs on it.

    Raises PermissionDenied, or ValidationError by field.
    """
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
    reason = _reason(reason)
    with act(f"Contract vast gemaakt: {reason}", by_id=by.pk):
        row = locked_placement(placement)
        if not WorkForm(row.work_form).is_employment:
            raise ValidationError("Bij deze vorm is er geen arbeidscontract dat vast kan worden.")
        if row.contract == ContractKind.PERMANENT and row.last_day is None:
            raise ValidationError("Dit contract is al vast.")
        if row.last_day is not None and row.last_day < on:
            raise ValidationError("Deze plaatsing is afgelopen. Leg een nieuwe plaatsing vast.")
        if row.continued_by.exists():
            raise ValidationError(CONTINUED_ALREADY)
        row.contract = ContractKind.PERMANENT
        return _lasts(row, DateRange(row.during.lower, None), by, on)


def _lasts(row: Placement, during: DateRange, by: User, on: date) -> Placement:
    """Give a placement a later end, or none, when the rules of its form let it."""
    row.ended_because, row.destination = "", ""
    work = replace(work_of(row), last_day=last_day_of(during))
    check_work(work, findings_of(work, continues=True), despite="verlengd met een reden")
    fit_period(row, during, by, on)
    row.save(update_fields=["during", "contract", "ended_because", "destination"])
    return row


def _check_follows(row: Placement, facts: PlacementFacts) -> None:
    if row.continued_by.exists():
        raise ValidationError(CONTINUED_ALREADY)
    if facts.first_day <= row.first_day:
        raise ValidationError(
            {"first_day": f"De plaatsing ervoor begint op {row.first_day:%d-%m-%Y}. Kies een latere dag."}
        )


def _end_before(row: Placement, first_day: date, by: User, on: date) -> None:
    """End a placement the day before what follows; one that had ended earlier keeps its end, and why it ended."""
    if row.last_day is None or row.last_day >= first_day:
        fit_period(row, period(row.first_day, first_day - ONE_DAY), by, on)
    elif row.ended_because:
        return
    row.ended_because, row.destination = EndReason.CONTINUED, Destination.SAME_EMPLOYER
    row.save(update_fields=["during", "ended_because", "destination"])


def _reason(reason: str) -> str:
    """The reason as it will stand in the history. Raises ValidationError without one, or with a BSN in it."""
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul de reden in."})
    refuse_bsn(reason=reason)
    return reason
