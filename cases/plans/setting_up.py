"""What plans and trajectories add to the rest of the file when the application starts."""

from collections.abc import Iterable
from datetime import date

from cases.models import Candidate


def goes_on(candidate: Candidate, day: date) -> Iterable[str]:
    """What is not finished when a file is closed: an open plan, and trajectories that were not ended."""
    if candidate.plans.open().exists():
        yield "trajectplan zonder terugblik"
    for row in candidate.trajectories.not_ended().select_related("instrument"):
        yield f"traject {row.instrument.name}"


def set_up_plans() -> None:
    """Show plans on the page of a candidate, signal what stands still, and let them go along in a handover."""
    from cases import closing, field_history
    from cases.handover import travels_along
    from cases.parts import candidate_parts
    from cases.plans.history import history_sources
    from cases.plans.part import plan_part
    from cases.plans.travels import plan_travels, trajectories_travel
    from cases.signals.kinds import register
    from cases.signals.of_plan import plan_without_step, step_overdue, trajectory_ends

    candidate_parts.register(plan_part)
    closing.register(goes_on)
    travels_along.register(plan_travels)
    travels_along.register(trajectories_travel)
    register(plan_without_step, step_overdue, trajectory_ends)
    for source in history_sources():
        field_history.register_history(source)
