"""What happened to a vacancy: its steps, and every change of what it says."""

from typing import Any

from accounts.page_parts import Happening, in_order, later_changes
from dated.history import History, local_day
from placements.enums.vacancy import VacancyStatus
from placements.models import Vacancy, VacancyStatusChange
from placements.models.vacancy_rows import VACANCY_ROWS
from placements.vacancies.facts import COLUMNS

FIELDS = tuple(name.removesuffix("_id") for name in COLUMNS)
ROW_LABELS = {"insert": "erbij", "update": "gewijzigd", "delete": "vervallen"}


def steps_of(vacancy: Vacancy) -> list[Happening]:
    """The steps of a vacancy, newest first."""
    steps = vacancy.status_changes.select_related("by").order_by("-on", "-pk")
    return [
        Happening(
            date=step.on,
            title=_title(step),
            text=". ".join(filter(None, (step.get_unfilled_because_display().capitalize(), step.reason))),
            by=step.by.display_name if step.by else "",
            tone=VacancyStatus(step.to_status).tone,
        )
        for step in steps
    ]


def _title(step: VacancyStatusChange) -> str:
    if not step.from_status:
        return f"Vastgelegd: {step.get_to_status_display()}"
    return f"{step.get_from_status_display()} → {step.get_to_status_display()}".capitalize()


def changes_of(vacancy: Vacancy) -> list[Happening]:
    """Every change of what a vacancy says after it was recorded, newest first; a query for each kind of row."""
    own = History(Vacancy, only=FIELDS, whole=True, pgh_obj_id=vacancy.pk)
    found = later_changes("Vacature", own)
    began = own.recorded_at(vacancy.pk)
    for model in VACANCY_ROWS.values():
        history = History(model, only=_told(model), whole=True, vacancy_id=vacancy.pk)
        for change in history.changes:
            if change.label == "insert" and change.at == began:  # one moment for a whole transaction
                continue  # what it began with
            found.append(
                Happening(
                    date=local_day(change.at),
                    title=f"{str(model._meta.verbose_name).capitalize()}: {ROW_LABELS[change.label]}",
                    text="; ".join(change.differences),
                    by_id=change.by_id,
                    recorded_at=change.at,
                )
            )
    return in_order(found)


def _told(model: Any) -> tuple[str, ...]:
    return tuple(field.name for field in model._meta.concrete_fields if field.name not in ("id", "vacancy"))
