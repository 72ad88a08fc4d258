"""The proposals of the demo and what municipalities asked each other: made of the vacancies and files that stand there.

With its own random numbers, so that nothing else in the demo changes with it.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from cases.enums import Stage
from cases.models import Candidate, Profile
from config.demo_data import TODAY
from config.demo_data.towns import DemoRegion
from placements.enums.matching import NoBy, NoReason, ProposalStatus, ReleaseStatus
from placements.enums.vacancy import VacancySharing, VacancyStatus
from placements.models import Proposal, ProposalStep, ReleaseRequest, Vacancy

MOST = 18
PERSONS_PER_PROPOSAL = 25
LONGEST = 60
ENDS = {
    ProposalStatus.PROPOSED: 35,
    ProposalStatus.SPOKEN: 25,
    ProposalStatus.NOT: 40,
}
NO = {
    (NoBy.EMPLOYER, NoReason.LICENCE): 22,
    (NoBy.EMPLOYER, NoReason.SKILLS): 12,
    (NoBy.EMPLOYER, NoReason.OTHER_CHOSEN): 14,
    (NoBy.EMPLOYER, NoReason.SUPPORT): 8,
    (NoBy.CANDIDATE, NoReason.TRAVEL): 16,
    (NoBy.CANDIDATE, NoReason.HOURS): 12,
    (NoBy.CANDIDATE, NoReason.CLICK): 8,
    (NoBy.OTHER, NoReason.WITHDRAWN): 8,
}
MESSAGES = ("Past volgens de lijst goed bij deze werkgever.", "Zoekt precies dit werk.", "")
ASKED_PER_TOWN = 2


@dataclass
class _Made:
    proposals: list[Proposal] = field(default_factory=list)
    steps: list[ProposalStep] = field(default_factory=list)


def plant_matching(region: DemoRegion, seed: int) -> Counter[str]:
    """Proposals in every town of a region, and questions between them about who somebody is."""
    towns = [town for town in region.towns if not town.ended_on]
    colleagues = {town.code: _consultants(town.code) for town in towns}
    made = _Made()
    requests: list[ReleaseRequest] = []
    for town in towns:
        rng = random.Random(f"{seed} {town.code} matching")  # noqa: S311  the same again is what we want
        if not colleagues[town.code]:
            continue
        vacancies = list(_open_vacancies(town.code))
        candidates = list(_ready(town.code))
        number = min(MOST, 3 + town.persons // PERSONS_PER_PROPOSAL, len(candidates))
        if not vacancies:
            continue
        for candidate in rng.sample(candidates, number):
            _propose(made, candidate, rng.choice(vacancies), rng)
        others = [each.code for each in towns if each.code != town.code]
        requests += _questions(town.code, vacancies, others, colleagues, rng)
    Proposal.objects.bulk_create(made.proposals)
    ProposalStep.objects.bulk_create(made.steps)
    ReleaseRequest.objects.bulk_create(requests)
    return Counter(
        {
            "placements.proposal": len(made.proposals),
            "placements.proposalstep": len(made.steps),
            "placements.releaserequest": len(requests),
        }
    )


def _consultants(code: str) -> list[User]:
    held = RoleAssignment.objects.active_on(TODAY).filter(
        role=Role.CONSULTANT, organisation__municipality_id=code
    )
    return [each.user for each in held.select_related("user").order_by("pk")]


def _open_vacancies(code: str) -> Sequence[Vacancy]:
    rows = Vacancy.objects.filter(municipality_id=code, status=VacancyStatus.OPEN).open_on(TODAY)
    return list(rows.order_by("pk"))


def _ready(code: str) -> Sequence[Candidate]:
    rows = Candidate.objects.active_on(TODAY).filter(
        municipality_id=code, stage__in=(Stage.WORK_READY, Stage.MEDIATION), person__died_on=None
    )
    return list(rows.select_related("consultant").order_by("pk"))


def _propose(made: _Made, candidate: Candidate, vacancy: Vacancy, rng: random.Random) -> None:
    """A proposal with its steps, each some days after the one before."""
    day = max(candidate.first_day, TODAY - timedelta(days=rng.randint(3, LONGEST)))
    status = rng.choices(list(ENDS), list(ENDS.values()))[0]
    path = [ProposalStatus.PROPOSED]
    if status == ProposalStatus.SPOKEN or (status == ProposalStatus.NOT and rng.random() < 0.5):
        path.append(ProposalStatus.SPOKEN)
    if status == ProposalStatus.NOT:
        path.append(ProposalStatus.NOT)
    no_by, no_because = (
        rng.choices(list(NO), list(NO.values()))[0] if status == ProposalStatus.NOT else ("", "")
    )
    proposal = Proposal(
        candidate=candidate,
        vacancy=vacancy,
        status=status,
        proposed_on=day,
        proposed_by=candidate.consultant,
        no_by=no_by,
        no_because=no_because,
    )
    before = ""
    for each in path:
        is_no = each == ProposalStatus.NOT
        made.steps.append(
            ProposalStep(
                proposal=proposal,
                from_status=before,
                to_status=each,
                on=day,
                by=candidate.consultant,
                no_by=no_by if is_no else "",
                no_because=no_because if is_no else "",
            )
        )
        proposal.since, before = day, each
        day = min(TODAY, day + timedelta(days=rng.randint(2, 12)))
    made.proposals.append(proposal)


def _questions(
    code: str,
    vacancies: Sequence[Vacancy],
    others: Sequence[str],
    colleagues: dict[str, list[User]],
    rng: random.Random,
) -> list[ReleaseRequest]:
    """What this town asks about people of the others: one still waits, one was answered."""
    shared = [each for each in vacancies if each.shared == VacancySharing.REGION] or list(vacancies)
    visible = Profile.objects.active_on(TODAY).filter(
        visible=True,
        candidate__municipality_id__in=others,
        candidate__stage__in=(Stage.WORK_READY, Stage.MEDIATION),
        candidate__person__died_on=None,
    )
    found = list(visible.select_related("candidate").order_by("pk"))
    asked = []
    for place, profile in enumerate(rng.sample(found, min(ASKED_PER_TOWN, len(found)))):
        on = TODAY - timedelta(days=rng.randint(1, 9))
        request = ReleaseRequest(
            candidate=profile.candidate,
            vacancy=rng.choice(shared),
            code=profile.code,
            municipality_id=code,
            asked_by=colleagues[code][0],
            asked_on=on,
            message=rng.choice(MESSAGES),
        )
        answerers = colleagues.get(profile.candidate.municipality_id)
        if place and answerers:
            _answer(request, answerers[0], on)
        asked.append(request)
    return asked


def _answer(request: ReleaseRequest, by: User, on: date) -> None:
    request.status, request.decided_by = ReleaseStatus.RELEASED, by
    request.decided_on, request.until = min(TODAY, on + timedelta(days=1)), TODAY + timedelta(days=21)
