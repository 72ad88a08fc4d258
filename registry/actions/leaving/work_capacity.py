"""Record that UWV found no capacity to work for somebody with Wajong, mend that, or take it back."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from dated.acts import act
from dated.periods import period
from registry.actions.hold import hold_person
from registry.actions.leaving.ending import check_day, check_may_change
from registry.models import Person, WithoutWorkCapacity


def record_without_capacity(
    *, person: Person, first_day: date, last_day: date | None, by: User, on: date
) -> WithoutWorkCapacity:
    """Record a period without capacity to work. It ends nothing: since 2026 it decides on which days somebody stands on
    the register.

    Raises PermissionDenied, or ValidationError by field when the days cannot be or overlap with what is recorded.
    """
    check_may_change(person.pk, by, on)
    during = _checked(person, first_day, last_day, on)
    with act("Geen arbeidsvermogen vastgelegd", by_id=by.pk):
        hold_person(person.pk)
        return WithoutWorkCapacity.objects.create(person=person, during=during)


def correct_without_capacity(
    *, row: WithoutWorkCapacity, first_day: date, last_day: date | None, reason: str, by: User, on: date
) -> WithoutWorkCapacity:
    """Mend the days of a period, or end it; the history keeps what stood there."""
    check_may_change(row.person_id, by, on)
    during = _checked(row.person, first_day, last_day, on)
    with act(f"Correctie: {reason}", by_id=by.pk):
        locked = _locked(row)
        locked.during = during
        locked.save(update_fields=["during"])
    return locked


def take_back_without_capacity(*, row: WithoutWorkCapacity, reason: str, by: User, on: date) -> None:
    """Take back a period that was recorded by mistake; the history keeps it."""
    check_may_change(row.person_id, by, on)
    with act(f"Correctie: {reason}", by_id=by.pk):
        _locked(row).delete()


def _locked(row: WithoutWorkCapacity) -> WithoutWorkCapacity:
    """The period as it is now, held until the act is done. Raises ValidationError when it is gone."""
    hold_person(row.person_id)
    locked = WithoutWorkCapacity.objects.select_for_update().filter(pk=row.pk).first()
    if locked is None:
        raise ValidationError("Deze periode is intussen al teruggenomen.")
    return locked


def _checked(person: Person, first_day: date, last_day: date | None, on: date) -> DateRange:
    check_day(person, first_day, on=on, field="first_day")
    if last_day is not None and last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    return period(first_day, last_day)
