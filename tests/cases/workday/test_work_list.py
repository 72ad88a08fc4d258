"""The work list: one line for each file, the most harmful first, by kind, and of a colleague."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from cases.rules.harm import harm
from dated.periods import period
from placements.enums import WorkForm
from registry.models import Municipality, Registration
from tests.factories import MunicipalityFactory, PlacementFactory, user_with
from tests.factories_workday import ConsultantChangeFactory, CoverFactory
from tests.people import TODAY, candidate_of, client_of


@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant."""
    Candidate.objects.update(consultant=consultant)
    return candidate


@pytest.fixture
def colleague(town: Municipality) -> User:
    """Another consultant of the town."""
    return user_with(Role.CONSULTANT, town, first_name="Cas", last_name="Collega")


def mine(town: Municipality, user: User, **person: Any) -> Candidate:
    made = candidate_of(town, **person)
    Candidate.objects.filter(pk=made.pk).update(consultant=user, during=period(TODAY))
    return made


def test_harm_is_the_weight_and_grows_to_twice_that_in_four_weeks() -> None:
    assert harm(8, 0) == 8
    assert harm(5, 14) == 7.5
    assert harm(5, 28) == harm(5, 4000) == 10
    assert harm(5, -3) == 5, "nothing is less harmful than on its first day"


def test_somebody_with_several_signals_is_one_line_and_the_heaviest_stands_first(
    office: Client, town: Municipality, consultant: User
) -> None:
    light, heavy = mine(town, consultant), mine(town, consultant)
    PlacementFactory(person=light.person, during=period(date(2026, 1, 1), TODAY + timedelta(days=59)))
    PlacementFactory(person=heavy.person, during=period(date(2026, 1, 1), TODAY + timedelta(days=59)))
    Registration.objects.filter(person=heavy.person).update(
        during=period(date(2020, 1, 1), TODAY - timedelta(days=3))
    )
    lines = office.get("/werklijst/").context["lines"]
    assert [line.candidate for line in lines] == [heavy, light]
    assert [signal.signal.key for signal in lines[0].signals] == ["registration_ended", "contract_ends"]
    assert "Nog 1 signaal" in office.get("/werklijst/").text


def test_the_filter_shows_one_kind_and_counts_files_for_each(
    office: Client, town: Municipality, consultant: User, own: Candidate
) -> None:
    ending = mine(town, consultant)
    PlacementFactory(
        person=ending.person,
        work_form=WorkForm.TRIAL,
        during=period(date(2026, 11, 1), TODAY + timedelta(days=3)),
    )
    page = office.get("/werklijst/?soort=trial_ends")
    assert [line.candidate for line in page.context["lines"]] == [ending]
    assert {key: files for key, _, files in page.context["choices"]} == {
        "no_contact": 1,
        "intake_missing": 1,
        "trial_ends": 1,
    }


@pytest.mark.parametrize("query", ["soort=onzin", "page=99", "page=x", "van=", "van=²", "terug=//evil"])
def test_nonsense_in_the_address_shows_the_list(office: Client, own: Candidate, query: str) -> None:
    assert [line.candidate for line in office.get(f"/werklijst/?{query}").context["lines"]] == [own]


def test_the_list_of_a_colleague_can_be_looked_at_and_not_that_of_a_stranger(
    office: Client, candidate: Candidate, colleague: User
) -> None:
    Candidate.objects.update(consultant=colleague)
    assert office.get("/werklijst/").context["lines"] == []
    assert [line.candidate for line in office.get(f"/werklijst/?van={colleague.pk}").context["lines"]] == [
        candidate
    ]
    stranger = user_with(Role.CONSULTANT, MunicipalityFactory())
    assert office.get(f"/werklijst/?van={stranger.pk}").status_code == 404


def test_files_of_nobody_are_named_on_the_start_page_and_listed(office: Client, candidate: Candidate) -> None:
    assert "1 dossier van uw gemeente heeft nog geen consulent" in office.get("/").text
    (line,) = office.get("/werklijst/?van=niemand").context["lines"]
    assert "no_consultant" in {signal.signal.key for signal in line.signals}


def test_files_of_whom_i_stand_in_for_are_marked_and_go_when_the_cover_ends(
    office: Client, candidate: Candidate, consultant: User, colleague: User, town: Municipality
) -> None:
    Candidate.objects.update(consultant=colleague)
    cover = CoverFactory(absent=colleague, substitute=consultant, municipality=town)
    text = office.get("/").text
    assert "U vervangt Cas Collega" in text
    assert candidate.person.full_name in text
    cover.during = period(date(2026, 11, 1), TODAY - timedelta(days=1))
    cover.save()
    text = office.get("/").text
    assert "U vervangt" not in text
    assert candidate.person.full_name not in text


def test_the_note_of_a_handover_stands_on_the_list_until_it_is_read(
    office: Client, own: Candidate, consultant: User, colleague: User
) -> None:
    change = ConsultantChangeFactory(
        candidate=own, to_consultant=consultant, by=colleague, note="Belt liever."
    )
    assert "Belt liever." in office.get("/").text
    assert office.post(f"/werklijst/overdracht/{change.pk}/gelezen/", {"terug": "start"})["Location"] == "/"
    assert "Belt liever." not in office.get("/").text
    assert client_of(colleague).post(f"/werklijst/overdracht/{change.pk}/gelezen/").status_code == 404


def test_the_start_page_shows_a_few_files_of_each_kind_and_names_how_many_there_are(
    office: Client, town: Municipality, consultant: User
) -> None:
    for _ in range(8):
        candidate_of(town)
    Candidate.objects.update(consultant=consultant)
    trial = mine(town, consultant)
    PlacementFactory(
        person=trial.person,
        work_form=WorkForm.TRIAL,
        during=period(date(2026, 11, 1), TODAY + timedelta(days=9)),
    )
    page = office.get("/")
    day = page.context["day"]
    assert (len(day.lines), day.files, day.more_files) == (5, 9, 4)
    assert trial in [line.candidate for line in day.lines], "what has lain for years hides nothing"
    assert [(kind.key, files) for kind, files in day.not_shown] == [("intake_missing", 4)]
    assert "Toon alle 9 dossiers" in page.text


def test_the_page_of_a_candidate_shows_its_signals_to_the_consultant(office: Client, own: Candidate) -> None:
    assert "Lang geen contact" in office.get(f"/kandidaten/{own.pk}/").text


def test_the_number_of_queries_does_not_grow(
    office: Client, town: Municipality, consultant: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        PlacementFactory(
            person=candidate_of(town).person, during=period(date(2026, 1, 1), TODAY + timedelta(days=9))
        )
    Candidate.objects.update(consultant=consultant)
    office.get("/werklijst/")
    with django_assert_max_num_queries(9):
        office.get("/werklijst/")
