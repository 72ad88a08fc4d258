"""Tasks: made from a file or a signal, given to a colleague, ticked off, put back."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.create_task import create_task, create_tasks
from cases.models import Candidate, Task
from dated.periods import period
from registry.models import Municipality
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.factories_workday import CoverFactory, TaskFactory
from tests.people import TODAY, candidate_of, client_of


@pytest.fixture
def colleague(town: Municipality) -> User:
    """Another consultant of the town."""
    return user_with(Role.CONSULTANT, town, first_name="Cas", last_name="Collega")


def typed(**changes: Any) -> dict[str, Any]:
    return {"title": "Bel over het rooster", "due_on": "01-12-2026", "note": "", "assignee": ""} | changes


def test_a_task_is_made_on_the_page_of_a_candidate_and_shows_there(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    address = f"/kandidaten/{candidate.pk}/taken/nieuw/"
    form = office.get(address).context["form"]
    assert (form["assignee"].value(), form["due_on"].value()) == (consultant.pk, date(2026, 11, 28))
    text = office.post(address, typed(assignee=consultant.pk), follow=True).text
    task = Task.objects.get()
    assert (task.assignee, task.made_by, task.due_on, task.made_on) == (
        consultant,
        consultant,
        date(2026, 12, 1),
        TODAY,
    )
    assert "Bel over het rooster" in text


def test_a_task_made_from_a_signal_remembers_which(office: Client, candidate: Candidate) -> None:
    address = f"/kandidaten/{candidate.pk}/taken/nieuw/?soort=no_contact"
    assert office.get(address).context["form"]["title"].value() == "Lang geen contact"
    office.post(address, typed())
    assert Task.objects.get().signal == "no_contact"


def test_the_same_form_sent_twice_is_one_task(office: Client, candidate: Candidate) -> None:
    sent = typed(entry_key=str(uuid4()))
    for _ in range(2):
        office.post(f"/kandidaten/{candidate.pk}/taken/nieuw/", sent)
    assert Task.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"title": " "}, "title", "Vul in wat er moet gebeuren."),
        ({"due_on": "20-11-2026"}, "due_on", "Deze dag is al geweest."),
        ({"due_on": "01-12-2099"}, "due_on", "Kies een dag binnen vijf jaar."),
        ({"assignee": "999999"}, "assignee", "Deze collega werkt niet met dit dossier."),
    ],
)
def test_what_cannot_be_is_refused_at_the_field(
    office: Client, candidate: Candidate, changes: dict[str, str], field: str, message: str
) -> None:
    answer = office.post(f"/kandidaten/{candidate.pk}/taken/nieuw/", typed(**changes))
    assert message in answer.context["form"].errors[field][0]
    assert not Task.objects.exists()


def test_a_task_goes_to_a_consultant_of_the_town_or_the_coach_and_to_nobody_else(
    consultant: User, colleague: User, candidate: Candidate, town: Municipality
) -> None:
    coach, stranger = user_with(Role.COACH, town), user_with(Role.CONSULTANT, MunicipalityFactory())
    facts: dict[str, Any] = {
        "candidate": candidate,
        "title": "Bel",
        "due_on": TODAY,
        "by": consultant,
        "on": TODAY,
    }
    create_task(assignee=colleague, **facts)
    for refused in (coach, stranger):
        with pytest.raises(ValidationError):
            create_task(assignee=refused, **facts)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    assert create_task(assignee=coach, **facts).assignee == coach


def test_a_coach_gives_and_does_tasks_about_whom_they_guide_and_sees_no_others(
    candidate: Candidate, colleague: User, town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    theirs, others = TaskFactory(candidate=candidate, assignee=coach), TaskFactory(candidate=candidate)
    client = client_of(coach)
    assert list(client.get("/taken/").context["page"]) == [theirs]
    assert client.post(f"/taken/{theirs.pk}/gedaan/").status_code == 302
    assert client.post(f"/taken/{others.pk}/gedaan/").status_code == 404
    assert (
        client.post(f"/kandidaten/{candidate.pk}/taken/nieuw/", typed(assignee=colleague.pk)).status_code
        == 302
    )


def test_done_is_one_click_and_can_be_undone(office: Client, candidate: Candidate, consultant: User) -> None:
    task = TaskFactory(candidate=candidate, assignee=consultant)
    assert task.title in office.get("/").text
    assert office.post(f"/taken/{task.pk}/gedaan/", {"terug": "start"})["Location"] == "/"
    task.refresh_from_db()
    assert (task.done_on, task.done_by) == (TODAY, consultant)
    assert task.title not in office.get("/").text
    assert list(office.get("/taken/?stand=gedaan").context["page"]) == [task]
    office.post(f"/taken/{task.pk}/terugzetten/")
    task.refresh_from_db()
    assert (task.done_on, task.done_by) == (None, None)


def test_who_ticks_a_task_off_second_changes_nothing(
    office: Client, candidate: Candidate, consultant: User, colleague: User
) -> None:
    task = TaskFactory(candidate=candidate)
    client_of(colleague).post(f"/taken/{task.pk}/gedaan/")
    office.post(f"/taken/{task.pk}/gedaan/")
    task.refresh_from_db()
    assert task.done_by == colleague


def test_a_task_that_lapsed_cannot_be_done_and_one_that_is_done_does_not_lapse(
    office: Client, candidate: Candidate
) -> None:
    task = TaskFactory(candidate=candidate)
    office.post(f"/taken/{task.pk}/vervallen/")
    text = office.post(f"/taken/{task.pk}/gedaan/", follow=True).text
    assert "Deze taak is intussen vervallen." in text
    office.post(f"/taken/{task.pk}/terugzetten/")
    office.post(f"/taken/{task.pk}/gedaan/")
    assert "intussen gedaan" in office.post(f"/taken/{task.pk}/vervallen/", follow=True).text


def test_a_task_is_given_to_a_colleague(
    office: Client, candidate: Candidate, consultant: User, colleague: User
) -> None:
    task = TaskFactory(candidate=candidate, assignee=consultant, due_on=date(2026, 11, 1))
    office.post(f"/taken/{task.pk}/", typed(assignee=colleague.pk, due_on="01-11-2026"))
    task.refresh_from_db()
    assert (task.assignee, task.title) == (colleague, "Bel over het rooster")
    assert list(client_of(colleague).get("/taken/").context["page"]) == [task]


def test_the_lists_are_mine_made_by_me_and_the_team_s(
    office: Client, candidate: Candidate, consultant: User, colleague: User
) -> None:
    mine = TaskFactory(candidate=candidate, assignee=consultant)
    given = TaskFactory(candidate=candidate, assignee=colleague, made_by=consultant)
    team = TaskFactory(candidate=candidate)
    TaskFactory(candidate=candidate_of(MunicipalityFactory()))
    lists = {
        name: list(office.get(f"/taken/?lijst={name}").context["page"]) for name in ("ik", "gemaakt", "team")
    }
    assert lists == {"ik": [mine], "gemaakt": [given], "team": [team]}


def test_tasks_of_somebody_i_stand_in_for_are_on_my_list_while_the_cover_lasts(
    office: Client, candidate: Candidate, consultant: User, colleague: User, town: Municipality
) -> None:
    task = TaskFactory(candidate=candidate, assignee=colleague)
    assert list(office.get("/taken/").context["page"]) == []
    cover = CoverFactory(absent=colleague, substitute=consultant, municipality=town)
    assert list(office.get("/taken/").context["page"]) == [task]
    cover.during = period(date(2026, 11, 16), TODAY - timedelta(days=1))
    cover.save()
    assert list(office.get("/taken/").context["page"]) == []


def test_one_act_gives_the_same_task_to_many_files_and_twice_doubles_nothing(
    consultant: User, colleague: User, town: Municipality
) -> None:
    files = [candidate_of(town) for _ in range(3)]
    Candidate.objects.filter(pk=files[0].pk).update(consultant=colleague)
    files[0].refresh_from_db()
    facts: dict[str, Any] = {
        "title": "Bel",
        "due_on": TODAY,
        "by": consultant,
        "on": TODAY,
        "entry_key": uuid4(),
    }
    made = create_tasks(candidates=files, assignee=None, to_consultant=True, **facts)
    assert [task.assignee_id for task in made] == [colleague.pk, None, None]
    assert create_tasks(candidates=files, assignee=None, to_consultant=True, **facts) == []
    assert Task.objects.count() == 3
    with pytest.raises(PermissionDenied):
        create_tasks(candidates=[*files, candidate_of(MunicipalityFactory())], assignee=None, **facts)


def test_the_number_of_queries_does_not_grow(
    office: Client, candidate: Candidate, consultant: User, django_assert_max_num_queries: Any
) -> None:
    TaskFactory.create_batch(12, candidate=candidate, assignee=consultant, made_by=consultant)
    office.get("/taken/")
    with django_assert_max_num_queries(9):
        office.get("/taken/")
