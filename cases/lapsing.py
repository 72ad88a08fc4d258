"""What ends with a file: tasks that are open, and appointments after its last day."""

from datetime import date

from django.db.models import F

from cases.enums import AppointmentStatus
from cases.models import Candidate


def lapse(candidate: Candidate, *, last_day: date, on: date) -> None:
    """Cancel what nobody will do or keep any more; runs inside the act that ends the file.

    An appointment on or before the last day stays as it was: it may have been kept, and nobody said that it was not.
    """
    candidate.tasks.open().update(cancelled_on=on)
    candidate.appointments.planned().filter(starts_at__date__gt=last_day).update(
        status=AppointmentStatus.CANCELLED, sequence=F("sequence") + 1
    )
