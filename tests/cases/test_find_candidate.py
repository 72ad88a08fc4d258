"""Finding a candidate by BSN, name, birth date or file number, without any of it in an address."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from cases.models import Candidate
from cases.rules.search_term import Term, TermKind, read_day, read_term
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import (
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PersonFactory,
    ResidenceFactory,
    user_with,
)
from tests.people import candidate_of, client_of

BSN = synthetic_bsn(77)


def search(client: Client, term: str) -> Any:
    return client.post("/kandidaten/zoeken/", {"zoek-term": term}, follow=True)


@pytest.fixture
def elise(town: Municipality) -> Candidate:
    return candidate_of(
        town,
        bsn=BSN,
        initials="E.",
        prefix="van der",
        last_name="Vries-Müller",
        birth_date=date(1990, 12, 31),
    )


@pytest.mark.parametrize("typed", [BSN, f"{BSN[:4]}.{BSN[4:6]}.{BSN[6:]}", f" {BSN[:3]} {BSN[3:]} "])
def test_a_bsn_leads_to_the_file(office: Client, elise: Candidate, typed: str) -> None:
    assert search(office, typed).redirect_chain == [(f"/kandidaten/{elise.pk}/", 302)]


def test_a_file_number_leads_to_the_file(office: Client, elise: Candidate) -> None:
    for typed in (elise.reference, f"k{elise.pk}"):
        assert search(office, typed).redirect_chain == [(f"/kandidaten/{elise.pk}/", 302)]


@pytest.mark.parametrize(
    "typed",
    [
        "vries",
        "Vries-m",
        "vries-muller",
        "VAN DER VRIES",
        "e. van der",
        "31-12-1990",
        "31/12/1990",
        "31121990",
        "31 dec 1990",
    ],
)
def test_names_and_birth_dates_find_people(
    office: Client, elise: Candidate, candidate: Candidate, typed: str
) -> None:
    answer = search(office, typed)
    assert [found.pk for found in answer.context["page"]] == [elise.pk]


def test_a_word_is_found_from_its_beginning(office: Client, town: Municipality, candidate: Candidate) -> None:
    candidate_of(town, last_name="Janssens")
    assert {found.person.last_name for found in search(office, "jans").context["page"]} == {
        "Jansen",
        "Janssens",
    }
    assert not search(office, "jans").context["guessed"]
    inside = search(office, "ansen")
    assert inside.context["guessed"], "it may be a typing error, and the page says so"
    assert "Niemand heet precies zo." in inside.text


def test_accents_do_not_matter(office: Client, town: Municipality) -> None:
    candidate_of(town, last_name="Coördinatör")
    assert len(search(office, "coordinator").context["page"]) == 1


def test_what_was_typed_never_stands_in_an_address(office: Client, elise: Candidate) -> None:
    for typed in (BSN, "Vries-Müller", "31-12-1990"):
        for address, _ in search(office, typed).redirect_chain:
            assert "ries" not in address
            assert BSN not in address
            assert "1990" not in address


def test_the_address_of_a_result_can_be_filtered_and_reopened(office: Client, elise: Candidate) -> None:
    address = search(office, "vries").redirect_chain[0][0]
    assert "Vries-Müller" in office.get(address).text
    assert "Vries-Müller" not in office.get(f"{address}&fase=placed").text


def test_the_address_of_a_result_means_nothing_to_a_colleague(
    office: Client, elise: Candidate, town: Municipality
) -> None:
    address = search(office, "vries").redirect_chain[0][0]
    colleague = client_of(user_with(Role.CONSULTANT, town))
    answer = colleague.get(address, follow=True)
    assert answer.redirect_chain == [("/kandidaten/", 302)]
    assert "Uw zoekopdracht is verlopen" in answer.text


def test_a_wrong_bsn_is_told_at_the_field_and_stays(office: Client) -> None:
    answer = search(office, "123456789")
    assert answer.text.count("Dit BSN voldoet niet aan de elfproef. Controleer de cijfers.") == 2
    assert 'value="123456789"' in answer.text


def test_nothing_is_asked_for(office: Client) -> None:
    assert "Vul een BSN, naam, geboortedatum of dossiernummer in." in search(office, " ").text


def test_somebody_without_a_file_can_be_opened(office: Client, town: Municipality) -> None:
    person = ResidenceFactory(person=PersonFactory(bsn=BSN), municipality=town).person
    assert search(office, BSN).redirect_chain == [(f"/kandidaten/openen/{person.pk}/", 302)]


@pytest.mark.parametrize("typed", ["wachter", "w. van wach", "15-06-1990"])
def test_somebody_without_a_file_is_found_by_name_and_birth_date(
    office: Client, town: Municipality, elise: Candidate, typed: str
) -> None:
    person = ResidenceFactory(
        person=PersonFactory(initials="W.", prefix="van", last_name="Wachter"), municipality=town
    ).person
    answer = search(office, typed)
    assert list(answer.context["without_file"]) == [person]
    assert not answer.context["page"].object_list
    assert f'href="/kandidaten/openen/{person.pk}/"' in answer.text
    assert str(person.bsn) not in answer.text


def test_whoever_has_a_file_lives_elsewhere_or_is_not_asked_for_is_not_shown_as_without(
    office: Client, town: Municipality, elise: Candidate
) -> None:
    ResidenceFactory(person=PersonFactory(last_name="Vriesman"))
    assert list(search(office, "vries").context["without_file"]) == []
    ResidenceFactory(person=PersonFactory(last_name="Vriesman"), municipality=town)
    assert list(office.get("/kandidaten/").context["without_file"]) == []
    for role in (Role.COACH, Role.SUBSIDY):
        client = client_of(user_with(role, town))
        assert list(search(client, "vries").context["without_file"]) == []
        assert "Vriesman" not in search(client, "vries").text


def test_people_elsewhere_and_people_unknown_give_the_same_answer(office: Client) -> None:
    elsewhere = candidate_of(MunicipalityFactory(), bsn=BSN)
    texts = {search(office, BSN).context["search_form"].errors.as_text()}
    texts.add(search(office, synthetic_bsn(500)).context["search_form"].errors.as_text())
    assert len(texts) == 1
    missing = search(office, elsewhere.reference).context["search_form"].errors.as_text()
    assert missing == search(office, "K-999999").context["search_form"].errors.as_text()


def test_a_coach_finds_only_people_they_guide(
    elise: Candidate, candidate: Candidate, town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=elise.person, coach=coach, municipality=town)
    client = client_of(coach)
    assert search(client, BSN).redirect_chain == [(f"/kandidaten/{elise.pk}/", 302)]
    assert not search(client, "jansen").context["page"].object_list


def test_policy_and_other_roles_have_no_search(town: Municipality) -> None:
    for role in set(Role) - {Role.CONSULTANT, Role.COACH, Role.SUBSIDY}:
        client = client_of(user_with(role, town))
        assert client.get("/kandidaten/").status_code == 404
        assert search(client, BSN).status_code == 404


def test_searching_does_not_forget_the_newest_of_many(office: Client, elise: Candidate) -> None:
    for number in range(12):
        search(office, f"naam{number}")
    answer = search(office, "vries")
    assert len(answer.context["page"]) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31-12-1990", date(1990, 12, 31)),
        ("1-2-1990", date(1990, 2, 1)),
        ("31.12.1990", date(1990, 12, 31)),
        ("31 12 1990", date(1990, 12, 31)),
        ("1990-12-31", date(1990, 12, 31)),
        ("31 december 1990", date(1990, 12, 31)),
        ("1 mrt 1990", date(1990, 3, 1)),
        ("1 maart 1990", date(1990, 3, 1)),
        ("31-12-90", date(1990, 12, 31)),
        ("31-12-05", date(2005, 12, 31)),
        ("30-02-1990", None),
        ("1 foo 1990", None),
        ("de vries", None),
    ],
)
def test_days_are_read_in_dutch_notations(text: str, day: date | None) -> None:
    assert read_day(text) == day


def test_each_half_of_a_double_surname_is_found(office: Client, town: Municipality) -> None:
    candidate_of(town, initials="P.", last_name="Berg-Zwaluwstra")
    candidate_of(town, initials="Q.", last_name="d'Hont")
    for text in ("Zwaluwstra", "berg", "Berg-Zwaluwstra", "berg zwal", "P. Berg-Zwal"):
        assert len(search(office, text).context["page"]) == 1, text
    for text in ("hont", "d'hont", "d’hont"):
        assert len(search(office, text).context["page"]) == 1, text
    assert not search(office, "luw").context["page"].object_list, "a word is found from its beginning"
    assert not search(office, "-").context["page"].object_list


@pytest.mark.parametrize(
    "text", ["BSN 999990019", "bsn: 999990019", "BSN999990019", "999-99-0019", "999.990.019", "99999 0019"]
)
def test_a_bsn_is_understood_however_it_is_typed(text: str) -> None:
    assert read_term(text) == Term(TermKind.BSN, bsn="999990019")


@pytest.mark.parametrize(
    "text",
    [
        "99999 0019 jansen",
        "9999 jansen 90019",
        "٩٩٩٩٩٠٠١٩",
        "jansen 31121990",
        "31-02-1990",
        "9999900190",
        "K٩٩٩٩٩٠٠١٩",
    ],
)
def test_what_may_hold_a_bsn_is_refused_and_never_kept(office: Client, text: str) -> None:
    answer = search(office, text)
    assert answer.redirect_chain == []
    assert "Dit is geen BSN en geen bestaande datum." in answer.text
    assert "kandidaten_zoektermen" not in office.session


def test_a_name_with_a_day_may_be_kept() -> None:
    assert read_term("jansen 31-12-1990").kind == TermKind.NAME


def test_eight_digits_are_a_day_when_they_can_be_one() -> None:
    assert read_term("31121990").kind == TermKind.BIRTH_DATE
    assert read_term("91121990") == Term(TermKind.BSN, bsn="091121990")
