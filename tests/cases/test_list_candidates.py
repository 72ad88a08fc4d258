"""The list of candidates and its filters."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality, Registration
from tests.factories import (
    MunicipalityFactory,
    OrganisationFactory,
    PlacementFactory,
    RoleAssignmentFactory,
    user_with,
)
from tests.people import candidate_of, client_of


def names(client: Client, **filters: str) -> list[str]:
    return [found.person.last_name for found in client.get("/kandidaten/", filters).context["page"]]


@pytest.fixture
def three(town: Municipality, consultant: User) -> None:
    """Aa works and is mine; Bb is on the register as Wajong of UWV; Cc is not on the register."""
    aa = candidate_of(town, last_name="Aa")
    PlacementFactory(person=aa.person)
    Candidate.objects.filter(pk=aa.pk).update(consultant=consultant, stage=Stage.PLACED)
    bb = candidate_of(town, last_name="Bb")
    Registration.objects.filter(person=bb.person).update(ground="1c", responsible="uwv")
    candidate_of(town, last_name="Cc", registered=False)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["Aa", "Bb", "Cc"]),
        ({"fase": "placed"}, ["Aa"]),
        ({"grondslag": "wajong"}, ["Bb"]),
        ({"grondslag": "participation_act"}, ["Aa"]),
        ({"grondslag": "geen"}, ["Cc"]),
        ({"verantwoordelijke": "uwv"}, ["Bb"]),
        ({"consulent": "ik"}, ["Aa"]),
        ({"consulent": "geen"}, ["Bb", "Cc"]),
        ({"werk": "ja"}, ["Aa"]),
        ({"werk": "nee"}, ["Bb", "Cc"]),
        ({"werk": "nee", "verantwoordelijke": "municipality"}, []),
        ({"fase": "geen fase"}, ["Aa", "Bb", "Cc"]),
    ],
)
def test_a_filter_keeps_whom_it_names(
    office: Client, three: None, filters: dict[str, str], expected: list[str]
) -> None:
    assert names(office, **filters) == expected


def test_a_filter_asks_about_one_and_the_same_registration(office: Client, town: Municipality) -> None:
    """Wajong until last year and municipal now is not "Wajong today"."""
    candidate = candidate_of(town, registered=False)
    for ground, first, last in (("1c", date(2015, 1, 1), date(2025, 12, 31)), ("1a", date(2026, 1, 1), None)):
        Registration.objects.create(
            person=candidate.person, ground=ground, responsible="uwv", during=period(first, last)
        )
    assert not names(office, grondslag="wajong")
    assert names(office, grondslag="participation_act")


def test_people_of_other_municipalities_and_closed_files_are_not_listed(
    office: Client, town: Municipality
) -> None:
    candidate_of(MunicipalityFactory(), last_name="Elders")
    closed = candidate_of(town, last_name="Dicht")
    Candidate.objects.filter(pk=closed.pk).update(during=period(date(2020, 1, 1), date(2026, 11, 20)))
    assert names(office) == []
    assert "Er zijn nog geen kandidaten" in office.get("/kandidaten/").text


def test_who_works_for_two_municipalities_can_choose(
    consultant: User, office: Client, town: Municipality
) -> None:
    second = MunicipalityFactory(name="Tweede")
    RoleAssignmentFactory(user=consultant, organisation=OrganisationFactory(municipality=second))
    candidate_of(town, last_name="Aa")
    candidate_of(second, last_name="Bb")
    assert names(office) == ["Aa", "Bb"]
    assert names(office, gemeente=second.code) == ["Bb"]


def test_pages_hold_50_and_keep_the_filters(office: Client, town: Municipality) -> None:
    for number in range(52):
        candidate_of(town, last_name=f"Naam{number:02d}")
    first = office.get("/kandidaten/?werk=nee")
    assert len(first.context["page"]) == 50
    assert 'href="?werk=nee&amp;page=2"' in first.text
    assert names(office, werk="nee", page="2") == ["Naam50", "Naam51"]
    assert names(office, page="geen getal")[0] == "Naam00"


def test_the_number_of_queries_does_not_grow(
    office: Client, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for _ in range(20):
        PlacementFactory(person=candidate_of(town).person)
    office.get("/kandidaten/")
    # One for each filter and its counts, of which three ask the rules of the grounds as well.
    with django_assert_max_num_queries(20):
        office.get("/kandidaten/")


def test_a_list_names_no_bsn(office: Client, candidate: Candidate) -> None:
    assert candidate.person.bsn not in office.get("/kandidaten/").text


def test_a_coach_without_people_is_told_what_happens_next(town: Municipality) -> None:
    text = client_of(user_with(Role.COACH, town)).get("/kandidaten/").text
    assert "U ziet hier iemand zodra een consulent u als jobcoach toewijst." in text
    assert "Nieuwe kandidaat" not in text


def test_of_very_many_files_only_what_stands_in_the_file_is_counted(
    office: Client, three: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.finding.listing.MOST_COUNTED", 2)
    page = office.get("/kandidaten/")
    counts = {each.name: {option.value: option.count for option in each.options} for each in facets_of(page)}
    assert counts["fase"]["placed"] == 1
    assert counts["werk"] == {"ja": None, "nee": None}
    assert "Dit zijn veel dossiers." in page.text
    fewer = office.get("/kandidaten/?fase=in_view")
    counts = {each.name: {option.value: option.count for option in each.options} for each in facets_of(fewer)}
    assert counts["werk"] == {"ja": 0, "nee": 2}
    assert counts["fase"]["placed"] == 1
    assert "Dit zijn veel dossiers." not in fewer.text


def facets_of(page: Any) -> Any:
    return page.context["listing"].shown
