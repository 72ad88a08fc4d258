"""Who sees which vacancies, the list with its filters and figures, and the page of one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.enums import SupportNeed
from dated.periods import period
from placements.enums import WorkForm
from placements.models import Vacancy
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion, Region
from tests.factories import EmployerFactory, MunicipalityFactory, PlacementFactory, RegionFactory, user_with
from tests.factories_vacancy import (
    VacancyDemandFactory,
    VacancyFactory,
    VacancyLicenceFactory,
    VacancyStatusChangeFactory,
)
from tests.people import candidate_of, client_of
from tests.placements.vacancies.typed import TODAY

LIST = "/vacatures/"


@pytest.fixture
def region(town: Municipality) -> Region:
    region = RegionFactory(name="Voorbeeldregio")
    belongs(town, region)
    return region


def belongs(municipality: Municipality, region: Region) -> Municipality:
    MunicipalityRegion.objects.create(
        municipality=municipality,
        region=region,
        during=period(date(2015, 1, 1)),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    return municipality


@pytest.fixture
def neighbour(region: Region) -> Municipality:
    return belongs(MunicipalityFactory(name="Buurstad"), region)


def titles(client: Client, query: str = "") -> list[str]:
    return [each.title for each in client.get(f"{LIST}?{query}").context["page"].object_list]


# --- who -------------------------------------------------------------------------------------------------------------
def test_a_shared_vacancy_is_seen_in_the_region_and_nowhere_else(
    office: Client, neighbour: Municipality
) -> None:
    VacancyFactory(municipality=neighbour, title="Gedeeld", shared="region")
    VacancyFactory(municipality=neighbour, title="Niet gedeeld")
    far = belongs(MunicipalityFactory(), RegionFactory())
    VacancyFactory(municipality=far, title="Andere regio", shared="region")
    assert titles(office) == ["Gedeeld"]
    assert "gedeeld door Buurstad" in office.get(LIST).text
    for hidden in Vacancy.objects.exclude(title="Gedeeld"):
        for below in ("", "geschiedenis/", "kopie/"):
            assert office.get(f"{LIST}{hidden.pk}/{below}").status_code == 404


def test_what_is_in_preparation_is_not_shared_yet(office: Client, neighbour: Municipality) -> None:
    shared = VacancyFactory(municipality=neighbour, shared="region", status="concept")
    assert titles(office, "status=") == []
    assert office.get(f"{LIST}{shared.pk}/").status_code == 404


def test_a_shared_vacancy_is_read_and_copied_and_never_changed(
    office: Client, neighbour: Municipality
) -> None:
    shared = VacancyFactory(municipality=neighbour, shared="region")
    page = office.get(f"{LIST}{shared.pk}/").text
    assert "Kopiëren" in page
    assert "Wijzigen" not in page
    assert office.get(f"{LIST}{shared.pk}/kopie/").status_code == 200
    for below in ("wijzigen/", "status/"):
        assert office.get(f"{LIST}{shared.pk}/{below}").status_code == 404
        assert office.post(f"{LIST}{shared.pk}/{below}", {"to_status": "filled"}).status_code == 404
    shared.refresh_from_db()
    assert shared.status == "open"


def test_sharing_ends_when_a_municipality_left_the_region(office: Client, region: Region) -> None:
    gone = MunicipalityFactory()
    MunicipalityRegion.objects.create(
        municipality=gone,
        region=region,
        during=period(date(2015, 1, 1), date(2025, 12, 31)),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    VacancyFactory(municipality=gone, shared="region")
    assert titles(office) == []


def test_a_coach_reads_and_changes_nothing(town: Municipality) -> None:
    vacancy = VacancyFactory(municipality=town)
    coach = client_of(user_with(Role.COACH, town))
    assert "Nieuwe vacature" not in coach.get(LIST).text
    page = coach.get(f"{LIST}{vacancy.pk}/").text
    assert "Wijzigen" not in page
    assert "Kopiëren" not in page
    assert coach.get(f"{LIST}{vacancy.pk}/wijzigen/").status_code == 404


@pytest.mark.parametrize("role", [Role.SUBSIDY, Role.POLICY, Role.MANAGER, Role.ADMINISTRATOR, Role.PRIVACY])
def test_other_roles_see_no_vacancies(town: Municipality, role: Role) -> None:
    VacancyFactory(municipality=town)
    user = user_with(role, town)
    assert client_of(user).get(LIST).status_code == 404
    assert not Vacancy.objects.visible_to(scope_of(user, TODAY)).exists()


def test_a_user_of_a_merged_municipality_keeps_its_vacancies(office: Client, town: Municipality) -> None:
    old = MunicipalityFactory(existed=period(date(2015, 1, 1), date(2025, 12, 31)), merged_into=town)
    VacancyFactory(municipality=old, title="Van vroeger")
    assert titles(office) == ["Van vroeger"]


# --- the list --------------------------------------------------------------------------------------------------------
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


def closed(town: Municipality, because: str, on: date = TODAY, before: str = "open") -> Vacancy:
    vacancy = VacancyFactory(municipality=town, status="withdrawn", unfilled_because=because)
    VacancyStatusChangeFactory(vacancy=vacancy, from_status=before, to_status="withdrawn", on=on)
    return vacancy


def test_what_was_not_filled_this_year_is_counted_and_can_be_looked_up(
    office: Client, town: Municipality, neighbour: Municipality
) -> None:
    closed(town, "no_candidate")
    closed(town, "no_candidate")
    closed(town, "work_gone")
    closed(town, "mistake")
    closed(town, "no_candidate", on=date(2025, 12, 31))
    closed(town, "no_candidate", before="concept")
    closed(neighbour, "no_candidate")
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


# --- the page --------------------------------------------------------------------------------------------------------
def test_the_page_reads_in_plain_words(office: Client, town: Municipality) -> None:
    vacancy = VacancyFactory(
        municipality=town, hours_min=16, hours_max=24, offers=[SupportNeed.QUIET_PLACE], tasks="Snijden"
    )
    VacancyLicenceFactory(vacancy=vacancy, category="BE")
    VacancyDemandFactory(vacancy=vacancy, kind="noise", how_often="never")
    text = office.get(f"{LIST}{vacancy.pk}/").text
    for words in ("16 tot 24", "rustige werkplek", "BE (auto met aanhanger)", "Nooit", "lawaai", "Snijden"):
        assert words in text


def test_posts_are_filled_by_people_and_not_by_placements(
    office: Client, town: Municipality, rules: None
) -> None:
    vacancy = VacancyFactory(municipality=town, posts=3)
    somebody = candidate_of(town, last_name="Jansen").person
    at = {"vacancy": vacancy, "employer": vacancy.employer}
    trial = period(date(2026, 1, 1), date(2026, 2, 28))
    PlacementFactory(person=somebody, work_form=WorkForm.TRIAL, contract="none", during=trial, **at)
    PlacementFactory(person=somebody, during=period(date(2026, 3, 1)), **at)
    led_to_nothing = period(date(2026, 1, 1), date(2026, 3, 1))
    PlacementFactory(work_form=WorkForm.TRIAL, contract="none", during=led_to_nothing, **at)
    PlacementFactory(work_form=WorkForm.TRIAL, contract="none", during=period(date(2026, 11, 1)), **at)
    page = office.get(f"{LIST}{vacancy.pk}/").text
    assert "2 van 3" in page
    assert "Jansen" in page


def test_whose_file_one_does_not_see_is_a_number(
    office: Client, town: Municipality, neighbour: Municipality, rules: None
) -> None:
    vacancy = VacancyFactory(municipality=town)
    stranger = candidate_of(neighbour, last_name="Gindsvrouw").person
    PlacementFactory(person=stranger, vacancy=vacancy, employer=vacancy.employer)
    page = office.get(f"{LIST}{vacancy.pk}/").text
    assert "Gindsvrouw" not in page
    assert "1 persoon" in page
    assert "Alle plekken zijn bezet." in page


def test_the_page_asks_the_database_a_fixed_number_of_questions(
    office: Client, town: Municipality, consultant: User, django_assert_max_num_queries: Any
) -> None:
    vacancy = VacancyFactory(municipality=town, work_municipality=town, taken_by=consultant)
    VacancyLicenceFactory(vacancy=vacancy)
    VacancyStatusChangeFactory(vacancy=vacancy, by=consultant)
    office.get(f"{LIST}{vacancy.pk}/")
    with django_assert_max_num_queries(16):
        office.get(f"{LIST}{vacancy.pk}/")


# --- the page of the employer ----------------------------------------------------------------------------------------
def test_an_employer_shows_its_vacancies_and_what_they_wait_for(office: Client, town: Municipality) -> None:
    employer = EmployerFactory(name="Keuken van Dijk")
    yesterday = TODAY - timedelta(days=1)
    VacancyFactory(municipality=town, employer=employer, title="Kok", closes_on=yesterday)
    VacancyFactory(municipality=town, employer=employer, title="Afwasser", status="filled")
    VacancyFactory(municipality=MunicipalityFactory(), employer=employer, title="Van een ander")
    page = office.get(f"/werkgevers/{employer.pk}/").text
    assert "Vacature Kok: verlopen, hoe is het afgelopen?" in page
    assert "Eerder: 1 vervuld, 0 niet vervuld." in page
    assert "Van een ander" not in page
    assert f"/werkgevers/{employer.pk}/vacature/nieuw/" in page
