"""The rule of matching for one vacancy, as SQL on MatchFacts: what is compared, and when it is for or against.

Every function says the same as the one of that name in placements/rules/matching; what the vacancy tells is filled in,
so that little is left to do for each of many candidates. tests/placements/matching/test_sql_equals_rule.py holds the
two together.

In the SQL `seen` is a candidate in sight, `f` the facts and `work` the hours at work today; without an intake every
fact is NULL, and then no condition holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cases.enums import Availability, HeldCertificateKind, Language, SharedPart
from placements.enums.matching import MatchAspect, Outcome
from placements.matching import packed
from placements.rules.matching import AskedCertificate, AskedLanguage, AskedLicence, VacancyFacts
from placements.rules.matching.circumstances import need_met
from placements.rules.matching.demands import plain
from placements.rules.matching.tables import (
    COVERS_CERTIFICATE,
    COVERS_LICENCE,
    LEVEL,
    RANK,
    READY,
    STRENGTH,
)

FOR, AGAINST, UNKNOWN = Outcome.FOR, Outcome.AGAINST, Outcome.UNKNOWN
Cases = tuple[tuple[str, Outcome | None], ...]
"""Conditions in order, each with its outcome; None is not compared. Where none holds it is unknown."""


@dataclass(frozen=True)
class Comparison:
    """One comparison: which part of a profile tells it (None: no part does), and how heavily it weighs."""

    aspect: MatchAspect
    part: SharedPart | None
    cases: Cases
    weight: int = 0
    hard: bool = False


@dataclass(frozen=True)
class Needs:
    """The bits of what somebody may need that this work meets, clashes with, and nobody knows."""

    met: int
    clashing: int
    unknown: int
    weight: int


@dataclass
class Compiled:
    """What is to be compared, with the rows it needs beside the facts and the values that stand in it by name."""

    comparisons: list[Comparison]
    needs: Needs
    at_work: Comparison
    """Compared last, and only of those whom it can bring on the page."""
    joins: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)


def compiled(vacancy: VacancyFacts, weights: Mapping[MatchAspect, int]) -> Compiled:
    """The rule for a vacancy, with these weights."""
    found = Compiled(
        [],
        needs(vacancy, weights[MatchAspect.NEEDS]),
        at_work(vacancy, weights[MatchAspect.AT_WORK]),
        values={"start": vacancy.start},
    )
    for asked in vacancy.licences:
        _add(found, weights, licence(asked), hard=asked.is_hard)
    for place, each in enumerate(vacancy.certificates):
        found.values[f"certificate_{place}"] = plain(each.name)
        found.joins.append(_certificate_rows(each, place))
        _add(found, weights, certificate(place), hard=each.is_hard)
    for place, one in enumerate(vacancy.languages):
        if one.language == Language.OTHER:
            found.values[f"language_{place}"] = plain(one.name)
            found.joins.append(_language_rows(place))
        _add(found, weights, language(one, place), hard=one.is_hard)
    if vacancy.education:
        _add(found, weights, education(vacancy.education), hard=vacancy.education_is_hard)
    for kind in vacancy.competences:
        _add(found, weights, competence(kind))
    found.values["place"] = vacancy.municipality
    for comparison in _circumstances(vacancy):
        _add(found, weights, comparison)
    return found


def _add(
    found: Compiled, weights: Mapping[MatchAspect, int], made: Comparison, *, hard: bool = False
) -> None:
    weight = weights[made.aspect]
    found.comparisons.append(Comparison(made.aspect, made.part, made.cases, weight, hard))


# --- demands ---------------------------------------------------------------------------------------------------------
def licence(asked: AskedLicence) -> Comparison:
    """Whether somebody has a driving licence of this category, or of one that covers it."""
    covering = packed.bits(
        packed.LICENCES, {asked.category} | COVERS_LICENCE.get(asked.category, frozenset())
    )
    itself = packed.bit(packed.LICENCES, asked.category)
    lacks = f"f.has_licence = -1 OR f.no_licences & {itself} <> 0"
    cases = ((f"f.licences & {covering} <> 0", FOR), (lacks, AGAINST))
    return Comparison(MatchAspect.LICENCE, SharedPart.TRAVEL, cases)


def certificate(place: int) -> Comparison:
    """Whether somebody has a certificate that is valid on the first day; by the best of the rows beside the facts."""
    best = f"CASE WHEN seen.code IS NULL THEN certificate_{place}.own ELSE certificate_{place}.anonymous END"
    cases = (
        (f"{best} = {VALID}", FOR),
        (f"{best} = {MAYBE}", UNKNOWN),
        (f"{best} = {EXPIRED} OR f.has_certificates = -1", AGAINST),
    )
    return Comparison(MatchAspect.CERTIFICATE, SharedPart.LEARNING, cases)


EXPIRED, MAYBE, VALID = 1, 2, 3
"""What one certificate says on the first day, the best last."""


def _certificate_rows(asked: AskedCertificate, place: int) -> str:
    """The best certificate of each intake, by name and, for who is anonymous, without names."""
    kinds = {asked.kind} | COVERS_CERTIFICATE.get(asked.kind, frozenset())
    valid = (
        f"CASE WHEN expires = 'no' THEN {VALID} WHEN valid_until IS NULL THEN {MAYBE} "
        f"WHEN valid_until >= %(start)s THEN {VALID} ELSE {EXPIRED} END"
    )
    own = anonymous = valid
    if asked.name:
        another = "NULL::int" if asked.kind == HeldCertificateKind.OTHER else str(MAYBE)
        own = f"CASE WHEN lower(btrim(name)) = %(certificate_{place})s THEN {valid} ELSE {another} END"
        anonymous = valid if not plain(asked.name) else another
    listed = _words(sorted(HeldCertificateKind(kind).value for kind in kinds))
    return (
        f"LEFT JOIN (SELECT assessment_id, max({own}) AS own, max({anonymous}) AS anonymous FROM cases_heldcertificate "
        f"WHERE kind IN ({listed}) GROUP BY assessment_id) AS certificate_{place} "
        f"ON certificate_{place}.assessment_id = f.intake_id"
    )


def language(asked: AskedLanguage, place: int) -> Comparison:
    """Whether somebody speaks and writes a language as well as is asked; without a level, a basis of speaking."""
    wanted = [
        (skill, level)
        for skill, level in (("speaking", asked.speaking), ("writing", asked.writing))
        if LEVEL.get(level)
    ] or [("speaking", "basic")]
    levels = [_level(asked, skill, LEVEL[level], place) for skill, level in wanted]
    cases: Cases = (
        (" OR ".join(less for _, less in levels), AGAINST),
        (" AND ".join(enough for enough, _ in levels), FOR),
    )
    if (
        asked.language == Language.OTHER
    ):  # a language that somebody typed the name of is told of own people only
        cases = (("seen.code IS NOT NULL", UNKNOWN), *cases)
    return Comparison(MatchAspect.LANGUAGE, SharedPart.LANGUAGES, cases)


def _level(asked: AskedLanguage, skill: str, rank: int, place: int) -> tuple[str, str]:
    """When a skill is enough, and when it is less than that."""
    enough = [level for level, each in LEVEL.items() if each >= rank]
    less = [level for level, each in LEVEL.items() if each < rank]
    if asked.language == Language.OTHER:
        column = f"language_{place}.{skill}"
        return f"{column} IN ({_words(enough)})", f"{column} IN ({_words(less)})"
    value = f"((f.{skill} >> {packed.shift(packed.LANGUAGES, asked.language)}) & 7)"
    return f"{value} IN ({_codes(packed.LEVELS, enough)})", f"{value} IN ({_codes(packed.LEVELS, less)})"


def _language_rows(place: int) -> str:
    return (
        "LEFT JOIN (SELECT DISTINCT ON (assessment_id) assessment_id, speaking, writing FROM cases_languageskill "
        f"WHERE language = 'other' AND lower(btrim(name)) = %(language_{place})s ORDER BY assessment_id, id) "
        f"AS language_{place} ON language_{place}.assessment_id = f.intake_id"
    )


def education(asked: str) -> Comparison:
    """What a followed education says about the asked level. What was begun and not finished is not that level."""
    cases: list[tuple[str, Outcome | None]] = []
    if asked in RANK:
        rank = RANK[asked]
        lower, equal = ([each for each in RANK if test(RANK[each])] for test in (rank.__gt__, rank.__eq__))
        followed = f"f.education IN ({_codes(packed.EDUCATIONS, list(RANK))})"
        if lower:
            cases.append((f"f.education IN ({_codes(packed.EDUCATIONS, lower)})", AGAINST))
        cases.append((followed if rank == 0 else f"f.finished = 1 AND {followed}", FOR))
        cases.append((f"f.finished = -1 AND f.education IN ({_codes(packed.EDUCATIONS, equal)})", AGAINST))
    return Comparison(MatchAspect.EDUCATION, SharedPart.LEARNING, tuple(cases))


def competence(kind: str) -> Comparison:
    """Whether somebody brings a competence along."""
    value = f"((f.competences >> {packed.shift(packed.COMPETENCES, kind)}) & 7)"
    cases = tuple(
        (
            f"{value} IN ({_codes(packed.STRENGTHS, [each for each in STRENGTH if STRENGTH[each] == outcome])})",
            outcome,
        )
        for outcome in (FOR, AGAINST)
    )
    return Comparison(MatchAspect.COMPETENCE, SharedPart.COMPETENCES, cases)


# --- circumstances ---------------------------------------------------------------------------------------------------
def _circumstances(vacancy: VacancyFacts) -> Iterator[Comparison]:
    if vacancy.hours_min is not None or vacancy.hours_max is not None:
        yield hours(vacancy)
    yield available()
    if vacancy.branch:
        yield branch(vacancy.branch)
        yield experience(vacancy.branch)
    if vacancy.reachable_by:
        yield transport(vacancy)
    if vacancy.municipality is not None:
        yield Comparison(MatchAspect.PLACE, None, (("seen.municipality = %(place)s", FOR),))
    yield stage()


def hours(vacancy: VacancyFacts) -> Comparison:
    """Whether the hours somebody can work and the hours of the work overlap, as far as both are known."""
    low, high = "f.hours_min", "f.hours_max"
    least, most = _hundredths(vacancy.hours_min), _hundredths(vacancy.hours_max)
    refused = [f"{high} < {least}"] if least is not None else []
    refused += [f"{low} > {most}"] if most is not None else []
    # Of somebody with one bound the other side is unknown, unless that bound itself says enough.
    enough = [f"coalesce({high} >= {least}, {low} >= {least})"] if least is not None else []
    enough += [f"coalesce({low} <= {most}, {high} <= {most})"] if most is not None else []
    cases = ((" OR ".join(refused), AGAINST), (" AND ".join(enough), FOR))
    return Comparison(MatchAspect.HOURS, SharedPart.WORKING, cases)


def _hundredths(hours_per_week: Any) -> int | None:
    return None if hours_per_week is None else int(hours_per_week * 100)


def available() -> Comparison:
    """Whether somebody can begin on the day the work begins."""
    now, from_day, not_now = (
        f"f.availability = {packed.code(packed.AVAILABILITIES, each)}"
        for each in (Availability.NOW, Availability.FROM_DAY, Availability.NOT_NOW)
    )
    in_time = f"{from_day} AND f.available_from <= %(start)s"
    cases = ((now, FOR), (not_now, AGAINST), (in_time, FOR), (from_day, AGAINST))
    return Comparison(MatchAspect.AVAILABLE, SharedPart.WORKING, cases)


def branch(asked: str) -> Comparison:
    """Whether somebody wants to work in this branch."""
    wanted = f"f.wished & {packed.bit(packed.BRANCHES, asked)} <> 0"
    return Comparison(MatchAspect.BRANCH, SharedPart.WISHES, ((wanted, FOR), ("f.wished <> 0", AGAINST)))


def experience(asked: str) -> Comparison:
    """Whether somebody worked in this branch before."""
    place, untold = packed.bit(packed.EXPERIENCE, asked), packed.bit(packed.EXPERIENCE, "")
    cases = (
        (f"f.experience & {place} <> 0", FOR),
        ("f.has_experience = -1", AGAINST),
        (f"f.has_experience = 0 OR f.experience & {untold} <> 0", UNKNOWN),
        ("f.has_experience = 1", AGAINST),
    )
    return Comparison(MatchAspect.EXPERIENCE, SharedPart.EXPERIENCE, cases)


def transport(vacancy: VacancyFacts) -> Comparison:
    """Whether somebody can travel in a way by which the work can be reached."""
    reaches = f"f.transport & {packed.bits(packed.TRANSPORT, vacancy.reachable_by)} <> 0"
    cases = ((reaches, FOR), ("f.transport <> 0", AGAINST))
    return Comparison(MatchAspect.TRANSPORT, SharedPart.TRAVEL, cases)


def needs(vacancy: VacancyFacts, weight: int) -> Needs:
    """What this workplace means for each thing somebody may need."""
    of = dict.fromkeys(Outcome, 0)
    for need in packed.NEEDS:
        of[need_met(need, vacancy)[0]] |= packed.bit(packed.NEEDS, need)
    return Needs(of[FOR], of[AGAINST], of[UNKNOWN], weight)


def stage() -> Comparison:
    """Whether somebody is ready to be proposed; not compared of somebody whose stage is not ours to know."""
    of = {outcome: _words([each for each in READY if READY[each] == outcome]) for outcome in (FOR, AGAINST)}
    cases = (
        ("seen.code IS NOT NULL", None),
        (f"seen.stage IN ({of[FOR]})", FOR),
        (f"seen.stage IN ({of[AGAINST]})", AGAINST),
    )
    return Comparison(MatchAspect.STAGE, None, cases)


def at_work(vacancy: VacancyFacts, weight: int) -> Comparison:
    """Whether somebody who works already has hours left for this work; not compared of who does not work."""
    least, left = _hundredths(vacancy.hours_min), "f.hours_max - work.hours"
    cases = (
        ("work.hours IS NULL OR work.hours = 0", None),
        ("f.hours_max IS NULL", UNKNOWN),
        (f"{left} > 0" if least is None else f"{left} >= {least}", FOR),
        ("true", AGAINST),
    )
    return Comparison(MatchAspect.AT_WORK, None, cases, weight)


def _codes(places: tuple[str, ...], values: list[str]) -> str:
    return ", ".join(str(packed.code(places, each)) for each in values)


def _words(values: list[Any]) -> str:
    """Codes of ours as SQL; never text that somebody typed."""
    return ", ".join(f"'{each!s}'" for each in values)
