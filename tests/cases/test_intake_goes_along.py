"""The intake beyond its own page: the four steps, the history of every field, and another municipality."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.enums import Role
from cases.field_history import field_history
from cases.handover.travels_along import copy_along
from cases.intake.facts import facts_of
from cases.models import Candidate
from cases.rules.four_steps import four_steps
from registry.models import Municipality
from tests.cases.intake_typed import address, typed
from tests.factories import CandidateFactory, CoachingAssignmentFactory, user_with
from tests.factories_intake import (
    AssessmentFactory,
    CompetenceFactory,
    DrivingLicenceFactory,
    HeldCertificateFactory,
    LanguageSkillFactory,
    LifeDomainFactory,
    WorkExperienceFactory,
)
from tests.people import TODAY


@pytest.mark.parametrize(
    ("facts", "states"),
    [
        ((False, False, False), ["nu", "nog niet", "nog niet", "nog niet"]),
        ((True, False, False), ["gedaan", "nu", "nog niet", "nog niet"]),
        ((True, True, False), ["gedaan", "gedaan", "nu", "nog niet"]),
        ((True, False, True), ["gedaan", "gedaan", "gedaan", "gedaan"]),
        ((True, True, True), ["gedaan", "gedaan", "nu", "nog niet"]),
        ((False, True, False), ["nu", "gedaan", "nog niet", "nog niet"]),
    ],
)
def test_the_four_steps_follow_from_the_facts(facts: tuple[bool, bool, bool], states: list[str]) -> None:
    intake, running, closed = facts
    steps = four_steps(has_intake=intake, has_running_plan=running, has_closed_plan=closed)
    assert [step.state for step in steps] == states
    assert sum(step.is_current for step in steps) <= 1


def test_the_intake_goes_along_without_the_sides_of_life(candidate: Candidate, db: None) -> None:
    intake = AssessmentFactory(
        candidate=candidate, ladder="4", support_needs=["aid"], has_support_needs="yes"
    )
    for factory in (
        CompetenceFactory,
        DrivingLicenceFactory,
        HeldCertificateFactory,
        LanguageSkillFactory,
        LifeDomainFactory,
        WorkExperienceFactory,
    ):
        factory(assessment=intake)
    new = CandidateFactory(person=candidate.person)
    for _ in range(2):
        copy_along(["intake"], candidate, new, TODAY)
    copied, kept = facts_of(new.assessments.get()), facts_of(intake)
    assert copied.columns == kept.columns
    assert copied.rows == {**kept.rows, "domains": ()}
    assert candidate.assessments.get() == intake, "the old file keeps its own"


def test_without_an_intake_nothing_goes_along(candidate: Candidate) -> None:
    new = CandidateFactory(person=candidate.person)
    copy_along(["intake"], candidate, new, TODAY)
    assert not new.assessments.exists()


def test_the_history_tells_each_field_and_hides_the_sides_of_life_from_a_coach(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    from accounts.scope import scope_of

    office.post(address(candidate), typed(candidate, transport=["bicycle"], **{"domains-money": "yes"}))
    office.post(
        address(candidate), typed(candidate, transport=["bicycle", "public"], **{"domains-money": "no"})
    )
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    consultant = user_with(Role.CONSULTANT, town)
    told = {
        user: "\n".join(
            f"{line.title}: {'; '.join(line.differences)}"
            for line in field_history(candidate, scope_of(user, TODAY))
        )
        for user in (coach, consultant)
    }
    for text in told.values():
        assert "vervoer: fiets → fiets, openbaar vervoer" in text
    assert "vraagt aandacht: ja → nee" in told[consultant]
    assert "vraagt aandacht" not in told[coach]
    assert "Leefgebied" not in told[coach]
