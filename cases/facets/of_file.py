"""Filters on the file itself: where it is, how far, with whom, and whether it stands still."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from accounts.models import User
from accounts.scope import Scope
from cases.colleagues import team_of
from cases.enums import Stage
from cases.facets.base import ByCondition, ByValue, Options, consultants
from cases.models import Candidate, ContactMoment, Plan, StageChange
from registry.models import Municipality

ME, NOBODY = "ik", "geen"
STILL_WEEKS = (13, 26, 52)
SILENT_WEEKS = (4, 8, 13)


def _municipalities(scope: Scope) -> Options:
    codes = {scope.carrier(code) for code in scope.file_municipalities | scope.coach_municipalities}
    if len(codes) < 2:
        return []
    return [(town.code, town.name) for town in Municipality.objects.filter(code__in=codes)]


def _in_municipalities(values: Collection[str], scope: Scope) -> Q:
    """Files of a municipality come with those of the municipalities that merged into it."""
    return Q(municipality_id__in={code for value in values for code in scope.carried_by(value)})


municipality = ByValue(
    name="gemeente",
    label="Gemeente",
    options=_municipalities,
    value=lambda scope: F("municipality_id"),
    belongs=lambda code, scope: [scope.carrier(code)],
    condition=_in_municipalities,
)

stage = ByValue(
    name="fase",
    label="Fase",
    options=lambda scope: Stage.choices,
    value=lambda scope: F("stage"),
    belongs=lambda value, scope: [value],
    condition=lambda values, scope: Q(stage__in=values),
)


def _consultants(scope: Scope) -> Options:
    team: Iterable[User] = team_of(scope).exclude(pk=scope.user_id) if scope.case_municipalities else ()
    own = [(ME, "ikzelf")] if scope.case_municipalities else []
    return [*own, (NOBODY, "nog niemand"), *((str(each.pk), each.display_name) for each in team)]


def _whose(consultant_id: Any, scope: Scope) -> list[str]:
    if consultant_id is None:
        return [NOBODY]
    return [ME if consultant_id == scope.user_id else str(consultant_id)]


def _with_consultants(values: Collection[str], scope: Scope) -> Q:
    ids = {scope.user_id if value == ME else int(value) for value in values if value != NOBODY}
    kept = Q(consultant_id__in=ids)
    return kept | Q(consultant_id=None) if NOBODY in values else kept


consultant = ByValue(
    name="consulent",
    label="Consulent",
    options=_consultants,
    value=lambda scope: F("consultant_id"),
    belongs=_whose,
    condition=_with_consultants,
)


def _still(scope: Scope) -> dict[str, Q]:
    """No step to another stage in these weeks. The first step is the opening of the file."""
    return {
        str(weeks): ~Exists(
            StageChange.objects.filter(
                candidate_id=OuterRef("pk"), on__gt=scope.on - timedelta(weeks=weeks), on__lte=scope.on
            )
        )
        & Q(during__startswith__lte=scope.on - timedelta(weeks=weeks))
        for weeks in STILL_WEEKS
    }


still = ByCondition(
    name="stilstand",
    label="Geen nieuwe fase",
    options=lambda scope: [(str(weeks), f"al {weeks} weken of langer") for weeks in STILL_WEEKS],
    conditions=_still,
)


def _silent(scope: Scope) -> dict[str, Q]:
    """No real contact in these weeks; a note is none (see ContactMoment.objects.counting)."""
    contact = ContactMoment.objects.counting().filter(candidate_id=OuterRef("pk"))
    return {
        str(weeks): ~Exists(contact.filter(on__gt=scope.on - timedelta(weeks=weeks)))
        for weeks in SILENT_WEEKS
    }


silent = ByCondition(
    name="contact",
    label="Geen contact",
    options=lambda scope: [(str(weeks), f"al {weeks} weken of langer") for weeks in SILENT_WEEKS],
    conditions=_silent,
    offered=consultants,
)


def _plan(scope: Scope) -> dict[str, Q]:
    has = Exists(Plan.objects.open().filter(candidate_id=OuterRef("pk")))
    return {"ja": Q(has), "nee": ~Q(has)}


plan = ByCondition(
    name="plan",
    label="Trajectplan",
    options=lambda scope: [("ja", "met plan"), ("nee", "zonder plan")],
    conditions=_plan,
    offered=consultants,
)


def _guided(scope: Scope) -> dict[str, Q]:
    return {ME: Q(pk__in=Candidate.objects.guided_by(scope).values("pk"))}


guidance = ByCondition(
    name="begeleiding",
    label="Begeleiding",
    options=lambda scope: [(ME, "ik begeleid nu")],
    conditions=_guided,
    offered=lambda scope: bool(scope.coach_municipalities),
)
