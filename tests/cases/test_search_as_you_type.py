"""People under the search box while somebody types: whatever part of a name, number or day they know."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from cases.models import Candidate
from cases.rules.search_term import read_term
from cases.rules.typed_day import read_days
from dated.periods import period
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import (
    CandidateFactory,
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.people import candidate_of, client_of

BSN = synthetic_bsn(88)


def suggest(client: Client, term: str) -> list[str]:
    """The names that are suggested."""
    answer = client.post("/kandidaten/zoeken/suggesties/", {"term": term})
    assert answer.status_code == 200
    return [each.name for each in answer.context["suggestions"]]


@pytest.fixture
def berg(town: Municipality) -> Candidate:
    return candidate_of(
        town,
        bsn=BSN,
        initials="E.J.",
        prefix="van der",
        last_name="Berg-Zwaluwstra",
        birth_date=date(1990, 2, 1),
    )


@pytest.mark.parametrize(
    "term",
    [
        "be",
        "berg",
        "BERG",
        "van der berg",
        "berg, van der",
        "vd berg",
        "v.d. berg",
        "v/d berg",
        "vander berg",
        "zwaluw",
        "berg zwal",
        "ej berg",
        "e.j. van der berg",
        "berg e",
        "j. berg",
        "bergzwaluwstra"[:4],
        "zwaluwsrta",
        "bergh",
        "berg 1-2-1990",
        "1-2-90",
        "1-2-'90",
        "01021990",
        "010290",
        "19900201",
        "1 februari 1990",
        "1-feb-1990",
        "1990-02-01",
        "feb 1990",
        "februari 1990",
        "02-1990",
        BSN,
        f"{BSN[:4]}.{BSN[4:6]}.{BSN[6:]}",
        f"BSN {BSN}",
    ],
)
def test_somebody_is_found_by_what_one_knows_of_them(
    office: Client, berg: Candidate, candidate: Candidate, term: str
) -> None:
    assert suggest(office, term) == ["E.J. van der Berg-Zwaluwstra"]


@pytest.mark.parametrize(
    "term",
    [
        "",
        " ",
        "%",
        "_",
        "%%%",
        "-",
        "'",
        "\\",
        "zz",
        "12",
        "feb",
        "31-02-1990",
        "K-",
        "x" * 10_000,
        "\x00zz%",
    ],
)
def test_what_nobody_is_called_finds_nobody(office: Client, berg: Candidate, term: str) -> None:
    assert suggest(office, term) == []


@pytest.mark.parametrize("term", ["😀", "ﷺ", "𝔟𝔢𝔯𝔤 " * 20, "ĳ", "' OR 1=1 --", "%' UNION SELECT", "a" * 99])
def test_nothing_that_can_be_typed_breaks_the_search(office: Client, berg: Candidate, term: str) -> None:
    assert isinstance(suggest(office, term), list)


def test_accents_are_not_needed_and_do_no_harm(office: Client, town: Municipality) -> None:
    candidate_of(town, initials="Ö.", last_name="Çoşkun-Ægirsdóttir")
    for term in ("coskun", "Çoş", "aegirs", "ægirs", "o. coskun"):
        assert suggest(office, term) == ["Ö. Çoşkun-Ægirsdóttir"], term


def test_a_file_is_found_by_its_number_with_or_without_its_letter(office: Client, berg: Candidate) -> None:
    for term in (berg.reference, f"k{berg.pk}", str(berg.pk), f"{berg.pk:06d}"):
        assert suggest(office, term) == ["E.J. van der Berg-Zwaluwstra"], term


@pytest.mark.parametrize("number", ["1990", "010290"])
def test_a_number_that_is_also_a_year_or_a_day_finds_the_file_and_who_was_born_then(
    office: Client, town: Municipality, number: str
) -> None:
    for pk, last_name, birth_date in (
        (int(number), "Nummer", date(1975, 5, 5)),
        (7, "Jarig", date(1990, 2, 1)),
    ):
        person = PersonFactory(initials="Q.", last_name=last_name, birth_date=birth_date)
        CandidateFactory(pk=pk, person=person, municipality=town)
    assert suggest(office, number) == ["Q. Nummer", "Q. Jarig"]
    assert suggest(office, f"K-{number}") == ["Q. Nummer"]


def test_a_line_says_who_it_is_and_never_a_bsn(office: Client, berg: Candidate) -> None:
    text = office.post("/kandidaten/zoeken/suggesties/", {"term": "berg"}).text
    for part in ("E.J. van der Berg-Zwaluwstra", "01-02-1990", "in beeld", berg.reference):
        assert part in text
    assert f'data-url="/kandidaten/{berg.pk}/"' in text
    assert BSN not in text
    assert BSN[-3:] not in text


def test_whose_last_name_begins_with_it_comes_first_and_eight_is_enough(
    office: Client, town: Municipality
) -> None:
    candidate_of(town, initials="B.", last_name="Aap")
    for number in range(9):
        candidate_of(town, initials="A.", last_name=f"Bo{chr(97 + number)}")
    found = suggest(office, "b")
    assert found[0] == "A. Boa"
    assert len(found) == 8
    assert "B. Aap" not in found


def test_somebody_without_a_file_comes_after_those_who_have_one(
    office: Client, town: Municipality, berg: Candidate
) -> None:
    person = PersonFactory(initials="A.", last_name="Bergman")
    ResidenceFactory(person=person, municipality=town)
    answer = office.post("/kandidaten/zoeken/suggesties/", {"term": "berg"})
    assert [each.name for each in answer.context["suggestions"]] == [
        "E.J. van der Berg-Zwaluwstra",
        "A. Bergman",
    ]
    assert f'data-url="/kandidaten/openen/{person.pk}/"' in answer.text
    assert "nog geen dossier" in answer.text


def test_a_closed_file_says_that_it_is_closed(office: Client, berg: Candidate) -> None:
    Candidate.objects.filter(pk=berg.pk).update(during=period(date(2020, 1, 1), date(2021, 1, 1)))
    assert "dossier gesloten" in office.post("/kandidaten/zoeken/suggesties/", {"term": "berg"}).text


def test_people_of_another_municipality_are_not_there_in_any_way(office: Client) -> None:
    elsewhere = candidate_of(MunicipalityFactory(), bsn=BSN, last_name="Elders", birth_date=date(1990, 2, 1))
    unknown = ResidenceFactory(
        person=PersonFactory(last_name="Eldersman"), municipality=MunicipalityFactory()
    )
    RegistrationFactory(person=unknown.person)
    for term in ("elders", "eldres", BSN, elsewhere.reference, "1-2-1990"):
        assert suggest(office, term) == [], term


def test_a_coach_finds_only_whom_they_guide(
    town: Municipality, berg: Candidate, candidate: Candidate
) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=berg.person, coach=coach, municipality=town)
    client = client_of(coach)
    assert suggest(client, "berg") == ["E.J. van der Berg-Zwaluwstra"]
    assert suggest(client, BSN) == ["E.J. van der Berg-Zwaluwstra"]
    assert suggest(client, "jansen") == []


def test_eight_digits_may_be_a_day_and_a_bsn(office: Client, town: Municipality) -> None:
    """A BSN without its first zero that looks like a day finds both."""
    born = candidate_of(town, initials="D.", last_name="Dag", birth_date=date(1990, 2, 1))
    assert suggest(office, "01021990") == [born.person.full_name]
    assert read_term("01021990").bsn == "001021990"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("feb 1992", date(1992, 2, 1), date(1992, 2, 29)),
        ("dec. 1990", date(1990, 12, 1), date(1990, 12, 31)),
        ("12-1990", date(1990, 12, 1), date(1990, 12, 31)),
        ("1990", date(1990, 1, 1), date(1990, 12, 31)),
        ("1 mei 2005", date(2005, 5, 1), date(2005, 5, 1)),
    ],
)
def test_a_month_or_a_year_means_all_its_days(text: str, first: date, last: date) -> None:
    assert read_days(text) == (first, last)


@pytest.mark.parametrize("text", ["jansen 1990", "ma 1990", "1830", "9999", "13-1990", "320190"])
def test_what_only_looks_like_a_month_or_a_year_is_none(text: str) -> None:
    assert read_days(text) is None


@pytest.mark.parametrize("term", ["berg", "zwaluwsrta", "1-2-1990", BSN, "be"])
def test_typing_asks_few_questions(
    office: Client, berg: Candidate, term: str, django_assert_max_num_queries: Any
) -> None:
    suggest(office, "jan")
    with django_assert_max_num_queries(16):
        suggest(office, term)


def test_the_box_stands_on_every_page_of_who_works_with_files_once(
    office: Client, candidate: Candidate
) -> None:
    for url in ("/", "/kandidaten/", f"/kandidaten/{candidate.pk}/", "/plaatsingen/"):
        text = office.get(url).text
        assert text.count("data-suggestions") == 1, url
        assert text.count("js/search.js") == 1, url
