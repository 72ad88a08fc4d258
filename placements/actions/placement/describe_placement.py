"""What is agreed about the work and about contact, as it holds now."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_facts_of
from cases.actions.checked import refuse_bsn
from cases.enums import YesNoUnknown
from dated.acts import act
from placements.actions.change_placement import locked_placement
from placements.models import Placement


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """The function, whether the wage is above the minimum, and every how many weeks there is contact."""

    function: str
    wage_above_minimum: YesNoUnknown
    contact_interval_weeks: int | None


def describe_placement(*, placement: Placement, agreed: Agreed, by: User, on: date) -> Placement:
    """Record other agreements about a placement; the history keeps those of before. Raises PermissionDenied."""
    if not may_change_facts_of(placement.person_id, scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(function=agreed.function)
    with act("Afspraken gewijzigd", by_id=by.pk):
        row = locked_placement(placement)
        row.function = agreed.function
        row.wage_above_minimum = agreed.wage_above_minimum
        row.contact_interval_weeks = agreed.contact_interval_weeks
        row.save(update_fields=["function", "wage_above_minimum", "contact_interval_weeks"])
    return row
