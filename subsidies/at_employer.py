"""What an account manager reads of subsidies before a visit to an employer."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse

from accounts.scope import Scope
from placements.employers.parts import Attention
from placements.models import Employer
from subsidies.models import WageCostSubsidy

SOON = timedelta(days=60)


def ending_subsidy(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """Subsidies at this employer that end within 60 days while the work goes on, of files this user may see."""
    grants = WageCostSubsidy.objects.visible_to(scope).active_on(scope.on)
    at = Q(placement__employer=employer) | Q(placement__borrower=employer)
    for grant in grants.filter(at, during__endswith__lte=scope.on + SOON).select_related("placement"):
        last, work = grant.last_day, grant.placement.last_day
        assert last is not None, "what ends has a last day"
        if work is None or work > last:
            url = reverse("placements:placement", args=[grant.placement_id])
            yield Attention(
                last, f"Een loonkostensubsidie loopt tot en met {last:%d-%m-%Y}; het werk gaat door.", url
            )
