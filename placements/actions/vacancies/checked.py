"""What an act asks of a vacancy before somebody comes to work through it."""

from django.core.exceptions import ValidationError

from placements.enums.vacancy import VacancyStatus
from placements.models import Placement, Vacancy

NOBODY_YET = "Deze vacature is nog in voorbereiding. Stel de vacature eerst open."
CLOSED_UNFILLED = (
    "Deze vacature is gesloten als niet vervuld. Heropen de vacature, of leg de plaatsing vast zonder."
)


def check_takes_people(vacancy: Vacancy | None, previous: Placement | None) -> None:
    """Refuse work through a vacancy that was never opened, or that was closed because nobody came.

    Who works through it already goes on. One that is filled may be named: often that is said first. Raises
    ValidationError at the vacancy.
    """
    if vacancy is None or (previous is not None and previous.vacancy_id == vacancy.pk):
        return
    # As it is now, held, so that nobody closes it at the same moment.
    held = Vacancy.objects.select_for_update(no_key=True).filter(pk=vacancy.pk)
    status = held.values_list("status", flat=True).get()
    if status == VacancyStatus.CONCEPT:
        raise ValidationError({"vacancy": NOBODY_YET})
    if status == VacancyStatus.WITHDRAWN:
        raise ValidationError({"vacancy": CLOSED_UNFILLED})
