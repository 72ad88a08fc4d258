"""Filters on the person: the register and work of today."""

from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.db.models.lookups import In, IsNull

from accounts.scope import Scope
from cases.finding.facets.base import Facet, Fact, any_of
from cases.models import IndicationRequest
from registry.enums import GROUND_CATEGORY, LegalGround, RegisterCategory, ResponsibleParty
from registry.models import Registration

NOT_REGISTERED = "geen"
YES, NO = "ja", "nee"


def _register(scope: Scope) -> Subquery:
    """The registration that leads today, for a file; nothing for who is not on the register."""
    leading = Registration.objects.leading_first(scope.on).filter(person_id=OuterRef("person_id"))
    return Subquery(
        leading.values(found=JSONObject(ground="ground", party="responsible", visible="profile_visible"))[:1]
    )


REGISTER = Fact("register", _register)


def _leading(column: str, scope: Scope) -> Subquery:
    leading = Registration.objects.leading_first(scope.on).filter(person_id=OuterRef("person_id"))
    return Subquery(leading.values(column)[:1])


def _registered(column: str, values: Collection[Any], scope: Scope) -> Q:
    """Persons whose leading registration of today has one of these values."""
    return Q(In(_leading(column, scope), list(values))) if values else Q(pk__in=[])


def _of_categories(values: Collection[str], scope: Scope) -> Q:
    grounds = [ground for ground, category in GROUND_CATEGORY.items() if category in values]
    kept = _registered("ground", grounds, scope)
    return kept | Q(IsNull(_leading("ground", scope), True)) if NOT_REGISTERED in values else kept


category = Facet(
    name="grondslag",
    label="Doelgroepregister",
    options=lambda scope: [*RegisterCategory.choices, (NOT_REGISTERED, "niet ingeschreven")],
    fact=REGISTER,
    part="ground",
    belongs=lambda ground, scope: [LegalGround(ground).category.value if ground else NOT_REGISTERED],
    condition=_of_categories,
)

responsible = Facet(
    name="verantwoordelijke",
    label="Verantwoordelijke",
    options=lambda scope: ResponsibleParty.choices,
    fact=REGISTER,
    part="party",
    belongs=lambda party, scope: [party] if party else [],
    condition=lambda values, scope: _registered("responsible", values, scope),
)

profile = Facet(
    name="profiel",
    label="Profiel zichtbaar",
    options=lambda scope: [(YES, "ja"), (NO, "nee")],
    fact=REGISTER,
    part="visible",
    belongs=lambda visible, scope: [] if visible is None else [YES if visible else NO],
    condition=lambda values, scope: _registered("profile_visible", [value == YES for value in values], scope),
)


def _works(scope: Scope) -> Exists:
    # By name: placements know this app, and not the other way round.
    placements = apps.get_model("placements", "Placement").objects.looked_up_on(scope.on)
    return Exists(placements.filter(person_id=OuterRef("person_id")))


work = Facet(
    name="werk",
    label="Werkt nu",
    options=lambda scope: [(YES, "ja"), (NO, "nee")],
    fact=Fact("works", _works),
    belongs=lambda works, scope: [YES if works else NO],
    condition=any_of(lambda scope: {YES: Q(_works(scope)), NO: ~Q(_works(scope))}),
)


def _waits(scope: Scope) -> Exists:
    return Exists(IndicationRequest.objects.filter(candidate_id=OuterRef("pk"), outcome=""))


indication = Facet(
    name="aanvraag",
    label="Aanvraag indicatie",
    options=lambda scope: [("loopt", "wacht op antwoord")],
    fact=Fact("waits", _waits),
    belongs=lambda waits, scope: ["loopt"] if waits else [],
    condition=any_of(lambda scope: {"loopt": Q(_waits(scope))}),
)
