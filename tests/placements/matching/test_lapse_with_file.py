"""What becomes of proposals and requests for release when a file is closed or handed over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import User
from cases.actions.close_file import close_file
from cases.actions.handover.decide import accept_handover
from cases.enums import ClosingReason
from cases.models import Candidate
from dated.periods import period
from placements.enums.matching import NoBy, NoReason, ProposalStatus, ReleaseStatus
from placements.models import Proposal, ReleaseRequest, Vacancy
from registry.actions.move_person import move_person
from registry.models import Municipality
from tests.factories import LONG_AGO, PlacementFactory
from tests.factories_handover import HandoverFactory
from tests.factories_matching import ProposalFactory, ReleaseRequestFactory
from tests.people import TODAY

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def proposal(candidate: Candidate, vacancy: Vacancy) -> Proposal:
    made: Proposal = ProposalFactory(candidate=candidate, vacancy=vacancy)
    return made


def close(candidate: Candidate, by: User) -> None:
    close_file(candidate=candidate, last_day=YESTERDAY, reason=ClosingReason.WORK, note="", by=by, on=TODAY)


def test_a_proposal_that_runs_comes_to_nothing_with_the_file_and_the_log_says_why(
    proposal: Proposal, consultant: User
) -> None:
    close(proposal.candidate, consultant)
    proposal.refresh_from_db()
    assert (proposal.status, proposal.since) == (ProposalStatus.NOT, TODAY)
    assert (proposal.no_by, proposal.no_because) == (NoBy.OTHER, NoReason.UNAVAILABLE)
    step = proposal.steps.get()
    assert (step.from_status, step.by, step.note) == ("proposed", consultant, "Het dossier is gesloten.")


def test_who_reads_it_elsewhere_reads_nothing_about_the_candidate(
    neighbours_office: Client,
    candidate: Candidate,
    consultant: User,
    neighbour_town: Municipality,
    vacancy: Vacancy,
) -> None:
    Vacancy.objects.update(municipality=neighbour_town)
    theirs = ProposalFactory(candidate=candidate, vacancy=vacancy)
    close(candidate, consultant)
    page = neighbours_office.get(f"/voorstellen/{theirs.pk}/").text
    assert "Het dossier is gesloten." in page
    assert "Jansen" not in page and "uitgestroomd" not in page.lower()


def test_a_question_that_waits_is_over_and_the_asker_reads_why(
    office: Client,
    neighbour: User,
    stranger: Candidate,
    consultant: User,
    vacancy: Vacancy,
    town: Municipality,
) -> None:
    asked = ReleaseRequestFactory(
        candidate=stranger, vacancy=vacancy, municipality=town, asked_by=consultant, asked_on=YESTERDAY
    )
    close(stranger, neighbour)
    asked.refresh_from_db()
    assert (asked.status, asked.decided_on) == (ReleaseStatus.WITHDRAWN, TODAY)
    page = office.get(f"/vrijgaven/{asked.pk}/").text
    assert "Het dossier is gesloten." in page and "Geheimhouder" not in page


def test_on_trial_the_placement_goes_on_and_so_does_the_proposal(
    proposal: Proposal, consultant: User
) -> None:
    placement = PlacementFactory(person=proposal.candidate.person, during=period(LONG_AGO))
    Proposal.objects.update(status=ProposalStatus.TRIAL, placement=placement)
    close(proposal.candidate, consultant)
    proposal.refresh_from_db()
    assert proposal.status == ProposalStatus.TRIAL


@pytest.mark.parametrize("has_placement", [True, False])
def test_a_trial_that_is_over_or_was_never_recorded_ends(
    has_placement: bool, proposal: Proposal, consultant: User
) -> None:
    during = period(LONG_AGO, YESTERDAY - timedelta(days=1))
    placement = PlacementFactory(person=proposal.candidate.person, during=during) if has_placement else None
    Proposal.objects.update(status=ProposalStatus.TRIAL, placement=placement)
    close(proposal.candidate, consultant)
    proposal.refresh_from_db()
    assert proposal.status == ProposalStatus.NOT


def test_what_was_decided_stays_as_it_was(proposal: Proposal, consultant: User) -> None:
    Proposal.objects.update(status=ProposalStatus.PLACED)
    asked = ReleaseRequestFactory(
        candidate=proposal.candidate,
        status=ReleaseStatus.RELEASED,
        decided_on=YESTERDAY,
        decided_by=consultant,
        until=TODAY,
    )
    close(proposal.candidate, consultant)
    assert Proposal.objects.get().status == ProposalStatus.PLACED
    assert ReleaseRequest.objects.get(pk=asked.pk).status == ReleaseStatus.RELEASED


def test_a_file_that_is_handed_over_takes_its_proposals_along_to_the_end(
    proposal: Proposal, consultant: User, neighbour: User, neighbour_town: Municipality
) -> None:
    candidate = proposal.candidate
    ReleaseRequestFactory(candidate=candidate)
    move_person(
        person=candidate.person,
        municipality=neighbour_town,
        from_day=YESTERDAY,
        reason="bericht",
        by=consultant,
        on=TODAY,
    )
    handover = HandoverFactory(candidate=candidate, to_municipality=neighbour_town)
    accept_handover(handover=handover, consultant=neighbour, by=neighbour, on=TODAY)
    assert Proposal.objects.get().steps.get().note == "Het dossier is overgedragen."
    assert ReleaseRequest.objects.get().status == ReleaseStatus.WITHDRAWN


def test_what_lapses_is_named_before_closing(office: Client, proposal: Proposal) -> None:
    ReleaseRequestFactory(candidate=proposal.candidate)
    page = office.get(f"/kandidaten/{proposal.candidate_id}/sluiten/").text
    assert "Dit vervalt: 1 voorstel dat loopt; 1 verzoek om vrijgave." in page
