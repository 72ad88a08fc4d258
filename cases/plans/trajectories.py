"""What the screens show of trajectories: where they stand, and what they cost."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accounts.scope import Scope
from cases.enums import TrajectoryStatus
from cases.models import Candidate, Trajectory
from cases.rules.trajectory import Term, expected_cost, status, term
from registry.enums import Certainty


@dataclass(frozen=True)
class ShownTrajectory:
    """A trajectory on a day."""

    trajectory: Trajectory
    status: TrajectoryStatus
    term: Term
    cost: Decimal | None
    """Euros: what was agreed, else what the instrument costs over the planned (or real) days; None is unknown."""

    @property
    def is_estimate(self) -> bool:
        """Whether the costs were not agreed but follow from the instrument."""
        return self.trajectory.agreed_cost is None and self.cost is not None

    @property
    def cost_mark(self) -> str:
        """How certain an estimate is, in words; nothing when it is verified or agreed."""
        certainty = Certainty(self.trajectory.instrument.certainty)
        return "" if not self.is_estimate or certainty == Certainty.VERIFIED else str(certainty.label)

    @property
    def is_longer_than_allowed(self) -> bool:
        """Whether it was extended beyond the longest term of the instrument."""
        return self.term.is_exceeded_by(self.trajectory.planned_end)

    @property
    def badge(self) -> str:
        """The status in words; of an ended trajectory its result."""
        if self.trajectory.result and self.status == TrajectoryStatus.ENDED:
            return str(self.trajectory.get_result_display())
        return str(self.status.label)


def trajectories_of(
    candidate: Candidate, scope: Scope, *, only_running: bool = False
) -> list[ShownTrajectory]:
    """The trajectories of a file that this user may see, newest first; one query."""
    rows = Trajectory.objects.visible_to(scope).filter(candidate=candidate)
    rows = rows.select_related("instrument", "provider")
    return [shown(row, scope.on) for row in (rows.not_ended() if only_running else rows)]


def shown(trajectory: Trajectory, on: date) -> ShownTrajectory:
    """A trajectory as it is on a day."""
    instrument = trajectory.instrument
    first, last = trajectory.first_day, trajectory.last_day
    estimate = expected_cost(
        one_off=instrument.one_off_cost,
        yearly=instrument.yearly_cost,
        first_day=first,
        last_day=last or trajectory.planned_end,
    )
    return ShownTrajectory(
        trajectory=trajectory,
        status=status(first_day=first, last_day=last, planned_end=trajectory.planned_end, on=on),
        term=term(first, instrument.max_months),
        cost=estimate if trajectory.agreed_cost is None else trajectory.agreed_cost,
    )
