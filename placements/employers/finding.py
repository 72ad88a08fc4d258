"""Which employer is meant by what somebody types: a name, part of one, a place, a KvK number or our own number."""

import re
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Lower

from accounts.scope import Scope
from placements.models import Employer
from registry.models import Municipality
from registry.search_name import plain

ALIKE = 0.35
"""How much a name must look like what was typed (pg_trgm, 0 to 1) to be offered when nothing fits it."""
MOST_TYPED = 250

_KVK = re.compile(r"(?<!\d)(\d{8})(?!\d)")
_NUMBER = re.compile(r"(?:^|\(nr\. )(\d{1,7})(?:\)?$)")
_SPACED = re.compile(r"[\s.]")


@dataclass(frozen=True)
class Found:
    """The employers that fit; `exact`: there is one, and it is meant. `guessed`: they only look alike."""

    employers: tuple[Employer, ...]
    exact: bool = False
    guessed: bool = False


def label_of(employer: Employer) -> str:
    """An employer in one line by which it can be found again: "Bakkerij Brood, Leiden (KvK 12345678)"."""
    name = ", ".join(part for part in (employer.name, employer.place) if part)
    return f"{name} (KvK {employer.kvk_number})" if employer.kvk_number else f"{name} (nr. {employer.pk})"


def find_employer(employers: QuerySet[Employer], typed: str, *, most: int) -> Found:
    """The employers among these that are meant; at most `most`, in the order of the queryset."""
    typed = typed.strip()[:MOST_TYPED]
    if not any(letter.isalnum() for letter in typed):
        return Found(())
    if by_number := _by_number(employers, typed):
        return Found((by_number,), exact=True)
    named = list(employers.filter(search_name=plain(typed))[:most])
    if len(named) == 1:
        return Found(tuple(named), exact=True)
    fitting = list(matching(employers, typed)[:most])
    if fitting:
        return Found(tuple(fitting), exact=len(fitting) == 1)
    return Found(tuple(alike(employers, typed)[:most]), guessed=True)


def matching(employers: QuerySet[Employer], typed: str) -> QuerySet[Employer]:
    """Employers with every typed word in the name or the place, or with this KvK number."""
    digits = _SPACED.sub("", typed)
    if _KVK.fullmatch(digits):
        return employers.filter(kvk_number=digits)
    for word in (word for word in typed.split() if any(letter.isalnum() for letter in word)):
        employers = employers.filter(
            Q(search_name__contains=plain(word)) | Q(place__unaccent__icontains=word)
        )
    return employers


def alike(employers: QuerySet[Employer], typed: str) -> QuerySet[Employer]:
    """Employers whose name looks like what was typed, most alike first."""
    likeness = TrigramSimilarity("search_name", plain(typed))  # type: ignore[arg-type]  # an expression does
    return (
        employers.annotate(likeness=likeness).filter(likeness__gte=ALIKE).order_by("-likeness", "name", "pk")
    )


def nearest_first(employers: QuerySet[Employer], scope: Scope) -> QuerySet[Employer]:
    """Employers in the places of the consultant's municipalities first, then by name."""
    own = Municipality.objects.filter(code__in=scope.case_municipalities).values("name")
    far = Case(When(place__in=own, then=Value(0)), default=Value(1))
    return employers.alias(far=far).order_by("far", Lower("name"), "place", "pk")


def _by_number(employers: QuerySet[Employer], typed: str) -> Employer | None:
    """The one employer with the KvK number or our number that stands in what was typed."""
    if found := _KVK.search(typed) or _KVK.fullmatch(_SPACED.sub("", typed)):
        return employers.filter(kvk_number=found[1]).first()
    if found := _NUMBER.search(typed):
        return employers.filter(pk=int(found[1])).first()
    return None
