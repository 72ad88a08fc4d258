"""What a vacancy asks by name (licences, certificates, languages, education, competences), beside what somebody has."""

from collections.abc import Iterator
from datetime import date

from cases.enums import (
    CompetenceKind,
    CompetenceStrength,
    Education,
    HeldCertificateKind,
    Language,
    LanguageLevel,
    LicenceCategory,
    YesNoUnknown,
)
from placements.enums.matching import MatchAspect, Outcome
from placements.rules.matching.facts import (
    AskedCertificate,
    AskedLanguage,
    AskedLicence,
    CandidateFacts,
    HeldCertificate,
    HeldLanguage,
    VacancyFacts,
)
from placements.rules.matching.tables import COVERS_CERTIFICATE, COVERS_LICENCE, LEVEL, RANK, STRENGTH
from placements.rules.matching.weights import Finding

FOR, AGAINST, UNKNOWN = Outcome.FOR, Outcome.AGAINST, Outcome.UNKNOWN
WORST_FIRST = (AGAINST, UNKNOWN, FOR)


def demands(candidate: CandidateFacts, vacancy: VacancyFacts) -> Iterator[Finding]:
    """A finding for each demand of the vacancy."""
    yield from (licence(candidate, asked) for asked in vacancy.licences)
    yield from (certificate(candidate, asked, vacancy.start) for asked in vacancy.certificates)
    yield from (language(candidate, asked) for asked in vacancy.languages)
    if vacancy.education:
        yield education(candidate, vacancy)
    yield from (competence(candidate, kind) for kind in vacancy.competences)


def licence(candidate: CandidateFacts, asked: AskedLicence) -> Finding:
    """Whether somebody has a driving licence of this category, or of one that covers it."""
    category = LicenceCategory(asked.category).value
    covering = {asked.category} | COVERS_LICENCE.get(asked.category, frozenset())
    if any(candidate.licences.get(each) for each in covering):
        outcome, text = FOR, f"Heeft rijbewijs {category}."
    elif candidate.has_licence == YesNoUnknown.NO or candidate.licences.get(asked.category) is False:
        outcome, text = AGAINST, f"Heeft geen rijbewijs {category}."
    else:
        outcome, text = UNKNOWN, f"Rijbewijs {category}: onbekend."
    return Finding(MatchAspect.LICENCE, outcome, text, hard=asked.is_hard)


def certificate(candidate: CandidateFacts, asked: AskedCertificate, start: date) -> Finding:
    """Whether somebody has a certificate that is valid on the day the work begins."""
    name = asked.name if asked.kind == HeldCertificateKind.OTHER else HeldCertificateKind(asked.kind).label
    found = {valid for held in candidate.certificates if (valid := _valid(held, asked, start))}
    if FOR in found:
        outcome, text = FOR, f"Heeft het certificaat {name}."
    elif UNKNOWN in found:
        outcome, text = UNKNOWN, f"Certificaat {name}: niet bekend of het dan nog geldt."
    elif AGAINST in found:
        outcome, text = AGAINST, f"Het certificaat {name} is verlopen op de begindatum."
    elif candidate.has_certificates == YesNoUnknown.NO:
        outcome, text = AGAINST, f"Heeft geen certificaat {name}."
    else:
        outcome, text = UNKNOWN, f"Certificaat {name}: onbekend."
    return Finding(MatchAspect.CERTIFICATE, outcome, text, hard=asked.is_hard)


def _valid(held: HeldCertificate, asked: AskedCertificate, start: date) -> Outcome | None:
    """What one certificate says about the asked one; None when it is another."""
    covering = {asked.kind} | COVERS_CERTIFICATE.get(asked.kind, frozenset())
    if held.kind not in covering:
        return None
    if asked.name and plain(held.name) != plain(asked.name):
        return None if asked.kind == HeldCertificateKind.OTHER else UNKNOWN
    if held.expires == YesNoUnknown.NO:
        return FOR
    if held.valid_until is None:
        return UNKNOWN
    return FOR if held.valid_until >= start else AGAINST


def plain(name: str) -> str:
    """A name without capitals and outer spaces, so that two of the same are the same."""
    return name.strip().lower()


def language(candidate: CandidateFacts, asked: AskedLanguage) -> Finding:
    """Whether somebody speaks and writes a language as well as is asked. Without a level, a basis of speaking is."""
    name = asked.name if asked.language == Language.OTHER else Language(asked.language).label
    held = next((each for each in candidate.languages if _same_language(each, asked)), None)
    parts = [
        (word, wanted, level)
        for word, wanted, level in (
            ("spreken", asked.speaking, held.speaking if held else LanguageLevel.UNKNOWN),
            ("schrijven", asked.writing, held.writing if held else LanguageLevel.UNKNOWN),
        )
        if LEVEL.get(wanted)
    ] or [("spreken", LanguageLevel.BASIC, held.speaking if held else LanguageLevel.UNKNOWN)]
    outcome = min((_level(wanted, level) for _, wanted, level in parts), key=WORST_FIRST.index)
    said = ", ".join(f"{word} {LanguageLevel(level).label}" for word, _, level in parts)
    wish = ", ".join(f"{word} {LanguageLevel(wanted).label}" for word, wanted, _ in parts)
    return Finding(MatchAspect.LANGUAGE, outcome, f"{name}: {said} (gevraagd: {wish}).", hard=asked.is_hard)


def _same_language(held: HeldLanguage, asked: AskedLanguage) -> bool:
    if held.language != asked.language:
        return False
    return asked.language != Language.OTHER or plain(held.name) == plain(asked.name)


def _level(wanted: str, level: str) -> Outcome:
    if level not in LEVEL:
        return UNKNOWN
    return FOR if LEVEL[level] >= LEVEL[wanted] else AGAINST


def education(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding:
    """Whether somebody finished an education of the asked level; the levels stand in `tables.RANK`."""
    label = Education(candidate.education).label
    outcome = education_outcome(candidate.education, candidate.education_finished, vacancy.education)
    asked = Education(vacancy.education).label
    text = f"Opleiding: {label} (gevraagd: {asked})."
    return Finding(MatchAspect.EDUCATION, outcome, text, hard=vacancy.education_is_hard)


def education_outcome(followed: str, finished: str, asked: str) -> Outcome:
    """What a followed education says about the asked level. What was begun and not finished is not that level."""
    if followed not in RANK or asked not in RANK:
        return UNKNOWN
    if RANK[followed] < RANK[asked]:
        return AGAINST
    if finished == YesNoUnknown.YES or RANK[asked] == 0:
        return FOR
    if finished == YesNoUnknown.NO and RANK[followed] == RANK[asked]:
        return AGAINST
    return UNKNOWN


def competence(candidate: CandidateFacts, kind: str) -> Finding:
    """Whether somebody brings a competence along."""
    strength = candidate.competences.get(kind, CompetenceStrength.UNKNOWN)
    name = CompetenceKind(kind).label.capitalize()
    text = f"{name}: {CompetenceStrength(strength).label}."
    return Finding(MatchAspect.COMPETENCE, STRENGTH.get(strength, UNKNOWN), text)
