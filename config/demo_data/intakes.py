"""The intakes of the files: what is known of people, and the shares of what is not.

Education is unknown of 42 % (national profiles, NRC 2019) and of many the driving licence (Holland Rijnland 2018); the
other shares are made up. With its own random numbers, so that nothing else in the demo changes with it.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from cases.enums import (
    Availability,
    Branch,
    CompetenceKind,
    CompetenceStrength,
    Education,
    HeldCertificateKind,
    Language,
    LanguageLevel,
    LicenceCategory,
    LivingDomain,
    ParticipationLadder,
    Stage,
    SupportNeed,
    Transport,
    YesNoUnknown,
)
from cases.models import (
    Assessment,
    Competence,
    DrivingLicence,
    HeldCertificate,
    LanguageSkill,
    LifeDomain,
    WorkExperience,
)
from config.demo_data import TODAY
from config.demo_data.files import File
from config.demo_data.towns import Town
from dated.periods import period

YES, NO, UNKNOWN = YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN
WITH_INTAKE = 0.9
"""Of the files that went further than "in beeld"."""
UNKNOWN_SHARE = {
    "education": 0.42,
    "licence": 0.35,
    "hours": 0.25,
    "availability": 0.4,
    "ladder": 0.2,
    "transport": 0.3,
    "needs": 0.3,
    "wishes": 0.35,
    "experience": 0.3,
    "certificates": 0.45,
    "languages": 0.25,
    "competences": 0.3,
    "domains": 0.5,
}
LEVELS = (Education.PRO, Education.VSO, Education.VMBO, Education.ENTRY, Education.MBO_2, Education.MBO_3)
RARE_LEVELS = (Education.NONE, Education.MBO_4, Education.HAVO_VWO, Education.HBO, Education.FOREIGN)
WORK = (
    ("medewerker groen", Branch.N),
    ("magazijnmedewerker", Branch.H),
    ("medewerker bediening", Branch.I),
    ("vakkenvuller", Branch.G),
    ("schoonmaker", Branch.N),
    ("productiemedewerker", Branch.C),
    ("hulp in de zorg", Branch.Q),
    ("administratief medewerker", Branch.O),
    ("medewerker kas", Branch.A),
)
TASKS = (
    "Buiten werken, met planten of dieren.",
    "Werk met de handen, liefst in een vaste ploeg.",
    "Iets met mensen, bijvoorbeeld in een winkel of in de zorg.",
    "Rustig werk met een vaste volgorde.",
    "Rijden of bezorgen.",
)
HELPERS = ("de wijkcoach", "de Stadsbank", "een begeleider van het wijkteam", "familie", "")
OTHER_LANGUAGES = (Language.ENGLISH, Language.ARABIC, Language.TURKISH, Language.POLISH, Language.TIGRINYA)


@dataclass
class Intakes:
    """The intakes of a town with their rows."""

    assessments: list[Assessment] = field(default_factory=list)
    licences: list[DrivingLicence] = field(default_factory=list)
    certificates: list[HeldCertificate] = field(default_factory=list)
    languages: list[LanguageSkill] = field(default_factory=list)
    competences: list[Competence] = field(default_factory=list)
    experience: list[WorkExperience] = field(default_factory=list)
    domains: list[LifeDomain] = field(default_factory=list)

    def tables(self) -> tuple[Sequence[Any], ...]:
        """What is written, in the order in which it may be written."""
        return (
            self.assessments,
            self.licences,
            self.certificates,
            self.languages,
            self.competences,
            self.experience,
            self.domains,
        )


def intakes_of(town: Town, files: Iterable[File], seed: int) -> Intakes:
    """An intake for most files that went further than "in beeld", held on the day the diagnosis began."""
    rng = random.Random(f"{seed} {town.code} intake")  # noqa: S311  the same again is what we want
    made = Intakes()
    for file in files:
        day = next((change.on for change in file.changes if change.to_stage == Stage.DIAGNOSIS), None)
        if day is None or rng.random() >= WITH_INTAKE:
            continue
        for assessment in _held(file, day, rng):
            made.assessments.append(assessment)
            _add_rows(made, assessment, rng)
    return made


def _held(file: File, day: date, rng: random.Random) -> Iterator[Assessment]:
    """The intake of a file; some long ago were done again."""
    again = day + timedelta(days=rng.randint(400, 900))
    if again < TODAY and rng.random() < 0.25:
        yield _assessment(file, day, again - timedelta(days=1), rng)
        yield _assessment(file, again, None, rng)
    else:
        yield _assessment(file, day, None, rng)


def _assessment(file: File, first: date, last: date | None, rng: random.Random) -> Assessment:
    return Assessment(
        candidate=file.candidate,
        taken_by=file.candidate.consultant,
        during=period(first, last),
        **_working(first, rng),
        **_learning(rng),
        **_needs_and_wishes(rng),
        **_travel(rng),
        **_expert(first, rng),
    )


def _is_known(what: str, rng: random.Random) -> bool:
    return rng.random() >= UNKNOWN_SHARE[what]


def _working(first: date, rng: random.Random) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if _is_known("ladder", rng):
        found["ladder"] = rng.choice(tuple(ParticipationLadder)[1:5])
    if _is_known("hours", rng):
        least = rng.choice((8, 12, 16, 20, 24))
        found |= {"hours_min": least, "hours_max": least + rng.choice((0, 4, 8, 12))}
    if _is_known("availability", rng):
        found["availability"] = rng.choice((Availability.NOW, Availability.FROM_DAY, Availability.NOT_NOW))
        if found["availability"] == Availability.FROM_DAY:
            found["available_from"] = first + timedelta(days=rng.randint(14, 120))
    return found


def _learning(rng: random.Random) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if _is_known("education", rng):
        found["education"] = rng.choice(LEVELS if rng.random() < 0.85 else RARE_LEVELS)
        found["education_finished"] = rng.choice((YES, YES, NO, UNKNOWN))
    for question in ("experience", "certificates"):
        if _is_known(question, rng):
            found[f"has_{question}"] = rng.choice((YES, YES, NO))
    return found


def _needs_and_wishes(rng: random.Random) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if _is_known("needs", rng):
        found["has_support_needs"] = rng.choice((YES, YES, YES, NO))
        if found["has_support_needs"] == YES:
            found["support_needs"] = _some(tuple(SupportNeed), rng.randint(1, 4), rng)
    if _is_known("wishes", rng):
        found["wished_branches"] = _some([branch for _, branch in WORK], rng.randint(1, 2), rng)
        found["wished_tasks"] = rng.choice(TASKS)
    return found


def _travel(rng: random.Random) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if _is_known("transport", rng):
        found["transport"] = _some(tuple(Transport)[:5], rng.randint(1, 2), rng)
        found["travel_minutes"] = rng.choice((15, 30, 30, 45, 60))
    if _is_known("licence", rng):
        found["has_licence"] = YES if rng.random() < 0.35 else NO
    return found


def _expert(first: date, rng: random.Random) -> dict[str, Any]:
    if rng.random() >= 0.12:
        return {}
    asked = first + timedelta(days=rng.randint(1, 30))
    answered = asked + timedelta(days=rng.randint(10, 40))
    if asked > TODAY:
        return {}
    if answered > TODAY:
        return {"expert_asked_on": asked}
    return {
        "expert_asked_on": asked,
        "expert_answered_on": answered,
        "expert_advice": "Begin met enkele dagdelen en breid uit als het goed gaat.",
    }


def _some(choices: Sequence[Any], number: int, rng: random.Random) -> list[str]:
    """A few of a list, in its order and none twice."""
    chosen = set(rng.sample(list(dict.fromkeys(choices)), number))
    return [each.value for each in dict.fromkeys(choices) if each in chosen]


def _add_rows(made: Intakes, assessment: Assessment, rng: random.Random) -> None:
    """The rows of one intake; a row that is not there is unknown."""
    if assessment.has_licence == YES:
        category = rng.choice((LicenceCategory.B, LicenceCategory.B, LicenceCategory.B, LicenceCategory.AM))
        made.licences.append(DrivingLicence(assessment=assessment, category=category, has=YES))
        if rng.random() < 0.5:
            made.licences.append(DrivingLicence(assessment=assessment, category=LicenceCategory.C, has=NO))
    if assessment.has_certificates == YES:
        kind = rng.choice(tuple(HeldCertificateKind)[:7])
        until = assessment.first_day + timedelta(days=rng.randint(200, 2500)) if rng.random() < 0.7 else None
        made.certificates.append(
            HeldCertificate(
                assessment=assessment, kind=kind, valid_until=until, expires=YES if until else UNKNOWN
            )
        )
    if assessment.has_experience == YES:
        made.experience.append(_job(assessment, rng))
    _add_languages(made, assessment, rng)
    if _is_known("competences", rng):
        for skill in rng.sample(tuple(CompetenceKind), rng.randint(2, 5)):
            strength = rng.choice(tuple(CompetenceStrength)[:4])
            made.competences.append(Competence(assessment=assessment, kind=skill, strength=strength))
    if _is_known("domains", rng):
        for domain in LivingDomain if rng.random() < 0.5 else rng.sample(tuple(LivingDomain), 3):
            needs = rng.random() < 0.3
            helper = rng.choice(HELPERS) if needs else ""
            made.domains.append(
                LifeDomain(
                    assessment=assessment, domain=domain, attention=YES if needs else NO, helped_by=helper
                )
            )


def _job(assessment: Assessment, rng: random.Random) -> WorkExperience:
    function, branch = rng.choice(WORK)
    year = assessment.first_day.year - rng.randint(1, 8)
    first, last = date(year, rng.randint(1, 6), 1), date(year, rng.randint(7, 12), 1)
    return WorkExperience(
        assessment=assessment,
        function=function,
        branch=branch,
        from_month=first,
        to_month=last,
        hours_per_week=rng.choice((12, 20, 24, 32, None)),
    )


def _add_languages(made: Intakes, assessment: Assessment, rng: random.Random) -> None:
    if not _is_known("languages", rng):
        return
    levels = (LanguageLevel.FAIR, LanguageLevel.GOOD, LanguageLevel.GOOD)
    made.languages.append(
        LanguageSkill(
            assessment=assessment,
            language=Language.DUTCH,
            speaking=rng.choice(levels),
            writing=rng.choice(tuple(LanguageLevel)[1:]),
        )
    )
    if rng.random() < 0.3:
        other = rng.choice(OTHER_LANGUAGES)
        made.languages.append(
            LanguageSkill(assessment=assessment, language=other, speaking=rng.choice(levels))
        )
