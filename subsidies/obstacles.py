"""What keeps a placement from being taken back as if it never was: a subsidy that was granted for it."""

from placements.models import Placement


def granted_subsidy(placement: Placement) -> str | None:
    """The first grant of a placement in a sentence; None when there is none."""
    grant = placement.wage_cost_subsidies.order_by("during").first()
    if grant is None:
        return None
    return (
        f"Er is loonkostensubsidie toegekend vanaf {grant.first_day:%d-%m-%Y}. "
        "Trek die eerst in, of beëindig de plaatsing."
    )
