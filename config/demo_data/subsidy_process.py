"""Requests for subsidy in the demo: one in every step at the town of the accounts, and a decision behind each grant."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Model

from accounts.enums import Role
from accounts.models import User
from config.demo_data import TODAY
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import contains
from placements.enums import ContractKind, WorkForm
from registry.enums import ResponsibleParty
from subsidies.enums import (
    AskedBasis,
    AskedBy,
    Channel,
    DecisionKind,
    GroupOutcome,
    ObjectionBy,
    RefusalGround,
)
from subsidies.enums import RequestStatus as Status
from subsidies.models import (
    Decision,
    Objection,
    Proposal,
    RequestStep,
    SubsidyRequest,
    WageCostSubsidy,
)
from subsidies.process.frozen import frozen
from subsidies.rules.conditions import needs_second_person
from subsidies.rules.indexation import DatedTerms, GrantFacts, last_flat_rate_day
from subsidies.rules.local_choices import LocalChoices
from subsidies.rules.rates import RateTable
from subsidies.rules.terms import Terms
from subsidies.rules.terms_of_decision import is_asked_in_time, objection_until
from subsidies.shown import amount_of_facts, rate_table

RECORDED_BEFORE = "Vastgelegd voordat besluiten hier stonden"
ROADS: tuple[tuple[Status, ...], ...] = (
    (Status.RECEIVED,),
    (Status.RECEIVED, Status.CHECKED),
    (Status.RECEIVED, Status.CHECKED, Status.FLAT_RATE),
    (Status.RECEIVED, Status.CHECKED, Status.MEASURING),
    (Status.RECEIVED, Status.CHECKED, Status.MEASURING, Status.MEASURED),
    (Status.RECEIVED, Status.CHECKED, Status.MEASURING, Status.MEASURED, Status.PROPOSED),
    (Status.RECEIVED, Status.CHECKED, Status.MEASURED, Status.APPROVAL),
    (Status.RECEIVED, Status.CHECKED, Status.REFUSED),
    (Status.RECEIVED, Status.WITHDRAWN),
)
DAYS_AGO = (4, 11, 20, 38, 47, 52, 30, 60, 45)
"""How long ago each of these roads began: some are nearly due, one is late."""
ROUNDS = 2
FORESEEN = 0.5
SECOND_ABOVE = LocalChoices(four_eyes_above=Decimal("1250.00"))
FULL_WEEK = Decimal(36)
CHANNELS = (Channel.FORM, Channel.FORM, Channel.EMAIL, Channel.PHONE, Channel.TALK)


@dataclass
class Process:
    """What is planted, in the order in which it can be written."""

    requests: list[SubsidyRequest] = field(default_factory=list)
    steps: list[RequestStep] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)

    def tables(self) -> tuple[Iterable[Model], ...]:
        """Table after table."""
        return self.requests, self.steps, self.proposals, self.decisions, self.objections


def process_of(town: Town, jobs: Iterable[Job], colleagues: list[User], seed: int) -> Process:
    """The decisions behind the grants of a town, and where the accounts work what still waits for one."""
    rng = random.Random(f"{seed} {town.code} subsidy process")  # noqa: S311  the same again is what we want
    planted, listed = Process(), list(jobs)
    staff = User.objects.filter(
        role_assignments__role=Role.SUBSIDY, role_assignments__organisation__municipality_id=town.code
    ).first()
    ends = random.Random(f"{seed} {town.code} known ends")  # noqa: S311  the same again is what we want
    for job in listed:
        planted.decisions += [_decision_behind(grant, staff, ends) for grant in job.subsidies]
    if staff is None or not colleagues:
        return planted
    rates = rate_table()
    waiting = [job for job in listed if _may_ask(job)]
    roads = list(zip(ROADS, DAYS_AGO, strict=True)) * ROUNDS
    # Who began in the last six months first: others ask too late, and that is the exception.
    in_time = [job for job in waiting if is_asked_in_time(TODAY, job.placement.first_day)]
    too_late = [job for job in waiting if not is_asked_in_time(TODAY, job.placement.first_day)]
    asking = [*rng.sample(in_time, len(in_time)), *rng.sample(too_late, len(too_late))]
    for job, (road, ago) in zip(asking, roads, strict=False):
        _ask(planted, job, road, TODAY - timedelta(days=ago), (staff, colleagues[0]), rates, rng)
    recent = [each for each in planted.decisions if (TODAY - each.decided_on).days < 90]
    for decision, by in zip(recent[:2], ObjectionBy, strict=False):
        received = min(decision.decided_on + timedelta(days=10), TODAY)
        planted.objections.append(
            Objection(
                decision=decision,
                received_on=received,
                objection_by=by,
                subject="De loonwaarde klopt niet met het werk dat gedaan wordt.",
            )
        )
    return planted


def _decision_behind(grant: WageCostSubsidy, staff: User | None, rng: random.Random) -> Decision:
    """The decision by which a grant was given, from before receipts were kept.

    Of half of the subsidies that came to an end this was not foreseen: the decision gave no last day.
    """
    decided = min(grant.first_day, TODAY)
    last = grant.last_day
    foreseen = last is None or last >= TODAY or grant.flat_rate or rng.random() < FORESEEN
    return Decision(
        placement=grant.placement,
        municipality_id=grant.municipality_id,
        grant=grant,
        kind=DecisionKind.GRANTED,
        decided_on=decided,
        decided_by=staff,
        first_day=grant.first_day,
        last_day=last if foreseen else None,
        basis_text=grant.basis_text,
        reason=RECORDED_BEFORE,
        objection_until=objection_until(decided),
    )


def _may_ask(job: Job) -> bool:
    """Work of today with a wage and without a subsidy, of somebody of the municipality."""
    placement = job.placement
    return (
        not job.subsidies
        and bool(job.hours)
        and job.resident.responsible == ResponsibleParty.MUNICIPALITY
        and placement.work_form == WorkForm.REGULAR
        and placement.contract != ContractKind.NONE
        and contains(placement.during, TODAY)
        and contains(placement.during, TODAY - timedelta(days=max(DAYS_AGO)))
    )


def _ask(
    planted: Process,
    job: Job,
    road: tuple[Status, ...],
    received: date,
    people: tuple[User, User],
    rates: RateTable,
    rng: random.Random,
) -> None:
    """A request that came this far, with its steps, its proposal and its decision."""
    staff, consultant = people
    flat = Status.FLAT_RATE in road and last_flat_rate_day(job.placement.first_day) >= TODAY
    if Status.FLAT_RATE in road and not flat:
        road = road[:2]
    step_days = [min(received + timedelta(days=5 * place), TODAY) for place in range(len(road))]
    days = dict(zip(road, step_days, strict=True))
    measured = days.get(Status.MEASURED)
    request = SubsidyRequest(
        placement=job.placement,
        municipality_id=job.resident.town.code_on(TODAY),
        asked_by=rng.choice((AskedBy.EMPLOYER, AskedBy.EMPLOYER, AskedBy.WORKER)),
        channel=rng.choice(CHANNELS),
        received_on=received,
        asked_basis=AskedBasis.FLAT_RATE if flat else AskedBasis.UNKNOWN,
        wanted_from=max(received.replace(day=1), job.placement.first_day),
        status=road[-1],
        checked_on=days.get(Status.CHECKED),
        group_outcome=GroupOutcome.BELONGS if Status.CHECKED in days else "",
        ground=job.resident.ground if Status.CHECKED in days else "",
        measuring_since=days.get(Status.MEASURING),
        settled_on=measured or (days.get(Status.FLAT_RATE) if flat else None),
        wage_value_percentage=rng.randint(30, 75) if measured else None,
    )
    if road[-1] in (Status.PROPOSED, Status.APPROVAL):
        proposal = _proposal(request, job, staff, rates)
        request.status = Status.APPROVAL if proposal.needs_second else Status.PROPOSED
        road = (*road[:-1], Status(request.status))
        planted.proposals.append(proposal)
    planted.requests.append(request)
    for place, status in enumerate(road):
        planted.steps.append(
            RequestStep(
                request=request,
                from_status=road[place - 1] if place else "",
                to_status=status,
                on=step_days[place],
                by=staff if place else consultant,
                reason="De werkgever ziet ervan af." if status == Status.WITHDRAWN else "",
            )
        )
    if request.status == Status.REFUSED:
        planted.decisions.append(_refusal(request, staff, step_days[-1]))


def _proposal(request: SubsidyRequest, job: Job, staff: User, rates: RateTable) -> Proposal:
    """What was proposed, calculated as it would be on screen."""
    day = request.wanted_from
    facts = GrantFacts(
        start=day,
        end=job.placement.during.upper,
        employment_start=job.placement.first_day,
        terms=tuple(
            DatedTerms(
                valid_from=hours.during.lower,
                valid_until=hours.during.upper,
                terms=Terms(
                    hours=hours.hours_per_week,
                    full_time_hours=FULL_WEEK,
                    wage_value=request.wage_value_percentage,
                    birth_date=job.resident.person.birth_date,
                ),
            )
            for hours in job.hours
        ),
    )
    amount = amount_of_facts(facts, rates)
    return Proposal(
        request=request,
        wage_value_percentage=request.wage_value_percentage,
        full_time_hours=FULL_WEEK,
        first_day=day,
        last_day=job.placement.last_day,
        monthly_amount=amount.monthly,
        receipt=frozen(amount),
        needs_second=needs_second_person(amount.monthly, SECOND_ABOVE),
        by=staff,
        on=min(request.settled_on or TODAY, TODAY),
    )


def _refusal(request: SubsidyRequest, staff: User, day: date) -> Decision:
    return Decision(
        placement=request.placement,
        municipality_id=request.municipality_id,
        request=request,
        kind=DecisionKind.REFUSED,
        refusal_ground=RefusalGround.CONDITIONS,
        reason="Het contract is korter dan de gemeente vraagt.",
        decided_on=day,
        decided_by=staff,
        objection_until=objection_until(day),
    )
