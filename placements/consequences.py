"""What must fit within a placement or follows its hours; higher apps add theirs when they start (`AppConfig.ready`)."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from placements.models import Placement, WorkingHours


class FitWithin(Protocol):
    """Make what hangs on a placement fit its new period, or raise ValidationError when that needs a decision."""

    def __call__(self, placement: Placement, during: DateRange, *, by: User, on: date) -> None: ...


_consequences: list[FitWithin] = []


def register_consequence(consequence: FitWithin) -> Callable[..., None]:
    """Add something that must fit within placements; twice the same stays one."""
    if consequence not in _consequences:
        _consequences.append(consequence)
    return consequence


def fit_everything_within(placement: Placement, during: DateRange, *, by: User, on: date) -> None:
    """Make everything that hangs on the placement fit the period. Runs inside the act that changes the placement."""
    for consequence in _consequences:
        consequence(placement, during, by=by, on=on)


class NoticeOfHours(Protocol):
    """Say in a Dutch sentence what changes along with new hours, or nothing."""

    def __call__(self, hours: WorkingHours) -> str | None: ...


_notices: list[NoticeOfHours] = []


def register_notice_of_hours(notice: NoticeOfHours) -> None:
    """Add something to say after hours were changed; twice the same stays one."""
    if notice not in _notices:
        _notices.append(notice)


def notices_of_hours(hours: WorkingHours) -> list[str]:
    """What changes along with these hours, in sentences for whoever changed them."""
    said = (notice(hours) for notice in _notices)
    return [sentence for sentence in said if sentence]


class FollowHours(Protocol):
    """Do what follows from other hours; runs inside the act that records them: all of it or nothing."""

    def __call__(self, hours: WorkingHours, *, by: User, on: date) -> None: ...


_following_hours: list[FollowHours] = []


def register_following_hours(following: FollowHours) -> None:
    """Add something that follows from other hours; twice the same stays one."""
    if following not in _following_hours:
        _following_hours.append(following)


def follow_hours(hours: WorkingHours, *, by: User, on: date) -> None:
    """Everything that follows from hours that were changed."""
    for following in _following_hours:
        following(hours, by=by, on=on)


class Obstacle(Protocol):
    """Say in a Dutch sentence why a placement cannot be taken back as if it never was, or nothing."""

    def __call__(self, placement: Placement) -> str | None: ...


_obstacles: list[Obstacle] = []


def register_obstacle(obstacle: Obstacle) -> None:
    """Add something that keeps a placement from being taken back: a decision, a payment; twice the same stays one."""
    if obstacle not in _obstacles:
        _obstacles.append(obstacle)


def obstacles_of(placement: Placement) -> list[str]:
    """Why this placement cannot be taken back, in sentences; none when it can."""
    said = (obstacle(placement) for obstacle in _obstacles)
    return [sentence for sentence in said if sentence]


def continued_already(placement: Placement) -> str | None:
    """A placement on which another goes on cannot be taken back before that one."""
    following = placement.continued_by.first()
    if following is None:
        return None
    return f"Op deze plaatsing volgt een andere, vanaf {following.first_day:%d-%m-%Y}. Neem die eerst terug."
