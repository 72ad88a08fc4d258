"""End what the law ends; part of every act that records why, and of the daily sweep."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from registry.actions.register import may_change_register_of
from registry.leaving import ONE_DAY, Ending, endings
from registry.models import Person


def end_what_has_ended(person: Person, *, on: date) -> list[Ending]:
    """Give every registration of the person the end that the law gives it; answers which.

    Runs inside an act that holds the person. A registration that would begin after its end is taken away: the history
    keeps it.
    """
    ended = endings(person, on=on)
    for each in ended:
        row = each.registration
        if each.vanishes:
            row.delete()
        else:
            row.during = DateRange(row.during.lower, each.end.last_day + ONE_DAY)
            row.save(update_fields=["during"])
    return ended


def check_may_change(person_id: int, by: User, on: date) -> None:
    """Raise PermissionDenied for whoever may not change the registrations of this person."""
    if not may_change_register_of(person_id, scope_of(by, on)):
        raise PermissionDenied


def check_day(person: Person, day: date, *, on: date, field: str) -> None:
    """Refuse a day in the future or before birth: ValidationError at the field."""
    if day > on:
        raise ValidationError({field: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."})
    if day < person.birth_date:
        raise ValidationError({field: "Deze dag ligt vóór de geboortedatum."})
