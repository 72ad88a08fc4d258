"""What the stages are, since when somebody is in one, a wrong step taken back, and how long stages last."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.enums import Role
from accounts.models import User
from cases.actions.change_stage import change_stage, last_step, undo_stage_change
from cases.enums import Stage
from cases.models import Candidate, StageChange
from cases.plans.stage_figures import stage_figures, stays_of
from cases.rules.stage_order import ORDER, RULES, is_step_back, skipped, transition, transitions_from
from cases.rules.stage_times import Step, days_by_stage, median_days, stays
from dated.periods import period
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.factories_plan import StageChangeFactory
from tests.people import TODAY, candidate_of, client_of

OPENED = date(2026, 1, 1)
TAKEN = st.lists(st.tuples(st.integers(0, 1000), st.sampled_from(list(Stage))), max_size=12)


# --- the table -------------------------------------------------------------------------------------------------------
def test_every_stage_has_its_words_and_every_step_its_row() -> None:
    assert set(RULES) == set(Stage)
    for stage in Stage:
        assert RULES[stage].meaning[-1] in ".?"
        assert [each.after for each in transitions_from(stage)] == [each for each in ORDER if each != stage]
        for step in transitions_from(stage):
            assert step.needs_reason == is_step_back(stage, step.after)
    with pytest.raises(ValueError, match="another stage"):
        transition(Stage.PLACED, Stage.PLACED)


def test_forward_past_a_stage_is_allowed_and_said(office: Client, candidate: Candidate) -> None:
    assert skipped(Stage.IN_VIEW, Stage.DEVELOPMENT) == (Stage.DIAGNOSIS,)
    assert skipped(Stage.DIAGNOSIS, Stage.WORK_READY) == skipped(Stage.IN_VIEW, Stage.LEFT) == ()
    typed = {"to_stage": "development", "reason": ""}
    answer = office.post(f"/kandidaten/{candidate.pk}/fase/", typed, follow=True)
    assert "Overgeslagen: diagnose." in answer.text


def test_users_read_what_the_stages_mean(office: Client, candidate: Candidate) -> None:
    page = office.get("/kandidaten/fasen/").text
    form = office.get(f"/kandidaten/{candidate.pk}/fase/").text
    assert RULES[Stage.MEDIATION].meaning in page
    assert RULES[Stage.MEDIATION].meaning in form


# --- on a day --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("day", ["2026-11-22", "2014-12-31", "2026-10-31"])
def test_a_step_is_not_taken_in_the_future_or_before_the_last(
    office: Client, candidate: Candidate, day: str
) -> None:
    StageChangeFactory(candidate=candidate, on=date(2026, 11, 1))
    typed = {"to_stage": "diagnosis", "since": day}
    refused = office.post(f"/kandidaten/{candidate.pk}/fase/", typed)
    assert list(refused.context["form"].errors) == ["since"]
    assert StageChange.objects.count() == 1


def test_a_step_can_be_recorded_on_the_day_it_was_taken(office: Client, candidate: Candidate) -> None:
    office.post(f"/kandidaten/{candidate.pk}/fase/", {"to_stage": "diagnosis", "since": "2026-11-02"})
    assert StageChange.objects.get().on == date(2026, 11, 2)


def test_a_step_is_refused_when_a_colleague_took_one_meanwhile(office: Client, candidate: Candidate) -> None:
    Candidate.objects.update(stage=Stage.DIAGNOSIS)
    refused = office.post(f"/kandidaten/{candidate.pk}/fase/", {"to_stage": "development", "seen": "in_view"})
    assert "Een collega heeft de fase intussen gewijzigd: nu diagnose." in refused.text
    assert not StageChange.objects.exists()


# --- a wrong step ----------------------------------------------------------------------------------------------------
def test_a_wrong_step_is_taken_back_and_the_history_tells(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    change = change_stage(candidate=candidate, to_stage=Stage.PLACED, reason="", by=consultant, on=TODAY)
    file = f"/kandidaten/{candidate.pk}/"
    address = f"{file}fase/terugdraaien/{change.pk}/"
    assert address in office.get(f"{file}fase/").text
    assert list(office.post(address, {"reason": ""}).context["form"].errors) == ["reason"]
    assert office.post(address, {"reason": "verkeerde kandidaat"}).status_code == 302
    candidate.refresh_from_db()
    assert candidate.stage == Stage.IN_VIEW
    assert not StageChange.objects.exists()
    assert "verkeerde kandidaat" in office.get(f"{file}tijdlijn/").text


def test_only_the_last_step_is_taken_back_and_never_the_opening(
    candidate: Candidate, consultant: User
) -> None:
    opening = StageChangeFactory(candidate=candidate)
    assert last_step(candidate) is None
    first = change_stage(candidate=candidate, to_stage=Stage.DIAGNOSIS, reason="", by=consultant, on=TODAY)
    change_stage(candidate=candidate, to_stage=Stage.PLACED, reason="", by=consultant, on=TODAY)
    for each in (opening, first):
        with pytest.raises(ValidationError, match="niet meer de laatste"):
            undo_stage_change(candidate=candidate, change_id=each.pk, reason="x", by=consultant, on=TODAY)
    assert StageChange.objects.count() == 3


def test_only_a_consultant_of_the_town_takes_a_step_back(
    candidate: Candidate, consultant: User, town: Municipality
) -> None:
    change = change_stage(candidate=candidate, to_stage=Stage.PLACED, reason="", by=consultant, on=TODAY)
    for stranger in (user_with(Role.CONSULTANT, MunicipalityFactory()), user_with(Role.COACH, town)):
        with pytest.raises(PermissionDenied):
            undo_stage_change(candidate=candidate, change_id=change.pk, reason="x", by=stranger, on=TODAY)


# --- times -----------------------------------------------------------------------------------------------------------
@given(TAKEN, st.integers(0, 900))
def test_every_day_of_a_file_is_in_exactly_one_stage(taken: list[tuple[int, Stage]], length: int) -> None:
    until = OPENED + timedelta(days=length)
    days = sorted(day for day, _ in taken)
    before: list[Stage | None] = [None, *(stage for _, stage in taken)]
    steps = [
        Step(OPENED + timedelta(days=day), came_from, stage)
        for day, came_from, (_, stage) in zip(days, before, taken, strict=False)
    ]
    present = taken[-1][1] if taken else Stage.IN_VIEW
    found = stays(opened=OPENED, until=until, present=present, steps=steps)
    assert sum(days_by_stage(found).values()) == length
    assert [stay.first_day for stay in found[1:]] == [stay.until for stay in found[:-1]]
    assert found[0].first_day == OPENED
    assert (found[-1].until, found[-1].stage, found[-1].ended) == (until, present, False)
    assert all(stay.days >= 0 and stay.ended for stay in found[:-1])


def test_the_days_of_a_file_by_stage(candidate: Candidate) -> None:
    Candidate.objects.update(during=period(date(2026, 1, 1)), stage=Stage.DEVELOPMENT)
    candidate.refresh_from_db()
    StageChangeFactory(candidate=candidate, on=date(2026, 1, 1))
    StageChangeFactory(candidate=candidate, from_stage="in_view", to_stage="diagnosis", on=date(2026, 1, 11))
    StageChangeFactory(
        candidate=candidate, from_stage="diagnosis", to_stage="development", on=date(2026, 11, 20)
    )
    assert days_by_stage(stays_of(candidate, TODAY)) == {
        Stage.IN_VIEW: 10,
        Stage.DIAGNOSIS: 313,
        Stage.DEVELOPMENT: 2,
    }


def test_a_median_of_fewer_than_five_is_not_told() -> None:
    assert median_days([1, 2, 3, 4]) is None
    assert median_days([1, 2, 3, 4, 100]) == 3


def test_the_figures_of_a_town_are_its_own(
    office: Client, town: Municipality, django_assert_max_num_queries: object
) -> None:
    for days in (10, 20, 30, 40, 50):
        file = candidate_of(town)
        Candidate.objects.filter(pk=file.pk).update(stage=Stage.DIAGNOSIS, during=period(date(2026, 1, 1)))
        StageChangeFactory(
            candidate=file,
            from_stage="in_view",
            to_stage="diagnosis",
            on=date(2026, 1, 1) + timedelta(days=days),
        )
    candidate_of(MunicipalityFactory())
    with django_assert_max_num_queries(2):
        figures = {each.stage: each for each in stage_figures({town.code}, TODAY)}
    assert (figures[Stage.IN_VIEW].present, figures[Stage.IN_VIEW].ended) == (0, 5)
    assert figures[Stage.IN_VIEW].median_ended == 30
    assert figures[Stage.DIAGNOSIS].present == 5
    assert figures[Stage.DIAGNOSIS].median_present == 295
    assert "295" in office.get("/kandidaten/fasen/").text


def test_a_coach_reads_the_words_without_the_figures(town: Municipality) -> None:
    page = client_of(user_with(Role.COACH, town)).get("/kandidaten/fasen/").text
    assert "Wat elke fase betekent" in page
    assert "Doorlooptijd" not in page
