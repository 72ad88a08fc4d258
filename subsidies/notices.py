"""What somebody who changes a placement is told about its subsidy."""

from placements.models import WorkingHours
from subsidies.models import HeldAmount, WageCostSubsidy
from subsidies.rules.receipt import dutch_euro


def notice_of_hours(hours: WorkingHours) -> str | None:
    """From which day the subsidy is calculated with these hours; nothing when none is granted over their period."""
    grants = WageCostSubsidy.objects.filter(placement_id=hours.placement_id).overlapping(hours.during)
    first = grants.chronological().first()
    if first is None:
        return None
    day = max(first.first_day, hours.first_day)
    number = f"{hours.hours_per_week.normalize():f}".replace(".", ",")
    waits = HeldAmount.objects.filter(grant__in=grants).order_by("first_day").first()
    second = (
        f" Een tweede persoon moet daarover besluiten; tot dan wordt hooguit "
        f"{dutch_euro(waits.ceiling)} per maand betaald."
        if waits
        else ""
    )
    return f"De loonkostensubsidie rekent vanaf {day:%d-%m-%Y} met {number} uur per week.{second}"
