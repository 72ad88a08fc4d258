"""Who is on the register without a file, files without a registration, and what was asked of UWV about them."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.finding.indication import answer_indication, request_indication
from cases.actions.finding.open_files import open_files
from cases.enums import IndicationOutcome
from cases.models import Candidate, IndicationRequest
from dated.periods import period
from registry.models import Municipality, Person, Registration
from tests.factories import (
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.factories_finding import IndicationRequestFactory
from tests.people import TODAY, candidate_of


def waiting(town: Municipality, name: str, since: date, **facts: Any) -> Person:
    """Somebody of the town on the register, without a file."""
    person = PersonFactory(last_name=name)
    ResidenceFactory(person=person, municipality=town)
    RegistrationFactory(person=person, during=period(since), **facts)
    return person


@pytest.fixture
def people(town: Municipality) -> list[Person]:
    return [
        waiting(town, "Laat", date(2024, 1, 1)),
        waiting(town, "Vroeg", date(2016, 1, 1)),
        waiting(town, "Uwv", date(2015, 6, 1), responsible="uwv", ground="1c"),
    ]


def names(client: Client, **filters: str) -> list[str]:
    page = client.get("/kandidaten/niet-in-beeld/", filters).context["page"]
    return [each.person.last_name for each in page]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["Vroeg", "Laat"]),
        ({"verantwoordelijke": ""}, ["Uwv", "Vroeg", "Laat"]),
        ({"verantwoordelijke": "uwv"}, ["Uwv"]),
        ({"verantwoordelijke": "", "grondslag": "wajong"}, ["Uwv"]),
        ({"grondslag": "onzin"}, ["Vroeg", "Laat"]),
        ({"page": "' OR 1=1"}, ["Vroeg", "Laat"]),
    ],
)
def test_who_waited_longest_comes_first(
    office: Client, people: list[Person], filters: dict[str, str], expected: list[str]
) -> None:
    assert names(office, **filters) == expected


def test_one_click_opens_one_file_whatever_else_is_ticked(
    office: Client, consultant: User, people: list[Person]
) -> None:
    answer = office.post(
        "/kandidaten/niet-in-beeld/openen/", {"alleen": people[1].pk, "kies": [people[0].pk, people[2].pk]}
    )
    file = Candidate.objects.get()
    assert answer["Location"] == f"/kandidaten/{file.pk}/"
    assert (file.person, file.consultant, file.during.lower) == (people[1], consultant, TODAY)


def test_several_files_are_opened_at_once_and_never_twice(office: Client, people: list[Person]) -> None:
    sent = {"kies": [each.pk for each in people]}
    assert (
        "3 dossiers zijn geopend." in office.post("/kandidaten/niet-in-beeld/openen/", sent, follow=True).text
    )
    again = office.post("/kandidaten/niet-in-beeld/openen/", sent, follow=True)
    assert "3 van deze mensen hebben al een dossier." in again.text
    assert Candidate.objects.count() == 3
    assert "Iedereen is in beeld" in office.get("/kandidaten/niet-in-beeld/").text


def test_people_of_elsewhere_are_not_opened(office: Client, consultant: User) -> None:
    elsewhere = waiting(MunicipalityFactory(), "Elders", date(2016, 1, 1))
    office.post("/kandidaten/niet-in-beeld/openen/", {"kies": [elsewhere.pk, "x", "9" * 40]})
    assert not Candidate.objects.exists()
    with pytest.raises(PermissionDenied):
        open_files(persons=[elsewhere], by=consultant, on=TODAY)


def test_a_file_without_a_registration_asks_for_an_indication(office: Client, town: Municipality) -> None:
    alone = candidate_of(town, last_name="Alleen", registered=False)
    ended = candidate_of(town, last_name="Beëindigd")
    Registration.objects.filter(person=ended.person).update(
        during=period(date(2015, 1, 1), date(2026, 11, 20))
    )
    candidate_of(town, last_name="Staaterop")
    answer = office.get("/kandidaten/zonder-inschrijving/")
    assert [each.person.last_name for each in answer.context["page"]] == ["Alleen", "Beëindigd"]
    assert f'href="/kandidaten/{alone.pk}/indicatie/nieuw/"' in answer.text
    assert "2 dossiers zonder inschrijving" in office.get("/kandidaten/niet-in-beeld/").text


def test_a_request_and_its_answer_stand_in_the_file(office: Client, town: Municipality) -> None:
    file = candidate_of(town, registered=False)
    url = f"/kandidaten/{file.pk}/indicatie/"
    office.post(f"{url}nieuw/", {"asked_on": "2026-11-02", "note": "Via de praktijkroute."})
    asked = IndicationRequest.objects.get()
    assert "aangevraagd op 02-11-2026" in office.get("/kandidaten/zonder-inschrijving/").text
    done = office.post(f"{url}{asked.pk}/", {"outcome": "granted", "answered_on": "2026-11-20"}, follow=True)
    assert "Leg ook de inschrijving vast." in done.text
    assert "Indicatie toegekend" in done.text
    assert "Indicatie banenafspraak aangevraagd" in done.text


def test_one_request_waits_at_a_time(office: Client, town: Municipality, consultant: User) -> None:
    file = candidate_of(town, registered=False)
    IndicationRequestFactory(candidate=file)
    answer = office.post(f"/kandidaten/{file.pk}/indicatie/nieuw/", {"asked_on": "2026-11-02"})
    assert "Er loopt voor deze kandidaat al een aanvraag." in answer.text
    assert IndicationRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({"answered_on": "2026-11-20"}, "Kies de uitkomst."),
        ({"outcome": "granted", "answered_on": "2026-12-20"}, "Deze dag is nog niet geweest."),
        ({"outcome": "granted", "answered_on": "2026-09-01"}, "De aanvraag is van 01-10-2026"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_at_its_field(
    office: Client, town: Municipality, typed: dict[str, str], refusal: str
) -> None:
    asked = IndicationRequestFactory(candidate=candidate_of(town, registered=False))
    answer = office.post(f"/kandidaten/{asked.candidate_id}/indicatie/{asked.pk}/", typed)
    assert answer.text.count(refusal) == 2
    asked.refresh_from_db()
    assert asked.outcome == ""


def test_a_day_that_has_not_been_is_no_day_of_a_request(town: Municipality, consultant: User) -> None:
    file = candidate_of(town, registered=False)
    with pytest.raises(ValidationError) as refused:
        request_indication(candidate=file, asked_on=date(2026, 12, 1), note="", by=consultant, on=TODAY)
    assert "asked_on" in refused.value.message_dict


def test_a_request_is_answered_once_and_by_a_consultant_of_the_file(
    town: Municipality, consultant: User
) -> None:
    asked = IndicationRequestFactory(candidate=candidate_of(town, registered=False))
    facts: dict[str, Any] = {
        "outcome": IndicationOutcome.REFUSED,
        "answered_on": TODAY,
        "note": "",
        "on": TODAY,
    }
    for stranger in (user_with(Role.SUBSIDY, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        with pytest.raises(PermissionDenied):
            answer_indication(request=asked, **facts, by=stranger)
    answer_indication(request=asked, **facts, by=consultant)
    with pytest.raises(ValidationError, match="al beantwoord"):
        answer_indication(request=asked, **facts, by=consultant)


def test_the_lists_ask_few_questions(
    office: Client, town: Municipality, people: list[Person], django_assert_max_num_queries: Any
) -> None:
    for _ in range(8):
        candidate_of(town, registered=False)
    office.get("/kandidaten/")
    for url in ("/kandidaten/niet-in-beeld/", "/kandidaten/zonder-inschrijving/"):
        with django_assert_max_num_queries(18):
            office.get(url)
