"""Employers that may be one and the same: nearly the same name in one place, or the same domain of e-mail.

The same KvK number cannot be: the database refuses it. Two different numbers are two companies, whatever their names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import Q, QuerySet

from placements.models import Employer
from registry.search_name import plain

MOST_PAIRS = 200
ALIKE = 0.5
"""Similarity of two names (0 to 1, by groups of three letters) from which two in one place may be one."""
SAME_NAME = 0.85
"""The same, wherever they are."""
MOST_ALIKE = 5
PUBLIC_DOMAINS = (
    "gmail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "live.nl",
    "ziggo.nl",
    "kpnmail.nl",
)
"""Of which having one in common says nothing."""

QUERY = """
WITH employer AS MATERIALIZED (
    SELECT id, search_name, lower(btrim(place)) AS place, kvk_number FROM placements_employer
    WHERE merged_into_id IS NULL
),
domain AS (
    SELECT DISTINCT employer_id, lower(split_part(email, '@', 2)) AS name FROM placements_employercontact
    WHERE email <> '' AND lower(split_part(email, '@', 2)) <> ALL(%(public)s)
),
pair AS (
    SELECT one.id AS one_id, other.id AS other_id, similarity(one.search_name, other.search_name) AS alike,
           'name' AS why
    FROM employer one
    JOIN employer other ON other.id > one.id AND other.search_name %% one.search_name
    WHERE similarity(one.search_name, other.search_name)
          >= CASE WHEN one.place = other.place OR '' IN (one.place, other.place) THEN %(alike)s ELSE 2 END
    UNION ALL
    SELECT one.employer_id, other.employer_id, 0.4, 'domain'
    FROM domain one JOIN domain other ON other.name = one.name AND other.employer_id > one.employer_id
)
SELECT one_id, other_id, max(alike) AS alike, array_agg(DISTINCT why) FROM pair
JOIN employer one ON one.id = one_id JOIN employer other ON other.id = other_id
WHERE (one.kvk_number IS NULL OR other.kvk_number IS NULL)
  AND NOT EXISTS (
      SELECT FROM placements_notthesameemployer apart
      WHERE apart.first_id = one_id AND apart.second_id = other_id
  )
GROUP BY one_id, other_id
ORDER BY alike DESC, one_id, other_id
LIMIT %(most)s
"""


@dataclass(frozen=True)
class EmployerPair:
    """Two employers that may be one, and why."""

    one: Employer
    other: Employer
    why: tuple[str, ...]


def likely_doubles() -> list[EmployerPair]:
    """The pairs that may be one employer, most alike first; at most 200. Two queries."""
    values: dict[str, Any] = {"alike": ALIKE, "most": MOST_PAIRS, "public": list(PUBLIC_DOMAINS)}
    with connection.cursor() as cursor:
        cursor.execute(QUERY, values)
        found = cursor.fetchall()
    employers = Employer.objects.in_bulk({pk for one, other, *_ in found for pk in (one, other)})
    return [EmployerPair(employers[one], employers[other], _in_words(why)) for one, other, _, why in found]


def look_alikes(employers: QuerySet[Employer], name: str, place: str) -> list[Employer]:
    """The employers among these that may be the one somebody is about to record; at most five, most alike first."""
    near = Q(likeness__gte=SAME_NAME)
    if place:
        near |= Q(likeness__gte=ALIKE) & (Q(place__iexact=place) | Q(place=""))
    else:
        near |= Q(likeness__gte=ALIKE)
    likeness = TrigramSimilarity("search_name", plain(name))  # type: ignore[arg-type]  # an expression does
    found = employers.annotate(likeness=likeness).filter(near)
    return list(found.order_by("-likeness", "pk")[:MOST_ALIKE])


def _in_words(why: Iterable[str]) -> tuple[str, ...]:
    said = {"name": "bijna dezelfde naam", "domain": "zelfde domein in het e-mailadres"}
    return tuple(said[each] for each in sorted(why, reverse=True))
