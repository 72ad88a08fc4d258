"""The list of candidates for a vacancy, and of vacancies for a candidate."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.enums import Role
from accounts.models import User
from cases.enums import SharedPart, YesNoUnknown
from cases.models import Candidate, Profile
from dated.periods import period
from placements.enums.matching import MatchAspect
from placements.matching.weights import weights_at
from placements.models import MatchWeight, Vacancy
from registry.models import Municipality
from tests.factories import user_with
from tests.factories_intake import AssessmentFactory, DrivingLicenceFactory
from tests.factories_matching import MatchWeightFactory
from tests.factories_vacancy import VacancyFactory, VacancyLicenceFactory
from tests.people import TODAY, candidate_of, client_of

MOST_QUERIES = 40
MOST_QUERIES_OF_A_VACANCY = 30


@pytest.fixture
def three(town: Municipality, vacancy: Vacancy) -> None:
    """One with the licence that is asked, one without, and one of whom nobody knows."""
    VacancyLicenceFactory(vacancy=vacancy)
    has = AssessmentFactory(candidate=candidate_of(town, last_name="Rijder"))
    DrivingLicenceFactory(assessment=has)
    AssessmentFactory(candidate=candidate_of(town, last_name="Loper"), has_licence=YesNoUnknown.NO)
    AssessmentFactory(candidate=candidate_of(town, last_name="Misschien"))


def url_of(vacancy: Vacancy, query: str = "") -> str:
    return f"/vacatures/{vacancy.pk}/kandidaten/{query}"


def test_unknown_and_certainly_not_are_never_in_one_list(
    three: None,
    office: Client,
    vacancy: Vacancy,
) -> None:
    tabs = {word: office.get(url_of(vacancy, f"?toon={word}")).text for word in ("zeker", "mist", "niet")}
    for word, name in (("zeker", "Rijder"), ("mist", "Misschien"), ("niet", "Loper")):
        assert {each for each in ("Rijder", "Misschien", "Loper") if each in tabs[word]} == {name}
    assert "Rijbewijs B: onbekend." in tabs["mist"] and "Heeft geen rijbewijs B." in tabs["niet"]
    assert "Voorstellen<" not in tabs["niet"]


def test_what_may_work_comes_first_and_what_cannot_is_left_out(
    three: None,
    office: Client,
    vacancy: Vacancy,
) -> None:
    page = office.get(url_of(vacancy)).text
    assert page.index("Rijder") < page.index("Misschien")
    assert "Loper" not in page


def test_what_a_profile_does_not_tell_has_no_part_in_the_match(
    office: Client,
    stranger: Candidate,
    profile: Profile,
    vacancy: Vacancy,
) -> None:
    VacancyLicenceFactory(vacancy=vacancy)
    DrivingLicenceFactory(assessment=stranger.assessments.get())
    assert "Heeft rijbewijs B." in office.get(url_of(vacancy, "?toon=zeker")).text
    profile.shared = [str(part) for part in SharedPart if part != SharedPart.TRAVEL]
    profile.save()
    page = office.get(url_of(vacancy, "?toon=mist")).text
    assert "Rijbewijs B: onbekend." in page and profile.code in page
    assert profile.code not in office.get(url_of(vacancy, "?toon=zeker")).text


def test_a_stage_is_asked_of_own_candidates_only(
    office: Client,
    candidate: Candidate,
    profile: Profile,
    vacancy: Vacancy,
) -> None:
    page = office.get(url_of(vacancy, "?fase=in_view")).text
    assert "Jansen" in page and profile.code not in page
    assert "Jansen" not in office.get(url_of(vacancy, "?wie=regio")).text


def test_weighing_otherwise_for_one_look_changes_the_order_and_nothing_else(
    office: Client,
    town: Municipality,
    vacancy: Vacancy,
) -> None:
    now = AssessmentFactory(candidate=candidate_of(town, last_name="Snelstarter"), availability="now")
    needs = AssessmentFactory(candidate=candidate_of(town, last_name="Behoefteloos"), has_support_needs="no")
    assert now and needs
    first = office.get(url_of(vacancy, "?weeg_available=10&weeg_needs=0")).text
    last = office.get(url_of(vacancy, "?weeg_available=0&weeg_needs=10")).text
    assert first.index("Snelstarter") < first.index("Behoefteloos")
    assert last.index("Behoefteloos") < last.index("Snelstarter")
    assert not MatchWeight.objects.exists()


def test_nonsense_in_the_address_is_no_error(office: Client, vacancy: Vacancy) -> None:
    query = "?toon=x&wie=y&fase=z&weeg_hours=99&weeg_place=abc&page=9999999999"
    assert office.get(url_of(vacancy, query)).status_code == 200
    assert office.get(url_of(vacancy, "?page=7")).status_code == 200


def test_the_best_vacancies_for_a_candidate(office: Client, candidate: Candidate, town: Municipality) -> None:
    VacancyFactory(municipality=town, title="Te zwaar", hours_min=36)
    VacancyFactory(municipality=town, title="Op maat", hours_min=16)
    VacancyFactory(municipality=town, title="Dicht", status="filled")
    AssessmentFactory(candidate=candidate, hours_min=16, hours_max=20)
    page = office.get(f"/kandidaten/{candidate.pk}/vacatures/").text
    assert page.index("Op maat") < page.index("Te zwaar")
    assert "Dicht" not in page


def test_the_number_of_questions_does_not_grow_with_the_list(
    office: Client,
    town: Municipality,
    vacancy: Vacancy,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for place in range(12):
        intake = AssessmentFactory(candidate=candidate_of(town))
        DrivingLicenceFactory(assessment=intake)
        VacancyFactory(municipality=town, title=f"Werk {place}")
    with django_assert_max_num_queries(MOST_QUERIES_OF_A_VACANCY):
        office.get(url_of(vacancy))
    with django_assert_max_num_queries(MOST_QUERIES):
        office.get(f"/kandidaten/{Candidate.objects.earliest('pk').pk}/vacatures/")


# --- weights ---------------------------------------------------------------------------------------------------------
@pytest.fixture
def administrator(town: Municipality) -> User:
    return user_with(Role.ADMINISTRATOR, town)


def test_the_administrator_sets_weights_and_what_held_stays_readable(
    administrator: User, office: Client, town: Municipality
) -> None:
    MatchWeightFactory(
        municipality=town, aspect=MatchAspect.HOURS, weight=9, during=period(TODAY.replace(day=1))
    )
    typed = {str(aspect): weight for aspect, weight in weights_at(town.code, TODAY).items()}
    answer = client_of(administrator).post("/vacatures/weging/", {**typed, "hours": 2, "place": 8})
    assert answer.status_code == 302
    holding = weights_at(town.code, TODAY)
    assert (holding[MatchAspect.HOURS], holding[MatchAspect.PLACE]) == (2, 8)
    assert MatchWeight.objects.count() == 3
    page = office.get("/vacatures/weging/").text
    assert "Uren: 9, vanaf 01-11-2026 tot en met 20-11-2026" in page
    assert "Weging opslaan" not in page


def test_a_consultant_sets_no_weights(office: Client) -> None:
    typed = dict.fromkeys(map(str, MatchAspect), "1")
    assert office.post("/vacatures/weging/", typed).status_code == 404


def test_a_weight_above_ten_is_refused_at_its_field(administrator: User) -> None:
    typed = dict.fromkeys(map(str, MatchAspect), "1") | {"hours": "11"}
    page = client_of(administrator).post("/vacatures/weging/", typed).text
    assert "Vul een gewicht in van 0 tot en met 10." in page
    assert not MatchWeight.objects.exists()
