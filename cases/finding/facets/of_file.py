"""Filters on the file itself: where it is, how far, with whom, and whether it stands still."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.db.models.functions import Greatest
from django.db.models.lookups import LessThanOrEqual

from accounts.models import User
from accounts.scope import Scope
from cases.enums import Stage
from cases.finding.facets.base import Facet, Fact, Options, any_of, consultants
from cases.models import Candidate, Plan, StageChange
from cases.signals.contact import silent_since
from cases.workday.colleagues import team_of
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


municipality = Facet(
    name="gemeente",
    label="Gemeente",
    options=_municipalities,
    fact=Fact("municipality", lambda scope: F("municipality_id"), plain=True),
    belongs=lambda code, scope: [scope.carrier(code)],
    condition=_in_municipalities,
)

stage = Facet(
    name="fase",
    label="Fase",
    options=lambda scope: Stage.choices,
    fact=Fact("stage", lambda scope: F("stage"), plain=True),
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


consultant = Facet(
    name="consulent",
    label="Consulent",
    options=_consultants,
    fact=Fact("consultant", lambda scope: F("consultant_id"), plain=True),
    belongs=_whose,
    condition=_with_consultants,
)


def _weeks_ago(weeks: int, scope: Scope) -> date:
    return scope.on - timedelta(weeks=weeks)


def _still(scope: Scope) -> dict[str, Q]:
    """No step to another stage in these weeks. The first step is the opening of the file."""
    steps = StageChange.objects.filter(candidate_id=OuterRef("pk"), on__lte=scope.on)
    return {
        str(weeks): Q(during__startswith__lte=_weeks_ago(weeks, scope))
        & ~Q(Exists(steps.filter(on__gt=_weeks_ago(weeks, scope))))
        for weeks in STILL_WEEKS
    }


def _last_step(scope: Scope) -> Any:
    steps = StageChange.objects.filter(candidate_id=OuterRef("pk"), on__lte=scope.on).order_by("-on")
    return Greatest(F("during__startswith"), Subquery(steps.values("on")[:1]))


still = Facet(
    name="stilstand",
    label="Geen nieuwe fase",
    options=lambda scope: [(str(weeks), f"al {weeks} weken of langer") for weeks in STILL_WEEKS],
    fact=Fact("last_step", _last_step),
    belongs=lambda day, scope: [str(weeks) for weeks in STILL_WEEKS if day <= _weeks_ago(weeks, scope)],
    condition=any_of(_still),
)


def _silent(scope: Scope) -> dict[str, Q]:
    """No contact in these weeks, as the signal counts it: a note is none, and a new file is not silent yet."""
    since = silent_since()
    return {str(weeks): Q(LessThanOrEqual(since, _weeks_ago(weeks, scope))) for weeks in SILENT_WEEKS}


silent = Facet(
    name="contact",
    label="Geen contact",
    options=lambda scope: [(str(weeks), f"al {weeks} weken of langer") for weeks in SILENT_WEEKS],
    fact=Fact("silent_since", lambda scope: silent_since()),
    belongs=lambda day, scope: [str(weeks) for weeks in SILENT_WEEKS if day <= _weeks_ago(weeks, scope)],
    condition=any_of(_silent),
    offered=consultants,
)


def _has_plan(scope: Scope) -> Exists:
    return Exists(Plan.objects.open().filter(candidate_id=OuterRef("pk")))


plan = Facet(
    name="plan",
    label="Trajectplan",
    options=lambda scope: [("ja", "met plan"), ("nee", "zonder plan")],
    fact=Fact("plan", _has_plan),
    belongs=lambda has, scope: ["ja" if has else "nee"],
    condition=any_of(lambda scope: {"ja": Q(_has_plan(scope)), "nee": ~Q(_has_plan(scope))}),
    offered=consultants,
)


def _guided(scope: Scope) -> Q:
    return Q(pk__in=Candidate.objects.guided_by(scope).values("pk"))


guidance = Facet(
    name="begeleiding",
    label="Begeleiding",
    options=lambda scope: [(ME, "ik begeleid nu")],
    fact=Fact("guided", lambda scope: ExpressionWrapper(_guided(scope), output_field=BooleanField())),
    belongs=lambda guided, scope: [ME] if guided else [],
    condition=any_of(lambda scope: {ME: _guided(scope)}),
    offered=lambda scope: bool(scope.coach_municipalities),
)
