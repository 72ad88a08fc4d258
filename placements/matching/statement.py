"""Asks the rule of matching of the database: candidates in sight × vacancies in sight, one statement."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.enums import HeldCertificateKind, LicenceCategory, SupportNeed
from cases.models import Candidate, Profile
from placements.enums.matching import MatchAspect, MatchVerdict, Outcome
from placements.enums.work import FORMS_WITHOUT_WAGE, WorkForm
from placements.models import Vacancy
from placements.rules.matching.tables import (
    CLASHES,
    COVERS_CERTIFICATE,
    COVERS_LICENCE,
    LEVEL,
    RANK,
    READY,
    STRENGTH,
)

STATEMENT = Path(__file__).with_name("sql").joinpath("match.sql").read_text(encoding="utf-8")
NUMBER = {Outcome.FOR: 1, Outcome.UNKNOWN: 0, Outcome.AGAINST: -1}
VERDICTS = (MatchVerdict.FITS, MatchVerdict.LACKS, MatchVerdict.FAILS)
"""In the order of a list: the place of each is its number in the statement."""
NOBODY = (
    "SELECT NULL::bigint AS id, NULL::bigint AS candidate_id, NULL::bigint AS person_id, '' AS stage, "
    "'' AS municipality_id, '' AS code, NULL::text[] AS shared WHERE false"
)
"""What a query that can find nobody comes to, whatever it was to find of them."""
PAID = [form.value for form in WorkForm if form not in FORMS_WITHOUT_WAGE]


@dataclass(frozen=True)
class Pair:
    """A candidate and a vacancy. `code` is that of the profile of a candidate of another municipality, else None."""

    vacancy_id: int
    candidate_id: int
    code: str | None
    verdict: MatchVerdict
    score: int
    unknown: int

    @property
    def at_least(self) -> int:
        """The score when all that is unknown turns out to speak against it."""
        return self.score - self.unknown

    @property
    def at_most(self) -> int:
        """The score when all that is unknown turns out to speak for it."""
        return self.score + self.unknown


@dataclass(frozen=True)
class Found:
    """A page of pairs, best first, and how many there are with each verdict."""

    pairs: tuple[Pair, ...]
    counts: Mapping[MatchVerdict, int]


@dataclass(frozen=True)
class InSight:
    """Whom and what somebody may match: own files by name, profiles of others as they tell themselves, vacancies."""

    own: QuerySet[Candidate]
    others: QuerySet[Profile]
    vacancies: QuerySet[Vacancy]


def find(
    sight: InSight,
    scope: Scope,
    weights: Mapping[MatchAspect, int],
    *,
    verdicts: Collection[MatchVerdict] = VERDICTS,
    limit: int,
    offset: int = 0,
) -> Found:
    """The pairs with these verdicts, best first: verdict, score, least unknown. Counts are of all verdicts."""
    values = {
        **{f"w_{aspect}": int(weights[aspect]) for aspect in MatchAspect},
        **_tables(),
        "on": scope.on,
        "carriers": json.dumps({code: scope.carrier(code) for code in scope.heirs}),
        "verdicts": [number for number, verdict in enumerate(VERDICTS) if verdict in verdicts],
        "limit": limit,
        "offset": offset,
    }
    statement = STATEMENT.format(
        own=sql_of(sight.own.order_by().values("id")),
        others=sql_of(sight.others.order_by().values("candidate_id", "code", "shared")),
        vacancies=sql_of(sight.vacancies.order_by().values("id")),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return as_found(cursor.fetchall())


def as_found(rows: Sequence[tuple[Any, ...]]) -> Found:
    """What a statement answered; where nobody is on the page, one row still tells the counts."""
    numbers = json.loads(rows[0][0]) if rows[0][0] else {}
    return Found(
        pairs=tuple(
            Pair(row[1], row[2], row[3], VERDICTS[row[4]], int(row[5]), int(row[6]))
            for row in rows
            if row[2] is not None
        ),
        counts={verdict: int(numbers.get(str(number), 0)) for number, verdict in enumerate(VERDICTS)},
    )


def _tables() -> dict[str, Any]:
    """The tables of the rule, as the statement reads them."""
    return {
        "covers_licence": _pairs(COVERS_LICENCE, LicenceCategory.values, "asked", "held"),
        "covers_certificate": _pairs(COVERS_CERTIFICATE, HeldCertificateKind.values, "asked", "held"),
        "clashes": _pairs(CLASHES, (), "need", "demand"),
        "levels": json.dumps(LEVEL),
        "ranks": json.dumps(RANK),
        "strengths": json.dumps({key: NUMBER[outcome] for key, outcome in STRENGTH.items()}),
        "ready": json.dumps({key: NUMBER[outcome] for key, outcome in READY.items()}),
        "needs": list(SupportNeed.values),
        "paid": PAID,
    }


def _pairs(table: Mapping[str, Collection[str]], themselves: Collection[str], one: str, other: str) -> str:
    """A table as rows; each of `themselves` stands beside itself too."""
    rows = [(key, key) for key in themselves]
    rows += [(key, value) for key, values in table.items() for value in sorted(values)]
    return json.dumps([{one: key, other: value} for key, value in rows])


def sql_of(rows: QuerySet[Any]) -> str:
    """A query as text with its values in it, to stand within the statement; one that can find nobody finds nobody."""
    try:
        text, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return NOBODY
    composed: str = connection.ops.compose_sql(text, values)  # type: ignore[attr-defined]
    return composed.replace("%", "%%")
