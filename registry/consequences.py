"""What it means for other facts when somebody leaves the register; higher apps say so when they start (`ready`)."""

from collections.abc import Callable
from datetime import date

NoticeOfLeaving = Callable[[int, date], str | None]
"""Says in a Dutch sentence what changes for this person from the first day off the register on, or nothing."""

_notices: list[NoticeOfLeaving] = []


def register_notice_of_leaving(notice: NoticeOfLeaving) -> None:
    """Add something to say before a registration ends; twice the same stays one."""
    if notice not in _notices:
        _notices.append(notice)


def notices_of_leaving(person_id: int, from_day: date) -> list[str]:
    """What changes from a day on when this person is not on the register any more, in sentences."""
    said = (notice(person_id, from_day) for notice in _notices)
    return [sentence for sentence in said if sentence]
