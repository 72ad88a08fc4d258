"""Somebody reads the page of an employer before a visit, and finds employers in the list."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.reference_data import load_placements_reference_data
from placements.models import Employer, EmployerIncentive
from registry.models import Municipality, Region
from tests.factories import (
    CoachingAssignmentFactory,
    EmployerFactory,
    EmployerSectorFactory,
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    user_with,
)
from tests.factories_employers import (
    AccountManagementFactory,
    AgreementFactory,
    AgreementPlacementFactory,
    BranchTeamFactory,
    EmployerBranchFactory,
    EmployerComplaintFactory,
    EmployerContactFactory,
    EmployerContactMomentFactory,
    EmployerRatingFactory,
    TrainedMentorFactory,
)
from tests.people import TODAY, candidate_of, client_of
from tests.placements.employers.conftest import url

SOON = TODAY + timedelta(days=20)


def test_work_that_ends_soon_is_said_first(office: Client, bakery: Employer, candidate: Candidate) -> None:
    PlacementFactory(
        person=candidate.person, employer=bakery, work_form="trial", during=period(date(2026, 10, 1), SOON)
    )
    CoachingAssignmentFactory(person=candidate.person, during=period(date(2026, 1, 1), SOON))
    page = office.get(url(bakery)).text
    assert "Een proefplaatsing loopt tot en met 11-12-2026." in page
    assert "Begeleiding door een jobcoach loopt tot en met 11-12-2026." in page


def test_a_subsidy_that_ends_while_the_work_goes_on_is_said(
    office: Client, bakery: Employer, candidate: Candidate
) -> None:
    placement = PlacementFactory(person=candidate.person, employer=bakery)
    WageCostSubsidyFactory(placement=placement, during=period(date(2026, 1, 1), SOON))
    told = "Een loonkostensubsidie loopt tot en met 11-12-2026; het werk gaat door."
    assert told in office.get(url(bakery)).text


def test_open_complaints_and_promises_are_said(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    EmployerComplaintFactory(employer=bakery, municipality=town)
    agreement = AgreementFactory(employer=bakery, municipality=town)
    page = office.get(url(bakery)).text
    assert "Social return (SROI): nog niet nagekomen, tot en met 31-12-2026." in page
    assert ": nog 23 dagen." in page
    assert "0 van 2 plaatsen" in page
    for _ in range(2):
        AgreementPlacementFactory(agreement=agreement)
    assert "nog niet nagekomen" not in office.get(url(bakery)).text


def test_who_works_here_is_named_only_to_who_has_the_file(
    office: Client, neighbour: Client, bakery: Employer, candidate: Candidate
) -> None:
    PlacementFactory(person=candidate.person, employer=bakery)
    stranger = candidate_of(MunicipalityFactory(), last_name="Vreemd")
    PlacementFactory(person=stranger.person, employer=EmployerFactory(), borrower=bakery, work_form="agency")
    own = office.get(url(bakery)).text
    assert "J. Jansen" in own
    assert "Vreemd" not in own
    assert "Verder werkt hier 1 persoon van wie u het dossier niet ziet." in own
    theirs = neighbour.get(url(bakery)).text
    assert "Jansen" not in theirs
    assert "Hier werken 2 mensen van wie u het dossier niet ziet." in theirs


def test_a_note_is_read_by_the_region_and_not_beyond(
    office: Client, neighbour: Client, stranger: Client, bakery: Employer, town: Municipality
) -> None:
    EmployerContactMomentFactory(employer=bakery, municipality=town, note="Zoekt twee mensen.")
    EmployerComplaintFactory(employer=bakery, municipality=town, text="Te laat betaald.")
    EmployerRatingFactory(employer=bakery, municipality=town, note="Snel geholpen.")
    AgreementFactory(employer=bakery, municipality=town, what="Drie plaatsen erbij")
    told = ("Zoekt twee mensen.", "WK-", "Snel geholpen.", "Drie plaatsen erbij")
    for client in (office, neighbour):
        page = client.get(url(bakery)).text
        assert all(each in page for each in told)
    for address in ("", "contact/", "geschiedenis/"):
        page = stranger.get(url(bakery, address)).text
        assert not any(each in page for each in (*told, "Te laat betaald."))


def test_a_contact_person_can_be_called_and_written_to(office: Client, bakery: Employer) -> None:
    EmployerContactFactory(employer=bakery, name="P. Baas", phone="071 512 34 56", email="p@halm.example")
    EmployerContactFactory(employer=bakery, name="W. Weg", until=TODAY - timedelta(days=1))
    page = office.get(url(bakery)).text
    assert 'href="tel:0715123456"' in page
    assert 'href="mailto:p@halm.example"' in page
    assert "W. Weg" not in page


def test_whom_to_call_stands_above_all_else(office: Client, bakery: Employer) -> None:
    EmployerContactFactory(employer=bakery, name="Bea Bakker", phone="06-12345678")
    page = office.get(f"/werkgevers/{bakery.pk}/").text
    assert page.index("Bellen: Bea Bakker") < page.index("Wat speelt er")
    assert 'href="tel:0612345678"' in page


def test_the_schemes_of_the_day_are_told_with_their_source(office: Client, bakery: Employer) -> None:
    load_placements_reference_data()
    page = office.get(url(bakery)).text
    assert "€ 1,01 per uur, hooguit € 2.000 per jaar, zolang iemand in dienst is." in page
    assert "Bestaat niet meer sinds 1 januari 2025." in page
    assert "één bron" in page
    of_2025 = EmployerIncentive.objects.active_on(date(2025, 6, 1)).get(key="lkv")
    assert "hooguit drie jaar" in of_2025.text


def test_the_page_takes_few_queries(
    office: Client,
    bakery: Employer,
    town: Municipality,
    region: Region,
    consultant: User,
    django_assert_max_num_queries: Any,
) -> None:
    team = BranchTeamFactory(region=region)
    AccountManagementFactory(employer=bakery, region=region, manager=consultant, team=team)
    for number in range(6):
        person = candidate_of(town, last_name=f"Werker{number}").person
        placement = PlacementFactory(person=person, employer=bakery, during=period(date(2026, 1, 1), SOON))
        CoachingAssignmentFactory(person=person, during=period(date(2026, 1, 1), SOON))
        agreement = AgreementFactory(employer=bakery, municipality=town)
        AgreementPlacementFactory(agreement=agreement, placement=placement)
        EmployerBranchFactory(employer=bakery)
        contact = EmployerContactFactory(employer=bakery)
        TrainedMentorFactory(employer=bakery, contact=contact, name="")
        EmployerContactMomentFactory(
            employer=bakery, municipality=town, contact=contact, recorded_by=consultant
        )
        EmployerComplaintFactory(employer=bakery, municipality=town)
        EmployerRatingFactory(employer=bakery, municipality=town)
    with django_assert_max_num_queries(32):
        page = office.get(url(bakery))
    assert "Carla Consulent" in page.text


# --- the list --------------------------------------------------------------------------------------------------------
def names(client: Client, query: str = "") -> list[str]:
    return [row["employer"].name for row in client.get(f"/werkgevers/{query}").context["rows"]]


def test_the_list_shows_what_matters_today(
    office: Client, bakery: Employer, region: Region, consultant: User, candidate: Candidate
) -> None:
    AccountManagementFactory(employer=bakery, region=region, manager=consultant)
    PlacementFactory(person=candidate.person, employer=bakery)
    (row,) = office.get("/werkgevers/").context["rows"]
    assert (row["sector"], row["manager"], row["at_work"], row["vacancies"]) == (
        "markt",
        "Carla Consulent",
        1,
        0,
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?zoek=halm", ["Bakkerij De Halm"]),
        ("?zoek=verweg", ["Zorgcentrum"]),
        ("?zoek=1234+5678", ["Bakkerij De Halm"]),
        ("?soort=sw_company", ["Zorgcentrum"]),
        ("?sector=market", ["Bakkerij De Halm"]),
        ("?sector=onbekend", ["Zorgcentrum"]),
        ("?branche=Q", ["Zorgcentrum"]),
        ("?branche=onbekend", ["Bakkerij De Halm"]),
        ("?toon=eigen", ["Bakkerij De Halm"]),
        ("?toon=werk", ["Zorgcentrum"]),
        ("?toon=vacature", []),
        ("?zoek=xyz", []),
    ],
)
def test_the_list_is_filtered(
    office: Client,
    bakery: Employer,
    region: Region,
    consultant: User,
    candidate: Candidate,
    query: str,
    found: list[str],
) -> None:
    care = EmployerFactory(name="Zorgcentrum", place="Verweg", kind="sw_company", sbi_section="Q")
    AccountManagementFactory(employer=bakery, region=region, manager=consultant)
    PlacementFactory(person=candidate.person, employer=care)
    assert names(office, query) == found


def test_the_list_takes_few_queries(
    office: Client, bakery: Employer, django_assert_max_num_queries: Any
) -> None:
    for _ in range(30):
        EmployerSectorFactory()
    with django_assert_max_num_queries(14):
        assert len(names(office)) == 31


def test_an_employer_that_was_merged_is_not_listed(office: Client, bakery: Employer) -> None:
    EmployerFactory(name="Oud", merged_into=bakery)
    assert names(office) == ["Bakkerij De Halm"]


def test_a_coach_reads_and_changes_nothing(bakery: Employer, town: Municipality) -> None:
    page = client_of(user_with(Role.COACH, town)).get(url(bakery)).text
    assert "Contact vastleggen" not in page
    assert "wijzigen" not in page.split("<main")[1]
