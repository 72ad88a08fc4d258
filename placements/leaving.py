"""What leaving the register means for somebody's work: it goes on, and does not count any more."""

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from placements.enums import FORMS_WITHOUT_WAGE
from placements.models import Placement


def notice_of_leaving(person_id: int, from_day: date) -> str | None:
    """How many placements with a wage run on after a day, in a sentence; None when there are none."""
    running = Placement.objects.filter(person_id=person_id).overlapping(DateRange(from_day, None))
    number = running.exclude(work_form__in=FORMS_WITHOUT_WAGE).count()
    if not number:
        return None
    subject = "1 plaatsing loopt" if number == 1 else f"{number} plaatsingen lopen"
    counts = "telt" if number == 1 else "tellen"
    return f"{subject} door en {counts} vanaf {from_day:%d-%m-%Y} niet meer mee voor de banenafspraak."
