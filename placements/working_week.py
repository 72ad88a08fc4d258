"""What is told about a placement after it was recorded or changed, and on its page."""

from datetime import date

from django.utils.formats import date_format, number_format

from placements.actions.placement.open_work import said, told_of
from placements.models import Placement, WorkingHours
from placements.work_facts import full_week_during


def notices_of_work(placement: Placement, *, on: date) -> list[str]:
    """What the rules of the form tell, and when somebody works more than full time: sentences for the user."""
    told = [said(finding) for finding in told_of(placement)]
    return [*told, *full_week_notice(placement, on=on)]


def full_week_notice(placement: Placement, *, on: date) -> list[str]:
    """When somebody works more than 40 hours over all placements during this one: how many, and from when."""
    week = full_week_during(placement, since=on)
    if week is None:
        return []
    hours = number_format(week.hours.normalize(), use_l10n=True)
    return [
        f"Op {date_format(week.day)} werkt deze persoon {hours} uur per week, alle plaatsingen samen. "
        "Dat is meer dan voltijd (40 uur). Controleer of dit klopt."
    ]


def notice_of_full_week(hours: WorkingHours) -> str | None:
    """The same after other hours were recorded, from their first day on; None up to 40 hours."""
    return next(iter(full_week_notice(hours.placement, on=hours.first_day)), None)
