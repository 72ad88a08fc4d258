"""A municipality merged into another: its people and files are those of the heir, from that day on."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.models import Candidate
from placements.models import CoachingAssignment
from registry.models import Municipality, Person
from tests.factories import LONG_AGO, MunicipalityFactory, RegistrationFactory, ResidenceFactory, user_with
from tests.people import TODAY, candidate_of, client_of

MERGER = date(2022, 3, 24)
EARLIER = date(2019, 1, 1)


@pytest.fixture
def village(town: Municipality) -> Municipality:
    """Merged into the town in 2022."""
    return MunicipalityFactory(name="Dorp", existed=DateRange(LONG_AGO, MERGER), merged_into=town)


@pytest.fixture
def hamlet(village: Municipality) -> Municipality:
    """Merged into the village in 2019."""
    return MunicipalityFactory(name="Gehucht", existed=DateRange(LONG_AGO, EARLIER), merged_into=village)


def test_sight_comes_with_each_merger_from_its_day_on(
    consultant: User, town: Municipality, village: Municipality, hamlet: Municipality
) -> None:
    def cases_on(day: date) -> set[str]:
        scope = scope_of(consultant, day)
        assert scope.case_municipalities == scope.file_municipalities
        return set(scope.case_municipalities)

    assert cases_on(EARLIER) == cases_on(MERGER - timedelta(days=1)) == {town.code}
    assert cases_on(MERGER) == {town.code, village.code, hamlet.code}
    at_the_village = user_with(Role.CONSULTANT, village)
    assert scope_of(at_the_village, MERGER).case_municipalities == {village.code, hamlet.code}


def test_a_role_brings_only_what_merged_into_its_own_municipality(
    town: Municipality, hamlet: Municipality
) -> None:
    stranger = scope_of(user_with(Role.CONSULTANT, MunicipalityFactory()), TODAY)
    assert hamlet.code not in stranger.file_municipalities
    policy = scope_of(user_with(Role.POLICY, town), TODAY)
    assert policy.figure_municipalities == {town.code}
    assert not policy.file_municipalities
    assert scope_of(user_with(Role.COACH, town), TODAY).coach_municipalities >= {hamlet.code}


def test_a_scope_takes_two_queries(
    consultant: User, hamlet: Municipality, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(2):
        scope_of(consultant, TODAY)


def test_a_file_of_the_village_is_found_and_worked_on(
    office: Client, village: Municipality, hamlet: Municipality, town: Municipality
) -> None:
    for gone in (village, hamlet):
        candidate = candidate_of(gone, last_name="Weesper")
        address = f"/kandidaten/{candidate.pk}/"
        assert office.get(address).status_code == 200
        bsn = {"zoek-term": candidate.person.bsn}
        assert office.post("/kandidaten/zoeken/", bsn, follow=True).redirect_chain == [(address, 302)]
        assert office.post(f"{address}fase/", {"to_stage": "diagnosis"}).status_code == 302
    assert office.get("/kandidaten/").context["page"].paginator.count == 2


def test_somebody_who_lived_in_the_village_gets_one_file_at_the_town(
    office: Client, village: Municipality, town: Municipality
) -> None:
    person = ResidenceFactory(municipality=village).person
    RegistrationFactory(person=person)
    assert [row.person for row in office.get("/kandidaten/niet-in-beeld/").context["page"]] == [person]
    assert "Voorbeeldstad" in office.get(f"/kandidaten/openen/{person.pk}/").text
    for _ in range(2):
        office.post(f"/kandidaten/openen/{person.pk}/")
    assert Candidate.objects.get().municipality == town
    assert not office.get("/kandidaten/niet-in-beeld/").context["page"].object_list


def test_a_coach_of_the_town_guides_somebody_with_a_file_of_the_village(
    office: Client, village: Municipality, town: Municipality
) -> None:
    coach, candidate = user_with(Role.COACH, town), candidate_of(village)
    typed = {"coach": coach.pk, "provider": "municipality", "regime": "light", "first_day": "2026-11-01"}
    office.post(f"/kandidaten/{candidate.pk}/jobcoach/nieuw/", typed)
    assert CoachingAssignment.objects.get().municipality == town
    assert client_of(coach).get(f"/kandidaten/{candidate.pk}/").status_code == 200


def test_the_list_offers_municipalities_of_today_with_all_their_files(
    office: Client, consultant: User, village: Municipality, town: Municipality
) -> None:
    candidate_of(village)
    candidate_of(town)
    assert "gemeente" not in [facet.name for facet in office.get("/kandidaten/").context["listing"].shown]
    elsewhere = MunicipalityFactory()
    candidate_of(elsewhere)
    also = user_with(Role.CONSULTANT, elsewhere).role_assignments.get()
    also.user = consultant
    also.save()
    assert office.get("/kandidaten/").context["page"].paginator.count == 3
    page = office.get(f"/kandidaten/?gemeente={town.code}").context
    (offered,) = [facet for facet in page["listing"].shown if facet.name == "gemeente"]
    assert {option.value for option in offered.options if option.value} == {town.code, elsewhere.code}
    assert page["page"].paginator.count == 2


def test_an_administrator_knows_the_people_of_the_village(village: Municipality, town: Municipality) -> None:
    person = ResidenceFactory(municipality=village).person
    scope = scope_of(user_with(Role.ADMINISTRATOR, town), TODAY)
    assert Person.objects.known_to(scope).get() == person
