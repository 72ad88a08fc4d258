"""What wage-cost subsidies cost: for who decides about money and who pays it; budgets for who keeps them."""

from __future__ import annotations

from typing import Any

from tests.factories_budget import BudgetFactory
from tests.permissions.world import Files

ROWS = """
dashboard/loonkosten/                                                     -    -   200  200  200   -    -    -
dashboard/loonkosten/<slug:part>.<slug:extension>                         -    -   200  200  200   -    -    -
dashboard/loonkosten/voorzieningen/                                       -    -   200  200  200   -    -    -
dashboard/loonkosten/voorzieningen/<slug:part>.<slug:extension>           -    -   200  200  200   -    -    -
dashboard/loonkosten/wat-als/                                             -    -   200  200  200   -    -    -
dashboard/loonkosten/wat-als/<slug:part>.<slug:extension>                 -    -   200  200  200   -    -    -
dashboard/loonkosten/budgetten/                                           -    -    -   200  200  200   -    -
dashboard/loonkosten/budgetten/nieuw/                                     -    -    -   200  200  200   -    -
"""


def _budget(files: Files) -> dict[str, Any]:
    return {
        "municipality": files.town.code,
        "fund": "buig",
        "year": "2026",
        "vintage": "1",
        "amount": "1.250.000",
        "set_on": "2026-11-20",
        "source": "proef",
    }


POSTS = {"dashboard/loonkosten/budgetten/nieuw/": ("policy", _budget)}


def build(files: Files) -> dict[str, Any]:
    """A budget of the town."""
    BudgetFactory(municipality=files.town)
    return {}
