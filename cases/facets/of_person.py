"""Filters on the person: the register and work of today."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery

from accounts.scope import Scope
from cases.facets.base import ByCondition, ByValue
from cases.models import Candidate, IndicationRequest
from registry.enums import GROUND_CATEGORY, LegalGround, RegisterCategory, ResponsibleParty
from registry.models import Registration

NOT_REGISTERED = "geen"
YES, NO = "ja", "nee"


def _leading(column: str) -> Any:
    """A column of the registration that leads today, for a file; nothing for who is not on the register."""

    def of(scope: Scope) -> Subquery:
        leading = Registration.objects.leading_on(scope.on).filter(person_id=OuterRef("person_id"))
        return Subquery(leading.values(column)[:1])

    return of


def _registered(scope: Scope, **facts: Any) -> Q:
    """Persons whose leading registration of today has these facts."""
    return Q(person_id__in=Registration.objects.leading_on(scope.on).filter(**facts).values("person_id"))


def _of_categories(values: Collection[str], scope: Scope) -> Q:
    grounds = [ground for ground, category in GROUND_CATEGORY.items() if category in values]
    kept = _registered(scope, ground__in=grounds)
    return kept | ~_registered(scope) if NOT_REGISTERED in values else kept


category = ByValue(
    name="grondslag",
    label="Doelgroepregister",
    options=lambda scope: [*RegisterCategory.choices, (NOT_REGISTERED, "niet ingeschreven")],
    value=_leading("ground"),
    belongs=lambda ground, scope: [LegalGround(ground).category.value if ground else NOT_REGISTERED],
    condition=_of_categories,
)

responsible = ByValue(
    name="verantwoordelijke",
    label="Verantwoordelijke",
    options=lambda scope: ResponsibleParty.choices,
    value=_leading("responsible"),
    belongs=lambda party, scope: [party] if party else [],
    condition=lambda values, scope: _registered(scope, responsible__in=values),
)

profile = ByValue(
    name="profiel",
    label="Profiel zichtbaar",
    options=lambda scope: [(YES, "ja"), (NO, "nee")],
    value=_leading("profile_visible"),
    belongs=lambda visible, scope: [] if visible is None else [YES if visible else NO],
    condition=lambda values, scope: _registered(
        scope, profile_visible__in=[value == YES for value in values]
    ),
)


def _work(scope: Scope) -> dict[str, Q]:
    working = Candidate.objects.filter(pk=OuterRef("pk"), person__placements__during__contains=scope.on)
    return {YES: Q(Exists(working)), NO: ~Q(Exists(working))}


work = ByCondition(
    name="werk",
    label="Werkt nu",
    options=lambda scope: [(YES, "ja"), (NO, "nee")],
    conditions=_work,
)


def _asked(scope: Scope) -> dict[str, Q]:
    waiting = IndicationRequest.objects.filter(candidate_id=OuterRef("pk"), outcome="")
    return {"loopt": Q(Exists(waiting))}


indication = ByCondition(
    name="aanvraag",
    label="Aanvraag indicatie",
    options=lambda scope: [("loopt", "wacht op antwoord")],
    conditions=_asked,
)
