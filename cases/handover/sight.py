"""What a municipality still sees of a person after it handed the file over: what had begun by then."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.enums import HandoverStatus
from cases.models import Candidate, Handover
from dated.models import DatedFact

Fact = TypeVar("Fact", bound=DatedFact)
Facts = TypeVar("Facts", bound=QuerySet[Any])


def in_sight_through(files: QuerySet[Candidate], *, person: str, first_day: str = "during__startswith") -> Q:
    """Facts about persons with a file among these; through a file that was handed over only what had begun by then.

    `person` and `first_day` name the fact's own columns. Placements, grants and the like belong to the person and run
    on after a handover; what begins later is the business of the municipality that has the file now.
    """
    accepted = Handover.objects.filter(status=HandoverStatus.ACCEPTED)
    kept = files.filter(~Exists(accepted.filter(candidate_id=OuterRef("pk"))))
    gone = accepted.filter(
        candidate__in=files.order_by().values("pk"),
        candidate__person_id=OuterRef(person),
        decided_on__gt=OuterRef(first_day),
    )
    return Q(**{f"{person}__in": kept.order_by().values("person_id")}) | Q(Exists(gone))


def begun_among(facts: Iterable[Fact], candidate: Candidate) -> list[Fact]:
    """The same of facts that were read already, newest first."""
    day = candidate.handed_over_on
    own = [fact for fact in facts if day is None or fact.first_day < day]
    return sorted(own, key=lambda fact: (fact.first_day, fact.last_day or date.max), reverse=True)


def begun_by_handover(facts: Facts, candidate: Candidate) -> Facts:
    """Of these dated facts of the person: those that belong to this file, also when it was handed over."""
    day = candidate.handed_over_on
    return facts if day is None else facts.filter(during__startswith__lt=day)
