"""Who sees by a release who somebody is: as long as it serves a purpose, written down, and never in free text."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord, User
from cases.enums import HiddenReason, Stage
from cases.models import Candidate, Profile
from placements.actions.matching.propose import move_proposal, propose
from placements.actions.matching.release import ask_release, refuse_release, release, take_back_release
from placements.actions.matching.set_weights import set_weights
from placements.enums.matching import MatchAspect, NoBy, NoReason, ProposalStatus
from placements.enums.vacancy import VacancyStatus
from placements.models import Proposal, ReleaseRequest, Vacancy
from registry.models import Municipality
from tests.factories import user_with
from tests.factories_matching import ProposalFactory
from tests.people import TODAY, candidate_of

NAME = "Geheimhouder"


@pytest.fixture
def asked(profile: Profile, vacancy: Vacancy, consultant: User) -> ReleaseRequest:
    return ask_release(profile=profile, vacancy=vacancy, message="", by=consultant, on=TODAY)


@pytest.fixture
def released(asked: ReleaseRequest, neighbour: User) -> ReleaseRequest:
    return release(request=asked, until=TODAY + timedelta(days=9), reason="", by=neighbour, on=TODAY)


def left(asked: ReleaseRequest) -> None:
    Candidate.objects.filter(pk=asked.candidate_id).update(stage=Stage.LEFT)


def died(asked: ReleaseRequest) -> None:
    asked.candidate.person.died_on = TODAY
    asked.candidate.person.save()


def hidden(asked: ReleaseRequest) -> None:
    Profile.objects.update(visible=False, hidden_because=HiddenReason.OTHER, note="wil niet", agreed_on=None)


def withdrawn(asked: ReleaseRequest) -> None:
    Vacancy.objects.update(status=VacancyStatus.WITHDRAWN, unfilled_because="work_gone")


def filled(asked: ReleaseRequest) -> None:
    Vacancy.objects.update(status=VacancyStatus.FILLED)


OVER = [left, died, hidden, withdrawn, filled]


@pytest.mark.parametrize("over", OVER)
def test_a_release_ends_with_its_purpose(over: Any, released: ReleaseRequest, office: Client) -> None:
    assert NAME in office.get(f"/vrijgaven/{released.pk}/").text
    over(released)
    assert NAME not in office.get(f"/vrijgaven/{released.pk}/").text
    assert office.get(f"/vrijgaven/{released.pk}/voorstellen/").status_code == 404


@pytest.mark.parametrize("over", OVER)
def test_nothing_is_released_that_serves_nothing(over: Any, asked: ReleaseRequest, neighbour: User) -> None:
    over(asked)
    with pytest.raises(ValidationError, match="Niet vrijgeven"):
        release(request=asked, until=TODAY, reason="", by=neighbour, on=TODAY)
    refuse_release(request=asked, reason="Dat kan niet meer.", by=neighbour, on=TODAY)


def test_each_page_that_tells_a_name_is_written_down(released: ReleaseRequest, office: Client) -> None:
    made = ProposalFactory(candidate=released.candidate, vacancy=released.vacancy, proposed_on=TODAY)
    seen = AccessRecord.objects.filter(activity=AccessActivity.RELEASE_VIEWED)
    both = sorted({released.municipality_id, released.candidate.municipality_id})
    for number, url in enumerate((f"/voorstellen/{made.pk}/", f"/vacatures/{released.vacancy_id}/"), 1):
        assert NAME in office.get(url).text
        assert seen.count() == number
        assert (seen.latest("pk").subject_ids, seen.latest("pk").municipalities) == (
            [released.candidate_id],
            both,
        )


def test_what_tells_no_name_leaves_no_record(
    stranger: Candidate, vacancy: Vacancy, office: Client, neighbours_office: Client
) -> None:
    made = ProposalFactory(candidate=stranger, vacancy=vacancy, proposed_on=TODAY)
    for browser in (office, neighbours_office):
        for url in (f"/voorstellen/{made.pk}/", f"/vacatures/{vacancy.pk}/"):
            browser.get(url)
    assert not AccessRecord.objects.filter(activity=AccessActivity.RELEASE_VIEWED).exists()


def test_a_name_is_refused_in_what_a_colleague_elsewhere_reads(
    asked: ReleaseRequest, neighbour: User
) -> None:
    telling = "Mevrouw geheimhouder belt zelf"
    candidate, vacancy = asked.candidate, asked.vacancy
    with pytest.raises(ValidationError, match="naam van de kandidaat"):
        release(request=asked, until=TODAY, reason=telling, by=neighbour, on=TODAY)
    with pytest.raises(ValidationError, match="naam van de kandidaat"):
        propose(candidate=candidate, vacancy=vacancy, note=telling, by=neighbour, on=TODAY)
    made = propose(candidate=candidate, vacancy=vacancy, note="", by=neighbour, on=TODAY)
    with pytest.raises(ValidationError, match="naam van de kandidaat"):
        move_proposal(proposal=made, to=ProposalStatus.SPOKEN, note=telling, by=neighbour, on=TODAY)
    given = release(request=asked, until=TODAY, reason="", by=neighbour, on=TODAY)
    with pytest.raises(ValidationError, match="naam van de kandidaat"):
        take_back_release(request=given, reason=telling, by=neighbour, on=TODAY)


def test_who_guesses_a_name_is_not_told_whether_it_is_right(
    stranger: Candidate, vacancy: Vacancy, consultant: User
) -> None:
    made = ProposalFactory(candidate=stranger, vacancy=vacancy, proposed_on=TODAY)
    moved = move_proposal(
        proposal=made, to=ProposalStatus.SPOKEN, note=f"Is dit {NAME}?", by=consultant, on=TODAY
    )
    assert moved.status == ProposalStatus.SPOKEN


def test_within_the_own_municipality_a_name_may_stand_in_a_note(
    candidate: Candidate, vacancy: Vacancy, consultant: User
) -> None:
    assert propose(candidate=candidate, vacancy=vacancy, note="De heer Jansen", by=consultant, on=TODAY).pk


def test_a_bsn_is_refused_in_the_reason_of_a_weighting(town: Municipality) -> None:
    administrator = user_with(Role.ADMINISTRATOR, town)
    with pytest.raises(ValidationError, match="burgerservicenummer"):
        set_weights(
            municipality=town,
            weights={MatchAspect.LICENCE: 9},
            reason="Zie 111222333",
            by=administrator,
            on=TODAY,
        )


def test_after_a_release_the_page_names_a_contact_who_is_not_the_reader(
    released: ReleaseRequest, consultant: User, neighbour: User, office: Client
) -> None:
    made = propose(candidate=released.candidate, vacancy=released.vacancy, note="", by=consultant, on=TODAY)
    take_back_release(request=released, reason="", by=neighbour, on=TODAY)
    page = " ".join(office.get(f"/voorstellen/{made.pk}/").text.split())
    assert "Uw contact is Bas Buurman" in page and NAME not in page


def test_somebody_runs_once_for_a_vacancy_also_from_another_file(
    stranger: Candidate, vacancy: Vacancy, consultant: User, town: Municipality
) -> None:
    ProposalFactory(candidate=stranger, vacancy=vacancy)
    moved = candidate_of(town)
    Candidate.objects.filter(pk=stranger.pk).update(during=(stranger.first_day, TODAY))
    Candidate.objects.filter(pk=moved.pk).update(person=stranger.person)
    moved = Candidate.objects.get(pk=moved.pk)
    with pytest.raises(ValidationError, match="al voorgesteld"):
        propose(candidate=moved, vacancy=vacancy, note="", by=consultant, on=TODAY)


@pytest.mark.parametrize("gone", ["left", "died"])
def test_a_proposal_does_not_come_to_life_for_who_is_gone(
    gone: str, candidate: Candidate, vacancy: Vacancy, consultant: User
) -> None:
    no = {"no_by": NoBy.EMPLOYER, "no_because": NoReason.CLICK}
    made: Proposal = ProposalFactory(candidate=candidate, vacancy=vacancy, status=ProposalStatus.NOT, **no)
    if gone == "left":
        Candidate.objects.update(stage=Stage.LEFT)
    else:
        candidate.person.died_on = TODAY
        candidate.person.save()
    with pytest.raises(ValidationError, match="uitgestroomd"):
        move_proposal(proposal=made, to=ProposalStatus.PROPOSED, note="Toch", by=consultant, on=TODAY)
