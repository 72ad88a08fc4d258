"""The pairs of people who may be one, and what a consultant does with them."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from registry.duplicates import likely_duplicates
from registry.models import Merge, Municipality, Person
from tests.factories import MunicipalityFactory, PersonFactory, RegistrationFactory, ResidenceFactory
from tests.people import TODAY

BORN = date(1990, 2, 1)


def lives_in(town: Municipality, **person: Any) -> Person:
    facts = {"initials": "J.", "prefix": "van der", "last_name": "Meulen", "birth_date": BORN, **person}
    somebody = PersonFactory(**facts)
    ResidenceFactory(person=somebody, municipality=town)
    return somebody


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ({}, "name"),
        ({"last_name": "Meulem"}, "name"),
        ({"prefix": ""}, "name"),
        ({"initials": "J.P."}, "name"),
        ({"birth_date": date(1990, 1, 2)}, "birth_date"),
        ({"birth_date": date(1991, 2, 1)}, "birth_date"),
    ],
)
def test_people_who_look_alike_are_a_pair(
    other: dict[str, Any], differs: str, town: Municipality, consultant: User
) -> None:
    one, twin = lives_in(town), lives_in(town, **other)
    found = likely_duplicates([town.code], TODAY)
    assert [(pair.one, pair.other, pair.differs) for pair in found] == [(one, twin, differs)]


@pytest.mark.parametrize(
    "other",
    [
        {"last_name": "Bakker", "prefix": ""},
        {"initials": "P."},
        {"birth_date": date(1993, 4, 1)},
        {"last_name": "Bakker", "prefix": "", "birth_date": date(1991, 2, 1)},
    ],
)
def test_people_who_differ_more_are_no_pair(other: dict[str, Any], town: Municipality) -> None:
    lives_in(town)
    lives_in(town, **other)
    assert likely_duplicates([town.code], TODAY) == []


def test_only_people_of_the_own_municipality_are_compared(
    office: Client, town: Municipality, consultant: User
) -> None:
    lives_in(town)
    lives_in(MunicipalityFactory(name="Buurstad"))
    page = office.get("/kandidaten/dubbelen/").content.decode()
    assert "Geen mogelijke dubbelen" in page
    assert "Meulen" not in page


def test_a_pair_is_merged_and_brought_back_on_screen(office: Client, town: Municipality) -> None:
    one, twin = lives_in(town), lives_in(town, last_name="Meulem")
    RegistrationFactory(person=twin)
    address = f"/kandidaten/dubbelen/{one.pk}/{twin.pk}/"
    assert address in office.get("/kandidaten/dubbelen/").content.decode()
    page = office.get(address).content.decode()
    assert "inschrijvingen doelgroepregister" in page
    assert not Merge.objects.exists(), "a preview merges nothing"
    empty = office.post(address, {"reason": ""})
    assert "Vul in hoe u dit weet" in empty.content.decode()
    office.post(address, {"reason": "nagevraagd"})
    merge = Merge.objects.get()
    assert one.registrations.count() == 1
    done = f"/kandidaten/samenvoegingen/{merge.pk}/"
    assert "Samenvoeging ongedaan maken" in office.get(done).content.decode()
    office.post(f"{done}ongedaan/")
    assert twin.registrations.count() == 1
    again = office.post(f"{done}ongedaan/", follow=True).content.decode()
    assert "al ongedaan gemaakt" in again


def test_a_pair_that_is_two_people_does_not_come_back(office: Client, town: Municipality) -> None:
    one, other = lives_in(town), lives_in(town)
    office.post(f"/kandidaten/dubbelen/{other.pk}/{one.pk}/twee-personen/")
    page = office.get("/kandidaten/dubbelen/")
    assert page.context["pairs"] == []
    apart = page.context["apart"].get()
    office.post(f"/kandidaten/dubbelen/apart/{apart.pk}/")
    assert len(office.get("/kandidaten/dubbelen/").context["pairs"]) == 1


def test_twice_the_same_check_says_so(office: Client, town: Municipality) -> None:
    one, other = lives_in(town), lives_in(town)
    address = f"/kandidaten/dubbelen/{one.pk}/{other.pk}/twee-personen/"
    office.post(address)
    assert "al vastgelegd" in office.post(address, follow=True).content.decode()


def test_the_list_asks_the_database_little(
    office: Client, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for n in range(6):
        lives_in(town, birth_date=date(1980 + n, 2, 1), initials="ABCDEF"[n] + ".")
        lives_in(town, birth_date=date(1980 + n, 2, 1), initials="ABCDEF"[n] + ".")
    office.get("/")
    with django_assert_max_num_queries(12):
        assert len(office.get("/kandidaten/dubbelen/").context["pairs"]) == 6
