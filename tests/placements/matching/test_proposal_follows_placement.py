"""A proposal goes along with its placement: to a contract, back to the trial, and after a correction."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from accounts.models import User
from cases.models import Candidate
from placements.actions.change_placement import WorkAt, correct_placement
from placements.actions.matching.propose import move_proposal, propose
from placements.actions.place_candidate import PlacementFacts, place_candidate
from placements.actions.placement.continue_placement import continue_placement
from placements.actions.placement.withdraw_placement import withdraw_placement
from placements.enums import ContractKind, WorkForm
from placements.enums.matching import ProposalStatus
from placements.models import Placement, Proposal, Vacancy
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("rules")
CONTRACT = PlacementFacts(
    work_form=WorkForm.REGULAR,
    contract=ContractKind.TEMPORARY,
    function="",
    first_day=TODAY,
    last_day=None,
    hours_per_week=Decimal(24),
)


@pytest.fixture
def proposal(candidate: Candidate, vacancy: Vacancy, consultant: User) -> Proposal:
    return propose(candidate=candidate, vacancy=vacancy, note="", by=consultant, on=TODAY)


def placed(proposal: Proposal, by: User) -> Placement:
    facts = PlacementFacts(**{**vars(CONTRACT), "vacancy": proposal.vacancy})
    return place(proposal, facts, by)


def on_trial(proposal: Proposal, by: User) -> Placement:
    return place(
        proposal,
        PlacementFacts(
            work_form=WorkForm.TRIAL,
            contract=ContractKind.NONE,
            function="",
            first_day=date(2026, 11, 1),
            last_day=date(2026, 12, 15),
            hours_per_week=None,
            vacancy=proposal.vacancy,
        ),
        by,
    )


def place(proposal: Proposal, facts: PlacementFacts, by: User) -> Placement:
    return place_candidate(
        candidate=proposal.candidate,
        employer=proposal.vacancy.employer,
        borrower=None,
        facts=facts,
        by=by,
        on=TODAY,
    )


def stands(proposal: Proposal) -> tuple[str, Placement | None]:
    proposal.refresh_from_db()
    return proposal.status, proposal.placement


def test_without_the_contract_it_is_on_trial_again(proposal: Proposal, consultant: User) -> None:
    trial = on_trial(proposal, consultant)
    contract = continue_placement(placement=trial, borrower=None, facts=CONTRACT, by=consultant, on=TODAY)
    assert stands(proposal) == (ProposalStatus.PLACED, contract)
    withdraw_placement(placement=contract, reason="fout", by=consultant, on=TODAY)
    assert stands(proposal) == (ProposalStatus.TRIAL, trial)


def test_placed_by_hand_it_finds_its_placement_later(proposal: Proposal, consultant: User) -> None:
    move_proposal(proposal=proposal, to=ProposalStatus.PLACED, by=consultant, on=TODAY)
    placement = placed(proposal, consultant)
    assert stands(proposal) == (ProposalStatus.PLACED, placement)
    withdraw_placement(placement=placement, reason="fout", by=consultant, on=TODAY)
    assert stands(proposal) == (ProposalStatus.SPOKEN, None)


def test_a_placement_by_mistake_leaves_the_proposal_where_it_was(
    proposal: Proposal, consultant: User
) -> None:
    placement = placed(proposal, consultant)
    assert stands(proposal) == (ProposalStatus.PLACED, placement)
    withdraw_placement(placement=placement, reason="fout", by=consultant, on=TODAY)
    assert stands(proposal) == (ProposalStatus.PROPOSED, None)


def test_a_trial_that_was_a_contract_places(proposal: Proposal, consultant: User) -> None:
    trial = on_trial(proposal, consultant)
    correct_placement(
        placement=trial,
        first_day=trial.first_day,
        last_day=trial.last_day,
        contract=ContractKind.TEMPORARY,
        function="",
        reason="was een contract",
        by=consultant,
        on=TODAY,
        at=WorkAt(work_form=WorkForm.REGULAR, employer=trial.employer, borrower=None, group=None),
        hours_per_week=Decimal(24),
    )
    assert stands(proposal) == (ProposalStatus.PLACED, trial)
