"""The day's work: the work list, tasks, the caseload and the settings of signals."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from tests.factories import user_with
from tests.factories_workday import ConsultantChangeFactory, CoverFactory, SignalSnoozeFactory, TaskFactory
from tests.permissions.world import Files

ROWS = """
werklijst/                                                               200  200   -    -    -    -    -    -
werklijst/uitgesteld/                                                    200   -    -    -    -    -    -    -
werklijst/uitgesteld/<int:snooze_id>/tonen/                              405  405  405  405  405  405  405  405
werklijst/overdracht/<int:change_id>/gelezen/                            405  405  405  405  405  405  405  405
kandidaten/<int:pk>/signalen/uitstellen/                                 200   -    -    -    -    -    -    -
kandidaten/<int:pk>/taken/nieuw/                                         200  200   -    -    -    -    -    -
taken/                                                                   200  200   -    -    -    -    -    -
taken/<int:pk>/                                                          200   -    -    -    -    -    -    -
taken/<int:pk>/gedaan/                                                   405  405  405  405  405  405  405  405
taken/<int:pk>/terugzetten/                                              405  405  405  405  405  405  405  405
taken/<int:pk>/vervallen/                                                405  405  405  405  405  405  405  405
kandidaten/<int:pk>/consulent/                                           200   -    -    -    -    -    -    -
caseload/                                                                200  200   -    -   200   -    -    -
caseload/overdragen/                                                     200   -    -    -    -    -    -    -
caseload/overdrachten/<int:change_id>/                                   200   -    -    -    -    -    -    -
caseload/overdrachten/<int:change_id>/terugdraaien/                      405  405  405  405  405  405  405  405
caseload/vervanging/nieuw/                                               200   -    -    -    -    -    -    -
caseload/vervanging/<int:cover_id>/beeindigen/                           405  405  405  405  405  405  405  405
instellingen/signalen/                                                    -    -    -    -    -   200   -    -
instellingen/signalen/wijzigen/                                           -    -    -    -    -   200   -    -
"""
OTHERS = [f"{role.value} elsewhere" for role in Role]
NEAR_MISSES = {
    "werklijst": [*OTHERS, "coach not assigned", "files elsewhere, figures here"],
    "caseload": [*OTHERS, "files elsewhere, figures here"],
    "taken": [*OTHERS, "coach not assigned", "coach beside", "files elsewhere, figures here"],
}
TASK = {"title": "Bel over het rooster", "due_on": "2026-12-01", "note": "", "assignee": ""}


def _put_off(files: Files) -> dict[str, Any]:
    """The signal of a file that nobody is the consultant of."""
    fact = f"no_consultant|0:{files.candidate.first_day:%Y-%m-%d}"
    return {"signal": fact, "last_day": "2026-12-01", "reason": "proef"}


def _of_a_colleague(files: Files) -> dict[str, Any]:
    colleague = user_with(Role.CONSULTANT, files.town)
    return {"consultant": colleague.pk, "note": "", "was": "", "batch": str(uuid4())}


def _all_to_a_colleague(files: Files) -> dict[str, Any]:
    """The files of the consultant of the table, to a colleague."""
    reader = User.objects.get(username="consultant")
    type(files.candidate).objects.filter(pk=files.candidate.pk).update(consultant=reader)
    colleague = user_with(Role.CONSULTANT, files.town)
    return {"everybody": colleague.pk, "note_for_all": "", "batch": str(uuid4()), "stap": "opslaan"}


def _moved(files: Files) -> dict[str, Any]:
    change = files.others["change"]
    type(files.candidate).objects.filter(pk=files.candidate.pk).update(consultant=change.to_consultant)
    return {}


def _cover(files: Files) -> dict[str, Any]:
    absent, substitute = (user_with(Role.CONSULTANT, files.town) for _ in range(2))
    return {
        "absent": absent.pk,
        "substitute": substitute.pk,
        "municipality": files.town.code,
        "first_day": "2026-12-01",
        "last_day": "2026-12-11",
    }


def _done(files: Files) -> dict[str, Any]:
    task = files.others["task"]
    type(task).objects.filter(pk=task.pk).update(done_on=date(2026, 11, 20))
    return {}


def _read_by_its_new_consultant(files: Files) -> dict[str, Any]:
    change = files.others["change"]
    reader = User.objects.get(username="consultant")
    type(files.candidate).objects.filter(pk=files.candidate.pk).update(consultant=reader)
    type(change).objects.filter(pk=change.pk).update(to_consultant=reader)
    return {}


POSTS = {
    "werklijst/uitgesteld/<int:snooze_id>/tonen/": ("consultant", lambda files: {}),
    "werklijst/overdracht/<int:change_id>/gelezen/": ("consultant", _read_by_its_new_consultant),
    "kandidaten/<int:pk>/signalen/uitstellen/": ("consultant", _put_off),
    "kandidaten/<int:pk>/taken/nieuw/": ("consultant", lambda files: dict(TASK)),
    "taken/<int:pk>/": ("consultant", lambda files: dict(TASK)),
    "taken/<int:pk>/gedaan/": ("consultant", lambda files: {}),
    "taken/<int:pk>/terugzetten/": ("consultant", _done),
    "taken/<int:pk>/vervallen/": ("consultant", lambda files: {}),
    "kandidaten/<int:pk>/consulent/": ("consultant", _of_a_colleague),
    "caseload/overdragen/": ("consultant", _all_to_a_colleague),
    "caseload/overdrachten/<int:change_id>/terugdraaien/": ("consultant", _moved),
    "caseload/vervanging/nieuw/": ("consultant", _cover),
    "caseload/vervanging/<int:cover_id>/beeindigen/": ("consultant", lambda files: {}),
    "instellingen/signalen/wijzigen/": (
        "administrator",
        lambda files: {"soort": "contract_ends", "days": "30", "weight": "7", "enabled": "on"},
    ),
}


def build(files: Files) -> dict[str, Any]:
    """A task, a signal that was put off, and a file that changed hands."""
    task = TaskFactory(candidate=files.candidate)
    snooze = SignalSnoozeFactory(
        candidate=files.candidate,
        key="profile_invisible",
        during=period(date(2026, 11, 1), date(2026, 12, 1)),
    )
    change = ConsultantChangeFactory(candidate=files.candidate)
    return {
        "pk": {"taken": task.pk},
        "task": task,
        "change": change,
        "snooze_id": snooze.pk,
        "change_id": change.pk,
        "cover_id": CoverFactory(municipality=files.town).pk,
    }
