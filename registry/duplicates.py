"""Pairs of people who look like one person: same birth date and nearly the same name, or the other way round.

Twins share a birth date and a surname, so the first initial has to be the same as well.
Not by BSN: that is encrypted, and somebody recorded twice has two different numbers or a typing error in one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from registry.models import Person

MOST_PAIRS = 200
ALIKE = 0.5
"""Similarity of two surnames (0 to 1, by groups of three letters) from which they may be one name."""

QUERY = """
WITH here AS MATERIALIZED (
    SELECT person.id, person.search_name, person.birth_date, registry_plain_name(person.last_name) AS surname,
           left(person.initials, 1) AS initial
    FROM registry_person person
    WHERE person.merged_into_id IS NULL
      AND EXISTS (
          SELECT FROM registry_residence residence
          WHERE residence.person_id = person.id AND residence.municipality_id = ANY(%(codes)s)
            AND residence.during @> %(on)s::date
      )
),
pair AS (
    SELECT one.id AS one_id, other.id AS other_id, 'name' AS differs,
           similarity(one.surname, other.surname) AS alike
    FROM here one JOIN here other ON other.birth_date = one.birth_date AND other.id > one.id
    WHERE other.initial = one.initial AND similarity(one.surname, other.surname) >= %(alike)s
    UNION ALL
    SELECT one.id, other.id, 'birth_date', 1
    FROM here one JOIN here other ON other.search_name = one.search_name AND other.id > one.id
    WHERE other.birth_date <> one.birth_date
      AND (to_char(other.birth_date, 'DDMMYYYY') = to_char(one.birth_date, 'MMDDYYYY')
           OR (SELECT count(*) FROM generate_series(1, 8) place
               WHERE substr(to_char(one.birth_date, 'DDMMYYYY'), place, 1)
                  <> substr(to_char(other.birth_date, 'DDMMYYYY'), place, 1)) = 1)
)
SELECT one_id, other_id, differs FROM pair
WHERE NOT EXISTS (
    SELECT FROM registry_notaduplicate apart WHERE apart.first_id = pair.one_id AND apart.second_id = pair.other_id
)
ORDER BY alike DESC, one_id, other_id
LIMIT %(most)s
"""


@dataclass(frozen=True)
class Pair:
    """Two people who may be one, and what differs between them."""

    one: Person
    other: Person
    differs: str


def likely_duplicates(municipalities: Collection[str], on: date) -> list[Pair]:
    """The pairs among the people who live in these municipalities on a day, most alike first; at most 200."""
    values: dict[str, Any] = {"codes": list(municipalities), "on": on, "alike": ALIKE, "most": MOST_PAIRS}
    with connection.cursor() as cursor:
        cursor.execute(QUERY, values)
        found = cursor.fetchall()
    people = Person.objects.in_bulk({pk for one, other, _ in found for pk in (one, other)})
    return [Pair(people[one], people[other], differs) for one, other, differs in found]
