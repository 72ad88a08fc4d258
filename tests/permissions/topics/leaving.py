"""What ends a place on the register, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cases.views.confirmed_act import mark
from dated.periods import period
from registry.leaving import Found, endings, in_sentences, meaning_of_no_capacity
from registry.models import Person
from tests.factories_leaving import (
    LeaveRequestFactory,
    ShelteredWorkFindingFactory,
    WithoutWorkCapacityFactory,
)
from tests.people import TODAY
from tests.permissions.world import Files

ROWS = """
kandidaten/<int:pk>/register/                                            200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/overlijden/                                 200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/overlijden/corrigeren/                      200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/beschut-werk/                               200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/beschut-werk/<int:finding_id>/              200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/verzoek/                                    200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/verzoek/<int:leave_id>/                     200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/arbeidsvermogen/                            200   -    -    -    -    -    -    -
kandidaten/<int:pk>/register/arbeidsvermogen/<int:capacity_id>/          200   -    -    -    -    -    -    -
"""
DAY = date(2026, 11, 1)
LONG_BEFORE = period(date(2010, 1, 1), date(2010, 12, 31))


def _confirmed(field: str, found: Found) -> Callable[[Files], dict[str, Any]]:
    """What is sent after the consequences were shown."""

    def typed(files: Files) -> dict[str, Any]:
        person = files.candidate.person
        foreseen = in_sentences(person, endings(person, on=TODAY, found=found))
        return {field: f"{DAY:%Y-%m-%d}", "seen": mark({field: DAY}, foreseen)}

    return typed


def _capacity(files: Files) -> dict[str, Any]:
    foreseen = meaning_of_no_capacity(files.candidate.person, period(DAY), on=TODAY)
    seen = mark({"first_day": DAY, "last_day": None}, foreseen)
    return {"first_day": f"{DAY:%Y-%m-%d}", "last_day": "", "seen": seen}


def _died(files: Files) -> dict[str, Any]:
    Person.objects.filter(pk=files.candidate.person_id).update(died_on=DAY)
    return {"died_on": "2026-11-02", "reason": "proef"}


POSTS = {
    "kandidaten/<int:pk>/register/overlijden/": ("consultant", _confirmed("died_on", Found(died_on=DAY))),
    "kandidaten/<int:pk>/register/overlijden/corrigeren/": ("consultant", _died),
    "kandidaten/<int:pk>/register/beschut-werk/": (
        "consultant",
        _confirmed("found_on", Found(sheltered_work_on=DAY)),
    ),
    "kandidaten/<int:pk>/register/beschut-werk/<int:finding_id>/": (
        "consultant",
        lambda files: {"what": "mistake", "reason": "proef"},
    ),
    "kandidaten/<int:pk>/register/verzoek/": (
        "consultant",
        _confirmed("requested_on", Found(asked_to_leave_on=DAY)),
    ),
    "kandidaten/<int:pk>/register/verzoek/<int:leave_id>/": (
        "consultant",
        lambda files: {"reason": "proef"},
    ),
    "kandidaten/<int:pk>/register/arbeidsvermogen/": ("consultant", _capacity),
    "kandidaten/<int:pk>/register/arbeidsvermogen/<int:capacity_id>/": (
        "consultant",
        lambda files: {"first_day": "2010-02-01", "last_day": "2010-12-31", "reason": "proef"},
    ),
}


def build(files: Files) -> dict[str, Any]:
    """One of each, from before the registration of the candidate, so that it ends nothing."""
    person = files.candidate.person
    return {
        "finding_id": ShelteredWorkFindingFactory(person=person, during=LONG_BEFORE).pk,
        "leave_id": LeaveRequestFactory(person=person, requested_on=LONG_BEFORE.lower).pk,
        "capacity_id": WithoutWorkCapacityFactory(person=person, during=LONG_BEFORE).pk,
    }
