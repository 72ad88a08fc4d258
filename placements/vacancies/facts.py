"""What a vacancy says, as plain values: what a form gives, what an act records, what a copy begins with."""

from cases.enums import YesNoUnknown
from cases.stated_facts import Row, StatedFacts
from placements.enums.vacancy import OfferedContract, VacancyOrigin, VacancySharing
from placements.models import Vacancy
from placements.models.vacancy_rows import VACANCY_ROWS

COLUMNS = (
    "title",
    "tasks",
    "branch",
    "origin",
    "posts",
    "hours_min",
    "hours_max",
    "starts_on",
    "closes_on",
    "contract",
    "wage_note",
    "trial_possible",
    "shared",
    "work_municipality_id",
    "place",
    "reachable_by",
    "education",
    "education_is_hard",
    "offers",
    "offers_note",
)
"""The columns of a vacancy that say something of the work."""

KEYS = {
    "licences": ("category",),
    "certificates": ("kind", "name"),
    "languages": ("language", "name"),
    "competences": ("kind",),
    "demands": ("kind",),
}
"""By which columns a row is the same row, so that a change is a change, and not one row gone and another come."""

TEXTS = ("title", "tasks", "wage_note", "place", "offers_note")
"""What somebody typed in their own words."""


class VacancyFacts(StatedFacts):
    """What a vacancy says."""


def row_columns(relation: str) -> tuple[str, ...]:
    """The columns of a kind of row that say something."""
    fields = VACANCY_ROWS[relation]._meta.concrete_fields
    return tuple(field.name for field in fields if field.name not in ("id", "vacancy"))


def facts_of(vacancy: Vacancy) -> VacancyFacts:
    """What this vacancy says. Hand it one with its rows."""
    rows: dict[str, tuple[Row, ...]] = {
        relation: tuple(
            {column: getattr(row, column) for column in row_columns(relation)}
            for row in getattr(vacancy, relation).all()
        )
        for relation in VACANCY_ROWS
    }
    return VacancyFacts(columns={name: getattr(vacancy, name) for name in COLUMNS}, rows=rows)


NOTHING_KNOWN = VacancyFacts(
    columns={
        **dict.fromkeys(COLUMNS, ""),
        **dict.fromkeys(("hours_min", "hours_max", "starts_on", "closes_on", "work_municipality_id")),
        "origin": VacancyOrigin.REGULAR.value,
        "posts": 1,
        "contract": OfferedContract.UNKNOWN.value,
        "trial_possible": YesNoUnknown.UNKNOWN.value,
        "shared": VacancySharing.OWN.value,
        "reachable_by": [],
        "education_is_hard": False,
        "offers": [],
    },
    rows=dict.fromkeys(VACANCY_ROWS, ()),
)
"""What stands in a vacancy before anybody said anything."""


def copied(facts: VacancyFacts) -> VacancyFacts:
    """What a copy begins with: the same work, without the days of the one that was copied."""
    return VacancyFacts(columns={**facts.columns, "starts_on": None, "closes_on": None}, rows=facts.rows)
