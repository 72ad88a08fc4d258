"""Say that a municipality has seen what it was told of the sector of an employer."""

from datetime import date

from django.core.exceptions import PermissionDenied

from accounts.models import User
from accounts.scope import scope_of
from dated.acts import act
from placements.models import SectorNotice


def see_sector_notice(*, notice: SectorNotice, by: User, on: date) -> SectorNotice:
    """Take a notice off the list of a municipality. The first who says so stays. Raises PermissionDenied for others."""
    if notice.municipality_id not in scope_of(by, on).case_municipalities:
        raise PermissionDenied
    with act("Bericht over een andere sector gezien", by_id=by.pk):
        row = SectorNotice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
        if row.seen_on is None:
            row.seen_on, row.seen_by = on, by
            row.save(update_fields=["seen_on", "seen_by"])
    return row
