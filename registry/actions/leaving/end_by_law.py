"""End, day by day, the registrations that the law has ended: mostly of people who reached the pension age."""

from datetime import date

from django.db.models import Q

from dated.acts import act
from registry.actions.hold import hold_person
from registry.actions.leaving.ending import end_what_has_ended
from registry.leaving import endings
from registry.models import Person, Registration

YOUNGEST_PENSIONER = 60
"""Nobody younger has reached a pension age: the database refuses a lower one in the table."""


def end_by_law(*, on: date) -> int:
    """End every registration that runs on after its legal end has come; answers how many. Again the same day: none.

    Work of the system, person by person: what was done stays done when it is interrupted.
    """
    return sum(_end_of(person, on) for person in _who_may_have_left(on))


def _end_of(person: Person, on: date) -> int:
    reasons = [each.end.reason.label for each in endings(person, on=on)]
    if not reasons:
        return 0
    with act(f"Van rechtswege beëindigd: {', '.join(dict.fromkeys(reasons))}", by_id=None):
        hold_person(person.pk)
        return len(end_what_has_ended(Person.objects.get(pk=person.pk), on=on))


def _who_may_have_left(on: date) -> list[Person]:
    """People on the register of whom something is known that ends a registration, or who may be old enough."""
    old_enough = date(on.year - YOUNGEST_PENSIONER, 12, 31)
    known = (
        Q(died_on__isnull=False) | Q(sheltered_work_findings__isnull=False) | Q(leave_requests__isnull=False)
    )
    running = Registration.objects.active_on(on).values("person_id")
    found = Person.objects.filter(known | Q(birth_date__lte=old_enough), pk__in=running)
    return list(found.distinct().order_by("pk"))
