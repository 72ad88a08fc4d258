"""The caseload: counts per consultant, another consultant, a whole caseload in one act, and taking it back."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from cases.actions.assign_consultant import Move, assign_consultant, take_back
from cases.enums import Stage
from cases.models import Candidate, ConsultantChange
from dated.periods import period
from registry.models import Municipality
from tests.cases.workday.world import keys_of
from tests.factories import CoachingAssignmentFactory, GuidanceSessionFactory, MunicipalityFactory, user_with
from tests.factories_contact import ContactMomentFactory
from tests.people import TODAY, candidate_of, client_of


@pytest.fixture
def colleague(town: Municipality) -> User:
    """Another consultant of the town."""
    return user_with(Role.CONSULTANT, town, first_name="Cas", last_name="Collega")


@pytest.fixture
def files(town: Municipality, consultant: User) -> list[Candidate]:
    """Three files of the consultant."""
    made = [candidate_of(town, last_name=name) for name in ("Aa", "Bee", "Cee")]
    Candidate.objects.update(consultant=consultant)
    for file in made:
        file.refresh_from_db()
    return made


def hand_over(client: Client, step: str, **sent: Any) -> Any:
    return client.post("/caseload/overdragen/", {"batch": str(uuid4()), "stap": step} | sent)


def consultants(files: list[Candidate]) -> list[int | None]:
    return [Candidate.objects.get(pk=file.pk).consultant_id for file in files]


def test_the_team_is_counted_per_consultant_and_stage(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    Candidate.objects.filter(pk=files[0].pk).update(stage=Stage.MEDIATION, consultant=colleague)
    Candidate.objects.filter(pk=files[1].pk).update(stage=Stage.LEFT)
    candidate_of(town)
    candidate_of(MunicipalityFactory())
    page = office.get("/caseload/").context
    counts = {
        load.user: (load.files, load.before_work, load.to_work, load.with_signal) for load in page["loads"]
    }
    assert counts == {consultant: (1, 1, 0, 1), colleague: (1, 0, 1, 1)}
    assert page["nobodys"].files == 1
    assert page["mine"].files == 1


def test_a_manager_sees_counts_of_the_own_municipality_and_no_persons(
    files: list[Candidate], consultant: User, town: Municipality
) -> None:
    manager = client_of(user_with(Role.MANAGER, town))
    page = manager.get("/caseload/")
    assert [load.files for load in page.context["loads"]] == [3]
    assert "Aa" not in page.text.replace("Aan", "")
    assert "/kandidaten/" not in page.text
    assert "/werklijst/" not in page.text
    elsewhere = client_of(user_with(Role.MANAGER, MunicipalityFactory()))
    assert elsewhere.get("/caseload/").context["loads"] == []


def test_a_coach_sees_heads_and_hours_and_that_there_is_no_norm(
    files: list[Candidate], town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    assignment = CoachingAssignmentFactory(
        person=files[0].person, coach=coach, municipality=town, granted_hours=40
    )
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 10), direct_minutes=240)
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 10, 24), direct_minutes=240)
    page = client_of(coach).get("/caseload/")
    own = page.context["parts"][0].context["own"]
    assert (own.persons, own.granted, own.weekly) == (1, 40, 1)
    assert "geen norm" in page.text


def test_one_file_goes_to_a_colleague_who_gets_the_note(
    office: Client, files: list[Candidate], consultant: User, colleague: User
) -> None:
    address = f"/kandidaten/{files[0].pk}/consulent/"
    form = office.get(address).context["form"]
    sent = {
        "consultant": colleague.pk,
        "note": "Belt liever.",
        "was": consultant.pk,
        "batch": form["batch"].value(),
    }
    text = office.post(address, sent, follow=True).text
    assert consultants(files) == [colleague.pk, consultant.pk, consultant.pk]
    assert "Consulent: van Carla Consulent naar Cas Collega" in text
    assert "handed_to_you" in keys_of(files[0], colleague, TODAY)


def test_a_file_that_got_another_consultant_meanwhile_is_not_overwritten(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    Candidate.objects.filter(pk=files[0].pk).update(consultant=third)
    sent = {"consultant": colleague.pk, "note": "", "was": consultant.pk, "batch": str(uuid4())}
    text = office.post(f"/kandidaten/{files[0].pk}/consulent/", sent).text
    assert "Dit dossier kreeg intussen een andere consulent." in text
    assert consultants(files)[0] == third.pk


def test_a_file_goes_to_consultants_of_the_town_only(
    office: Client, files: list[Candidate], consultant: User, town: Municipality
) -> None:
    for stranger in (user_with(Role.CONSULTANT, MunicipalityFactory()), user_with(Role.COACH, town)):
        sent = {"consultant": stranger.pk, "note": "", "was": consultant.pk, "batch": str(uuid4())}
        assert office.post(f"/kandidaten/{files[0].pk}/consulent/", sent).context["form"].errors
        with pytest.raises(ValidationError):
            assign_consultant(
                moves=[Move(files[0], consultant.pk, stranger)], batch=uuid4(), by=consultant, on=TODAY
            )
    with pytest.raises(PermissionDenied):
        theirs = candidate_of(MunicipalityFactory())
        assign_consultant(moves=[Move(theirs, None, consultant)], batch=uuid4(), by=consultant, on=TODAY)
    assert consultants(files)[0] == consultant.pk


def test_a_whole_caseload_goes_in_one_act_after_a_look(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    sent = {
        "everybody": colleague.pk,
        "note_for_all": "Ik ben met verlof.",
        f"to_{files[1].pk}": third.pk,
        f"note_{files[1].pk}": "Kent deze werkgever.",
        f"to_{files[2].pk}": "blijft",
    }
    looked = hand_over(office, "", **sent)
    assert "Er is nog niets opgeslagen." in looked.text
    assert consultants(files) == [consultant.pk] * 3
    confirmed = dict(looked.context["chosen"]) | {"stap": "opslaan"}
    answer = office.post("/caseload/overdragen/", confirmed)
    assert consultants(files) == [colleague.pk, third.pk, consultant.pk]
    notes = dict(ConsultantChange.objects.values_list("candidate_id", "note"))
    assert notes == {files[0].pk: "Ik ben met verlof.", files[1].pk: "Kent deze werkgever."}
    again = office.post("/caseload/overdragen/", confirmed)
    assert again["Location"] == answer["Location"], "sent twice, it was done once"
    assert ConsultantChange.objects.count() == 2


def test_what_comes_in_after_the_look_does_not_go_along(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    looked = hand_over(office, "", everybody=colleague.pk)
    later = candidate_of(town)
    Candidate.objects.filter(pk=later.pk).update(consultant=consultant)
    office.post("/caseload/overdragen/", dict(looked.context["chosen"]) | {"stap": "opslaan"})
    assert consultants([*files, later]) == [*[colleague.pk] * 3, consultant.pk]


def test_nothing_chosen_is_refused_and_what_was_typed_stays(office: Client, files: list[Candidate]) -> None:
    answer = hand_over(office, "", note_for_all="Ik ben met verlof.")
    assert "Kies een collega" in answer.context["form"].errors["everybody"][0]
    assert "Ik ben met verlof." in answer.text


def test_a_handover_is_taken_back_except_what_went_on(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    looked = hand_over(office, "", everybody=colleague.pk)
    result = office.post("/caseload/overdragen/", dict(looked.context["chosen"]) | {"stap": "opslaan"})[
        "Location"
    ]
    third = user_with(Role.CONSULTANT, town)
    Candidate.objects.filter(pk=files[2].pk).update(consultant=third)
    text = office.post(f"{result}terugdraaien/", follow=True).text
    assert consultants(files) == [consultant.pk, consultant.pk, third.pk]
    assert f"blijven daar: {files[2].reference}" in text
    assert "handed_to_you" not in keys_of(files[0], consultant, TODAY)


def given(file: Candidate, to: User, *, by: User, note: str = "") -> ConsultantChange:
    """The file goes to somebody, as the screen would do it."""
    was = Candidate.objects.get(pk=file.pk).consultant_id
    moved = assign_consultant(moves=[Move(file, was, to, note)], batch=uuid4(), by=by, on=TODAY)
    return moved.changes[0]


def test_a_note_that_nobody_read_goes_along_with_the_file_and_is_not_called_read(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    first = given(files[0], colleague, by=consultant, note="Belt liever.")
    given(files[0], third, by=colleague, note="Ik ben met verlof.")
    first.refresh_from_db()
    assert first.seen_on is None
    assert "nog niet gelezen" in office.get(f"/caseload/overdrachten/{first.pk}/").text
    told = client_of(third).get("/").text
    assert "Belt liever." in told
    assert "Ik ben met verlof." in told
    assert client_of(third).post(f"/werklijst/overdracht/{first.pk}/gelezen/").status_code == 302
    assert "Belt liever." not in client_of(third).get("/").text


def test_a_note_that_nobody_read_is_unread_again_when_the_next_handover_is_taken_back(
    files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    given(files[0], colleague, by=consultant, note="Belt liever.")
    onward = given(files[0], third, by=colleague)
    assert "Belt liever." not in client_of(colleague).get("/").text
    take_back(batch=onward.batch, by=colleague, on=TODAY)
    assert "Belt liever." in client_of(colleague).get("/").text


def test_nobody_is_shown_the_note_they_wrote_themselves_nor_is_a_file_of_nobody_new_to_somebody(
    files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    given(files[0], colleague, by=consultant, note="Belt liever.")
    given(files[0], consultant, by=colleague)
    assert "Belt liever." not in client_of(consultant).get("/").text
    Candidate.objects.filter(pk=files[0].pk).update(consultant=None)
    assert "Belt liever." not in client_of(colleague).get("/werklijst/?van=niemand").text


def test_the_files_of_somebody_who_left_can_be_handed_over(
    office: Client, files: list[Candidate], colleague: User
) -> None:
    Candidate.objects.update(consultant=colleague)
    RoleAssignment.objects.filter(user=colleague).update(during=period(date(2020, 1, 1), date(2026, 10, 31)))
    page = office.get(f"/caseload/overdragen/?van={colleague.pk}")
    assert page.context["form"].candidates == files
    stranger = user_with(Role.CONSULTANT, MunicipalityFactory())
    assert office.get(f"/caseload/overdragen/?van={stranger.pk}").status_code == 404


def test_files_of_nobody_are_divided(office: Client, files: list[Candidate], consultant: User) -> None:
    Candidate.objects.update(consultant=None)
    looked = office.post(
        "/caseload/overdragen/?van=niemand", {"batch": str(uuid4()), "everybody": consultant.pk}
    )
    office.post("/caseload/overdragen/?van=niemand", dict(looked.context["chosen"]) | {"stap": "opslaan"})
    assert consultants(files) == [consultant.pk] * 3


def test_the_number_of_queries_does_not_grow(
    office: Client, files: list[Candidate], town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for _ in range(6):
        Candidate.objects.filter(pk=candidate_of(town).pk).update(consultant=user_with(Role.CONSULTANT, town))
    office.get("/caseload/")
    with django_assert_max_num_queries(15):
        office.get("/caseload/")


def test_guidance_is_contact_in_the_caseload_in_the_list_and_in_the_file(
    office: Client, files: list[Candidate], town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    assignment = CoachingAssignmentFactory(person=files[0].person, coach=coach, municipality=town)
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 10))
    silent = office.get("/kandidaten/", {"contact": "4"})
    assert [found.pk for found in silent.context["page"]] == [files[1].pk, files[2].pk]
    Candidate.objects.filter(pk=files[1].pk).update(during=period(TODAY))
    silent = office.get("/kandidaten/", {"contact": "4"})
    assert [found.pk for found in silent.context["page"]] == [files[2].pk], (
        "a file of today is not silent yet"
    )
    page = office.get(f"/kandidaten/{files[0].pk}/")
    assert "<strong>10-11-2026</strong>, 11 dagen geleden (begeleiding door de jobcoach)." in page.text
    ContactMomentFactory(candidate=files[0], on=date(2026, 11, 12))
    page = office.get(f"/kandidaten/{files[0].pk}/")
    assert "<strong>12-11-2026</strong>, 9 dagen geleden." in page.text
