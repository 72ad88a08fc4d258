"""What is known of the wage value at a placement: what was established, what it means, what would follow from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dated.periods import contains, last_day, period
from placements.models import Placement
from subsidies.models import WageCostSubsidy, WageValueAssessment, WageValueTask
from subsidies.rules.wage_value import MainTask, WageValue, wage_value

HUNDRED = Decimal(100)
MINUTES_OF_AN_HOUR = 60


def latest_established(placement: Placement, on: date | None = None) -> WageValueAssessment | None:
    """The newest wage value that was established for a placement, or the one that holds on a day."""
    found = placement.wage_value_assessments.established()
    if on is not None:
        found = found.filter(valid_from__lte=on)
    return found.order_by("-valid_from").first()


def wage_value_since(placement: Placement) -> date | None:
    """Since when the newest wage value holds: by the newest assessment, or by grants from before there were any."""
    assessment = latest_established(placement)
    if assessment is not None:
        return assessment.valid_from
    grants = placement.wage_cost_subsidies.filter(flat_rate=False).order_by("-during")
    since: date | None = None
    percentage: int | None = None
    for grant in grants:
        if percentage is not None and grant.wage_value_percentage != percentage:
            break
        since, percentage = grant.first_day, grant.wage_value_percentage
    return since


def calculated(assessment: WageValueAssessment) -> WageValue | None:
    """The wage value from the tasks of an assessment, with its receipt; None before it was visited and measured."""
    tasks = list(assessment.tasks.all())
    if not tasks or assessment.visited_on is None:
        return None
    return wage_value(
        [task_of(row) for row in tasks],
        on=assessment.visited_on,
        minutes_per_day=minutes_per_day(
            assessment.placement, assessment.visited_on, assessment.days_per_week
        ),
    )


@dataclass(frozen=True, kw_only=True)
class TaskFacts:
    """One main task as somebody tells it; all four in percents."""

    description: str
    share: Decimal
    tempo: Decimal
    quality: Decimal
    net_time: Decimal


def task_of(row: WageValueTask | TaskFacts) -> MainTask:
    """A task as the rule knows it: fractions instead of percents."""
    return MainTask(
        name=row.description,
        share=row.share / HUNDRED,
        tempo=row.tempo / HUNDRED,
        quality=row.quality / HUNDRED,
        net_time=row.net_time / HUNDRED,
    )


def minutes_per_day(placement: Placement, on: date, days_per_week: Decimal | None) -> Decimal | None:
    """Working minutes on a working day, from the hours of that day; None when hours or days are not known."""
    hours = placement.working_hours.active_on(on).first()
    if hours is None or not days_per_week:
        return None
    minutes: Decimal = hours.hours_per_week * MINUTES_OF_AN_HOUR / days_per_week
    return minutes


@dataclass(frozen=True)
class Following:
    """What an established wage value asks for: a grant from its day, not saved yet, in place of the one that runs."""

    grant: WageCostSubsidy
    instead_of: WageCostSubsidy | None

    @property
    def changes_nothing(self) -> bool:
        """Whether the running grant has this wage value already."""
        return (
            self.instead_of is not None
            and self.instead_of.wage_value_percentage == self.grant.wage_value_percentage
        )


def propose_from_assessment(
    assessment: WageValueAssessment, grants: Iterable[WageCostSubsidy] | None = None
) -> Following:
    """The grant that follows from an established wage value: from its day, to the end of the grant it takes over from.

    The full-time week and the rest come from the grant that runs on that day; without one the placement's period
    holds. Nothing is saved: whoever decides, decides. Raises ValueError for an assessment without an outcome.
    """
    if assessment.valid_from is None or assessment.established_percentage is None:
        raise ValueError("the wage value was not established")
    placement, first = assessment.placement, assessment.valid_from
    rows = placement.wage_cost_subsidies.all() if grants is None else grants
    running = next((row for row in rows if contains(row.during, first)), None)
    # A flat rate ends where the measured wage value begins: that one lasts as long as the work.
    last = last_day(running.during if running and not running.flat_rate else placement.during)
    grant = WageCostSubsidy(
        placement=placement,
        municipality_id=assessment.municipality_id,
        wage_value_percentage=assessment.established_percentage,
        during=period(first, max(last, first) if last else None),
    )
    if running is not None:
        grant.full_time_hours = running.full_time_hours
        grant.bbl, grant.function_wage = running.bbl, running.function_wage
    return Following(grant, running)
