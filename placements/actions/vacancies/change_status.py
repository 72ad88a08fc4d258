"""Take a step with a vacancy: open it, hold it, say that it is filled or that it was not, open it again."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from placements.actions.vacancies.record_vacancy import PAST_CLOSING, held_vacancy
from placements.enums.vacancy import UnfilledReason, VacancyStatus
from placements.models import Vacancy, VacancyStatusChange
from placements.rules.vacancy_status import Step, needs_closing_day, status_on, steps_from
from placements.vacancies.access import may_change_vacancy


def change_vacancy_status(
    *,
    vacancy: Vacancy,
    to_status: VacancyStatus,
    by: User,
    on: date,
    unfilled_because: UnfilledReason | None = None,
    reason: str = "",
    closes_on: date | None = None,
    seen: VacancyStatus | None = None,
) -> Vacancy:
    """Bring a vacancy to another status by a step of the table in rules/vacancy_status.py.

    `seen` is the status the user saw: when a colleague was a moment earlier, the step is refused; the same step twice
    is one step. `closes_on` is the new closing date, for who opens again what is past its date.
    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_vacancy(vacancy, scope_of(by, on)):
        raise PermissionDenied
    reason = reason.strip()
    refuse_bsn(reason=reason)
    with act(f"Status gewijzigd: {reason}" if reason else "Status gewijzigd", by_id=by.pk):
        row = held_vacancy(vacancy)
        before = status_on(VacancyStatus(row.status), row.closes_on, on)
        if before == to_status and seen != before:
            return row
        step = steps_from(before).get(to_status)
        if step is None or (seen is not None and seen != before):
            raise ValidationError(f"Deze stap kan niet meer. De vacature is nu {before.label}.")
        _check(step, unfilled_because, reason)
        _set_closing_day(row, to_status, closes_on, on)
        if row.status != to_status:  # what is opened again after its date was open all the time
            VacancyStatusChange.objects.create(
                vacancy=row,
                from_status=row.status,
                to_status=to_status,
                on=on,
                by=by,
                unfilled_because=(unfilled_because or "") if step.needs_why_unfilled else "",
                reason=reason,
            )
        row.status = to_status
        row.unfilled_because = (unfilled_because or "") if step.needs_why_unfilled else ""
        row.save(update_fields=["status", "unfilled_because", "closes_on", "version"])
    return row


def _check(step: Step, unfilled_because: UnfilledReason | None, reason: str) -> None:
    if step.needs_why_unfilled and not unfilled_because:
        raise ValidationError({"unfilled_because": "Kies waarom de vacature niet is vervuld."})
    if step.needs_reason and not reason:
        raise ValidationError({"reason": "Vul in waarom u de vacature heropent."})


def _set_closing_day(row: Vacancy, to_status: VacancyStatus, closes_on: date | None, on: date) -> None:
    """Give what opens again after its closing date another one."""
    if not needs_closing_day(to_status, row.closes_on, on):
        return
    if closes_on is None:
        raise ValidationError({"closes_on": "Vul in tot wanneer de vacature nu open is."})
    if closes_on < on:
        raise ValidationError({"closes_on": PAST_CLOSING})
    row.closes_on = closes_on
    row.version += 1
