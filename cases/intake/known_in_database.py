"""Which facts of an intake are known, asked of the database for thousands of intakes at once: the twin of known.py.

The keys are those of `cases.intake.known.FACTS`; a test holds the two beside each other.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add

from django.db.models import Case, Exists, IntegerField, Model, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable

from cases.enums import YesNoUnknown
from cases.models import Competence, LanguageSkill


def _said(column: str) -> Q:
    return ~Q(**{column: YesNoUnknown.UNKNOWN})


def _rows(model: type[Model]) -> Exists:
    return Exists(model._default_manager.filter(assessment_id=OuterRef("pk")))


KNOWN: Mapping[str, Q | Exists] = {
    "hours": Q(hours_min__isnull=False) | Q(hours_max__isnull=False),
    "availability": _said("availability"),
    "wished_branches": ~Q(wished_branches=[]),
    "competences": _rows(Competence),
    "experience": _said("has_experience"),
    "education": _said("education"),
    "certificates": _said("has_certificates"),
    "languages": _rows(LanguageSkill),
    "support_needs": _said("has_support_needs"),
    "transport": ~Q(transport=[]),
    "travel": Q(travel_minutes__isnull=False) | Q(travel_km__isnull=False),
    "licence": _said("has_licence"),
}
"""When a fact is known, as a condition on an `Assessment`: every fact that a match needs."""


def number_known(keys: Iterable[str]) -> Combinable:
    """How many of these facts an intake knows. Raises KeyError for a fact without a condition here."""
    ones = (
        Case(When(KNOWN[key], then=Value(1)), default=Value(0), output_field=IntegerField()) for key in keys
    )
    return reduce(add, ones)
