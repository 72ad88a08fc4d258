"""Hours that changed after a decision: what they pay above the agreed amount waits for a second person."""

from datetime import date

from accounts.models import User
from placements.models import WorkingHours
from subsidies.actions.process.wait_for_second import ask_what_waits, hold_back
from subsidies.models import WageCostSubsidy


def ask_second_person(hours: WorkingHours, *, by: User, on: date) -> None:
    """Let what other hours bring above the agreed amount wait, and ask a second person. Within the act that did it.

    Nothing above that amount is paid meanwhile, also when another request for the same work is in the way: then the
    second person is asked as soon as that one is closed.
    """
    grants = WageCostSubsidy.objects.filter(placement_id=hours.placement_id).overlapping(hours.during)
    for grant in grants.select_related("placement").order_by("during"):
        hold_back(grant, hours.first_day, by=by, on=on)
    ask_what_waits(hours.placement_id, by=by, on=on)
