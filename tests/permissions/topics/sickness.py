"""Sickness at a placement."""

from __future__ import annotations

from datetime import date
from typing import Any

from dated.periods import period
from tests.factories_sickness import SicknessPeriodFactory
from tests.permissions.world import Files

ROWS = """
plaatsingen/<int:pk>/ziek/                                               200   -   200   -    -    -    -    -
plaatsingen/<int:pk>/ziek/<int:sickness_id>/beter/                       200   -   200   -    -    -    -    -
plaatsingen/<int:pk>/ziek/<int:sickness_id>/corrigeren/                  200   -   200   -    -    -    -    -
"""
SICK = {"first_day": "2026-08-03", "last_day": "2026-08-07", "reported_on": "2026-08-03", "benefit": "no"}

POSTS = {
    "plaatsingen/<int:pk>/ziek/": ("subsidy", lambda files: SICK),
    "plaatsingen/<int:pk>/ziek/<int:sickness_id>/beter/": (
        "consultant",
        lambda files: {"last_day": "2026-11-20"},
    ),
    "plaatsingen/<int:pk>/ziek/<int:sickness_id>/corrigeren/": (
        "consultant",
        lambda files: SICK | {"mistake": "days"},
    ),
}


def build(files: Files) -> dict[str, Any]:
    """Somebody who is reported sick and not back yet."""
    row = SicknessPeriodFactory(
        placement=files.placement, during=period(date(2026, 11, 9)), reported_on=date(2026, 11, 9)
    )
    return {"sickness_id": row.pk}
