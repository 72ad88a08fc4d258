"""Proposing somebody for a vacancy, and what becomes of it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from placements.actions.matching.propose import follow_with_proposal, move_proposal, propose
from placements.enums import WorkForm
from placements.enums.matching import NoBy, NoReason, ProposalStatus
from placements.enums.vacancy import VacancySharing, VacancyStatus
from placements.models import Proposal, Vacancy
from placements.rules.work_forms.trial import usual_last_day
from registry.models import Municipality
from tests.factories import EmployerFactory, PlacementFactory, UserFactory
from tests.factories_intake import AssessmentFactory
from tests.factories_matching import ProposalFactory
from tests.factories_vacancy import VacancyFactory
from tests.people import TODAY


@pytest.fixture
def proposal(candidate: Candidate, vacancy: Vacancy, consultant: User) -> Proposal:
    return propose(candidate=candidate, vacancy=vacancy, note="", by=consultant, on=TODAY)


def move(proposal: Proposal, to: ProposalStatus, by: User, **more: Any) -> Proposal:
    return move_proposal(proposal=proposal, to=to, by=by, on=TODAY, **more)


def test_a_proposal_stands_on_both_pages_and_in_the_timeline(
    office: Client,
    candidate: Candidate,
    vacancy: Vacancy,
) -> None:
    url = f"/kandidaten/{candidate.pk}/vacatures/{vacancy.pk}/voorstellen/"
    answer = office.post(url, {"note": "Kan meteen beginnen."})
    assert answer["Location"] == f"/vacatures/{vacancy.pk}/kandidaten/"
    assert "Voorgesteld: Magazijnhulp" in office.get(f"/kandidaten/{candidate.pk}/").text
    assert "J. Jansen" in office.get(f"/vacatures/{vacancy.pk}/").text


def test_twice_the_same_proposal_is_one(proposal: Proposal, office: Client) -> None:
    url = f"/kandidaten/{proposal.candidate_id}/vacatures/{proposal.vacancy_id}/voorstellen/"
    assert "al voorgesteld" in office.post(url, {"note": ""}).text
    assert Proposal.objects.count() == 1


def test_placing_after_a_proposal_at_trial_starts_with_a_trial(
    office: Client, proposal: Proposal, consultant: User
) -> None:
    url = f"/kandidaten/{proposal.candidate_id}/plaatsing/nieuw/?vacature={proposal.vacancy_id}"
    assert office.get(url).context["form"].initial.get("work_form") is None
    Proposal.objects.update(status=ProposalStatus.TRIAL)
    form = office.get(url).context["form"]
    assert (form["work_form"].value(), form["contract"].value()) == (WorkForm.TRIAL, "none")


def test_the_page_of_a_placement_leads_to_the_employer_and_to_a_vacancy_one_may_see(
    office: Client, candidate: Candidate, vacancy: Vacancy, neighbour_town: Municipality
) -> None:
    placement = PlacementFactory(person=candidate.person, employer=vacancy.employer, vacancy=vacancy)
    there = f'<a href="/vacatures/{vacancy.pk}/">'
    page = office.get(f"/plaatsingen/{placement.pk}/").text
    assert there in page and f'<a href="/werkgevers/{vacancy.employer_id}/">' in page
    Vacancy.objects.update(municipality=neighbour_town, shared=VacancySharing.OWN)
    assert there not in office.get(f"/plaatsingen/{placement.pk}/").text


def test_a_trial_is_one_click_from_the_proposal_and_knows_when_it_ends(
    office: Client, proposal: Proposal
) -> None:
    url = f"/kandidaten/{proposal.candidate_id}/plaatsing/nieuw/?vacature={proposal.vacancy_id}"
    assert f'href="{url}&amp;vorm=proef"' in office.get(f"/voorstellen/{proposal.pk}/").text
    form = office.get(f"{url}&vorm=proef").context["form"]
    assert (form["work_form"].value(), form["contract"].value()) == (WorkForm.TRIAL, "none")
    assert (form["hours_per_week"].value(), form["last_day"].value()) == (None, usual_last_day(TODAY))
    Vacancy.objects.update(trial_possible="no")
    assert "vorm=proef" not in office.get(f"/voorstellen/{proposal.pk}/").text


@pytest.mark.parametrize(
    ("most_of_the_work", "most_of_the_candidate", "shown"),
    [("30", "16", "16"), ("12", "16", "12"), ("25.5", None, "25.5"), (None, "20", None)],
)
def test_a_placement_starts_with_no_more_hours_than_somebody_can_work(
    office: Client,
    proposal: Proposal,
    most_of_the_work: str | None,
    most_of_the_candidate: str | None,
    shown: str | None,
) -> None:
    most = Decimal(most_of_the_work) if most_of_the_work else None
    Vacancy.objects.update(hours_min=None, hours_max=most)
    if most_of_the_candidate:
        AssessmentFactory(candidate=proposal.candidate, hours_max=Decimal(most_of_the_candidate))
    url = f"/kandidaten/{proposal.candidate_id}/plaatsing/nieuw/?vacature={proposal.vacancy_id}"
    value = office.get(url).context["form"]["hours_per_week"].value()
    assert (str(value) if value is not None else None) == shown


@pytest.mark.parametrize("status", [VacancyStatus.CONCEPT, VacancyStatus.ON_HOLD, VacancyStatus.FILLED])
def test_nobody_is_proposed_for_a_vacancy_that_is_not_open(
    status: VacancyStatus, candidate: Candidate, consultant: User, town: Municipality
) -> None:
    with pytest.raises(ValidationError, match="niet open"):
        propose(
            candidate=candidate,
            vacancy=VacancyFactory(municipality=town, status=status),
            note="",
            by=consultant,
            on=TODAY,
        )


def test_nobody_proposes_for_a_vacancy_that_they_do_not_see(
    candidate: Candidate,
    consultant: User,
    neighbour_town: Municipality,
) -> None:
    theirs = VacancyFactory(municipality=neighbour_town, shared=VacancySharing.OWN)
    with pytest.raises(PermissionDenied):
        propose(candidate=candidate, vacancy=theirs, note="", by=consultant, on=TODAY)


def test_a_colleague_elsewhere_sees_the_proposal_and_not_who_it_is(
    candidate: Candidate,
    consultant: User,
    neighbour_town: Municipality,
    neighbours_office: Client,
) -> None:
    theirs = VacancyFactory(municipality=neighbour_town, shared=VacancySharing.REGION, taken_by=UserFactory())
    made = propose(candidate=candidate, vacancy=theirs, note="", by=consultant, on=TODAY)
    for url in (f"/voorstellen/{made.pk}/", f"/vacatures/{theirs.pk}/"):
        page = neighbours_office.get(url).text
        assert "andere gemeente" in page
        assert "Jansen" not in page
        assert candidate.reference not in page and f"/kandidaten/{candidate.pk}/" not in page
    moved = neighbours_office.post(f"/voorstellen/{made.pk}/", {"to": "spoken"})
    assert moved.status_code == 302


def test_a_no_says_who_and_why(proposal: Proposal, consultant: User) -> None:
    with pytest.raises(ValidationError) as refusal:
        move(proposal, ProposalStatus.NOT, consultant)
    assert set(refusal.value.error_dict) == {"no_by", "no_because"}
    moved = move(proposal, ProposalStatus.NOT, consultant, no_by=NoBy.EMPLOYER, no_because=NoReason.LICENCE)
    assert (moved.status, moved.no_because) == ("not", "licence")


def test_reasons_are_counted_by_who_said_no(office: Client, candidate: Candidate, town: Municipality) -> None:
    no = {"status": ProposalStatus.NOT, "no_because": NoReason.TRAVEL, "since": TODAY}
    for by in (NoBy.EMPLOYER, NoBy.EMPLOYER, NoBy.CANDIDATE):
        vacancy = VacancyFactory(municipality=town)
        ProposalFactory(candidate=candidate, vacancy=vacancy, no_by=by, **no)
    page = " ".join(office.get("/vacatures/redenen/").text.split())
    assert "3 voorstellen niet doorgegaan" in page
    assert '<td class="num" data-label="De werkgever">2</td>' in page
    assert "Geen afwijzingen" in office.get("/vacatures/redenen/?van=01-01-2020&tot=31-12-2020").text


def test_a_step_that_a_colleague_took_first_is_not_taken_again(proposal: Proposal, consultant: User) -> None:
    move(proposal, ProposalStatus.SPOKEN, consultant, seen=ProposalStatus.PROPOSED)
    with pytest.raises(ValidationError, match="Een collega"):
        move(proposal, ProposalStatus.TRIAL, consultant, seen=ProposalStatus.PROPOSED)


def test_a_step_cannot_lie_before_the_one_before_it_nor_ahead(proposal: Proposal, consultant: User) -> None:
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(ValidationError):
            move(proposal, ProposalStatus.SPOKEN, consultant, since=day)


def test_a_wrong_step_asks_nothing_of_the_form_again(proposal: Proposal, office: Client) -> None:
    page = office.post(f"/voorstellen/{proposal.pk}/", {"to": "not", "note": "Belt maandag terug."}).text
    assert "Kies wie nee zei." in page
    assert "Belt maandag terug." in page


def test_a_bsn_is_refused(proposal: Proposal, consultant: User) -> None:
    with pytest.raises(ValidationError, match="burgerservicenummer"):
        move(proposal, ProposalStatus.SPOKEN, consultant, note="Zie 111222333")


@pytest.mark.parametrize(
    ("form", "reached"),
    [(WorkForm.TRIAL, ProposalStatus.TRIAL), (WorkForm.REGULAR, ProposalStatus.PLACED)],
)
def test_a_proposal_follows_the_placement(
    form: WorkForm, reached: ProposalStatus, proposal: Proposal, consultant: User
) -> None:
    placement = PlacementFactory(
        person=proposal.candidate.person,
        employer=EmployerFactory(),
        work_form=form,
        vacancy=proposal.vacancy,
    )
    follow_with_proposal(placement, by=consultant, on=TODAY)
    proposal.refresh_from_db()
    assert (proposal.status, proposal.placement) == (reached, placement)


def test_a_placement_without_a_proposal_asks_nothing(candidate: Candidate, consultant: User) -> None:
    follow_with_proposal(PlacementFactory(person=candidate.person), by=consultant, on=TODAY)
    assert not Proposal.objects.exists()


def test_a_proposal_that_stands_still_is_on_the_work_list(
    office: Client,
    candidate: Candidate,
    consultant: User,
    vacancy: Vacancy,
) -> None:
    candidate.consultant = consultant
    candidate.save()
    ProposalFactory(candidate=candidate, vacancy=vacancy, proposed_on=date(2026, 11, 1))
    assert "staat stil sinds 01-11-2026" in office.get("/werklijst/").text
