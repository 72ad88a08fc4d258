"""Give an employer another sector from a day on; a day in the past corrects what was counted since."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from accounts.models import User
from accounts.scope import Scope
from cases.actions.checked import refuse_bsn
from dated.acts import act
from dated.periods import contains, period
from placements.actions.employers.checked import held_employer, scope_of_keeper
from placements.enums import Sector
from placements.models import Employer, EmployerSector, Placement, SectorNotice
from placements.preview.foresee import hold_persons
from placements.preview.jobs import jobs_by_municipality
from registry.models import Municipality

HUNDREDTH = Decimal("0.01")


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
        notice = SectorNotice(
            employer=row,
            by=by,
            on=on,
            sector=sector,
            from_day=from_day,
            reason=reason,
        )
        _tell(notice, _home_of(scope), of_others(moved(), scope))
    return changed


def of_others(jobs: Mapping[str, Decimal], scope: Scope) -> dict[str, Decimal]:
    """The jobs of municipalities this user is no consultant of, under the municipality that carries them on today."""
    own = {scope.carrier(code) for code in scope.case_municipalities}
    others: dict[str, Decimal] = {}
    for code, number in jobs.items():
        carrier = scope.carrier(code)
        if code and carrier not in own:
            others[carrier] = max(number, others.get(carrier, Decimal(0)))
    return others


def _tell(notice: SectorNotice, home: str | None, others: Mapping[str, Decimal]) -> None:
    """Write what each of these municipalities is told, and that `home` did it.

    Raises ValidationError when there is no reason to tell, or no municipality that did it.
    """
    rounded = {code: number.quantize(HUNDREDTH, ROUND_HALF_UP) for code, number in others.items()}
    told = {code: number for code, number in rounded.items() if number}
    if not told:
        return
    found = Municipality.objects.filter(code__in=told).order_by("name")
    names = " en ".join(found.values_list("name", flat=True))
    if home is None:
        raise ValidationError(
            f"Cijfers van {names} veranderen mee. Laat een consulent van een gemeente dit wijzigen."
        )
    if not notice.reason:
        raise ValidationError({"reason": f"Vul een reden in: cijfers van {names} veranderen mee."})
    for code, number in sorted(told.items()):
        notice.pk, notice._state.adding = None, True
        notice.municipality_id, notice.changed_at_id, notice.jobs = code, home, number
        notice.save()


def _home_of(scope: Scope) -> str | None:
    """The municipality on whose behalf a consultant changes an employer; of several the first by code.

    The one that carries it on when theirs merged; None for who works for no municipality, at a service point for one.
    """
    return min((scope.carrier(code) for code in scope.case_municipalities), default=None)


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
