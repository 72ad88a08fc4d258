"""A town that pays, its staff, and somebody of the town whose employer gets a letter."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate, DocumentType
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from reports.models import LetterStyle
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.models import Decision
from tests.factories import PlacementFactory, WorkingHoursFactory, user_with
from tests.factories_employers import EmployerBranchFactory
from tests.factories_letters import LetterStyleFactory
from tests.people import TODAY, client_of


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """Work of 28 hours since 1 October 2026, at an employer with an address."""
    work: Placement = PlacementFactory(person=candidate.person, during=period(date(2026, 10, 1)))
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28))
    EmployerBranchFactory(
        employer=work.employer, address="Industrieweg 1", postcode="1200 AB", place="Voorbeeldstad"
    )
    return work


@pytest.fixture
def staff(town: Municipality) -> User:
    """Subsidy staff of the town."""
    return user_with(Role.SUBSIDY, town, first_name="Ulla", last_name="Uitvoering")


@pytest.fixture
def desk(staff: User) -> Client:
    """The browser of the subsidy staff."""
    return client_of(staff)


@pytest.fixture
def style(town: Municipality) -> LetterStyle:
    """The style of the town."""
    made: LetterStyle = LetterStyleFactory(municipality=town)
    return made


@pytest.fixture
def type_of_decision(db: None) -> DocumentType:
    """The type of document a letter is filed as."""
    return DocumentType.objects.get_or_create(
        key="besluit", defaults={"label": "besluit", "source": "proef", "certainty": "no"}
    )[0]


@pytest.fixture
def granted(placement: Placement, staff: User, type_of_decision: DocumentType) -> Decision:
    """The decision by which a subsidy was granted today, with its receipt."""
    proposal = proposed_grant(
        placement=placement,
        wage_value_percentage=50,
        flat_rate=False,
        full_time_hours=Decimal(36),
        first_day=date(2026, 11, 1),
        last_day=None,
    )
    grant = grant_wage_cost_subsidy(proposal=proposal, by=staff, on=TODAY)
    return Decision.objects.get(grant=grant)
