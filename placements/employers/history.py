"""The history of an employer: every change of what is kept about it, by whom and why."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

from accounts.models import User
from accounts.scope import Scope
from cases.field_history import LABELS, FieldChange
from dated.history import History
from placements.models import (
    AccountManagement,
    Agreement,
    Employer,
    EmployerBranch,
    EmployerComplaint,
    EmployerContact,
    EmployerContactMoment,
    EmployerRating,
    EmployerSector,
    TrainedMentor,
)
from placements.querysets.employer import municipalities_of_the_region, regions_of

HIDDEN = {"werkgever", "versie"}
KEPT: tuple[tuple[str, type[Model]], ...] = (
    ("Sector", EmployerSector),
    ("Vestiging", EmployerBranch),
    ("Contactpersoon", EmployerContact),
    ("Getrainde begeleider", TrainedMentor),
)
OF_REGION: tuple[tuple[str, type[Model]], ...] = (
    ("Afspraak", Agreement),
    ("Contact", EmployerContactMoment),
    ("Cijfer", EmployerRating),
    ("Klacht", EmployerComplaint),
)


def changes_of(employer: Employer, scope: Scope) -> list[FieldChange]:
    """Every change that this user may read, newest first; of dealings those of the region."""
    found = [
        (label, change)
        for label, history in _histories(employer, scope)
        for change in history.changes
        if change.label != "update" or change.differences
    ]
    users = User.objects.in_bulk({change.by_id for _, change in found if change.by_id})
    lines = [
        FieldChange(
            at=change.at,
            by=users[change.by_id].display_name if change.by_id in users else "het systeem",
            title=f"{label} {LABELS.get(change.label, change.label)}",
            reason=change.reason,
            differences=tuple(
                each for each in change.differences if each.split(":")[0].lower() not in HIDDEN
            ),
            is_first=change.label == "insert",
        )
        for label, change in found
    ]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _histories(employer: Employer, scope: Scope) -> Iterator[tuple[str, History]]:
    yield "Werkgever", History(Employer, pgh_obj_id=employer.pk, whole=True)
    for label, model in KEPT:
        yield label, History(model, employer_id=employer.pk, whole=True)
    codes: dict[str, Any] = {"municipality_id__in": sorted(municipalities_of_the_region(scope))}
    for label, model in OF_REGION:
        yield label, History(model, employer_id=employer.pk, whole=True, **codes)
    regions = sorted(regions_of(scope))
    yield (
        "Accountmanager",
        History(AccountManagement, employer_id=employer.pk, whole=True, region_id__in=regions),
    )
