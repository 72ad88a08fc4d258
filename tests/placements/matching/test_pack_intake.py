"""The packed facts of matching follow the intake, whatever is written, changed or removed, and by whom."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection

from cases.enums import (
    Availability,
    Branch,
    CompetenceKind,
    CompetenceStrength,
    Education,
    Language,
    LanguageLevel,
    LicenceCategory,
    SharedPart,
    SupportNeed,
    Transport,
    YesNoUnknown,
)
from cases.models import Assessment, Candidate
from dated.periods import period
from placements.matching import packed
from placements.models import MatchFacts
from registry.models import Municipality
from tests.factories_intake import (
    AssessmentFactory,
    CompetenceFactory,
    DrivingLicenceFactory,
    LanguageSkillFactory,
    WorkExperienceFactory,
)
from tests.people import TODAY, candidate_of

pytestmark = pytest.mark.django_db
BEGAN = date(2024, 1, 1)
YES_NO = {"yes": 1, "no": -1, "unknown": 0}
PLACES: list[tuple[tuple[str, ...], Any]] = [
    (packed.LICENCES, LicenceCategory),
    (packed.TRANSPORT, Transport),
    (packed.EDUCATIONS, Education),
    (packed.BRANCHES, Branch),
    (packed.NEEDS, SupportNeed),
    (packed.COMPETENCES, CompetenceKind),
    (packed.PARTS, SharedPart),
    ((*packed.LANGUAGES, "other"), Language),
    ((*packed.LEVELS, "unknown"), LanguageLevel),
    ((*packed.STRENGTHS, "unknown"), CompetenceStrength),
    ((*packed.AVAILABILITIES, "unknown"), Availability),
]


@pytest.mark.parametrize(("places", "enum"), PLACES, ids=lambda each: getattr(each, "__name__", ""))
def test_every_value_has_a_place_and_no_other(places: tuple[str, ...], enum: Any) -> None:
    assert sorted(places) == sorted(enum.values)
    assert len(set(places)) == len(places)


def expected(intake: Assessment) -> dict[str, Any]:
    """The facts as they should be, read from the intake itself."""
    licences = {row.category: row.has for row in intake.licences.all()}
    spoken = {row.language: row for row in intake.languages.all() if row.language != Language.OTHER}

    def skill(name: str) -> int:
        return sum(
            packed.code(packed.LEVELS, getattr(row, name)) << packed.shift(packed.LANGUAGES, language)
            for language, row in spoken.items()
        )

    return {
        "candidate_id": intake.candidate_id,
        "intake_id": intake.pk,
        "has_licence": YES_NO[intake.has_licence],
        "licences": packed.bits(packed.LICENCES, (each for each, has in licences.items() if has == "yes")),
        "no_licences": packed.bits(packed.LICENCES, (each for each, has in licences.items() if has == "no")),
        "transport": packed.bits(packed.TRANSPORT, intake.transport),
        "has_certificates": YES_NO[intake.has_certificates],
        "education": packed.code(packed.EDUCATIONS, intake.education),
        "finished": YES_NO[intake.education_finished],
        "speaking": skill("speaking"),
        "writing": skill("writing"),
        "competences": sum(
            packed.code(packed.STRENGTHS, row.strength) << packed.shift(packed.COMPETENCES, row.kind)
            for row in intake.competences.all()
        ),
        "hours_min": None if intake.hours_min is None else int(intake.hours_min * 100),
        "hours_max": None if intake.hours_max is None else int(intake.hours_max * 100),
        "availability": packed.code(packed.AVAILABILITIES, intake.availability),
        "available_from": intake.available_from,
        "wished": packed.bits(packed.BRANCHES, intake.wished_branches),
        "has_experience": YES_NO[intake.has_experience],
        "experience": packed.bits(packed.EXPERIENCE, (row.branch for row in intake.experience.all())),
        "has_needs": YES_NO[intake.has_support_needs],
        "needs": packed.bits(packed.NEEDS, intake.support_needs),
    }


def check() -> int:
    """Every open intake has its facts and nobody else has any; answers how many there are."""
    # What a later statement of the same test would find: deferred work included.
    stored = {row["candidate_id"]: row for row in MatchFacts.objects.values()}
    holding = Assessment.objects.filter(during__upper_inf=True)
    wanted = {each.candidate_id: expected(each) for each in holding}
    assert stored == wanted
    return len(stored)


def _some(rng: random.Random, choices: Any) -> list[str]:
    return rng.sample(list(choices.values), rng.randint(0, 3))


def _columns(rng: random.Random) -> dict[str, Any]:
    availability = rng.choice(list(Availability))
    return {
        "availability": availability,
        "available_from": TODAY + timedelta(days=5) if availability == Availability.FROM_DAY else None,
        "has_licence": rng.choice(YesNoUnknown.values),
        "has_certificates": rng.choice(YesNoUnknown.values),
        "has_experience": rng.choice(YesNoUnknown.values),
        "has_support_needs": rng.choice(YesNoUnknown.values),
        "education": rng.choice(Education.values),
        "education_finished": rng.choice(YesNoUnknown.values),
        "transport": _some(rng, Transport),
        "support_needs": _some(rng, SupportNeed),
        "wished_branches": _some(rng, Branch),
        "hours_min": rng.choice((None, 8, "12.50")),
        "hours_max": rng.choice((None, 16, "36.25")),
    }


def _rows(rng: random.Random, intake: Assessment) -> None:
    for category in _some(rng, LicenceCategory):
        DrivingLicenceFactory(assessment=intake, category=category, has=rng.choice(("yes", "no")))
    for language in _some(rng, Language):
        LanguageSkillFactory(
            assessment=intake,
            language=language,
            name="Wolof" if language == Language.OTHER else "",
            speaking=rng.choice(LanguageLevel.values),
            writing=rng.choice(LanguageLevel.values),
        )
    for kind in _some(rng, CompetenceKind):
        CompetenceFactory(assessment=intake, kind=kind, strength=rng.choice(packed.STRENGTHS))
    for branch in rng.sample((*Branch.values, ""), rng.randint(0, 3)):
        WorkExperienceFactory(assessment=intake, branch=branch)


def _do_something(rng: random.Random, files: list[Candidate]) -> None:
    """One of the things that can happen to an intake, also to many at once."""
    intake = Assessment.objects.filter(candidate=rng.choice(files), during__upper_inf=True).first()
    what = rng.randint(0, 7)
    if intake is None or what == 0:
        one = rng.choice(files)
        Assessment.objects.filter(candidate=one, during__upper_inf=True).delete()
        since = BEGAN + timedelta(days=10 * Assessment.objects.filter(candidate=one).count())
        _rows(rng, AssessmentFactory(candidate=one, during=period(since), **_columns(rng)))
    elif what == 1:
        Assessment.objects.filter(pk=intake.pk).update(**_columns(rng))
    elif what == 2:
        for rows in (intake.licences, intake.languages, intake.competences, intake.experience):
            rows.all().delete()
        _rows(rng, intake)
    elif what == 3:
        intake.licences.all().update(has=rng.choice(("yes", "no")))
        intake.languages.all().update(speaking=rng.choice(LanguageLevel.values))
        intake.competences.all().update(strength=rng.choice(packed.STRENGTHS))
    elif what == 4:
        intake.experience.all().update(branch=rng.choice((*Branch.values, "")))
    elif what == 5:
        since = intake.during.lower
        Assessment.objects.filter(pk=intake.pk).update(during=period(since, since + timedelta(days=9)))
    elif what == 6:
        Assessment.objects.all().update(has_licence=rng.choice(YesNoUnknown.values))
    else:
        intake.delete()


@pytest.mark.parametrize("seed", range(3))
def test_the_facts_follow_whatever_happens_to_the_intakes(seed: int, town: Municipality) -> None:
    rng = random.Random(seed)
    files = [candidate_of(town, registered=False) for _ in range(4)]
    most = 0
    for _ in range(40):
        _do_something(rng, files)
        most = max(most, check())
    assert most >= 2


def test_an_intake_that_moves_to_another_file_takes_its_facts_along(town: Municipality) -> None:
    one, other = (candidate_of(town, registered=False) for _ in range(2))
    _rows(random.Random(5), AssessmentFactory(candidate=one))
    Assessment.objects.update(candidate=other)
    assert check() == 1
    assert MatchFacts.objects.get().candidate == other


def test_many_intakes_at_once_are_packed_at_once(town: Municipality) -> None:
    rng = random.Random(9)
    files = [candidate_of(town, registered=False) for _ in range(5)]
    Assessment.objects.bulk_create(
        Assessment(candidate=each, during=period(date(2026, 2, 1)), **_columns(rng)) for each in files
    )
    assert check() == 5


def test_a_file_that_is_deleted_takes_its_facts_along(town: Municipality) -> None:
    candidate = candidate_of(town, registered=False)
    _rows(random.Random(4), AssessmentFactory(candidate=candidate))
    assert check() == 1
    candidate.delete()
    assert check() == 0
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
