"""Two towns of one region, each with somebody in every role and one of everything: the world of the table of pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.test import Client

from accounts.enums import OrganisationKind, Role
from accounts.models import Organisation, User
from cases.models import Candidate
from dated.periods import period
from placements.models import CoachingAssignment, GuidanceSession, Placement
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion, Person, Region, Registration
from reports.models import AnswerFigure, CouncilAnswer, CouncilQuestion
from subsidies.models import WageCostSubsidy
from tests.factories import (
    LONG_AGO,
    CoachingAssignmentFactory,
    EmployerFactory,
    EmployerSectorFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    OrganisationFactory,
    PersonFactory,
    PlacementFactory,
    RegionFactory,
    RegistrationFactory,
    ResidenceFactory,
    RoleAssignmentFactory,
    UserFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, candidate_of, client_with, session_of
from tests.permissions import topics
from tests.permissions.recorded import Recorded, everything_recorded

BEGUN = period(date(2026, 6, 1), date(2027, 5, 31))


@dataclass(frozen=True)
class Files:
    """One of everything of a town."""

    town: Municipality
    candidate: Candidate
    known: Person
    """Lives in the town, stands on the register, has no file."""
    registration: Registration
    placement: Placement
    grant: WageCostSubsidy
    assignment: CoachingAssignment
    session: GuidanceSession
    answer: CouncilAnswer
    question: CouncilQuestion
    figure: AnswerFigure
    others: dict[str, Any] = field(default_factory=dict)
    """What the subjects of tests/permissions/topics fill the parameters with."""

    def numbers(self, pattern: str) -> dict[str, Any]:
        """What fills the parameters of an address of this town."""
        owner = {
            "kandidaten": self.candidate,
            "plaatsingen": self.placement,
            "loonkostensubsidie": self.grant,
            "raadsvragen": self.answer,
        }.get(pattern.split("/")[0])
        return {
            **self.others,
            "pk": owner.pk if owner else self.others.get("pk", {}).get(pattern.split("/")[0]),
            "person_id": self.known.pk,
            "registration_id": self.registration.pk,
            "assignment_id": self.assignment.pk,
            "session_id": self.session.pk,
            "question_id": self.question.pk,
            "figure_id": self.figure.pk,
        }


@dataclass(frozen=True)
class World:
    """The town of the story, its neighbour, and who works where."""

    here: Files
    elsewhere: Files
    users: dict[str, User]
    sessions: dict[str, str]
    recorded: Recorded
    """All there is when a test begins."""

    def client(self, name: str) -> Client:
        """A new browser of somebody who signed in; "anonymous" has not."""
        return client_with(self.sessions[name]) if name in self.sessions else Client()


def build() -> World:
    """Both towns, complete."""
    region = RegionFactory(name="Voorbeeldregio")
    here, elsewhere = town_of(region, "Voorbeeldstad"), town_of(region, "Buurstad")
    users = {role.value: user_with(role, here, username=role.value) for role in Role}
    users |= {
        f"{role.value} elsewhere": user_with(role, elsewhere, username=f"{role.value}-2") for role in Role
    }
    users |= colleagues(here, elsewhere, region)
    own = files_of(here, users["coach"], "Hierman")
    # Two coaches guide the same person; each has hours of their own.
    CoachingAssignmentFactory(person=own.candidate.person, coach=users["coach beside"], municipality=here)
    theirs = files_of(elsewhere, users["coach elsewhere"], "Gindsvrouw")
    sessions = {name: session_of(user) for name, user in users.items()}
    return World(own, theirs, users, sessions, everything_recorded())


def town_of(region: Region, name: str) -> Municipality:
    """A town that always belonged to the region."""
    town = MunicipalityFactory(name=name)
    MunicipalityRegion.objects.create(
        municipality=town,
        region=region,
        during=period(LONG_AGO),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    return town


def colleagues(here: Municipality, elsewhere: Municipality, region: Region) -> dict[str, User]:
    """The near-misses: almost the right person."""
    yesterday = period(LONG_AGO, TODAY - timedelta(days=1))
    office = Organisation.objects.get(municipality=here)
    region_office = OrganisationFactory(kind=OrganisationKind.REGION_OFFICE, municipality=None, region=region)
    gone = UserFactory(username="vertrokken")
    for role in Role:
        RoleAssignmentFactory(user=gone, organisation=office, role=role, during=yesterday)
    split = user_with(Role.CONSULTANT, elsewhere, username="twee-petten")
    for role in (Role.MANAGER, Role.POLICY, Role.COACH):
        RoleAssignmentFactory(user=split, organisation=office, role=role)
    files_here = user_with(Role.CONSULTANT, here, username="twee-petten-2")
    for role in (Role.MANAGER, Role.POLICY):
        RoleAssignmentFactory(
            user=files_here, organisation=Organisation.objects.get(municipality=elsewhere), role=role
        )
    return {
        "no role": UserFactory(username="zonder-rol"),
        "roles ended yesterday": gone,
        "coach beside": user_with(Role.COACH, here, username="coach-4"),
        "coach not assigned": user_with(Role.COACH, here, username="coach-3"),
        "files elsewhere, figures here": split,
        "files here, figures elsewhere": files_here,
        "region office": RoleAssignmentFactory(
            user=UserFactory(username="regio"), organisation=region_office, role=Role.POLICY
        ).user,
    }


def files_of(town: Municipality, coach: User, name: str) -> Files:
    """One of everything in a town; the coach guides its candidate."""
    candidate = candidate_of(town, last_name=name)
    person = candidate.person
    known = PersonFactory(last_name=f"{name}-zonder-dossier")
    ResidenceFactory(person=known, municipality=town)
    RegistrationFactory(person=known)
    employer = EmployerFactory(name=f"Werkgever in {town.name}")
    EmployerSectorFactory(employer=employer)
    placement = PlacementFactory(person=person, employer=employer, during=BEGUN)
    WorkingHoursFactory(placement=placement)
    assignment = CoachingAssignmentFactory(person=person, coach=coach, municipality=town)
    answer = CouncilAnswer.objects.create(
        reference=f"Z-{town.code}",
        municipality=town,
        subject="banen",
        received_on=date(2026, 11, 2),
    )
    first, _ = (
        CouncilQuestion.objects.create(answer=answer, number=str(n), text="Hoeveel?", position=n)
        for n in (1, 2)
    )
    files = Files(
        town=town,
        candidate=candidate,
        known=known,
        registration=person.registrations.get(),
        placement=placement,
        grant=WageCostSubsidyFactory(
            placement=placement, during=period(date(2026, 7, 1), date(2026, 12, 31))
        ),
        assignment=assignment,
        session=GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 20)),
        answer=answer,
        question=first,
        figure=AnswerFigure.objects.create(
            question=first, metric="registered_persons", municipality=town, days=[date(2020, 12, 31)]
        ),
    )
    for build_subject in topics.each("build", lambda files: {}):
        made = build_subject(files)
        files.others.setdefault("pk", {}).update(made.pop("pk", {}))
        files.others.update(made)
    return files
