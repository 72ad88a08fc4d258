"""What the correction of a placement checks, and what it lets go of or mends along."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from accounts.models import User
from placements.actions.placement.open_work import AFTER_DEATH, HOURS_NEEDED, check_paid, check_work
from placements.enums import WorkForm
from placements.followers import follow_taken_back
from placements.models import AgreementPlacement, Placement, WorkingHours
from placements.work_facts import Work, findings_of
from registry.models import Person


def check_days(person: Person, first_day: date, last_day: date | None) -> None:
    """Refuse work before birth, after death, or that ends before it begins. Raises ValidationError by field."""
    if first_day < person.birth_date:
        raise ValidationError({"first_day": "Deze dag ligt vóór de geboortedatum."})
    if person.died_on is not None and first_day > person.died_on:
        raise ValidationError({"first_day": AFTER_DEATH})
    if last_day is not None and last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})


def check_correction(stood: Work, mended: Work) -> None:
    """Refuse what the rules refuse of the mended placement and did not of what stood there."""
    known = {(each.field, each.weight) for each in findings_of(stood)}
    new = [each for each in findings_of(mended) if (each.field, each.weight) not in known]
    check_work(mended, new, despite="gecorrigeerd met een reden")


def check_neighbours(row: Placement, first_day: date, last_day: date | None) -> None:
    """A placement does not run beside the one it continues, nor beside the one that continues it."""
    following = row.continued_by.first()
    longer = last_day != row.last_day
    if longer and following is not None and (last_day is None or last_day >= following.first_day):
        text = f"Hierop volgt een plaatsing vanaf {following.first_day:%d-%m-%Y}. Kies een eerdere dag."
        raise ValidationError({"last_day": text})
    before = row.previous
    if before is None or first_day == row.first_day:
        return
    if before.last_day is None or first_day <= before.last_day:
        ends = f" tot en met {before.last_day:%d-%m-%Y}" if before.last_day else ""
        text = f"De plaatsing ervoor loopt vanaf {before.first_day:%d-%m-%Y}{ends}. Kies een latere dag."
        raise ValidationError({"first_day": text})


def leave_what_is_elsewhere(row: Placement, by: User, on: date) -> None:
    """Let go of the vacancy, and of the agreements, of an employer where the work turns out not to be."""
    at = [each for each in (row.employer, row.borrower) if each is not None]
    if row.vacancy is not None and row.vacancy.employer not in at:
        follow_taken_back(row, by=by, on=on)
        row.vacancy = None
    AgreementPlacement.objects.filter(placement=row).exclude(agreement__employer__in=at).delete()


def mend_hours(row: Placement, stood: WorkForm, hours_per_week: Decimal | None) -> None:
    """Work without a wage has no paid hours; work that turns out to be paid gets them, over all its days."""
    form = WorkForm(row.work_form)
    if not form.is_employment:
        if hours_per_week is not None:
            check_paid(form)
        row.working_hours.all().delete()
    elif not row.working_hours.exists():
        if hours_per_week is not None:
            WorkingHours.objects.create(placement=row, hours_per_week=hours_per_week, during=row.during)
        elif not stood.is_employment:
            raise ValidationError({"hours_per_week": HOURS_NEEDED})
