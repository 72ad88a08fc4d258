"""A town with subsidies: work with hours, a grant, and payments where they are asked for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.models import WageCostSubsidy
from tests.factories import EmployerFactory, PlacementFactory, WageCostSubsidyFactory, WorkingHoursFactory
from tests.people import candidate_of

ADULT = date(1990, 5, 5)


def subsidised(
    town: Municipality,
    first: date,
    last: date | None = None,
    *,
    hours: str = "24",
    wage_value: int | None = 50,
    work_until: date | None = None,
    **grant: Any,
) -> WageCostSubsidy:
    """Somebody at work with a grant over the same days, unless the work lasts longer."""
    placement = work(town, first, work_until or last, hours=hours)
    terms = {"wage_value_percentage": wage_value, "flat_rate": wage_value is None}
    return WageCostSubsidyFactory(
        placement=placement, municipality=town, during=period(first, last), **(terms | grant)
    )


def work(town: Municipality, first: date, last: date | None = None, *, hours: str = "24") -> Placement:
    """Work of an adult of the town, with its hours."""
    person = candidate_of(town, registered=False, birth_date=ADULT).person
    placement = PlacementFactory(person=person, employer=EmployerFactory(), during=period(first, last))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(hours), during=placement.during)
    return placement
