"""A consultant makes a plan with a candidate, adjusts it, takes its steps, and looks back."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.plan.goals import GoalFacts, add_goal, change_goal
from cases.actions.plan.make_plan import PlanFacts, change_plan, look_back, make_plan
from cases.actions.plan.steps import StepFacts, add_step, change_step, drop_step, reopen_step, tick_step
from cases.enums import GoalOutcome, StepBy
from cases.models import Candidate, Goal, Plan, Step
from registry.models import Municipality
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.factories_plan import GoalFactory, PlanFactory, StepFactory
from tests.people import TODAY, candidate_of, client_of

FACTS = PlanFacts(main_goal="Werk in het groen", agreed_on=None, evaluate_on=date(2027, 2, 1))
TYPED = {"main_goal": "Werk in het groen", "first_day": "2026-11-21", "evaluate_on": "2027-02-01"}


@pytest.fixture
def plan(candidate: Candidate) -> Plan:
    return PlanFactory(candidate=candidate)


@pytest.fixture
def step(plan: Plan) -> Step:
    return StepFactory(goal=GoalFactory(plan=plan), what="Bellen met de kwekerij", due_on=date(2026, 11, 1))


# --- making ----------------------------------------------------------------------------------------------------------
def test_a_plan_is_made_with_its_first_goal_and_step(office: Client, candidate: Candidate) -> None:
    first = {"text": "Alleen reizen", "what": "Bus oefenen", "done_by": "coach", "due_on": "2026-12-01"}
    answer = office.post(f"/kandidaten/{candidate.pk}/plan/nieuw/", TYPED | first, follow=True)
    assert "Het plan is gemaakt." in answer.text
    made = Step.objects.select_related("goal__plan").get()
    assert (made.what, made.done_by, made.due_on) == ("Bus oefenen", StepBy.COACH, date(2026, 12, 1))
    assert made.goal.text == "Alleen reizen"
    assert made.goal.plan.first_day == TODAY
    assert not made.goal.plan.is_closed


def test_the_same_form_sent_twice_makes_one_plan(office: Client, candidate: Candidate) -> None:
    address = f"/kandidaten/{candidate.pk}/plan/nieuw/"
    key = office.get(address).context["form"]["form_key"].value()
    for _ in range(2):
        assert office.post(address, TYPED | {"form_key": key, "text": "Doel"}).status_code == 302
    assert Plan.objects.count() == Goal.objects.count() == 1


def test_one_plan_runs_at_a_time(office: Client, candidate: Candidate, plan: Plan) -> None:
    refused = office.post(f"/kandidaten/{candidate.pk}/plan/nieuw/", TYPED)
    assert "al een plan" in refused.text
    assert Plan.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"main_goal": ""}, "main_goal"),
        ({"main_goal": "Bel 111 222 333"}, "main_goal"),
        ({"first_day": "2026-12-23"}, "first_day"),
        ({"first_day": "2014-12-31"}, "first_day"),
        ({"agreed_on": "2026-11-22"}, "agreed_on"),
        ({"evaluate_on": "2026-11-20"}, "evaluate_on"),
        ({"what": "Bellen", "done_by": "coach"}, "text"),
        ({"text": "Doel", "what": "Bellen", "due_on": "2026-11-20"}, "due_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, candidate: Candidate, typed: dict[str, str], field: str
) -> None:
    refused = office.post(f"/kandidaten/{candidate.pk}/plan/nieuw/", TYPED | typed)
    assert list(refused.context["form"].errors) == [field]
    assert not Plan.objects.exists()
    assert not Step.objects.exists()


# --- adjusting -------------------------------------------------------------------------------------------------------
def test_a_plan_is_adjusted_and_keeps_its_history(office: Client, candidate: Candidate, plan: Plan) -> None:
    typed = {"main_goal": "Werk in de zorg", "version": "1"}
    answer = office.post(f"/kandidaten/{candidate.pk}/plan/wijzigen/", typed, follow=True)
    assert "Werk in de zorg" in answer.text
    file = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/")
    assert "hoofddoel: Betaald werk in het groen → Werk in de zorg" in file.text


def test_nobody_overwrites_what_a_colleague_wrote(consultant: User, plan: Plan, step: Step) -> None:
    change_plan(plan=plan, facts=FACTS, version=1, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="collega"):
        change_plan(plan=plan, facts=FACTS, version=1, by=consultant, on=TODAY)
    change_goal(goal=step.goal, facts=GoalFacts(text="Anders"), version=1, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="collega"):
        change_goal(goal=step.goal, facts=GoalFacts(text="Nog anders"), version=1, by=consultant, on=TODAY)
    tick_step(step=step, by=consultant, on=TODAY)
    reopen_step(step=step, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="collega"):
        change_step(step=step, facts=StepFacts(what="Mailen"), version=1, by=consultant, on=TODAY)
    step.goal.refresh_from_db()
    assert step.goal.text == "Anders"


def test_a_day_that_went_by_may_stay_when_the_words_change(consultant: User, step: Step) -> None:
    facts = StepFacts(what="Mailen met de kwekerij", due_on=step.due_on)
    assert change_step(step=step, facts=facts, version=1, by=consultant, on=TODAY).what == facts.what
    earlier = StepFacts(what="Mailen", due_on=date(2026, 11, 2))
    with pytest.raises(ValidationError) as refused:
        change_step(step=step, facts=earlier, version=2, by=consultant, on=TODAY)
    assert list(refused.value.message_dict) == ["due_on"]


def test_a_step_that_lapses_says_why_and_is_not_to_be_done(
    office: Client, candidate: Candidate, step: Step
) -> None:
    address = f"/kandidaten/{candidate.pk}/plan/stappen/{step.pk}/vervallen/"
    assert office.post(address, {"reason": ""}).status_code == 200
    assert (
        "Gesprek is niet meer nodig"
        in office.post(address, {"reason": "Gesprek is niet meer nodig"}, follow=True).text
    )
    assert not Step.objects.to_do().exists()


# --- taking steps ----------------------------------------------------------------------------------------------------
def test_a_step_is_ticked_with_one_click_from_the_file(
    office: Client, candidate: Candidate, step: Step
) -> None:
    file = f"/kandidaten/{candidate.pk}/"
    shown = office.get(file)
    assert "te laat" in shown.text
    address = f"{file}plan/stappen/{step.pk}/gedaan/vandaag/"
    assert address in shown.text
    answer = office.post(address, {"next": file})
    assert answer.url == file
    step.refresh_from_db()
    assert step.done_on == TODAY
    text = office.get(file).text
    assert "Stap gedaan: Bellen met de kwekerij" in text
    assert "In dit plan staat geen volgende stap." in text


def test_after_a_tick_nobody_is_sent_to_a_strange_address(
    office: Client, candidate: Candidate, step: Step
) -> None:
    address = f"/kandidaten/{candidate.pk}/plan/stappen/{step.pk}/gedaan/vandaag/"
    for strange in ("https://elders.example/", "//elders.example/", "/kandidaten/"):
        assert office.post(address, {"next": strange}).url == f"/kandidaten/{candidate.pk}/plan/"


def test_ticking_twice_ticks_once(consultant: User, step: Step) -> None:
    assert tick_step(step=step, by=consultant, on=TODAY, done_on=date(2026, 11, 3), result="Goed gesprek")
    assert not tick_step(step=step, by=consultant, on=TODAY)
    step.refresh_from_db()
    assert (step.done_on, step.result, step.version) == (date(2026, 11, 3), "Goed gesprek", 2)


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_tick_at_once_and_one_did_it(consultant: User, step: Step) -> None:
    ticked: list[bool] = []
    ready = Barrier(2)

    def tick() -> None:
        ready.wait()
        try:
            ticked.append(tick_step(step=step, by=consultant, on=TODAY))
        finally:
            connection.close()

    threads = [Thread(target=tick) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(ticked) == [False, True]


def test_a_tick_can_be_taken_away_and_a_lapse_too(consultant: User, step: Step) -> None:
    assert not reopen_step(step=step, by=consultant, on=TODAY)
    tick_step(step=step, by=consultant, on=TODAY, result="Goed")
    assert reopen_step(step=step, by=consultant, on=TODAY)
    drop_step(step=step, reason="anders", by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="vervallen"):
        tick_step(step=step, by=consultant, on=TODAY)
    assert reopen_step(step=step, by=consultant, on=TODAY)
    step.refresh_from_db()
    assert step.is_open
    assert (step.result, step.dropped_because) == ("", "")


def test_the_coach_ticks_but_does_not_adjust(candidate: Candidate, town: Municipality, step: Step) -> None:
    coach = user_with(Role.COACH, town)
    client = client_of(coach)
    assert client.get(f"/kandidaten/{candidate.pk}/plan/").status_code == 404
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    page = client.get(f"/kandidaten/{candidate.pk}/plan/")
    assert "Afvinken" in page.text
    assert "Bijstellen" not in page.text
    assert tick_step(step=step, by=coach, on=TODAY)
    with pytest.raises(PermissionDenied):
        drop_step(step=step, reason="anders", by=coach, on=TODAY)


# --- looking back ----------------------------------------------------------------------------------------------------
def test_looking_back_closes_the_plan(office: Client, candidate: Candidate, step: Step) -> None:
    typed = {
        "last_day": "2026-11-21",
        f"goal_{step.goal_id}": "partly",
        "what_helped": "Samen oefenen",
        "lessons": "Eerder beginnen",
    }
    answer = office.post(f"/kandidaten/{candidate.pk}/plan/terugblik/", typed, follow=True)
    assert "Er loopt geen plan" in answer.text
    assert "gedeeltelijk bereikt" in answer.text
    plan = Plan.objects.get()
    assert (plan.last_day, plan.what_helped) == (TODAY, "Samen oefenen")
    following = office.get(f"/kandidaten/{candidate.pk}/plan/nieuw/").context["form"]
    assert following["first_day"].value() == date(2026, 11, 22)
    made = office.post(f"/kandidaten/{candidate.pk}/plan/nieuw/", TYPED | {"first_day": "2026-11-22"})
    assert made.status_code == 302
    assert Goal.objects.get().outcome == GoalOutcome.PARTLY


def test_every_goal_is_looked_back_upon_and_unknown_is_an_answer(
    consultant: User, plan: Plan, step: Step
) -> None:
    second = add_goal(plan=plan, facts=GoalFacts(text="Nog een doel"), by=consultant, on=TODAY)
    words = {"what_helped": "", "lessons": "", "last_day": TODAY, "by": consultant, "on": TODAY}
    with pytest.raises(ValidationError, match="doelen bij gekomen"):
        look_back(plan=plan, outcomes={step.goal_id: GoalOutcome.YES}, **words)
    outcomes = {step.goal_id: GoalOutcome.YES, second.pk: GoalOutcome.UNKNOWN}
    assert look_back(plan=plan, outcomes=outcomes, **words).is_closed


def test_a_closed_plan_is_not_changed_and_the_next_may_begin(
    consultant: User, plan: Plan, step: Step
) -> None:
    look_back(
        plan=plan,
        outcomes={step.goal_id: GoalOutcome.YES},
        what_helped="",
        lessons="",
        last_day=date(2026, 11, 20),
        by=consultant,
        on=TODAY,
    )
    for refused in (
        lambda: change_plan(plan=plan, facts=FACTS, version=2, by=consultant, on=TODAY),
        lambda: add_goal(plan=plan, facts=GoalFacts(text="Doel"), by=consultant, on=TODAY),
        lambda: add_step(goal=step.goal, facts=StepFacts(what="Stap"), by=consultant, on=TODAY),
        lambda: tick_step(step=step, by=consultant, on=TODAY),
    ):
        with pytest.raises(ValidationError, match="afgesloten"):
            refused()
    assert make_plan(candidate=plan.candidate, facts=FACTS, first_day=TODAY, by=consultant, on=TODAY)


def test_only_a_consultant_of_the_town_writes_plans(
    candidate: Candidate, plan: Plan, town: Municipality
) -> None:
    for stranger in (user_with(Role.CONSULTANT, MunicipalityFactory()), user_with(Role.SUBSIDY, town)):
        with pytest.raises(PermissionDenied):
            change_plan(plan=plan, facts=FACTS, version=1, by=stranger, on=TODAY)
        assert client_of(stranger).get(f"/kandidaten/{candidate.pk}/plan/").status_code == 404
    officer = client_of(user_with(Role.SUBSIDY, town)).get(f"/kandidaten/{candidate.pk}/")
    assert officer.status_code == 200
    assert plan.main_goal not in officer.text


def test_a_step_of_another_file_is_not_found(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    other = StepFactory(goal=GoalFactory(plan=PlanFactory(candidate=candidate_of(town))))
    assert (
        office.post(f"/kandidaten/{candidate.pk}/plan/stappen/{other.pk}/gedaan/vandaag/").status_code == 404
    )


def test_the_plan_costs_few_queries(
    office: Client, candidate: Candidate, plan: Plan, django_assert_max_num_queries: object
) -> None:
    for goal in GoalFactory.create_batch(3, plan=plan):
        StepFactory.create_batch(4, goal=goal)
    address = f"/kandidaten/{candidate.pk}/plan/"
    office.get(address)
    with django_assert_max_num_queries(9):
        office.get(address)
