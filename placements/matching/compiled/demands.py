"""What a vacancy asks by name, as conditions on the packed facts; beside placements/rules/matching/demands.py."""

from cases.enums import HeldCertificateKind, Language, SharedPart
from placements.enums.matching import MatchAspect, Outcome
from placements.matching import packed
from placements.matching.compiled.comparison import AGAINST, FOR, UNKNOWN, Cases, Comparison, codes, words
from placements.rules.matching import AskedCertificate, AskedLanguage, AskedLicence
from placements.rules.matching.demands import plain
from placements.rules.matching.tables import COVERS_CERTIFICATE, COVERS_LICENCE, LEVEL, RANK, STRENGTH


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


def certificate_rows(asked: AskedCertificate, place: int) -> str:
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
    listed = words(sorted(HeldCertificateKind(kind).value for kind in kinds))
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
        return f"{column} IN ({words(enough)})", f"{column} IN ({words(less)})"
    value = f"((f.{skill} >> {packed.shift(packed.LANGUAGES, asked.language)}) & 7)"
    return f"{value} IN ({codes(packed.LEVELS, enough)})", f"{value} IN ({codes(packed.LEVELS, less)})"


def language_rows(place: int) -> str:
    """How somebody of each intake speaks and writes a language that was typed by name."""
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
        followed = f"f.education IN ({codes(packed.EDUCATIONS, list(RANK))})"
        if lower:
            cases.append((f"f.education IN ({codes(packed.EDUCATIONS, lower)})", AGAINST))
        cases.append((followed if rank == 0 else f"f.finished = 1 AND {followed}", FOR))
        cases.append((f"f.finished = -1 AND f.education IN ({codes(packed.EDUCATIONS, equal)})", AGAINST))
    return Comparison(MatchAspect.EDUCATION, SharedPart.LEARNING, tuple(cases))


def competence(kind: str) -> Comparison:
    """Whether somebody brings a competence along."""
    value = f"((f.competences >> {packed.shift(packed.COMPETENCES, kind)}) & 7)"
    cases = tuple(
        (
            f"{value} IN ({codes(packed.STRENGTHS, [each for each in STRENGTH if STRENGTH[each] == outcome])})",
            outcome,
        )
        for outcome in (FOR, AGAINST)
    )
    return Comparison(MatchAspect.COMPETENCE, SharedPart.COMPETENCES, cases)
