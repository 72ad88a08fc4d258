"""Give an employer another sector from a day on; a day in the past corrects what was counted since."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from accounts.models import User
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.periods import contains, period
from placements.actions.employers.checked import held_employer, scope_of_keeper
from placements.actions.employers.tell_of_sector import tell_of_sector
from placements.enums import Sector
from placements.models import Employer, EmployerSector, Placement
from placements.preview.foresee import hold_persons
from placements.preview.jobs import jobs_by_municipality


def change_sector(
    *, employer: Employer, sector: Sector, from_day: date, reason: str, by: User, on: date
) -> EmployerSector:
    """Record the sector of an employer from a day on, up to the next change that is known.

    What an earlier day counted moves along, so a day before today asks for a reason, and so do figures of another
    municipality: that one is told. Raises PermissionDenied, or ValidationError by field.
    """
    scope = scope_of_keeper(by, on)
    reason = reason.strip()
    refuse_bsn(reason=reason)
    if from_day < on and not reason:
        raise ValidationError({"reason": "Vul een reden in: cijfers van eerdere dagen veranderen mee."})
    with act(f"Sector gewijzigd: {reason}" if reason else "Sector gewijzigd", by_id=by.pk):
        persons = persons_at(employer)
        hold_persons(persons)
        row = held_employer(employer)
        rows = list(EmployerSector.objects.select_for_update().filter(employer=row).order_by("during"))
        present = next((each for each in rows if contains(each.during, from_day)), None)
        if present is not None and present.sector == sector:
            raise ValidationError({"sector": "Deze sector staat er op deze dag al. Kies een andere."})
        moved = jobs_by_municipality(persons)
        changed = _put(row, sector, from_day, rows, present)
        tell_of_sector(
            employer=row,
            sector=sector,
            from_day=from_day,
            reason=reason,
            jobs=moved(),
            scope=scope,
            by=by,
            on=on,
        )
    return changed


def persons_at(employer: Employer) -> list[int]:
    """The keys of everybody who ever worked at or through an employer: those whose figures follow its sector."""
    placements = Placement.objects.filter(Q(employer=employer) | Q(borrower=employer))
    return list(placements.order_by("person_id").values_list("person_id", flat=True).distinct())


def _put(
    employer: Employer,
    sector: Sector,
    from_day: date,
    rows: list[EmployerSector],
    present: EmployerSector | None,
) -> EmployerSector:
    """Fit the sector in: it ends what held on that day, and becomes one with the same sector before or after it."""
    later = [each for each in rows if each.during.lower > from_day]
    until = present.during.upper if present is not None else (later[0].during.lower if later else None)
    before = present
    if present is not None and present.during.lower == from_day:
        before = next((each for each in rows if each.during.upper == from_day), None)
        present.delete()
    elif present is not None:
        present.during = DateRange(present.during.lower, from_day)
        present.save(update_fields=["during"])
    after = next((each for each in later if each.during.lower == until and each.sector == sector), None)
    if after is not None:
        until = after.during.upper
        after.delete()
    if before is not None and before.sector == sector and before.during.upper == from_day:
        before.during = DateRange(before.during.lower, until)
        before.save(update_fields=["during"])
        return before
    during = period(from_day) if until is None else DateRange(from_day, until)
    return EmployerSector.objects.create(employer=employer, sector=sector, during=during)
