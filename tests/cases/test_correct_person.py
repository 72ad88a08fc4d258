"""A consultant mends a mistake in who somebody is."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality, Person, Residence
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, ResidenceFactory, user_with
from tests.people import candidate_of, client_of


@pytest.fixture
def candidate(town: Municipality) -> Candidate:
    """Somebody without registration, so that only where they live limits the days."""
    return candidate_of(town, registered=False, initials="J.", last_name="Jansen")


def url(candidate: Candidate) -> str:
    return f"/kandidaten/{candidate.pk}/persoon/"


def typed(**changes: str) -> dict[str, str]:
    return {
        "initials": "J.",
        "name_prefix": "",
        "last_name": "Jansen",
        "birth_date": "1990-06-15",
        "lives_there_since": "2015-01-01",
        "reason": "typefout",
    } | changes


def post(client: Client, candidate: Candidate, **changes: str) -> Any:
    return client.post(url(candidate), typed(**changes), follow=True)


def test_the_page_offers_it_and_the_form_shows_what_stands_there(
    office: Client, candidate: Candidate
) -> None:
    assert f'href="{url(candidate)}"' in office.get(f"/kandidaten/{candidate.pk}/").text
    form = office.get(url(candidate)).context["form"]
    assert {name: str(form[name].value() or "") for name in form.fields} == typed(reason="")


def test_a_mended_name_and_birth_date_stand_in_the_history(office: Client, candidate: Candidate) -> None:
    number = candidate.person.bsn
    text = post(
        office, candidate, initials="j k", name_prefix="de", last_name="Janssen", birth_date="1991-05-16"
    ).text
    person = Person.objects.get()
    assert (person.full_name, person.birth_date) == ("J.K. de Janssen", date(1991, 5, 16))
    assert person.bsn == number
    assert "De gegevens zijn gecorrigeerd." in text
    text = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Persoonsgegevens gewijzigd" in text
    assert "Correctie: typefout" in text
    assert "achternaam: Jansen → Janssen" in text
    assert "geboortedatum: 15-06-1990 → 16-05-1991" in text
    assert "Carla Consulent" in text


def test_the_first_day_of_the_only_residence_is_mended(office: Client, candidate: Candidate) -> None:
    post(office, candidate, lives_there_since="2018-03-01")
    text = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert Residence.objects.get().first_day == date(2018, 3, 1)
    assert "vanaf 01-01-2015 → vanaf 01-03-2018" in text


def test_the_days_of_several_residences_are_not_asked(office: Client, candidate: Candidate) -> None:
    Residence.objects.update(during=period(date(2020, 1, 1)))
    ResidenceFactory(person=candidate.person, during=period(date(2016, 1, 1), date(2019, 12, 31)))
    assert "lives_there_since" not in office.get(url(candidate)).context["form"].fields
    post(office, candidate, last_name="Janssen", lives_there_since="2018-03-01")
    assert Person.objects.get().last_name == "Janssen"
    assert {row.first_day for row in Residence.objects.all()} == {date(2020, 1, 1), date(2016, 1, 1)}


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"birth_date": "2027-01-01"}, "birth_date", "De geboortedatum ligt in de toekomst."),
        (
            {"birth_date": "2016-01-01"},
            "birth_date",
            "Deze persoon woont sinds 01-01-2015 hier: de geboortedatum ligt later.",
        ),
        (
            {"lives_there_since": "2027-01-01"},
            "lives_there_since",
            "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.",
        ),
        (
            {"lives_there_since": "2014-12-31"},
            "lives_there_since",
            "De gemeente Voorbeeldstad bestaat sinds 01-01-2015. Kies die dag of een latere.",
        ),
        ({"reason": ""}, "reason", "Dit veld is verplicht."),
        ({}, "__all__", "Er verandert niets. Verbeter wat er fout is."),
    ],
)
def test_what_cannot_be_is_refused_at_the_field(
    office: Client, candidate: Candidate, changes: dict[str, str], field: str, message: str
) -> None:
    answer = post(office, candidate, **changes)
    assert answer.context["form"].errors == {field: [message]}
    assert (Person.objects.get().birth_date, Residence.objects.get().first_day) == (
        date(1990, 6, 15),
        date(2015, 1, 1),
    )


def test_the_birth_date_lies_before_the_registration(office: Client, town: Municipality) -> None:
    registered = candidate_of(town, last_name="Jansen")
    Residence.objects.update(during=period(date(2020, 1, 1)))
    answer = post(office, registered, birth_date="2016-01-01", lives_there_since="2020-01-01")
    assert "sinds 01-01-2015 ingeschreven" in answer.context["form"].errors["birth_date"][0]


def test_strangers_and_coaches_change_nothing(candidate: Candidate, town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    for user in (coach, user_with(Role.SUBSIDY, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        assert post(client_of(user), candidate, last_name="Anders").status_code == 404
    assert "Gegevens corrigeren" not in client_of(coach).get(f"/kandidaten/{candidate.pk}/").text
    assert Person.objects.get().last_name == "Jansen"
