"""Report somebody sick at a placement, report them recovered, and mend a report. Never why somebody is sick."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.enums import Role
from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.enums import YesNoUnknown
from cases.models import Candidate
from dated.acts import act
from dated.periods import contains, period
from placements.enums import SicknessMistake
from placements.models import Placement, SicknessPeriod
from registry.actions.hold import hold_person

GONE = "Deze ziekmelding is intussen gewijzigd of weggehaald. Bekijk wat er nu staat."


@dataclass(frozen=True, kw_only=True)
class SicknessFacts:
    """What was reported: the days, when it was told, and whether a benefit under the Ziektewet is paid over them."""

    first_day: date
    last_day: date | None
    reported_on: date
    benefit: YesNoUnknown


def may_report_sickness(person_id: int, scope: Scope) -> bool:
    """Whether this user may record sickness: a consultant or subsidy officer with an open file of the person."""
    if not scope.has(Role.CONSULTANT, Role.SUBSIDY):
        return False
    files = Candidate.objects.active_on(scope.on).filter(municipality_id__in=scope.file_municipalities)
    return files.filter(person_id=person_id).exists()


def report_sick(*, placement: Placement, facts: SicknessFacts, by: User, on: date) -> SicknessPeriod:
    """Record that a worker is reported sick at a placement, or was over days that went by.

    Twice the same is refused: reports at one placement do not overlap. Raises PermissionDenied, or ValidationError by
    field.
    """
    _check_may(placement.person_id, by, on)
    with act("Ziek gemeld", by_id=by.pk):
        row = _held(placement)
        _check_days(row, facts, on)
        return SicknessPeriod.objects.create(
            placement=row,
            during=period(facts.first_day, facts.last_day),
            reported_on=facts.reported_on,
            benefit=facts.benefit,
        )


def report_recovered(*, sickness: SicknessPeriod, last_day: date, by: User, on: date) -> SicknessPeriod:
    """Record the last day of sickness of somebody who is back.

    Raises PermissionDenied, or ValidationError by field, also when a colleague was a moment earlier.
    """
    _check_may(sickness.placement.person_id, by, on)
    with act("Beter gemeld", by_id=by.pk):
        row = _held_report(sickness)
        if row.last_day is not None:
            raise ValidationError(
                {"last_day": f"Deze ziekmelding eindigde al op {row.last_day:%d-%m-%Y}. Corrigeer die dag."}
            )
        if last_day < row.first_day:
            raise ValidationError({"last_day": f"De ziekmelding begint op {row.first_day:%d-%m-%Y}."})
        if last_day > on:
            raise ValidationError({"last_day": "Deze dag moet nog komen. Meld beter op de dag zelf of erna."})
        ended = row.placement.last_day
        if ended is not None and last_day > ended:
            text = f"De plaatsing eindigde op {ended:%d-%m-%Y}. Vul die dag in, of een eerdere."
            raise ValidationError({"last_day": text})
        row.during = period(row.first_day, last_day)
        row.save(update_fields=["during"])
    return row


def correct_sickness(
    *, sickness: SicknessPeriod, mistake: SicknessMistake, facts: SicknessFacts, by: User, on: date
) -> SicknessPeriod | None:
    """Mend a report, or take it away when there was none; the history keeps what stood there and what was wrong.

    Raises PermissionDenied, or ValidationError by field.
    """
    _check_may(sickness.placement.person_id, by, on)
    with act(f"Ziekmelding gecorrigeerd: {mistake.label}", by_id=by.pk):
        row = _held_report(sickness)
        if mistake == SicknessMistake.NOT_SICK:
            row.delete()
            return None
        _check_days(row.placement, facts, on)
        row.during = period(facts.first_day, facts.last_day)
        row.reported_on, row.benefit = facts.reported_on, facts.benefit
        row.save(update_fields=["during", "reported_on", "benefit"])
    return row


def _check_may(person_id: int, by: User, on: date) -> None:
    if not may_report_sickness(person_id, scope_of(by, on)):
        raise PermissionDenied


def _held(placement: Placement) -> Placement:
    """The placement as it is now, held until the act is done. Raises ValidationError when it was taken back."""
    hold_person(placement.person_id)
    row = Placement.objects.select_for_update().filter(pk=placement.pk).first()
    if row is None:
        raise ValidationError("Deze plaatsing is intussen teruggenomen. Er is niets opgeslagen.")
    return row


def _held_report(sickness: SicknessPeriod) -> SicknessPeriod:
    """The report as it is now, held until the act is done."""
    hold_person(sickness.placement.person_id)
    rows = SicknessPeriod.objects.select_for_update(of=("self",)).select_related("placement")
    row = rows.filter(pk=sickness.pk).first()
    if row is None:
        raise ValidationError(GONE)
    return row


def _check_days(placement: Placement, facts: SicknessFacts, on: date) -> None:
    """Refuse days that cannot be: in the future, outside the work, or the wrong way round."""
    days = {"first_day": facts.first_day, "last_day": facts.last_day}
    for name, day in (*days.items(), ("reported_on", facts.reported_on)):
        if day is not None and day > on:
            raise ValidationError({name: "Deze dag moet nog komen."})
    if facts.last_day is not None and facts.last_day < facts.first_day:
        raise ValidationError({"last_day": "De laatste ziektedag ligt vóór de eerste."})
    for name, day in days.items():
        if day is not None and not contains(placement.during, day):
            raise ValidationError({name: "Op deze dag liep de plaatsing niet."})
    if facts.reported_on < facts.first_day:
        raise ValidationError({"reported_on": "Deze dag ligt vóór de eerste ziektedag."})
