"""Both statements and the rule say the same of every pair: verdict, score and what is unknown, on random people."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from accounts.enums import Role
from accounts.scope import Scope, scope_of
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
    SharedPart,
    Stage,
    SupportNeed,
    Transport,
    YesNoUnknown,
)
from cases.models import Assessment, Candidate
from dated.periods import period
from placements.enums import WorkForm
from placements.enums.matching import MatchAspect, MatchVerdict, Outcome
from placements.enums.vacancy import DemandFrequency, VacancySharing, WorkDemand
from placements.matching.best import People, best_candidates
from placements.matching.explained import explained
from placements.matching.sight import open_vacancies, own_files, profiles_of_others
from placements.matching.statement import InSight, find
from placements.models import Vacancy
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion
from tests.factories import (
    LONG_AGO,
    EmployerFactory,
    MunicipalityFactory,
    PlacementFactory,
    RegionFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_intake import (
    AssessmentFactory,
    CompetenceFactory,
    DrivingLicenceFactory,
    HeldCertificateFactory,
    LanguageSkillFactory,
    WorkExperienceFactory,
)
from tests.factories_profile import ProfileFactory
from tests.factories_vacancy import (
    VacancyCertificateFactory,
    VacancyCompetenceFactory,
    VacancyDemandFactory,
    VacancyFactory,
    VacancyLanguageFactory,
    VacancyLicenceFactory,
)
from tests.people import TODAY, candidate_of

PEOPLE, WORK = 40, 25
NAMES = ("", "MIG", " mig", "TIG")
WEIGHTS = {aspect: 1 + place for place, aspect in enumerate(MatchAspect)}
"""Every aspect another weight, so that one that is taken for another shows."""
KNOWN = (YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN)


def _some(rng: random.Random, choices: Any, most: int = 3) -> list[Any]:
    return rng.sample(list(choices), rng.randint(0, most))


def _hours(rng: random.Random) -> dict[str, Decimal | None]:
    low, high = sorted(Decimal(rng.choice((8, 16, 20, 24, 32))) for _ in range(2))
    return {"hours_min": rng.choice((low, None)), "hours_max": rng.choice((high, None))}


def _intake(rng: random.Random, candidate: Candidate) -> None:
    availability = rng.choice(list(Availability))
    from_day = availability == Availability.FROM_DAY
    intake = AssessmentFactory(
        candidate=candidate,
        availability=availability,
        available_from=TODAY + timedelta(days=rng.randint(-40, 80)) if from_day else None,
        has_licence=rng.choice(KNOWN),
        has_certificates=rng.choice(KNOWN),
        has_experience=rng.choice(KNOWN),
        has_support_needs=rng.choice(KNOWN),
        support_needs=_some(rng, SupportNeed),
        transport=_some(rng, Transport, 2),
        education=rng.choice(list(Education)),
        education_finished=rng.choice(KNOWN),
        wished_branches=_some(rng, (Branch.C, Branch.G, Branch.N), 2),
        **_hours(rng),
    )
    _rows(rng, intake)


def _rows(rng: random.Random, intake: Assessment) -> None:
    for category in _some(rng, (LicenceCategory.AM, LicenceCategory.B, LicenceCategory.C, LicenceCategory.T)):
        DrivingLicenceFactory(assessment=intake, category=category, has=rng.choice(KNOWN[:2]))
    kinds = (HeldCertificateKind.VCA_FULL, HeldCertificateKind.VCA_BASIC, HeldCertificateKind.WELDING)
    for kind in _some(rng, kinds):
        expires = rng.choice(KNOWN)
        until = TODAY + timedelta(days=rng.randint(-30, 90))
        HeldCertificateFactory(
            assessment=intake,
            kind=kind,
            name=rng.choice(NAMES),
            expires=expires,
            valid_until=rng.choice((until, None)) if expires == YesNoUnknown.YES else None,
        )
    for name in _some(rng, NAMES[1:], 2):
        HeldCertificateFactory(
            assessment=intake, kind=HeldCertificateKind.OTHER, name=name, expires=rng.choice(KNOWN)
        )
    for language in _some(rng, (Language.DUTCH, Language.ENGLISH, Language.OTHER)):
        LanguageSkillFactory(
            assessment=intake,
            language=language,
            name="Wolof" if language == Language.OTHER else "",
            speaking=rng.choice(list(LanguageLevel)),
            writing=rng.choice(list(LanguageLevel)),
        )
    for kind in _some(rng, CompetenceKind, 5):
        CompetenceFactory(
            assessment=intake,
            kind=kind,
            strength=rng.choice([each for each in CompetenceStrength if each != CompetenceStrength.UNKNOWN]),
        )
    for branch in _some(rng, (Branch.C, Branch.G, ""), 2):
        WorkExperienceFactory(assessment=intake, branch=branch)


def _person(rng: random.Random, municipality: Municipality) -> Candidate:
    candidate = candidate_of(municipality, registered=False)
    candidate.stage = rng.choice([stage for stage in Stage if stage != Stage.LEFT])
    candidate.save()
    if rng.random() < 0.9:
        _intake(rng, candidate)
    for _ in range(rng.choice((0, 0, 1, 2))):
        form = rng.choice((WorkForm.REGULAR, WorkForm.TRIAL))
        placement = PlacementFactory(person=candidate.person, employer=EmployerFactory(), work_form=form)
        WorkingHoursFactory(placement=placement, hours_per_week=rng.choice((4, 8, 20)))
    return candidate


def _vacancy(rng: random.Random, towns: list[Municipality]) -> Vacancy:
    vacancy = VacancyFactory(
        municipality=rng.choice(towns),
        shared=VacancySharing.REGION,
        branch=rng.choice(("", Branch.C, Branch.G)),
        starts_on=rng.choice((None, TODAY - timedelta(days=20), TODAY + timedelta(days=30))),
        work_municipality=rng.choice((None, *towns)),
        reachable_by=_some(rng, Transport, 2),
        offers=_some(rng, SupportNeed, 6),
        **_hours(rng),
    )
    if rng.random() < 0.6:
        vacancy.education = rng.choice([each for each in Education if each != Education.UNKNOWN])
        vacancy.education_is_hard = rng.random() < 0.5
        vacancy.save()
    for category in _some(rng, (LicenceCategory.AM, LicenceCategory.B, LicenceCategory.BE), 2):
        VacancyLicenceFactory(vacancy=vacancy, category=category, is_hard=rng.random() < 0.6)
    asked = (HeldCertificateKind.VCA_BASIC, HeldCertificateKind.WELDING, HeldCertificateKind.OTHER)
    for kind in _some(rng, asked, 2):
        name = "MIG" if kind == HeldCertificateKind.OTHER else rng.choice(("", "mig "))
        VacancyCertificateFactory(vacancy=vacancy, kind=kind, name=name, is_hard=rng.random() < 0.5)
    for language in _some(rng, (Language.DUTCH, Language.ENGLISH, Language.OTHER), 2):
        VacancyLanguageFactory(
            vacancy=vacancy,
            language=language,
            name="wolof " if language == Language.OTHER else "",
            speaking=rng.choice(list(LanguageLevel)),
            writing=rng.choice(list(LanguageLevel)),
            is_hard=rng.random() < 0.3,
        )
    for kind in _some(rng, CompetenceKind, 4):
        VacancyCompetenceFactory(vacancy=vacancy, kind=kind)
    for kind in _some(rng, WorkDemand, 12):
        how_often = rng.choice([each for each in DemandFrequency if each != DemandFrequency.UNKNOWN])
        VacancyDemandFactory(vacancy=vacancy, kind=kind, how_often=how_often)
    return vacancy


@pytest.fixture
def scope(town: Municipality) -> Scope:
    """A consultant of a town that another one merged into, in a region with a neighbour."""
    rng = random.Random(38)
    merged = MunicipalityFactory(existed=period(LONG_AGO, date(2022, 12, 31)), merged_into=town)
    neighbour, region = MunicipalityFactory(), RegionFactory()
    for each in (town, neighbour):
        MunicipalityRegion.objects.create(
            municipality=each,
            region=region,
            during=period(LONG_AGO),
            source="proef",
            certainty=Certainty.VERIFIED,
        )
    for place in range(PEOPLE):
        candidate = _person(rng, (town, neighbour, merged)[place % 3])
        if candidate.municipality == neighbour:
            ProfileFactory(candidate=candidate, shared=_some(rng, SharedPart, len(SharedPart)))
    for _ in range(WORK):
        _vacancy(rng, [town, neighbour, merged])
    return scope_of(user_with(Role.CONSULTANT, town), TODAY)


def test_the_statement_says_of_every_pair_what_the_rule_says(scope: Scope) -> None:
    sight = InSight(own_files(scope), profiles_of_others(scope), open_vacancies(scope))
    found = find(sight, scope, WEIGHTS, limit=PEOPLE * WORK * 2)
    assert len(found.pairs) == PEOPLE * sight.vacancies.count() >= PEOPLE * WORK * 0.6
    assert {pair.code is None for pair in found.pairs} == {True, False}
    assert {pair.verdict for pair in found.pairs} == set(MatchVerdict)

    for row in explained(found.pairs, scope, WEIGHTS):
        told = (row.match.verdict, row.match.score, row.match.unknown)
        assert (row.pair.verdict, row.pair.score, row.pair.unknown) == told, row.match.findings
    assert sum(found.counts.values()) == len(found.pairs)


def test_the_compiled_rule_says_of_every_candidate_what_the_rule_says(scope: Scope) -> None:
    people = People(own_files(scope), profiles_of_others(scope))
    seen = set()
    for vacancy in open_vacancies(scope).with_demands():
        found = best_candidates(people, vacancy, scope, WEIGHTS, limit=PEOPLE)
        assert len(found.pairs) == PEOPLE == sum(found.counts.values())
        for row in explained(found.pairs, scope, WEIGHTS):
            told = (row.match.verdict, row.match.score, row.match.unknown)
            assert (row.pair.verdict, row.pair.score, row.pair.unknown) == told, row.match.findings
            seen |= {(each.aspect, each.outcome) for each in row.match.findings}
    assert {aspect for aspect, _ in seen} == set(MatchAspect)
    assert {(aspect, outcome) for aspect in MatchAspect for outcome in Outcome} - seen <= {
        (MatchAspect.PLACE, Outcome.AGAINST),
    }


def test_both_statements_give_the_same_page(scope: Scope) -> None:
    own, others = own_files(scope), profiles_of_others(scope)
    for vacancy in open_vacancies(scope).with_demands()[:8]:
        look: dict[str, Any] = {"verdicts": [MatchVerdict.FITS, MatchVerdict.LACKS], "limit": 9, "offset": 4}
        one = find(InSight(own, others, Vacancy.objects.filter(pk=vacancy.pk)), scope, WEIGHTS, **look)
        assert best_candidates(People(own, others), vacancy, scope, WEIGHTS, **look) == one


def test_who_sees_nobody_finds_nobody(scope: Scope) -> None:
    nobody = People(own_files(scope).none(), profiles_of_others(scope).none())
    found = best_candidates(nobody, open_vacancies(scope).with_demands()[0], scope, WEIGHTS, limit=5)
    assert found.pairs == () and sum(found.counts.values()) == 0


def test_pages_follow_each_other_and_leave_nobody_out(scope: Scope) -> None:
    one = open_vacancies(scope).filter(pk=open_vacancies(scope).earliest("pk").pk)
    sight = InSight(own_files(scope), profiles_of_others(scope), one)
    whole = find(sight, scope, WEIGHTS, limit=PEOPLE)
    pages = [find(sight, scope, WEIGHTS, limit=7, offset=offset).pairs for offset in range(0, PEOPLE, 7)]
    assert [pair for page in pages for pair in page] == list(whole.pairs)
    order = [(list(MatchVerdict).index(each.verdict), -each.score, each.unknown) for each in whole.pairs]
    assert order == sorted(order)


def test_only_the_verdicts_that_are_asked_for_are_shown_and_all_are_counted(scope: Scope) -> None:
    sight = InSight(own_files(scope), profiles_of_others(scope), open_vacancies(scope))
    found = find(sight, scope, WEIGHTS, verdicts=[MatchVerdict.LACKS], limit=2000)
    assert {pair.verdict for pair in found.pairs} == {MatchVerdict.LACKS}
    assert found.counts[MatchVerdict.LACKS] == len(found.pairs)
    assert found.counts[MatchVerdict.FITS] and found.counts[MatchVerdict.FAILS]
