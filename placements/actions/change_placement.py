"""Acts on a placement that exists: other hours, the end, and corrections."""

from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_facts_of
from dated.acts import act
from dated.periods import contains, period
from placements.consequences import fit_everything_within
from placements.enums import ContractKind
from placements.models import Placement, WorkingHours
from registry.actions.hold import hold_person

ONE_DAY = timedelta(days=1)


def change_hours(
    *, placement: Placement, hours_per_week: Decimal, from_day: date, by: User, on: date
) -> WorkingHours:
    """Record other hours per week from a day on; the hours before stay, and so does a later change that is known.

    Raises PermissionDenied, or ValidationError by field.
    """
    _check_may_change(placement, by, on)
    with act("Uren gewijzigd", by_id=by.pk):
        placement = _locked(placement)
        if not contains(placement.during, from_day):
            raise ValidationError({"from_day": "Deze dag ligt buiten de plaatsing."})
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


def end_placement(*, placement: Placement, last_day: date, reason: str, by: User, on: date) -> Placement:
    """End a placement after its last day; hours and what hangs on it end with it.

    Raises PermissionDenied, or ValidationError when the day lies outside the placement.
    """
    _check_may_change(placement, by, on)
    with act(f"Plaatsing beëindigd: {reason}", by_id=by.pk):
        row = _locked(placement)
        if not contains(row.during, last_day):
            raise ValidationError(
                {"last_day": "Op deze dag liep de plaatsing niet. Kies een dag binnen de plaatsing."}
            )
        _fit(row, DateRange(row.during.lower, last_day + ONE_DAY), by, on)
        row.save(update_fields=["during"])
    return row


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
) -> Placement:
    """Mend a mistake in a placement; the history keeps what stood there, who mended it and why.

    The first hours follow an earlier first day, the last hours a later last day.
    """
    _check_may_change(placement, by, on)
    if first_day < placement.person.birth_date:
        raise ValidationError({"first_day": "Deze dag ligt vóór de geboortedatum."})
    if last_day is not None and last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    with act(f"Correctie: {reason}", by_id=by.pk):
        row = _locked(placement)
        row.contract, row.function = contract, function
        _fit(row, period(first_day, last_day), by, on)
        row.save(update_fields=["contract", "function", "during"])
    return row


def _fit(placement: Placement, during: DateRange, by: User, on: date) -> None:
    """Give a placement its new period, and make its hours and what hangs on it fit."""
    fit_everything_within(placement, during, by=by, on=on)
    rows = list(placement.working_hours.chronological())
    for index, row in enumerate(rows):
        lower = during.lower if index == 0 else max(row.during.lower, during.lower)
        last = index == len(rows) - 1
        upper = during.upper if last else _earliest(row.during.upper, during.upper)
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


def _locked(placement: Placement) -> Placement:
    """The placement as it is now, held until the act is done: two changes at once wait for each other."""
    hold_person(placement.person_id)
    return Placement.objects.select_for_update(of=("self",)).select_related("person").get(pk=placement.pk)


def _check_may_change(placement: Placement, by: User, on: date) -> None:
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
