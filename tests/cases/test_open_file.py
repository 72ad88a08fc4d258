"""Opening the file of somebody on the register who has none yet."""

from datetime import date

from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality, Registration
from tests.factories import (
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.people import candidate_of, client_of


def waiting(town: Municipality, since: date = date(2020, 1, 1), **facts: object) -> Registration:
    """Somebody of the town on the register, without a file."""
    registration = RegistrationFactory(during=period(since), **facts)
    ResidenceFactory(person=registration.person, municipality=town)
    return registration


def test_one_click_opens_the_file(office: Client, town: Municipality, consultant: User) -> None:
    person = waiting(town).person
    address = f"/kandidaten/openen/{person.pk}/"
    page = office.get(address).text
    assert person.full_name in page
    assert person.bsn not in page
    answer = office.post(address)
    candidate = Candidate.objects.get()
    assert answer.url == f"/kandidaten/{candidate.pk}/"
    assert (candidate.person, candidate.consultant, candidate.first_day) == (
        person,
        consultant,
        date(2026, 11, 21),
    )


def test_twice_leads_to_the_same_file(office: Client, town: Municipality) -> None:
    address = f"/kandidaten/openen/{waiting(town).person_id}/"
    assert office.post(address).url == office.post(address).url
    assert Candidate.objects.count() == 1


def test_who_waited_longest_comes_first(office: Client, town: Municipality) -> None:
    late, early = waiting(town, date(2024, 1, 1)), waiting(town, date(2016, 1, 1))
    assert list(office.get("/kandidaten/niet-in-beeld/").context["page"]) == [early, late]


def test_only_people_without_a_file_for_whom_the_municipality_is_responsible_are_listed(
    office: Client, town: Municipality
) -> None:
    candidate_of(town)
    waiting(town, responsible="uwv")
    waiting(MunicipalityFactory())
    ended = waiting(town)
    Registration.objects.filter(pk=ended.pk).update(during=period(date(2020, 1, 1), date(2026, 11, 20)))
    answer = office.get("/kandidaten/niet-in-beeld/")
    assert not list(answer.context["page"])
    assert "Iedereen is in beeld" in answer.text


def test_somebody_elsewhere_and_a_stranger_get_404(office: Client, town: Municipality) -> None:
    elsewhere = ResidenceFactory(person=PersonFactory(), municipality=MunicipalityFactory()).person
    assert office.get(f"/kandidaten/openen/{elsewhere.pk}/").status_code == 404
    here = waiting(town).person
    for role in set(Role) - {Role.CONSULTANT}:
        client = client_of(user_with(role, town))
        assert client.get(f"/kandidaten/openen/{here.pk}/").status_code == 404
        assert client.post(f"/kandidaten/openen/{here.pk}/").status_code == 404
        assert client.get("/kandidaten/niet-in-beeld/").status_code == 404
    assert not Candidate.objects.exists()
