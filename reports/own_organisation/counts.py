"""Counting the own organisation from the ledger, per municipality: on a day, and what still changes that year."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Sum
from django.utils import timezone

from placements.enums import EmployerKind
from reports.areas import Area, carriers_in, municipalities_of, named_on
from reports.enums import OTHER_MUNICIPALITIES, Breakdown, Measure
from reports.labels import labels_of
from reports.ledger.reading import balance, entries
from reports.metrics.work import HOURS_OF_A_JOB
from reports.models import OwnTarget

ZERO = Decimal(0)
OWN = {Breakdown.EMPLOYER_KIND: (EmployerKind.OWN_ORGANISATION,)}


@dataclass(frozen=True)
class TownJobs:
    """One municipality: its target, the hours a week at its own organisation, and what begins and ends that year."""

    code: str
    name: str
    target: OwnTarget | None
    hours: Decimal
    begins: Decimal
    ends: Decimal

    @property
    def jobs(self) -> Decimal:
        """Jobs of 25.5 hours on the day."""
        return self.hours / HOURS_OF_A_JOB

    @property
    def expected_hours(self) -> Decimal:
        """The hours a week on the last day of the year, when all goes as it is recorded."""
        return self.hours + self.begins - self.ends

    @property
    def expected(self) -> Decimal:
        """The same in jobs."""
        return self.expected_hours / HOURS_OF_A_JOB

    @property
    def missing(self) -> Decimal | None:
        """How many jobs still have to be found to reach the target; 0 when it is reached, None without a target."""
        return None if self.target is None else max(self.target.jobs - self.expected, ZERO)

    @property
    def missing_hours(self) -> Decimal | None:
        """The same in hours a week."""
        return None if self.missing is None else self.missing * HOURS_OF_A_JOB


@dataclass(frozen=True)
class OfKind:
    """The work at employers of one kind: contracts that count, hours a week, and subsidised placements."""

    kind: str
    contracts: int
    hours: Decimal
    subsidised: int

    @property
    def jobs(self) -> Decimal:
        """Jobs of 25.5 hours."""
        return self.hours / HOURS_OF_A_JOB


def last_of_year(on: date) -> date:
    """The day for which a target of the year holds."""
    return date(on.year, 12, 31)


def targets_of(codes: Collection[str], year: int, known_at: datetime | None) -> dict[str, OwnTarget]:
    """Of each of these municipalities the newest target for a year that was set by the moment."""
    found = OwnTarget.objects.filter(municipality_id__in=codes, year=year)
    if known_at is not None:
        found = found.filter(set_on__lte=timezone.localdate(known_at))
    return {target.municipality_id: target for target in found.order_by("set_on", "pk")}


def towns_of(area: Area, *, on: date, known_at: datetime | None, seen: Collection[str]) -> list[TownJobs]:
    """The municipalities of an area with a target or with work at the own organisation; those not seen as one."""
    codes, carriers = municipalities_of(area, on), carriers_in(area, on)
    question: dict[str, Any] = {"known_at": known_at, "municipalities": codes, "where": OWN}
    held = balance(
        Measure.PAID_HOURS, on=on, by=(Breakdown.MUNICIPALITY,), seen=seen, carriers=carriers, **question
    )
    begins: dict[str, Decimal] = {}
    ends: dict[str, Decimal] = {}
    steps = (
        entries(Measure.PAID_HOURS, on=last_of_year(on), **question)
        .filter(valid_on__gt=on)
        .order_by()
        .values_list("municipality", "person_id", "valid_on")
        .annotate(change=Sum("delta"))
    )
    for code, _, _, change in steps:
        shown = carriers.get(code, code)
        shown = shown if not shown or shown in seen else OTHER_MUNICIPALITIES
        side = begins if change > 0 else ends
        side[shown] = side.get(shown, ZERO) + abs(change)
    named = {carriers.get(code, code) for code in codes or ()} | {code for (code,) in held}
    targets = targets_of(named & set(seen), on.year, known_at)
    shown_codes = {code for (code,) in held} | set(begins) | set(ends) | set(targets)
    labels = labels_of(Breakdown.MUNICIPALITY, shown_codes, named_on(area, on))
    return [
        TownJobs(
            code,
            label,
            targets.get(code),
            held.get((code,), ZERO),
            begins.get(code, ZERO),
            ends.get(code, ZERO),
        )
        for code, label in labels.items()
    ]


def kinds_of(area: Area, *, on: date, known_at: datetime | None) -> list[OfKind]:
    """The work of an area by kind of employer, every kind a row, and unknown where there is any."""
    question: dict[str, Any] = {
        "on": on,
        "known_at": known_at,
        "municipalities": municipalities_of(area, on),
        "by": (Breakdown.EMPLOYER_KIND,),
    }
    contracts, hours, subsidised = (
        balance(measure, **question)
        for measure in (Measure.CONTRACTS, Measure.PAID_HOURS, Measure.WAGE_COST_SUBSIDIES)
    )
    unknown = [""] if any(("",) in stock for stock in (contracts, hours, subsidised)) else []
    return [
        OfKind(
            kind,
            int(contracts.get((kind,), ZERO)),
            hours.get((kind,), ZERO),
            int(subsidised.get((kind,), ZERO)),
        )
        for kind in (*EmployerKind.values, *unknown)
    ]


def forms_of(area: Area, *, on: date, known_at: datetime | None) -> dict[str, tuple[int, Decimal]]:
    """At the own organisation: contracts and hours by form of work; lent to it stands apart from employed by it."""
    question: dict[str, Any] = {
        "on": on,
        "known_at": known_at,
        "municipalities": municipalities_of(area, on),
        "by": (Breakdown.FORM,),
        "where": OWN,
    }
    contracts, hours = (balance(measure, **question) for measure in (Measure.CONTRACTS, Measure.PAID_HOURS))
    return {form: (int(number), hours.get((form,), ZERO)) for (form,), number in contracts.items()}


def total(towns: Iterable[TownJobs]) -> tuple[Decimal, Decimal, Decimal]:
    """Hours on the day, what begins and what ends, of all these municipalities."""
    rows = list(towns)
    return (
        sum((each.hours for each in rows), ZERO),
        sum((each.begins for each in rows), ZERO),
        sum((each.ends for each in rows), ZERO),
    )
