"""The facts of this app in the history of a file, and who may see the history of which."""

from collections.abc import Mapping
from typing import Any

from accounts.scope import Scope
from cases.enums import Visibility
from cases.field_history import HistorySource, Rows, register_history
from cases.models import (
    Appointment,
    Candidate,
    CaseDocument,
    Complaint,
    ContactMoment,
    StageChange,
    Task,
)
from registry.models import Person, Registration, Residence

PARTICULARS = ("initials", "prefix", "last_name", "birth_date")


def of_candidate(candidate: Candidate, scope: Scope) -> Mapping[str, Any]:
    """The rows that belong to the file."""
    return {"candidate_id": candidate.pk}


def of_person(candidate: Candidate, scope: Scope) -> Mapping[str, Any]:
    """The rows that belong to the person."""
    return {"person_id": candidate.person_id}


def for_consultants(rows: Rows) -> Rows:
    """The same rows, for the consultants of the file's municipality only."""

    def guarded(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
        is_theirs = candidate.municipality_id in scope.case_municipalities
        return rows(candidate, scope) if is_theirs else None

    return guarded


def readable(model: type[ContactMoment] | type[CaseDocument]) -> Rows:
    """The rows with an audience: all of them for a consultant; for others what they may read now and might read then.

    So what was narrowed down later is gone from their history as well, and so is what was removed.
    """

    def rows(candidate: Candidate, scope: Scope) -> Mapping[str, Any]:
        if candidate.municipality_id in scope.case_municipalities:
            return of_candidate(candidate, scope)
        seen: Any = model.objects.visible_to(scope)
        audiences = {Visibility.EVERYBODY}
        if scope.coach_municipalities and candidate.municipality_id not in scope.file_municipalities:
            audiences.add(Visibility.COACH)
        return {
            "candidate_id": candidate.pk,
            "pgh_obj_id__in": list(seen.filter(candidate=candidate).values_list("pk", flat=True)),
            "visibility__in": audiences,
        }

    return rows


def register_history_sources() -> None:
    """Register the facts of the register and of the case."""
    for source in (
        HistorySource(
            "Persoonsgegevens",
            Person,
            lambda candidate, scope: {"pgh_obj_id": candidate.person_id},
            PARTICULARS,
        ),
        HistorySource("Inschrijving", Registration, of_person),
        HistorySource("Woongemeente", Residence, of_person),
        HistorySource("Dossier", Candidate, lambda candidate, scope: {"pgh_obj_id": candidate.pk}),
        HistorySource("Fase", StageChange, of_candidate),
        HistorySource("Contact", ContactMoment, readable(ContactMoment)),
        HistorySource("Afspraak", Appointment, for_consultants(of_candidate)),
        HistorySource("Klacht", Complaint, for_consultants(of_candidate)),
        HistorySource("Document", CaseDocument, readable(CaseDocument)),
        HistorySource("Taak", Task, for_consultants(of_candidate)),
    ):
        register_history(source)
