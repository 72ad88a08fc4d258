"""What passed between the demo town and its employers: people, visits, agreements, marks; in towns with consultants."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.db import models

from accounts.models import User
from cases.enums import Branch, ComplaintOutcome
from config.demo_data import TODAY
from config.demo_data.employers import Workplaces
from config.demo_data.residents import LAST_NAMES
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import period
from placements.enums import (
    AgreementKind,
    EmployerComplaintSubject,
    EmployerContactKind,
    RatingSubject,
)
from placements.models import (
    AccountManagement,
    Agreement,
    AgreementPlacement,
    BranchTeam,
    Employer,
    EmployerComplaint,
    EmployerContact,
    EmployerContactMoment,
    EmployerRating,
    TrainedMentor,
)

BEGUN = date(2025, 1, 1)
TEAMS = (("Zorg en welzijn", Branch.Q), ("Groen en schoonmaak", Branch.N), ("Winkel en logistiek", Branch.G))
FUNCTIONS = ("hr-adviseur", "teamleider", "bedrijfsleider", "directeur", "planner")
NOTES = (
    "Kennisgemaakt. De werkgever wil weten welke regelingen er zijn.",
    "Rondleiding gehad. Er is werk op donderdag en vrijdag.",
    "Besproken hoe de begeleiding op de werkvloer gaat.",
    "Gevraagd naar nieuwe vacatures. In het voorjaar misschien twee plekken.",
    "",
)
EVERY_SO_MANY = 12  # an agreement, a complaint


@dataclass
class Dealings:
    """What is written for a town."""

    teams: list[BranchTeam] = field(default_factory=list)
    managements: list[AccountManagement] = field(default_factory=list)
    contacts: list[EmployerContact] = field(default_factory=list)
    mentors: list[TrainedMentor] = field(default_factory=list)
    moments: list[EmployerContactMoment] = field(default_factory=list)
    ratings: list[EmployerRating] = field(default_factory=list)
    complaints: list[EmployerComplaint] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    fulfilments: list[AgreementPlacement] = field(default_factory=list)

    def tables(self) -> Iterable[Iterable[models.Model]]:
        """The rows, in the order in which they point at each other."""
        return vars(self).values()


def dealings_of(
    town: Town, places: Workplaces, jobs: Sequence[Job], colleagues: Sequence[User], seed: int
) -> Dealings:
    """What passed with the employers of a town that has consultants; elsewhere nothing."""
    made = Dealings()
    if not colleagues:
        return made
    rng = random.Random(f"{seed} {town.code} employers")  # noqa: S311  the same again is what we want
    made.teams = [
        BranchTeam(
            region_id=town.region, name=name, branch=branch, coordinator=colleagues[0], during=period(BEGUN)
        )
        for name, branch in TEAMS
        if len(colleagues) > 1
    ]
    for number, place in enumerate(places.all()):
        _one_employer(made, town, place.employer, colleagues, rng, with_more=number % EVERY_SO_MANY == 0)
    for agreement in made.agreements:
        _fulfil(made, agreement, jobs)
    return made


def _one_employer(
    made: Dealings,
    town: Town,
    employer: Employer,
    colleagues: Sequence[User],
    rng: random.Random,
    *,
    with_more: bool,
) -> None:
    """The people of an employer, who keeps in touch, the last contacts and a mark; now and then an agreement."""
    manager = rng.choice(colleagues)
    team = next((each for each in made.teams if each.branch == employer.sbi_section), None)
    made.managements.append(
        AccountManagement(
            employer=employer, region_id=town.region, manager=manager, team=team, during=period(BEGUN)
        )
    )
    own = [_contact(employer, rng) for _ in range(rng.choice((1, 1, 2)))]
    made.contacts += own
    if rng.random() < 0.25:
        made.mentors.append(TrainedMentor(employer=employer, contact=own[0], trained_on=_day(rng, 900, 100)))
    for _ in range(rng.choice((1, 2, 2, 3))):
        made.moments.append(
            EmployerContactMoment(
                employer=employer,
                municipality_id=town.code,
                recorded_by=manager,
                on=_day(rng, 300, 3),
                kind=rng.choice(EmployerContactKind.values),
                contact=rng.choice(own),
                note=rng.choice(NOTES),
            )
        )
    if rng.random() < 0.5:
        made.ratings.append(
            EmployerRating(
                employer=employer,
                municipality_id=town.code,
                recorded_by=manager,
                on=_day(rng, 330, 10),
                subject=rng.choice(RatingSubject.values),
                mark=Decimal(rng.choice((6, 7, 7, 8, 8, 9))),
            )
        )
    if with_more:
        made.agreements.append(_agreement(town, employer, manager))
        made.complaints.append(_complaint(town, employer, manager, rng))


def _contact(employer: Employer, rng: random.Random) -> EmployerContact:
    """Somebody who does not exist, with a number and an address that cannot be reached."""
    name = rng.choice(LAST_NAMES)
    return EmployerContact(
        employer=employer,
        name=f"{rng.choice('ABDEFHJKLMNPRSTW')}. {name['prefix']} {name['last_name']}".replace("  ", " "),
        function=rng.choice(FUNCTIONS),
        phone=f"085 000 {rng.randrange(10_000):04d}",
        email=f"contact@werkgever-{employer.kvk_number}.example",
    )


def _agreement(town: Town, employer: Employer, manager: User) -> Agreement:
    return Agreement(
        employer=employer,
        municipality_id=town.code,
        recorded_by=manager,
        kind=AgreementKind.SROI,
        what="5 % van de opdrachtsom, in te vullen met werk voor de doelgroep",
        reference=f"AANB-{employer.kvk_number}",
        euro=Decimal(60_000),
        places=3,
        during=period(date(2026, 1, 1), date(2027, 6, 30)),
    )


def _complaint(town: Town, employer: Employer, manager: User, rng: random.Random) -> EmployerComplaint:
    is_closed = rng.random() < 0.6
    received = _day(rng, 200, 60) if is_closed else _day(rng, 30, 5)
    return EmployerComplaint(
        employer=employer,
        municipality_id=town.code,
        recorded_by=manager,
        handler=manager,
        received_on=received,
        subject=EmployerComplaintSubject.PAYMENT,
        text="De betaling van de loonkostensubsidie liet lang op zich wachten.",
        closed_on=received + timedelta(days=21) if is_closed else None,
        outcome=ComplaintOutcome.UPHELD if is_closed else "",
        answer="De betaling is gedaan; uitgelegd hoe de termijn loopt." if is_closed else "",
    )


def _fulfil(made: Dealings, agreement: Agreement, jobs: Sequence[Job]) -> None:
    """Let the first two people who work there count for the agreement."""
    there = [
        job.placement
        for job in jobs
        if job.placement.employer is agreement.employer
        and (job.placement.during.upper is None or job.placement.during.upper > agreement.during.lower)
    ]
    made.fulfilments += [
        AgreementPlacement(agreement=agreement, placement=placement, euro=Decimal(12_500))
        for placement in there[:2]
    ]


def _day(rng: random.Random, most: int, least: int) -> date:
    """A day between so many days ago."""
    return TODAY - timedelta(days=rng.randint(least, most))
