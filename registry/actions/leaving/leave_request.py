"""Record that somebody asked to be taken off the register, or that this was a mistake."""

from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from dated.acts import act
from registry.actions.hold import hold_person
from registry.actions.leaving.ending import check_day, check_may_change, end_what_has_ended
from registry.leaving import Ending
from registry.models import LeaveRequest, Person


def record_leave_request(*, person: Person, requested_on: date, by: User, on: date) -> list[Ending]:
    """Record the request and end the registrations of the person on its day; answers which ended.

    Raises PermissionDenied, or ValidationError at `requested_on` for a day that cannot be.
    """
    check_may_change(person.pk, by, on)
    check_day(person, requested_on, on=on, field="requested_on")
    with act("Verzoek om uitschrijving vastgelegd", by_id=by.pk):
        hold_person(person.pk)
        LeaveRequest.objects.create(person=person, requested_on=requested_on)
        return end_what_has_ended(person, on=on)


def take_back_leave_request(*, request: LeaveRequest, reason: str, by: User, on: date) -> None:
    """Take back a request that was recorded by mistake; the history keeps it, and ended registrations stay ended."""
    check_may_change(request.person_id, by, on)
    with act(f"Correctie: {reason}", by_id=by.pk):
        hold_person(request.person_id)
        row = LeaveRequest.objects.select_for_update().filter(pk=request.pk).first()
        if row is None:
            raise ValidationError("Dit verzoek is intussen al teruggenomen.")
        row.delete()
