"""What a municipality still sees of a person after the file ended, by handover or closing: what had begun by then."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.models import Candidate
from dated.models import DatedFact

Fact = TypeVar("Fact", bound=DatedFact)


def in_sight_through(files: QuerySet[Candidate], *, person: str, first_day: str = "during__startswith") -> Q:
    """Facts about persons with a file among these; through a file that ended only what had begun by its last day.

    `person` and `first_day` name the fact's own columns. Placements, grants and the like belong to the person and run
    on after a file; what begins later is the business of whoever has the file then.
    """
    running = files.filter(during__upper_inf=True)
    ended = files.filter(person_id=OuterRef(person), during__endswith__gt=OuterRef(first_day))
    return Q(**{f"{person}__in": running.order_by().values("person_id")}) | Q(Exists(ended.order_by()))


def begun_among(facts: Iterable[Fact], candidate: Candidate) -> list[Fact]:
    """The same of facts that were read already, newest first."""
    day = candidate.during.upper
    own = [fact for fact in facts if day is None or fact.first_day < day]
    return sorted(own, key=lambda fact: (fact.first_day, fact.last_day or date.max), reverse=True)
