"""What somebody who changes a placement is told about its subsidy."""

from placements.models import WorkingHours
from subsidies.enums import RequestStatus
from subsidies.models import SubsidyRequest, WageCostSubsidy


def notice_of_hours(hours: WorkingHours) -> str | None:
    """From which day the subsidy is calculated with these hours; nothing when none is granted over their period."""
    grants = WageCostSubsidy.objects.filter(placement_id=hours.placement_id).overlapping(hours.during)
    first = grants.chronological().first()
    if first is None:
        return None
    day = max(first.first_day, hours.first_day)
    number = f"{hours.hours_per_week.normalize():f}".replace(".", ",")
    waits = SubsidyRequest.objects.filter(
        placement_id=hours.placement_id, municipality_id=first.municipality_id, status=RequestStatus.APPROVAL
    )
    second = " Een tweede persoon moet daarover besluiten." if waits.exists() else ""
    return f"De loonkostensubsidie rekent vanaf {day:%d-%m-%Y} met {number} uur per week.{second}"
