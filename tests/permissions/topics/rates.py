"""Statutory rates: who calculates with them may read them, the administrator adds and mends them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from subsidies.models import StatutoryRate
from subsidies.rate_effect import seen_of
from subsidies.rules.rates import Rate
from tests.people import TODAY
from tests.permissions.world import Files

ONE = "loonkostensubsidie/tarieven/<int:rate_id>/"
ROWS = """
loonkostensubsidie/tarieven/                                             200   -   200   -    -   200   -    -
loonkostensubsidie/tarieven/nieuw/                                        -    -    -    -    -   200   -    -
loonkostensubsidie/tarieven/<int:rate_id>/                               200   -   200   -    -   200   -    -
loonkostensubsidie/tarieven/<int:rate_id>/corrigeren/                     -    -    -    -    -   200   -    -
"""
SHARED = {ONE, f"{ONE}corrigeren/"}
WAGE = {"kind": "minimum_wage_reference_month", "valid_from": "2027-01-01", "value": "2400"}
TOLD = {"source": "proef", "certainty": "no", "note": ""}


def _new(files: Files) -> dict[str, Any]:
    rate = Rate("minimum_wage_reference_month", date(2027, 1, 1), Decimal(2400), "no", "proef")
    return {**WAGE, **TOLD, "seen": seen_of(rate, TODAY), "save": ""}


def _mended(files: Files) -> dict[str, Any]:
    row = StatutoryRate.objects.get(pk=files.others["rate_id"])
    rate = Rate(row.kind, row.valid_from, Decimal(25), "no", "proef")
    more = {"value": "25", "was": str(row.value), "reason": "proef", "save": ""}
    return {**TOLD, **more, "seen": seen_of(rate, TODAY)}


POSTS = {
    "loonkostensubsidie/tarieven/nieuw/": ("administrator", _new),
    f"{ONE}corrigeren/": ("administrator", _mended),
}


def build(files: Files) -> dict[str, Any]:
    """A rate that is mended: the employer charge of a day long ago, one for each town."""
    rate = StatutoryRate.objects.create(
        kind="employer_charge_pct",
        valid_from=date(2015, 3, 1) + timedelta(days=StatutoryRate.objects.count()),
        value=Decimal(23),
        unit="percent",
        source="proef",
        certainty="no",
    )
    return {"rate_id": rate.pk}
