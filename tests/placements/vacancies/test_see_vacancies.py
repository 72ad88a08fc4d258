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
from tests.placements.vacancies.typed import LIST, TODAY, titles


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
