"""Record that somebody can work only in sheltered work (beschut werk), that this lapses, or that it was a mistake."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from dated.acts import act
from dated.periods import contains
from registry.actions.hold import hold_person
from registry.actions.leaving.ending import check_day, check_may_change, end_what_has_ended
from registry.leaving import ONE_DAY, Ending
from registry.models import Person, ShelteredWorkFinding

# Whoever may see the file reads this beside the registration; what was found is only for who may change the register.
IN_HISTORY = "Van rechtswege beëindigd (art. 3.2 Besluit SUWI)"


def record_sheltered_work(*, person: Person, found_on: date, by: User, on: date) -> list[Ending]:
    """Record the finding and end the registrations of the person on its day; answers which ended.

    Raises PermissionDenied, or ValidationError at `found_on` for a day that cannot be; while a finding holds the
    database refuses another.
    """
    check_may_change(person.pk, by, on)
    check_day(person, found_on, on=on, field="found_on")
    with act(IN_HISTORY, by_id=by.pk):
        hold_person(person.pk)
        ShelteredWorkFinding.objects.create(person=person, during=DateRange(found_on, None))
        return end_what_has_ended(person, on=on)


def lapse_sheltered_work(
    *, finding: ShelteredWorkFinding, last_day: date, reason: str, by: User, on: date
) -> ShelteredWorkFinding:
    """End a finding: from the day after its last the person may come on the register again, by a new registration."""
    check_may_change(finding.person_id, by, on)
    with act(f"Vaststelling beschut werk vervallen: {reason}", by_id=by.pk):
        row = _locked(finding)
        if last_day > on:
            raise ValidationError(
                {"last_day": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."}
            )
        if not contains(row.during, last_day):
            raise ValidationError({"last_day": "Op deze dag gold deze vaststelling niet."})
        row.during = DateRange(row.during.lower, last_day + ONE_DAY)
        row.save(update_fields=["during"])
    return row


def take_back_sheltered_work(*, finding: ShelteredWorkFinding, reason: str, by: User, on: date) -> None:
    """Take back a finding that was recorded by mistake; the history keeps it, and ended registrations stay ended."""
    check_may_change(finding.person_id, by, on)
    with act(f"Correctie: {reason}", by_id=by.pk):
        _locked(finding).delete()


def _locked(finding: ShelteredWorkFinding) -> ShelteredWorkFinding:
    """The finding as it is now, held until the act is done. Raises ValidationError when it is gone."""
    hold_person(finding.person_id)
    row = ShelteredWorkFinding.objects.select_for_update().filter(pk=finding.pk).first()
    if row is None:
        raise ValidationError("Deze vaststelling is intussen al teruggenomen.")
    return row
