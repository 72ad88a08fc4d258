"""Who has work with a wage on a day: higher apps know, and say so here when they start (`AppConfig.ready`).

The register needs it since 2026: somebody on Wajong without capacity to work stands on it only while employed.
"""

from collections.abc import Callable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

PersonsEmployedOn = Callable[[date], QuerySet]
"""Answers a query of what puts somebody in an employment relation on the day, by `person_id`."""

_sources: list[PersonsEmployedOn] = []


def register_employment(source: PersonsEmployedOn) -> None:
    """Add somebody who knows who works; twice the same stays one."""
    if source not in _sources:
        _sources.append(source)


def employed_on(day: date, *, key: str = "person_id") -> Q:
    """The condition that the person is in an employment relation on the day; false for everybody when nobody knows."""
    condition = Q(pk__in=[])
    for source in _sources:
        # Asked for each person: as one list of everybody who works it makes the database think that every question to
        # the register is a long one, and then it plans all that stands around it badly.
        condition |= Q(Exists(source(day).filter(person_id=OuterRef(key))))
    return condition
