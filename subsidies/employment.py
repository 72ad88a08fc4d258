"""Since when somebody works for an employer under contracts that continue each other: the six months of the flat rate.

A flat rate can be agreed for the first six months of an employment (Participatiewet art. 10d lid 5). A contract that
continues another at the same employer is the same employment: it gives no second six months. A trial is not, and
neither is what was more than six months before (subsidies/rules/one_employment.py).
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from placements.enums import WorkForm
from placements.models import Placement
from subsidies.models import WageCostSubsidy
from subsidies.rules.one_employment import is_one_employment

COLUMNS = ("pk", "previous_id", "employer_id", "work_form", "during")
MOST_CONTRACTS = 20
"""No row of contracts is longer; one that would go round in a circle ends here."""

Contract = dict[str, Any]


def employment_start(placement: Placement) -> date:
    """The first day of the employment that this placement belongs to."""
    if placement.previous_id is None:
        first: date = placement.during.lower
        return first
    return employment_starts([placement.pk])[placement.pk]


def had_subsidy(placement: Placement) -> bool:
    """Whether subsidy was granted before for this employment: what is asked now goes on with it."""
    rows = _with_earlier([placement.pk])
    contracts = [row["pk"] for row in _employment(rows[placement.pk], rows)]
    return WageCostSubsidy.objects.filter(placement_id__in=contracts).exists()


def employment_starts(placement_ids: Collection[int], mended: Placement | None = None) -> dict[int, date]:
    """The same for many placements, by key: as many queries as the longest row of contracts is long.

    `mended`: a placement as it is going to be, instead of as it was saved.
    """
    rows = _with_earlier(placement_ids)
    if mended is not None and mended.pk in rows:
        rows[mended.pk] = {name: getattr(mended, name) for name in COLUMNS}
        if mended.previous_id is not None:
            rows = _with_earlier([mended.previous_id]) | rows
    return {pk: _employment(rows[pk], rows)[-1]["during"].lower for pk in placement_ids}


def contracts_after(placement: Placement) -> list[int]:
    """The keys of the contracts that go on from this one, and from those."""
    found: list[int] = []
    last = [placement.pk]
    while last and len(found) < MOST_CONTRACTS:
        last = list(Placement.objects.filter(previous_id__in=last).values_list("pk", flat=True))
        found += last
    return found


def _with_earlier(placement_ids: Collection[int]) -> dict[int, Contract]:
    """These placements and all they go on from, by key."""
    rows: dict[int, Contract] = {}
    wanted = set(placement_ids)
    for _ in range(MOST_CONTRACTS):
        if not wanted:
            break
        rows |= {row["pk"]: row for row in Placement.objects.filter(pk__in=wanted).values(*COLUMNS)}
        wanted = {row["previous_id"] for row in rows.values()} - rows.keys() - {None}
    return rows


def _employment(contract: Contract, rows: dict[int, Contract]) -> list[Contract]:
    """The contracts of one employment, the newest first."""
    found = [contract]
    while (
        (earlier := rows.get(found[-1]["previous_id"])) is not None
        and len(found) < MOST_CONTRACTS
        and earlier["employer_id"] == contract["employer_id"]
        and is_one_employment(earlier["during"].upper, found[-1]["during"].lower)
        and WorkForm(earlier["work_form"]).is_employment
    ):
        found.append(earlier)
    return found
