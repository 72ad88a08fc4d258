"""The list of vacancies: its filters, its counts, and how many were not filled this year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from registry.models import Municipality
from tests.factories import EmployerFactory, MunicipalityFactory, PlacementFactory
from tests.factories_vacancy import VacancyFactory, VacancyLicenceFactory, VacancyStatusChangeFactory
from tests.placements.vacancies.typed import LIST, TODAY, titles


def test_the_list_begins_with_what_is_open(office: Client, town: Municipality) -> None:
    VacancyFactory(municipality=town, title="Open")
    VacancyFactory(municipality=town, title="Verlopen", closes_on=TODAY - timedelta(days=1))
    VacancyFactory(municipality=town, title="Vervuld", status="filled")
    assert titles(office) == ["Open"]
    shown = office.get(LIST)
    assert [(each["value"], each["count"]) for each in shown.context["counts"]] == [
        ("open", 1),
        ("expired", 1),
        ("filled", 1),
    ]
    assert titles(office, "status=expired") == ["Verlopen"]
    assert len(titles(office, "status=")) == 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("zoek=keuken", ["Kok"]),
        ("zoek=KEUKÉN+dijk", ["Kok"]),
        ("zoek=snijden", ["Kok"]),
        ("zoek=leiden", ["Kok"]),
        ("zoek=keuken+bouw", []),
        ("tak=I", ["Kok"]),
        ("uren=20", ["Chauffeur", "Kok"]),
        ("uren=32", ["Chauffeur"]),
        ("uren=16,5", ["Chauffeur", "Kok"]),
        ("rijbewijs=B", ["Chauffeur"]),
        ("rijbewijs=C", []),
        ("rijbewijs=zonder", ["Kok"]),
        ("soort=open_hiring", ["Kok"]),
        ("proef=yes", ["Kok"]),
        ("proef=unknown", ["Chauffeur"]),
        ("werkgever=dijk", ["Kok"]),
        ("van=eigen", ["Chauffeur", "Kok"]),
        ("van=gedeeld", ["Kok"]),
        ("van=anderen", []),
        ("sorteer=functie", ["Chauffeur", "Kok"]),
        ("sorteer=sluit", ["Kok", "Chauffeur"]),
        ("sorteer=onzin", ["Chauffeur", "Kok"]),
    ],
)
def test_each_filter_keeps_what_fits(
    office: Client, town: Municipality, query: str, found: list[str]
) -> None:
    VacancyFactory(
        municipality=town,
        title="Kok",
        tasks="Groente snijden",
        employer=EmployerFactory(name="Keuken van Dijk"),
        place="Leiden",
        branch="I",
        hours_min=16,
        hours_max=24,
        origin="open_hiring",
        trial_possible="yes",
        shared="region",
        closes_on=date(2026, 12, 1),
    )
    driver = VacancyFactory(municipality=town, title="Chauffeur")
    VacancyLicenceFactory(vacancy=driver, category="B")
    VacancyLicenceFactory(vacancy=driver, category="C", is_hard=False)
    assert titles(office, query) == found
    counted = office.get(f"{LIST}?{query}").context["total"]
    assert counted == len(found)


def test_the_place_of_the_work_is_a_filter(office: Client, town: Municipality) -> None:
    other = MunicipalityFactory(name="Werkdorp")
    VacancyFactory(municipality=town, title="Daar", work_municipality=other)
    VacancyFactory(municipality=town, title="Onbekend waar")
    assert titles(office, f"gemeente={other.pk}") == ["Daar"]


def test_what_is_typed_in_a_filter_and_is_no_number_is_said(office: Client, town: Municipality) -> None:
    VacancyFactory(municipality=town)
    answer = office.get(f"{LIST}?uren=veel")
    assert "Vul een aantal uren in, bijvoorbeeld 28 of 25,5." in answer.text
    assert len(answer.context["page"].object_list) == 1


def test_an_empty_list_says_what_to_do(office: Client, town: Municipality) -> None:
    assert "Leg een vacature vast." in office.get(LIST).text
    VacancyFactory(municipality=town)
    assert "Neem een filter weg" in office.get(f"{LIST}?zoek=zeepbel").text


def closed(town: Municipality, because: str, on: date = TODAY, before: str = "open") -> None:
    vacancy = VacancyFactory(municipality=town, status="withdrawn", unfilled_because=because)
    VacancyStatusChangeFactory(vacancy=vacancy, from_status=before, to_status="withdrawn", on=on)


def test_what_was_not_filled_this_year_is_counted_and_can_be_looked_up(
    office: Client, town: Municipality
) -> None:
    closed(town, "no_candidate")
    closed(town, "no_candidate")
    closed(town, "work_gone")
    closed(town, "mistake")
    closed(town, "no_candidate", on=date(2025, 12, 31))
    closed(town, "no_candidate", before="concept")
    closed(MunicipalityFactory(), "no_candidate")
    VacancyFactory(municipality=town, closes_on=TODAY - timedelta(days=1))
    page = office.get(LIST)
    assert "3 vacatures niet vervuld" in page.text
    assert "2 door geen geschikte kandidaat" in page.text
    assert "1 verlopen" in page.text
    query = "status=withdrawn&van=eigen&niet_vervuld=2026"
    assert len(titles(office, query)) == 3
    assert len(titles(office, f"{query}&reden=no_candidate")) == 2
    assert len(titles(office, "status=expired&van=eigen")) == 1


def test_the_list_asks_the_database_a_fixed_number_of_questions(
    office: Client, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        vacancy = VacancyFactory(municipality=town, work_municipality=town, title=f"Kok {number}")
        VacancyLicenceFactory(vacancy=vacancy)
        PlacementFactory(vacancy=vacancy, employer=vacancy.employer)
    office.get(LIST)
    with django_assert_max_num_queries(11):
        page = office.get(LIST)
    assert "1 van 1" in page.text
