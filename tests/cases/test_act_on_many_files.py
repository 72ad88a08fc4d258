"""Many files at once: choose, see what will happen, do it once, and take it back."""

import re
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.finding.selection import Selection
from cases.models import Candidate, ConsultantChange, Task
from dated.periods import period
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.people import candidate_of, client_of

ASSIGN = "/kandidaten/gekozen/toewijzen/"


@pytest.fixture
def colleague(town: Municipality) -> User:
    return user_with(Role.CONSULTANT, town, first_name="Bart", last_name="Collega")


@pytest.fixture
def three(town: Municipality) -> list[Candidate]:
    return [candidate_of(town, last_name=name) for name in ("Aa", "Bb", "Cc")]


def carried(answer: Any) -> dict[str, str]:
    """The hidden fields of the form that was shown."""
    form = answer.context["form"]
    return {name: str(form[name].value()) for name in ("keuze", "key")}


def choose(client: Client, doing: str, *files: Candidate, **other: str) -> Any:
    return client.post("/kandidaten/gekozen/", {"doe": doing, "kies": [each.pk for each in files], **other})


def test_files_go_to_a_colleague_after_a_look_at_what_will_happen(
    office: Client, three: list[Candidate], colleague: User
) -> None:
    page = choose(office, "toewijzen", *three[:2])
    assert "Voor 2 dossiers." in page.text
    typed = {**carried(page), "consultant": str(colleague.pk), "note": "Nieuwe verdeling"}
    preview = office.post(ASSIGN, typed)
    assert "2 dossiers gaan naar <strong>Bart Collega</strong>" in re.sub(r"\s+", " ", preview.text)
    assert not ConsultantChange.objects.exists(), "a preview does nothing"
    done = office.post(ASSIGN, {**typed, "gezien": "ja"}, follow=True)
    assert "2 dossiers gingen naar Bart Collega." in re.sub(r"\s+", " ", done.text)
    assert list(Candidate.objects.order_by("pk").values_list("consultant", flat=True)) == [
        colleague.pk,
        colleague.pk,
        None,
    ]


def test_sent_twice_it_is_done_once(office: Client, three: list[Candidate], colleague: User) -> None:
    typed = {**carried(choose(office, "toewijzen", *three)), "consultant": str(colleague.pk), "gezien": "ja"}
    first, second = office.post(ASSIGN, typed), office.post(ASSIGN, typed)
    assert first["Location"] == second["Location"]
    assert ConsultantChange.objects.count() == 3


def test_what_a_colleague_changed_meanwhile_is_named_and_left_alone(
    office: Client, three: list[Candidate], colleague: User, town: Municipality
) -> None:
    typed = {**carried(choose(office, "toewijzen", *three)), "consultant": str(colleague.pk), "gezien": "ja"}
    other = user_with(Role.CONSULTANT, town)
    Candidate.objects.filter(pk=three[1].pk).update(consultant=other)
    done = office.post(ASSIGN, typed, follow=True)
    assert f"{three[1].reference} is intussen door een collega aan iemand anders toegewezen" in done.text
    assert Candidate.objects.get(pk=three[1].pk).consultant == other
    assert ConsultantChange.objects.count() == 2


def test_an_assignment_is_taken_back_except_what_went_on_since(
    office: Client, three: list[Candidate], colleague: User, town: Municipality
) -> None:
    Candidate.objects.filter(pk=three[0].pk).update(
        consultant=user_with(Role.CONSULTANT, town, username="oud")
    )
    typed = {**carried(choose(office, "toewijzen", *three)), "consultant": str(colleague.pk), "gezien": "ja"}
    result = office.post(ASSIGN, typed)["Location"]
    third = user_with(Role.CONSULTANT, town)
    Candidate.objects.filter(pk=three[2].pk).update(consultant=third)
    answer = office.post(f"{result}terugzetten/", follow=True)
    assert "2 dossiers zijn teruggezet." in answer.text
    assert f"{three[2].reference} is intussen aan iemand anders toegewezen" in answer.text
    had = [each.consultant and each.consultant.username for each in Candidate.objects.order_by("pk")]
    assert had == ["oud", None, third.username]


def test_all_that_was_found_is_more_than_one_page(
    office: Client, town: Municipality, colleague: User
) -> None:
    for _ in range(53):
        candidate_of(town)
    other = candidate_of(town)
    Candidate.objects.filter(pk=other.pk).update(stage="placed")
    page = choose(office, "toewijzen", alle="ja", filters="fase=in_view")
    assert "Voor 53 dossiers." in page.text
    typed = {**carried(page), "consultant": str(colleague.pk), "gezien": "ja"}
    office.post(ASSIGN, typed)
    assert Candidate.objects.filter(consultant=colleague).count() == 53
    assert Candidate.objects.get(pk=other.pk).consultant is None


def test_what_cannot_is_named_with_its_reason(
    office: Client, three: list[Candidate], colleague: User
) -> None:
    typed = {**carried(choose(office, "toewijzen", *three)), "consultant": str(colleague.pk)}
    Candidate.objects.filter(pk=three[0].pk).update(during=period(date(2020, 1, 1), date(2026, 11, 20)))
    preview = office.post(ASSIGN, typed)
    assert "1 dossier kan niet mee" in preview.text
    assert "het dossier is gesloten" in preview.text
    office.post(ASSIGN, {**typed, "gezien": "ja"})
    assert Candidate.objects.filter(consultant=colleague).count() == 2


def test_a_task_is_made_for_each_file_once(office: Client, three: list[Candidate], colleague: User) -> None:
    Candidate.objects.filter(pk=three[0].pk).update(consultant=colleague)
    page = choose(office, "taak", *three)
    typed = {**carried(page), "title": "Controleer het profiel", "due_on": "2026-12-01", "assignee": "eigen"}
    for _ in range(2):
        answer = office.post("/kandidaten/gekozen/taak/", typed, follow=True)
    assert "De taak is gemaakt voor 3 dossiers." in answer.text
    assert sorted(Task.objects.values_list("candidate", "assignee")) == sorted(
        [(three[0].pk, colleague.pk), (three[1].pk, None), (three[2].pk, None)]
    )


def test_what_was_typed_stays_when_something_is_wrong(office: Client, three: list[Candidate]) -> None:
    typed = {
        **carried(choose(office, "taak", *three)),
        "title": "Bel",
        "due_on": "2020-01-01",
        "assignee": "team",
    }
    answer = office.post("/kandidaten/gekozen/taak/", typed)
    assert "Deze dag is al geweest." in answer.text
    assert 'value="Bel"' in answer.text
    assert not Task.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"doe": "toewijzen"},
        {"doe": "weggooien", "alle": "ja"},
        {"doe": "taak", "kies": ["0", "x", "9" * 30]},
    ],
)
def test_choosing_nothing_is_told(office: Client, candidate: Candidate, sent: dict[str, Any]) -> None:
    answer = office.post("/kandidaten/gekozen/", sent, follow=True)
    assert "Kies eerst een of meer kandidaten" in answer.text


def test_files_of_another_municipality_cannot_be_chosen(office: Client, colleague: User) -> None:
    elsewhere = candidate_of(MunicipalityFactory())
    assert choose(office, "toewijzen", elsewhere)["Location"] == "/kandidaten/"
    me = User.objects.get(first_name="Carla")
    forged = Selection({elsewhere.pk: None}).signed(me.pk)
    office.post(
        ASSIGN, {"keuze": forged, "key": str(uuid4()), "consultant": str(colleague.pk), "gezien": "ja"}
    )
    assert Candidate.objects.get(pk=elsewhere.pk).consultant is None


def test_a_choice_is_only_for_who_made_it_and_not_for_ever(
    office: Client, three: list[Candidate], colleague: User, town: Municipality
) -> None:
    stolen = Selection({three[0].pk: None}).signed(colleague.pk)
    for text in (stolen, "", "onzin", "a:b:c"):
        typed = {"keuze": text, "key": str(uuid4()), "consultant": str(colleague.pk), "gezien": "ja"}
        answer = office.post(ASSIGN, typed, follow=True)
        assert "Uw keuze is verlopen. Kies de dossiers opnieuw." in answer.text
    assert not ConsultantChange.objects.exists()


def test_nobody_outside_the_municipality_sees_or_undoes_it(
    office: Client, three: list[Candidate], colleague: User
) -> None:
    typed = {**carried(choose(office, "toewijzen", *three)), "consultant": str(colleague.pk), "gezien": "ja"}
    office.post(ASSIGN, typed)
    stranger = client_of(user_with(Role.CONSULTANT, MunicipalityFactory()))
    url = f"/kandidaten/gekozen/{typed['key']}/"
    assert stranger.get(url).status_code == 404
    assert stranger.post(f"{url}terugzetten/").status_code == 404
    assert office.get(f"/kandidaten/gekozen/{UUID(int=5)}/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_files(
    office: Client, town: Municipality, colleague: User, django_assert_max_num_queries: Any
) -> None:
    files = [candidate_of(town) for _ in range(12)]
    typed = {**carried(choose(office, "toewijzen", *files)), "consultant": str(colleague.pk), "gezien": "ja"}
    with django_assert_max_num_queries(40):
        office.post(ASSIGN, typed)
    assert ConsultantChange.objects.count() == 12


def link_to_list(answer: Any) -> list[str]:
    """Where the links to the list of candidates lead, except the one in the menu."""
    return re.findall(r'href="/kandidaten/\?([^"]*)"', answer.text)


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        ("fase=in_view", "fase=in_view"),
        ("", "sorteer=naam"),
        ("fase=onzin&next=https://kwaad.nl", "sorteer=naam"),
    ],
)
def test_with_nothing_chosen_the_filters_stay(
    office: Client, candidate: Candidate, filters: str, kept: str
) -> None:
    answer = office.post("/kandidaten/gekozen/", {"doe": "taak", "filters": filters})
    assert answer["Location"] == f"/kandidaten/?{kept}"


def test_after_making_tasks_one_is_back_at_the_same_filters(office: Client, three: list[Candidate]) -> None:
    page = choose(office, "taak", *three, filters="fase=in_view")
    assert set(link_to_list(page)) == {"fase=in_view"}
    typed = {name: str(page.context["form"][name].value()) for name in ("keuze", "key", "filters")}
    typed |= {"title": "Bel", "due_on": "2026-12-01", "assignee": "eigen"}
    assert office.post("/kandidaten/gekozen/taak/", typed)["Location"] == "/kandidaten/?fase=in_view"
    stale = office.post("/kandidaten/gekozen/taak/", typed | {"keuze": "verlopen"})
    assert stale["Location"] == "/kandidaten/?fase=in_view"


def test_assigning_and_taking_back_lead_back_to_the_same_filters(
    office: Client, three: list[Candidate], colleague: User
) -> None:
    page = choose(office, "toewijzen", *three, filters="fase=in_view")
    typed = {name: str(page.context["form"][name].value()) for name in ("keuze", "key", "filters")}
    typed["consultant"] = str(colleague.pk)
    assert set(link_to_list(office.post(ASSIGN, typed))) == {"fase=in_view"}
    done = office.post(ASSIGN, typed | {"gezien": "ja"}, follow=True)
    assert set(link_to_list(done)) == {"fase=in_view"}
    undo = f"/kandidaten/gekozen/{typed['key']}/terugzetten/?fase=in_view"
    assert f'action="{undo}"' in done.text
    assert set(link_to_list(office.post(undo, follow=True))) == {"fase=in_view"}
    again = choose(office, "toewijzen", *three, filters="fase=in_view")
    typed |= {
        "keuze": str(again.context["form"]["keuze"].value()),
        "key": str(uuid4()),
        "consultant": "niemand",
    }
    same = office.post(ASSIGN, typed | {"gezien": "ja"})
    assert same["Location"] == "/kandidaten/?fase=in_view"
