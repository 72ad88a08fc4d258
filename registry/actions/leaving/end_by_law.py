"""End, day by day, the registrations that the law has ended: mostly of people who reached the pension age."""

from datetime import date

from django.db.models import Q

from dated.acts import act
from registry.actions.hold import hold_person
from registry.actions.leaving.ending import end_what_has_ended
from registry.actions.leaving.sheltered_work import IN_HISTORY
from registry.enums import EndReason
from registry.leaving import Ending, endings
from registry.models import Person, Registration

YOUNGEST_PENSIONER = 60
"""Nobody younger has reached a pension age: the database refuses a lower one in the table."""


def end_by_law(*, on: date) -> int:
    """End every registration that runs on after its legal end has come; answers how many. Again the same day: none.

    Work of the system, person by person: what was done stays done when it is interrupted.
    """
    return sum(_end_of(person, on) for person in _who_may_have_left(on))


def _end_of(person: Person, on: date) -> int:
    ending = endings(person, on=on)
    if not ending:
        return 0
    with act(_in_history(ending), by_id=None):
        hold_person(person.pk)
        return len(end_what_has_ended(Person.objects.get(pk=person.pk), on=on))


def _in_history(ending: list[Ending]) -> str:
    """Why, for whoever reads the file: not that somebody can work only in sheltered work."""
    reasons = dict.fromkeys(each.end.reason for each in ending)
    if EndReason.SHELTERED_WORK in reasons:
        return IN_HISTORY
    return f"Van rechtswege beëindigd: {', '.join(str(reason.label) for reason in reasons)}"


def _who_may_have_left(on: date) -> list[Person]:
    """People on the register of whom something is known that ends a registration, or who may be old enough."""
    old_enough = date(on.year - YOUNGEST_PENSIONER, 12, 31)
    known = (
        Q(died_on__isnull=False) | Q(sheltered_work_findings__isnull=False) | Q(leave_requests__isnull=False)
    )
    running = Registration.objects.active_on(on).values("person_id")
    found = Person.objects.filter(known | Q(birth_date__lte=old_enough), pk__in=running)
    return list(found.distinct().order_by("pk"))
