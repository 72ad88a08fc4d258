"""Signals: the schedule asks for a new measurement, and a report is late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.enums import AssessmentStatus
from subsidies.models import WageValueAssessment
from tests.cases.workday.world import keys_of, signals_of
from tests.factories import WageCostSubsidyFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory, WageValueAssessmentFactory
from tests.people import TODAY

DAY = timedelta(days=1)
AHEAD = timedelta(days=84)
REPEAT, LATE = "wage_value_repeat", "wage_value_late"


@pytest.fixture
def own(candidate: Candidate, consultant: User, placement: Placement) -> Candidate:
    """A file of the consultant, of somebody whose wage value was measured long ago."""
    Candidate.objects.update(consultant=consultant)
    Placement.objects.update(during=period(date(2023, 12, 1)))
    WageCostSubsidyFactory(placement=placement, during=period(date(2023, 12, 1)))
    return candidate


def test_three_years_after_the_wage_value_it_is_due(own: Candidate, consultant: User) -> None:
    first_day = date(2026, 12, 1) - AHEAD
    assert REPEAT not in keys_of(own, consultant, first_day - DAY)
    assert REPEAT in keys_of(own, consultant, first_day)
    (signal,) = signals_of(consultant, TODAY, keys={REPEAT})
    assert "op 01-12-2026 opnieuw bepaald" in signal.why
    assert signal.url == f"/plaatsingen/{Placement.objects.get().pk}/loonwaarde/nieuw/"


def test_the_municipality_chose_another_schedule_or_none(
    own: Candidate, consultant: User, town: Municipality
) -> None:
    setting = MunicipalitySubsidySettingFactory(municipality=town, repeat_months=60)
    assert REPEAT not in keys_of(own, consultant, TODAY)
    type(setting).objects.update(repeat_months=24)
    assert REPEAT in keys_of(own, consultant, TODAY)
    type(setting).objects.update(repeat_months=None)
    assert REPEAT not in keys_of(own, consultant, TODAY)


def test_who_is_being_measured_or_was_measured_since_raises_nothing(
    own: Candidate, consultant: User, placement: Placement, town: Municipality, ask: Callable[..., Any]
) -> None:
    assessment = ask(early_because="")
    assert REPEAT not in keys_of(own, consultant, TODAY)
    assessment.delete()
    WageValueAssessmentFactory(
        placement=placement,
        municipality=town,
        status=AssessmentStatus.ESTABLISHED,
        visited_on=date(2026, 10, 2),
        established_on=date(2026, 10, 9),
        method="net_time",
        computed_percentage=50,
        established_percentage=50,
        valid_from=date(2026, 10, 1),
    )
    assert REPEAT not in keys_of(own, consultant, TODAY)


def test_a_grant_that_ends_before_is_not_measured_again(own: Candidate, consultant: User) -> None:
    placement = Placement.objects.get()
    placement.wage_cost_subsidies.update(during=period(date(2023, 12, 1), date(2026, 11, 30)))
    assert REPEAT not in keys_of(own, consultant, TODAY)


def test_a_report_that_is_late(own: Candidate, consultant: User, ask: Callable[..., Any]) -> None:
    asked: WageValueAssessment = ask(due_on=date(2026, 11, 19))
    assert LATE not in keys_of(own, consultant, date(2026, 11, 19))
    assert LATE in keys_of(own, consultant, date(2026, 11, 20))
    (signal,) = signals_of(consultant, TODAY, keys={LATE})
    assert signal.url == f"/loonkostensubsidie/loonwaarde/{asked.pk}/"
    WageValueAssessment.objects.update(
        status=AssessmentStatus.CANCELLED, cancelled_on=TODAY, cancelled_because="proef"
    )
    assert LATE not in keys_of(own, consultant, TODAY)
