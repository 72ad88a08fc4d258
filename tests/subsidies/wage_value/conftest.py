"""Somebody at work for whom a wage value is measured."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.wage_value.establish import Outcome
from subsidies.actions.wage_value.request import RequestFacts, request_assessment
from subsidies.models import ExpertOrganisation, WageValueAssessment
from subsidies.wage_values import TaskFacts
from tests.factories import PlacementFactory, WorkingHoursFactory
from tests.factories_wage_value import ExpertOrganisationFactory
from tests.people import TODAY


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """28 hours a week since March."""
    work = PlacementFactory(person=candidate.person, during=period(date(2026, 3, 1)))
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28))
    return work


@pytest.fixture
def expert(town: Municipality) -> ExpertOrganisation:
    """Whom the town asks."""
    return ExpertOrganisationFactory(municipality=town, name="Meetpunt")


@pytest.fixture
def ask(placement: Placement, expert: ExpertOrganisation, consultant: User) -> Callable[..., Any]:
    """Ask the expert; what is not named is plain."""

    def do(**facts: Any) -> WageValueAssessment:
        said: dict[str, Any] = {"expert": expert, "requested_on": date(2026, 11, 2), **facts}
        return request_assessment(
            placement=said.pop("placement", placement), facts=RequestFacts(**said), by=consultant, on=TODAY
        )

    return do


@pytest.fixture
def asked(ask: Callable[..., Any]) -> WageValueAssessment:
    """An assessment that was asked for."""
    made: WageValueAssessment = ask()
    return made


def task(share: str, tempo: str, quality: str = "100", net_time: str = "100") -> TaskFacts:
    """A task in percents."""
    return TaskFacts(
        description="Inpakken",
        share=Decimal(share),
        tempo=Decimal(tempo),
        quality=Decimal(quality),
        net_time=Decimal(net_time),
    )


EXAMPLE = (task("50", "87.5", "90", "80"), task("30", "70", "100", "90"), task("20", "60", "80", "75"))


def outcome(**changes: Any) -> Outcome:
    """What the report says: the example that comes out at 58 %."""
    said: dict[str, Any] = {
        "visited_on": date(2026, 11, 16),
        "valid_from": date(2026, 12, 1),
        "tasks": EXAMPLE,
        "days_per_week": Decimal(4),
        **changes,
    }
    return Outcome(**said)
