"""The caseload: counts per consultant, and another consultant for one file."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.assign_consultant import Move, assign_consultant
from cases.enums import Stage
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality
from tests.cases.workday.world import consultants, keys_of
from tests.factories import CoachingAssignmentFactory, GuidanceSessionFactory, MunicipalityFactory, user_with
from tests.factories_contact import ContactMomentFactory
from tests.factories_workday import CoverFactory
from tests.people import TODAY, candidate_of, client_of


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


def test_the_number_with_a_signal_leads_to_just_as_many_files_also_for_who_stands_in(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    Candidate.objects.filter(pk=files[0].pk).update(consultant=colleague)
    CoverFactory(absent=colleague, substitute=consultant, municipality=town)
    page = office.get("/caseload/")
    mine = page.context["mine"]
    assert (mine.files, mine.with_signal) == (2, 2)
    assert f'<a href="{mine.url}">2 met een signaal</a>' in page.text
    assert len(office.get(mine.url).context["page"].object_list) == 2


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
