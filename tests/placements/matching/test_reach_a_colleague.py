"""Who must confer across a border reads how to reach the other: telephone and e-mail of the work, on both sides."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from cases.models import Candidate, Profile
from placements.actions.matching.propose import propose
from placements.actions.matching.release import ask_release, release
from placements.models import ReleaseRequest, Vacancy
from tests.people import TODAY

PHONE = "071 512 34 56"


@pytest.fixture
def asked(profile: Profile, vacancy: Vacancy, consultant: User, neighbour: User) -> ReleaseRequest:
    User.objects.filter(pk=consultant.pk).update(work_phone=PHONE, email="")
    User.objects.filter(pk=neighbour.pk).update(work_phone="+31 6 00000000")
    return ask_release(profile=profile, vacancy=vacancy, message="", by=consultant, on=TODAY)


def test_who_answers_reads_how_to_reach_the_asker(asked: ReleaseRequest, neighbours_office: Client) -> None:
    page = neighbours_office.get(f"/vrijgaven/{asked.pk}/").text
    assert f'<a class="ba-number" href="tel:0715123456">{PHONE}</a>' in page


def test_who_asked_reads_how_to_reach_the_consultant_only_after_the_release(
    asked: ReleaseRequest, neighbour: User, office: Client
) -> None:
    assert "00000000" not in office.get(f"/vrijgaven/{asked.pk}/").text
    release(request=asked, until=TODAY, reason="", by=neighbour, on=TODAY)
    page = office.get(f"/vrijgaven/{asked.pk}/").text
    assert 'href="tel:+31600000000"' in page and "bas@buurstad.example" in page


def test_a_proposal_for_the_vacancy_of_another_names_who_took_it_in(
    stranger: Candidate, vacancy: Vacancy, neighbour: User, neighbours_office: Client
) -> None:
    assert vacancy.taken_by is not None
    User.objects.filter(pk=vacancy.taken_by.pk).update(first_name="Vera", work_phone=PHONE)
    proposal = propose(candidate=stranger, vacancy=vacancy, note="", by=neighbour, on=TODAY)
    page = neighbours_office.get(f"/voorstellen/{proposal.pk}/").text
    assert f"De vacature is van {vacancy.municipality.name}. Uw contact is" in page and PHONE in page


def test_what_nobody_wrote_down_is_said_to_be_unknown(
    stranger: Candidate, vacancy: Vacancy, neighbour: User, office: Client
) -> None:
    proposal = propose(candidate=stranger, vacancy=vacancy, note="", by=neighbour, on=TODAY)
    User.objects.filter(pk=neighbour.pk).update(email="")
    assert "telefoon en e-mail onbekend" in office.get(f"/voorstellen/{proposal.pk}/").text


@pytest.mark.parametrize("typed", ["bel mij", "1234", "071-5123456; toestel 3"])
def test_what_is_no_telephone_number_is_refused(typed: str) -> None:
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError) as refused:
        User(username="x", password="y", work_phone=typed).clean_fields()
    assert list(refused.value.error_dict) == ["work_phone"]
