"""Who can keep in touch with employers on behalf of a region."""

from datetime import date

from django.db.models import QuerySet

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from registry.models import MunicipalityRegion


def colleagues_of_the_region(region_code: str, on: date) -> QuerySet[User]:
    """The consultants of the municipalities that lie in a region on a day, by name."""
    lies = MunicipalityRegion.objects.active_on(on).filter(region_id=region_code)
    held = RoleAssignment.objects.active_on(on).filter(
        role=Role.CONSULTANT, organisation__municipality_id__in=lies.values("municipality_id")
    )
    return User.objects.filter(is_active=True, pk__in=held.values("user_id")).order_by(
        "first_name", "last_name", "username"
    )
