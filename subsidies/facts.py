"""The facts amounts are calculated from, for one grant or for many: plain values for the rules."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet

from placements.models import Placement, SicknessPeriod, WorkingHours
from subsidies.employment import employment_start, employment_starts
from subsidies.local_choices import dated_choices
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import Ceiling, DatedTerms, GrantFacts
from subsidies.rules.local_choices import DatedChoices
from subsidies.rules.sickness import Benefit, Sickness
from subsidies.rules.terms import Terms

Days = tuple[date, date | None]
"""The first day, and the day after the last one. Asked as two days: reading a range takes six times as long."""
Hours = tuple[date, date | None, Decimal]
DecidedEnd = tuple[date, date | None]
"""The day of a decision, and the end it gave: the day after the last one, None without."""


@dataclass(frozen=True)
class GrantRow:
    """A grant with its facts: whose it is, who pays it, and what the rules need to know.

    `decided`: which end it was given and when, the oldest decision first; only there for who looks ahead.
    """

    grant_id: int
    placement_id: int
    municipality_id: str
    facts: GrantFacts
    person_id: int = field(kw_only=True)
    decided: tuple[DecidedEnd, ...] = ()
    handed_over_on: date | None = None
    """When it was decided that the rest is for another municipality; only there for who looks ahead."""


@dataclass(frozen=True)
class _Work:
    """What belongs to a placement and counts for each of its grants."""

    starts: date
    birth_date: date | None
    hours: list[Hours]
    sickness: tuple[Sickness, ...]
    grants: list[Days]
    continues: bool = False
    """Whether it goes on from an earlier contract."""


def facts_of_grants(grants: "QuerySet[WageCostSubsidy]") -> list[GrantRow]:
    """The facts of every grant of a set, by placement and first day, in six queries however many there are.

    A flat rate in a contract that continues another takes one more for every earlier contract.
    """
    rows = list(
        grants.order_by("placement_id", "during").values(
            "pk", "placement__person_id", *_DAYS, *_COLUMNS, *_HELD
        )
    )
    work = _work_of(grants.order_by().values("placement_id"))
    continued = {row["placement_id"] for row in rows if row["flat_rate"]}
    since = employment_starts({pk for pk in continued if work[pk].continues}) if continued else {}
    choices = dated_choices({row["municipality_id"] for row in rows})
    return [
        GrantRow(
            row["pk"],
            row["placement_id"],
            row["municipality_id"],
            _facts(
                row,
                work[row["placement_id"]],
                choices.get(row["municipality_id"], ()),
                since.get(row["placement_id"]) if row["flat_rate"] else None,
            ),
            person_id=row["placement__person_id"],
        )
        for row in rows
    ]


def facts_of(grant: WageCostSubsidy) -> GrantFacts:
    """One grant as plain facts, saved or proposed. In a list, fetch what `for_amounts` fetches along.

    Grants that follow each other without a gap at one placement (flat rate, then a measured wage value)
    are one running subsidy: the first fixes the day of the rates (Participatiewet art. 10d lid 7).
    """
    placement = grant.placement
    work = _Work(
        starts=placement.during.lower,
        birth_date=placement.person.birth_date,
        hours=[
            (row.during.lower, row.during.upper, row.hours_per_week) for row in placement.working_hours.all()
        ],
        sickness=tuple(
            _sickness(row.during.lower, row.during.upper, row.reported_on, row.benefit)
            for row in placement.sickness_periods.all()
        ),
        grants=[(other.during.lower, other.during.upper) for other in placement.wage_cost_subsidies.all()],
    )
    settings = grant.municipality.subsidy_settings.all() if grant.municipality_id else ()
    chosen = tuple(
        DatedChoices(row.during.lower, row.during.upper, row.choices)
        for row in sorted(settings, key=lambda each: each.during.lower)
    )
    row = {name: getattr(grant, name) for name in _COLUMNS}
    row |= dict(zip(_DAYS, (grant.during.lower, grant.during.upper), strict=True))
    held = getattr(grant, "held_amount", None) if grant.pk else None
    row |= dict(zip(_HELD, (held.first_day, held.ceiling) if held else (None, None), strict=True))
    return _facts(row, work, chosen, employment_start(placement) if grant.flat_rate else None)


_COLUMNS = (
    "placement_id",
    "municipality_id",
    "wage_value_percentage",
    "flat_rate",
    "full_time_hours",
    "bbl",
    "function_wage",
)
_DAYS = ("during__startswith", "during__endswith")
_HELD = ("held_amount__first_day", "held_amount__ceiling")


def _work_of(placements: "QuerySet[Any, Any]") -> dict[int, _Work]:
    """What belongs to each placement of a subquery."""
    of_these = {"placement_id__in": placements}
    hours: dict[int, list[Hours]] = {}
    for placement_id, *dated in WorkingHours.objects.filter(**of_these).values_list(
        "placement_id", *_DAYS, "hours_per_week"
    ):
        hours.setdefault(placement_id, []).append(tuple(dated))
    sickness: dict[int, list[Sickness]] = {}
    for placement_id, *spell in SicknessPeriod.objects.filter(**of_these).values_list(
        "placement_id", *_DAYS, "reported_on", "benefit"
    ):
        sickness.setdefault(placement_id, []).append(_sickness(*spell))
    grants: dict[int, list[Days]] = {}
    for placement_id, first, until in WageCostSubsidy.objects.filter(**of_these).values_list(
        "placement_id", *_DAYS
    ):
        grants.setdefault(placement_id, []).append((first, until))
    work = Placement.objects.filter(pk__in=placements).values_list(
        "pk", "during__startswith", "person__birth_date", "previous_id"
    )
    return {
        pk: _Work(
            first,
            birth_date,
            hours.get(pk, []),
            tuple(sickness.get(pk, ())),
            grants.get(pk, []),
            previous is not None,
        )
        for pk, first, birth_date, previous in work
    }


def _sickness(first: date, until: date | None, reported_on: date, benefit: str) -> Sickness:
    return Sickness(first=first, until=until, reported_on=reported_on, benefit=Benefit(benefit))


def _facts(
    row: dict[str, Any], work: _Work, choices: tuple[DatedChoices, ...], since: date | None
) -> GrantFacts:
    """`since`: first day of the employment, where that is earlier than the placement."""
    first, until = (row[name] for name in _DAYS)
    # Sorted: the database may answer a question about one placement in another order than one about many.
    return GrantFacts(
        start=first,
        end=until,
        running_since=running_since(first, work.grants),
        employment_start=since or work.starts,
        sickness=tuple(sorted(work.sickness, key=lambda each: each.first)),
        choices=choices,
        ceiling=Ceiling(row[_HELD[0]], row[_HELD[1]]) if row[_HELD[0]] else None,
        terms=tuple(
            DatedTerms(
                valid_from=valid_from,
                valid_until=valid_until,
                terms=Terms(
                    hours=number,
                    full_time_hours=row["full_time_hours"],
                    wage_value=row["wage_value_percentage"],
                    flat_rate=row["flat_rate"],
                    birth_date=work.birth_date,
                    bbl=row["bbl"],
                    function_wage=row["function_wage"],
                ),
            )
            for valid_from, valid_until, number in sorted(work.hours, key=itemgetter(0))
        ),
    )


def running_since(first: date, grants: Iterable[Days]) -> date:
    """First day of the unbroken row of grants of the placement that a grant from `first` belongs to."""
    earlier = {until: since for since, until in grants}
    while first in earlier:
        first = earlier[first]
    return first
