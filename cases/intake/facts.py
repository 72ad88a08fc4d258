"""The facts of an intake as plain values: what a form gives, what the act records, what travels along."""

from cases.models import Assessment
from cases.models.assessment_rows import ROWS
from cases.stated_facts import StatedFacts

COLUMNS = (
    "ladder",
    "hours_min",
    "hours_max",
    "availability",
    "available_from",
    "wished_branches",
    "wished_tasks",
    "has_experience",
    "education",
    "education_finished",
    "education_field",
    "has_certificates",
    "has_support_needs",
    "support_needs",
    "support_note",
    "transport",
    "travel_minutes",
    "travel_km",
    "has_licence",
    "expert_asked_on",
    "expert_answered_on",
    "expert_advice",
)
"""The columns of an intake that say something of the candidate."""

KEYS = {
    "licences": ("category",),
    "certificates": ("kind", "name"),
    "languages": ("language", "name"),
    "competences": ("kind",),
    "experience": ("function",),
    "domains": ("domain",),
}
"""By which columns a row is the same row, so that a change is a change, and not one row gone and another come."""

ANSWERED_BY_ROWS = {
    "has_licence": "licences",
    "has_certificates": "certificates",
    "has_experience": "experience",
}
"""Questions that a row answers with yes."""


class IntakeFacts(StatedFacts):
    """What an intake says."""


def row_columns(relation: str) -> tuple[str, ...]:
    """The columns of a kind of row that say something."""
    fields = ROWS[relation]._meta.concrete_fields
    return tuple(field.name for field in fields if field.name not in ("id", "assessment"))


def facts_of(assessment: Assessment) -> IntakeFacts:
    """What this intake says. Hand it one with its rows."""
    return IntakeFacts(
        columns={name: getattr(assessment, name) for name in COLUMNS},
        rows={
            relation: tuple(
                {column: getattr(row, column) for column in row_columns(relation)}
                for row in getattr(assessment, relation).all()
            )
            for relation in ROWS
        },
    )


NOTHING_KNOWN = IntakeFacts(
    columns={name: getattr(Assessment(), name) for name in COLUMNS}, rows=dict.fromkeys(ROWS, ())
)
"""What stands in an intake before anybody said anything."""
