"""Asks the best candidates for one vacancy of the database: the compiled rule over everybody in sight."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.enums import SharedPart
from cases.models import Candidate, Profile
from placements.enums.matching import MatchAspect, MatchVerdict, Outcome
from placements.matching import packed
from placements.matching.compiled import Comparison, Compiled, Needs, compiled
from placements.matching.facts import facts_of_vacancy
from placements.matching.statement import PAID, VERDICTS, Found, as_found, sql_of
from placements.models import Vacancy

SHIFT = 16
STEP = 1 << SHIFT
"""More than all weights of one vacancy together: hundreds of demands of ten."""
STATEMENT = """
-- Candidates in sight for one vacancy: verdict, score and what is unknown of each, a page of them in order.
-- Of somebody of another municipality only what the profile tells (`told`) takes part: what nobody may read, may not be
-- read off the order either.
WITH seen AS (
    SELECT own.id AS candidate_id, own.person_id, own.stage, NULL::text AS code, {everything} AS told,
           {municipality} AS municipality
    FROM ({own}) own
    UNION ALL
    SELECT others.candidate_id, NULL, NULL, others.code, {told}, NULL FROM ({others}) others
), scored AS MATERIALIZED (
    -- `points` are the score and what is unknown in one number, so that each comparison is made once and one number
    -- gives the order: the score in steps of {step}, minus what is unknown.
    SELECT seen.candidate_id, seen.person_id, seen.code, f.hours_max, {verdict} AS verdict, {points} AS points
    FROM seen
    LEFT JOIN placements_matchfacts f ON f.candidate_id = seen.candidate_id
    {joins}
), last AS (
    SELECT verdict, points FROM scored WHERE verdict = ANY (%(verdicts)s::int[])
    ORDER BY verdict, points DESC LIMIT 1 OFFSET %(offset)s + %(limit)s - 1
), near AS MATERIALIZED (
    -- Work that somebody has already moves them by one weight at most: it is looked up of who may come on the page.
    SELECT scored.* FROM scored LEFT JOIN last ON true
    WHERE scored.verdict = ANY (%(verdicts)s::int[]) AND (
        last.verdict IS NULL OR scored.verdict < last.verdict
        OR scored.verdict = last.verdict AND scored.points >= last.points - {reach})
), work AS (
    -- In hundredths of an hour, as the facts.
    SELECT placement.person_id, sum((hours.hours_per_week * 100)::int) AS hours
    FROM placements_placement placement JOIN placements_workinghours hours ON hours.placement_id = placement.id
    WHERE placement.during @> %(on)s::date AND hours.during @> %(on)s::date
      AND placement.work_form = ANY (%(paid)s::text[])
      AND placement.person_id IN (SELECT person_id FROM near)
    GROUP BY placement.person_id
), ordered AS (
    SELECT f.candidate_id, f.code, f.verdict, f.points + {at_work} AS points
    FROM near f LEFT JOIN work ON work.person_id = f.person_id
)
SELECT counted.numbers, %(vacancy)s::bigint, page.candidate_id, page.code, page.verdict,
       (page.points + {step} - 1) >> {shift}, -page.points & {step} - 1
FROM (
    SELECT jsonb_object_agg(verdict, number) AS numbers
    FROM (SELECT verdict, count(*) AS number FROM scored GROUP BY verdict) each
) counted
LEFT JOIN LATERAL (
    SELECT * FROM ordered
    -- Equals stand by chance, the same on every look: the order of keys would tell who came first.
    ORDER BY verdict, points DESC, hashint8extended(candidate_id, %(vacancy)s::bigint)
    LIMIT %(limit)s OFFSET %(offset)s
) page ON true
"""


@dataclass(frozen=True)
class People:
    """Whom somebody may match: own files by name, profiles of others as they tell themselves."""

    own: QuerySet[Candidate]
    others: QuerySet[Profile]


def best_candidates(
    people: People,
    vacancy: Vacancy,
    scope: Scope,
    weights: Mapping[MatchAspect, int],
    *,
    verdicts: Collection[MatchVerdict] = VERDICTS,
    limit: int,
    offset: int = 0,
) -> Found:
    """The candidates with these verdicts, best first: verdict, score, least unknown. Counts are of all verdicts.

    Hand it a vacancy with its demands (`with_demands`).
    """
    carriers = {code: scope.carrier(code) for code in scope.heirs if code in scope.case_municipalities}
    rule = compiled(facts_of_vacancy(vacancy, scope), weights)
    values = {
        **rule.values,
        "on": scope.on,
        "vacancy": vacancy.pk,
        "paid": PAID,
        "carriers": json.dumps(carriers),
        "verdicts": [number for number, verdict in enumerate(VERDICTS) if verdict in verdicts],
        "limit": limit,
        "offset": offset,
    }
    # Looking up who carries a municipality on costs a look per file; most are carried on by nobody.
    carried = "coalesce(%(carriers)s::jsonb ->> own.municipality_id, own.municipality_id)"
    own = people.own.order_by().values("id", "person_id", "stage", "municipality_id")
    others = people.others.order_by().values("candidate_id", "code", "shared")
    statement = STATEMENT.format(
        own=sql_of(own),
        others=sql_of(others),
        everything=packed.EVERYTHING,
        told=_told(),
        municipality=carried if carriers else "own.municipality_id",
        **_written(rule),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return as_found(cursor.fetchall())


def _written(rule: Compiled) -> dict[str, Any]:
    """The parts of the statement that follow from the rule."""
    by_part: dict[SharedPart | None, list[Comparison]] = defaultdict(list)
    for each in rule.comparisons:
        by_part[each.part].append(each)
    points = [_needs(rule.needs)]
    for part, comparisons in by_part.items():
        terms = " + ".join(_case(each, _points(each.weight)) for each in comparisons)
        untold = -sum(each.weight for each in comparisons)
        points.append(
            f"({terms})" if part is None else f"CASE WHEN {_untold(part)} THEN {untold} ELSE {terms} END"
        )
    return {
        "step": STEP,
        "shift": SHIFT,
        "joins": "\n    ".join(rule.joins),
        "verdict": _verdict([each for each in rule.comparisons if each.hard]),
        "points": "\n        + ".join(points),
        "reach": (2 * rule.at_work.weight + 1) * STEP,
        "at_work": _case(rule.at_work, _points(rule.at_work.weight)),
    }


def _points(weight: int) -> dict[Outcome | None, int]:
    return {Outcome.FOR: weight * STEP, Outcome.AGAINST: -weight * STEP, Outcome.UNKNOWN: -weight, None: 0}


def _case(comparison: Comparison, worth: Mapping[Outcome | None, int]) -> str:
    """A comparison as a number: what its outcome is worth."""
    cases = " ".join(f"WHEN {condition} THEN {worth[outcome]}" for condition, outcome in comparison.cases)
    unknown = worth[Outcome.UNKNOWN]
    return f"CASE {cases} ELSE {unknown} END" if cases else str(unknown)


def _untold(part: SharedPart) -> str:
    return f"seen.told & {packed.bit(packed.PARTS, part)} = 0"


def _verdict(hard: list[Comparison]) -> str:
    """The number of the worst verdict that the hard demands leave; see VERDICTS."""
    worth = {Outcome.FOR: 0, Outcome.UNKNOWN: 1, Outcome.AGAINST: 2, None: 0}
    found = [
        f"CASE WHEN {_untold(each.part)} THEN 1 ELSE {_case(each, worth)} END" for each in hard if each.part
    ]
    return f"greatest({', '.join(found)})" if found else "0"


def _needs(needs: Needs) -> str:
    """The points of all that somebody needs; of who needs nothing one that is for, of whom nobody knows one unknown."""
    worth = _points(needs.weight)
    bits = ((needs.met, Outcome.FOR), (needs.clashing, Outcome.AGAINST), (needs.unknown, Outcome.UNKNOWN))
    counted = [
        f"bit_count((f.needs & {mask})::bit({len(packed.NEEDS)}))::int * {worth[outcome]}"
        for mask, outcome in bits
        if mask
    ]
    nobody_knows = worth[Outcome.UNKNOWN]
    return (
        f"CASE WHEN {_untold(SharedPart.NEEDS)} THEN {nobody_knows} WHEN f.needs <> 0 THEN {' + '.join(counted)} "
        f"WHEN f.has_needs = -1 THEN {worth[Outcome.FOR]} ELSE {nobody_knows} END"
    )


def _told() -> str:
    """The bits of the parts that a profile tells. A profile that tells everything is seen at once: most do."""
    everything = ",".join(packed.PARTS)
    bits = " | ".join(
        f"(('{part}' = ANY (others.shared))::int << {place})" for place, part in enumerate(packed.PARTS)
    )
    whole = f"others.shared::text[] = '{{{everything}}}'::text[]"
    return f"CASE WHEN {whole} THEN {packed.EVERYTHING} ELSE {bits} END"
