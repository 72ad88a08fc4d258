"""What an employer is by law decides what stands in a title; its KvK number finds it in the search box."""

import re

import pytest
from django.test import Client

from accounts.enums import Role
from cases.models import Candidate
from cases.views import search
from placements.models import Employer
from registry.models import Municipality
from tests.factories import user_with
from tests.factories_vacancy import VacancyFactory
from tests.people import client_of
from tests.placements.employers.conftest import url


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("sole_trader", "nummer"),
        ("partnership", "nummer"),
        ("unknown", "nummer"),
        ("company", "De Halm"),
    ],
)
def test_the_name_of_a_person_does_not_stand_in_a_title(
    office: Client, bakery: Employer, town: Municipality, form: str, shown: str
) -> None:
    Employer.objects.filter(pk=bakery.pk).update(legal_form=form)
    vacancy = VacancyFactory(employer=bakery, municipality=town)
    pages = [
        url(bakery),
        url(bakery, "contact/"),
        url(bakery, "geschiedenis/"),
        url(bakery, "vacature/nieuw/"),
    ]
    pages.append(f"/vacatures/{vacancy.pk}/")
    for page in pages:
        title = re.search(r"<title>(.*?)</title>", office.get(page).text, re.DOTALL)
        assert title is not None
        assert (shown in title[1], "Halm" in title[1]) == (True, form == "company"), page


def test_the_legal_form_is_recorded_and_kept(office: Client) -> None:
    office.post(
        "/werkgevers/nieuw/",
        {"name": "J. Voorbeeld", "sector": "market", "kind": "other", "legal_form": "sole_trader"},
    )
    employer = Employer.objects.get()
    assert employer.legal_form == "sole_trader"
    assert "eenmanszaak" in office.get(url(employer)).text


@pytest.mark.parametrize("typed", ["12345678", "KvK 1234 5678", "kvk: 1234.5678"])
def test_the_number_in_the_search_box_finds_the_employer(
    office: Client, bakery: Employer, typed: str
) -> None:
    answer = office.post("/kandidaten/zoeken/", {"zoek-term": typed})
    assert answer["Location"] == url(bakery)


def test_a_number_that_is_also_the_bsn_of_somebody_in_sight_is_that_person(
    office: Client, bakery: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_of_bsn", lambda scope, digits: f"/kandidaten/1/?{digits}")
    answer = office.post("/kandidaten/zoeken/", {"zoek-term": "12345678"})
    assert answer["Location"] == "/kandidaten/1/?012345678"


def test_who_sees_no_employers_finds_none(bakery: Employer, town: Municipality) -> None:
    policy = client_of(user_with(Role.POLICY, town))
    assert policy.post("/kandidaten/zoeken/", {"zoek-term": "12345678"}).status_code == 404


@pytest.mark.parametrize("typed", ["15061990", "15-06-1990", "1990-06-15"])
def test_a_number_that_is_also_the_day_somebody_in_sight_was_born_is_that_day(
    office: Client, bakery: Employer, candidate: Candidate, typed: str
) -> None:
    number = typed.replace("-", "")
    Employer.objects.filter(pk=bakery.pk).update(kvk_number=number)
    found = office.post("/kandidaten/zoeken/", {"zoek-term": typed}, follow=True)
    assert candidate.person.last_name in found.text
    asked = office.post("/kandidaten/zoeken/", {"zoek-term": f"KvK {number}"})
    assert asked["Location"] == url(bakery)


def test_eight_digits_on_which_nobody_was_born_are_a_number(office: Client, bakery: Employer) -> None:
    Employer.objects.filter(pk=bakery.pk).update(kvk_number="24121985")
    assert office.post("/kandidaten/zoeken/", {"zoek-term": "24121985"})["Location"] == url(bakery)
