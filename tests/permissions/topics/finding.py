"""Finding people: suggestions, saved filters, acts on many files, exports, and who is not in view yet."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity, Role
from accounts.models import RoleAssignment, User
from cases.finding.selection import Selection
from cases.models import Candidate
from tests.factories_finding import IndicationRequestFactory, SavedFilterFactory
from tests.factories_workday import ConsultantChangeFactory
from tests.permissions.world import Files

ROWS = """
kandidaten/zoeken/suggesties/                                            405  405  405  405  405  405  405  405
kandidaten/filters/                                                      200  200  200   -    -    -    -    -
kandidaten/filters/nieuw/                                                200  200  200   -    -    -    -    -
kandidaten/filters/<int:filter_id>/                                      200   -    -    -    -    -    -    -
kandidaten/filters/<int:filter_id>/verwijderen/                          200   -    -    -    -    -    -    -
kandidaten/gekozen/                                                      405  405  405  405  405  405  405  405
kandidaten/gekozen/toewijzen/                                            405  405  405  405  405  405  405  405
kandidaten/gekozen/taak/                                                 405  405  405  405  405  405  405  405
kandidaten/gekozen/<uuid:batch>/                                         200   -    -    -    -    -    -    -
kandidaten/gekozen/<uuid:batch>/terugzetten/                             405  405  405  405  405  405  405  405
kandidaten/niet-in-beeld/openen/                                         405  405  405  405  405  405  405  405
kandidaten/zonder-inschrijving/                                          200   -    -    -    -    -    -    -
kandidaten/<int:pk>/indicatie/nieuw/                                     200   -    -    -    -    -    -    -
kandidaten/<int:pk>/indicatie/<int:indication_id>/                        200   -    -    -    -    -    -    -
kandidaten/export/                                                       200   -   200   -    -    -    -    -
kandidaten/export/<int:record_id>/<slug:extension>/                      200   -    -    -    -    -    -    -
privacy/inzage/                                                           -    -    -    -    -    -   200   -
"""
KEY = UUID(int=7)


def _consultant(files: Files) -> User:
    return (
        RoleAssignment.objects.filter(
            organisation__municipality=files.town,
            role=Role.CONSULTANT,
            user__username__startswith="consultant",
        )
        .earliest("pk")
        .user
    )


def _carried(files: Files) -> dict[str, Any]:
    chooser = User.objects.get(username="consultant")
    chosen = Selection({files.candidate.pk: files.candidate.consultant_id})
    return {"keuze": chosen.signed(chooser.pk), "key": str(KEY)}


def _assigned(files: Files) -> dict[str, Any]:
    taker = User.objects.get(username="consultant")
    return {**_carried(files), "consultant": str(taker.pk), "note": "", "gezien": "ja"}


def _task(files: Files) -> dict[str, Any]:
    return {**_carried(files), "title": "Bel", "due_on": "2026-12-01", "assignee": "team", "note": ""}


def _moved(files: Files) -> dict[str, Any]:
    """The file is still with whom it went to, so it can go back."""
    change = files.others["bulk_change"]
    Candidate.objects.filter(pk=files.candidate.pk).update(consultant=change.to_consultant)
    return {}


POSTS = {
    "kandidaten/filters/nieuw/": ("consultant", lambda files: {"name": "Werkfit"}),
    "kandidaten/filters/<int:filter_id>/": ("consultant", lambda files: {"name": "Anders"}),
    "kandidaten/filters/<int:filter_id>/verwijderen/": ("consultant", lambda files: {"ja": "ja"}),
    "kandidaten/gekozen/toewijzen/": ("consultant", _assigned),
    "kandidaten/gekozen/taak/": ("consultant", _task),
    "kandidaten/gekozen/<uuid:batch>/terugzetten/": ("consultant", _moved),
    "kandidaten/niet-in-beeld/openen/": ("consultant", lambda files: {"kies": files.known.pk}),
    "kandidaten/<int:pk>/indicatie/nieuw/": ("consultant", lambda files: _answered(files)),
    "kandidaten/<int:pk>/indicatie/<int:indication_id>/": (
        "consultant",
        lambda files: {"outcome": "refused", "answered_on": "2026-11-20"},
    ),
    "kandidaten/export/": (
        "consultant",
        lambda files: {
            "purpose": "Anders",
            "explanation": "proef",
            "columns": ["dossier"],
            "extension": "csv",
        },
    ),
}
WRITE_NOTHING = {"kandidaten/zoeken/suggesties/", "kandidaten/gekozen/"}


def _answered(files: Files) -> dict[str, Any]:
    """The request of before is answered, so a new one can be made."""
    asked = files.others["indication"]
    type(asked).objects.filter(pk=asked.pk).update(outcome="refused", answered_on=asked.asked_on)
    return {"asked_on": "2026-11-20", "note": ""}


def build(files: Files) -> dict[str, Any]:
    """A saved filter, a request, an act on many files and an export of the town's consultant."""
    consultant = _consultant(files)
    saved = SavedFilterFactory(owner=consultant)
    asked = IndicationRequestFactory(candidate=files.candidate)
    change = ConsultantChangeFactory(
        candidate=files.candidate, from_consultant=None, to_consultant=consultant
    )
    record = record_access(
        by=consultant,
        activity=AccessActivity.LIST_EXPORT,
        purpose="proef",
        subject_ids=[files.candidate.pk],
        municipalities=[files.town.code],
    )
    return {
        "filter_id": saved.pk,
        "indication_id": asked.pk,
        "indication": asked,
        "bulk_change": change,
        "batch": change.batch,
        "record_id": record.pk,
    }
