"""Record that somebody died, or mend that."""

from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from dated.acts import act
from registry.actions.hold import hold_person
from registry.actions.leaving.ending import check_day, check_may_change, end_what_has_ended
from registry.leaving import Ending
from registry.models import Person


def record_death(*, person: Person, died_on: date, by: User, on: date) -> list[Ending]:
    """Record the day of death and end the registrations of the person on it; answers which ended.

    Raises PermissionDenied, or ValidationError at `died_on` for a day that cannot be, or when one is recorded already.
    """
    check_may_change(person.pk, by, on)
    check_day(person, died_on, on=on, field="died_on")
    with act("Overlijden vastgelegd", by_id=by.pk):
        hold_person(person.pk)
        row = Person.objects.get(pk=person.pk)
        if row.died_on is not None:
            raise ValidationError({"died_on": f"Er is al vastgelegd: overleden op {row.died_on:%d-%m-%Y}."})
        row.died_on = died_on
        row.save(update_fields=["died_on"])
        return end_what_has_ended(row, on=on)


def correct_death(*, person: Person, died_on: date | None, reason: str, by: User, on: date) -> list[Ending]:
    """Mend the day of death, or take it back (None). Registrations that ended on the day before stay ended.

    They are mended with `correct_registration`, which refuses days that the law does not allow. Raises
    PermissionDenied, or ValidationError at `died_on` for a day that cannot be, or when nothing is different.
    """
    check_may_change(person.pk, by, on)
    if died_on is not None:
        check_day(person, died_on, on=on, field="died_on")
    with act(f"Correctie: {reason}", by_id=by.pk):
        hold_person(person.pk)
        row = Person.objects.get(pk=person.pk)
        if row.died_on == died_on:
            raise ValidationError({"died_on": "Er verandert niets. Kies een andere dag."})
        row.died_on = died_on
        row.save(update_fields=["died_on"])
        return end_what_has_ended(row, on=on)
