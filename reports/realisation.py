"""Realisation against the norm: two series side by side, never blended.

*Published*: what UWV and the ministry say, as they said it. *Own registration*: what this system counts from facts,
through the ledger. The norm is about the published count, so the percentage of the norm is too; our own percentage is
given only where we may speak of extra jobs (a known baseline, every municipality recording here).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from registry.enums import Certainty
from reports.areas import Area, carriers_in, covers, municipalities_of
from reports.enums import Breakdown, Measure, NormSector, Quantity
from reports.ledger.reading import ZERO, balance, series, total
from reports.metrics.published import norm_for, share_of
from reports.metrics.work import EXTRA_JOBS, HOURS_OF_A_JOB
from reports.models import Baseline, Norm, PublishedFigure

EXTRA_JOBS_BY_SECTOR = {
    Quantity.EXTRA_JOBS: NormSector.TOTAL,
    Quantity.EXTRA_JOBS_MARKET: NormSector.MARKET,
    Quantity.EXTRA_JOBS_GOVERNMENT: NormSector.GOVERNMENT,
}


@dataclass(frozen=True)
class PublishedResult:
    """One published figure beside the norm of its year and sector; percentages may pass 100."""

    quantity: Quantity
    on: date
    value: Decimal
    publisher: str
    published_on: date | None
    source: str
    certainty: Certainty
    note: str
    norm: Norm | None

    @property
    def percentage_of_norm(self) -> Decimal | None:
        """The figure as a percentage of the norm; None without a norm."""
        return share_of(self.value, self.norm)


@dataclass(frozen=True)
class OwnRow:
    """Own registration, split: the codes of the breakdowns in their order, and the three quantities of work."""

    codes: tuple[str, ...]
    contracts: Decimal
    hours: Decimal

    @property
    def jobs(self) -> Decimal:
        """Jobs of 25.5 hours."""
        return self.hours / HOURS_OF_A_JOB


@dataclass(frozen=True)
class Realisation:
    """Everything there is to say about an area on a day, as known at a moment (None: now)."""

    area: Area
    on: date
    known_at: datetime | None
    persons_registered: int
    persons_working: int
    contracts: int
    hours: Decimal
    baseline: Baseline | None
    extra_jobs: Decimal | None
    why_no_extra_jobs: str
    norm: Norm | None
    published: list[PublishedResult]
    rows: list[OwnRow]
    taking_part: int
    municipalities: int

    @property
    def jobs(self) -> Decimal:
        """Jobs of 25.5 hours in the own registration."""
        return self.hours / HOURS_OF_A_JOB

    @property
    def own_percentage_of_norm(self) -> Decimal | None:
        """Own extra jobs as a percentage of the norm of the year; None where we may not speak of extra jobs."""
        return share_of(self.extra_jobs, self.norm)

    @property
    def published_total(self) -> PublishedResult | None:
        """The published number of extra jobs of market and government together."""
        return next((result for result in self.published if result.quantity == Quantity.EXTRA_JOBS), None)


def realisation(
    area: Area,
    *,
    on: date,
    known_at: datetime | None = None,
    by: Sequence[Breakdown] = (),
    seen: Collection[str] | None = None,
) -> Realisation:
    """Realisation of an area on a reference date; with `by`, the own registration split by those dimensions.

    Only the municipalities in `seen` (None: all) get rows of their own.
    """
    codes = municipalities_of(area, on)

    def stock(measure: Measure) -> Decimal:
        return total(measure, on=on, known_at=known_at, municipalities=codes)

    extra_jobs = EXTRA_JOBS.value(area, on, known_at)
    taking_part, municipalities = covers(area, on)
    baseline = (
        None if area.kind == "municipality" else Baseline.objects.filter(region_id=area.region_code).first()
    )
    return Realisation(
        area=area,
        on=on,
        known_at=known_at,
        persons_registered=int(stock(Measure.REGISTERED_PERSONS)),
        persons_working=int(stock(Measure.WORKING_PERSONS)),
        contracts=int(stock(Measure.CONTRACTS)),
        hours=stock(Measure.PAID_HOURS),
        baseline=baseline,
        extra_jobs=extra_jobs.value,
        why_no_extra_jobs=extra_jobs.note,
        norm=norm_for(area, on),
        published=published_results(area, on),
        rows=own_rows(area, on=on, known_at=known_at, by=by, seen=seen) if by else [],
        taking_part=taking_part,
        municipalities=municipalities,
    )


def own_rows(
    area: Area,
    *,
    on: date,
    known_at: datetime | None,
    by: Sequence[Breakdown],
    seen: Collection[str] | None = None,
) -> list[OwnRow]:
    """Contracts and hours of the own registration, split by the dimensions, most hours first."""
    question = {
        "on": on,
        "known_at": known_at,
        "municipalities": municipalities_of(area, on),
        "by": by,
        "seen": seen,
        "carriers": carriers_in(area, on),
    }
    contracts = balance(Measure.CONTRACTS, **question)  # type: ignore[arg-type]
    hours = balance(Measure.PAID_HOURS, **question)  # type: ignore[arg-type]
    rows = [
        OwnRow(key, contracts.get(key, ZERO), hours.get(key, ZERO)) for key in contracts.keys() | hours.keys()
    ]
    return sorted(rows, key=lambda row: (-row.hours, row.codes))


def published_results(area: Area, on: date) -> list[PublishedResult]:
    """The newest published figures about the last published day that is not after `on`; market and government too."""
    figures = PublishedFigure.objects.filter(quantity__in=EXTRA_JOBS_BY_SECTOR, on__lte=on)
    if area.kind == "municipality":
        figures = figures.for_municipality(area.code)
    else:
        figures = figures.for_region(area.region_code)
    newest: dict[str, PublishedFigure] = {}
    for figure in figures.newest_first():
        newest.setdefault(figure.quantity, figure)
    last = max((figure.on for figure in newest.values()), default=None)
    return [
        _result(area, newest[quantity])
        for quantity in EXTRA_JOBS_BY_SECTOR
        if quantity in newest and newest[quantity].on == last
    ]


def published_series(area: Area) -> list[PublishedResult]:
    """Every published number of extra jobs of the area, day by day; of each day the newest publication."""
    figures = PublishedFigure.objects.filter(quantity__in=EXTRA_JOBS_BY_SECTOR).select_related("region")
    figures = (
        figures.for_municipality(area.code)
        if area.kind == "municipality"
        else figures.for_region(area.region_code)
    )
    newest: dict[tuple[date, str], PublishedFigure] = {}
    for figure in figures.newest_first():
        newest.setdefault((figure.on, figure.quantity), figure)
    norms = _norms(area)
    return [_result(area, newest[key], norms) for key in sorted(newest)]


def norm_series(area: Area, sector: NormSector = NormSector.TOTAL) -> dict[int, Norm]:
    """The newest vintage of the norm per year."""
    return {year: norm for (year, of), norm in _norms(area).items() if of == sector}


def own_series(area: Area, *, days: Iterable[date], known_at: datetime | None = None) -> dict[date, Decimal]:
    """Jobs of 25.5 hours in the own registration on each day, within the area's borders of the last day.

    Or of the day of today, where the area is re-cast.
    """
    wanted = sorted(days)
    # Re-cast, the borders are those of today on every day, also when the last day is today.
    day_of_borders = 0 if area.borders_on else -1
    codes = municipalities_of(area, wanted[day_of_borders]) if wanted else []
    hours = series(Measure.PAID_HOURS, days=wanted, known_at=known_at, municipalities=codes)
    return {day: stock / HOURS_OF_A_JOB for day, stock in hours.items()}


def _norms(area: Area) -> dict[tuple[int, str], Norm]:
    """The newest vintage of every norm of the area, by year and sector."""
    if area.kind == "municipality":
        return {}
    newest: dict[tuple[int, str], Norm] = {}
    for norm in Norm.objects.for_region(area.region_code).newest_first():
        newest.setdefault((norm.year, norm.sector), norm)
    return newest


def _result(
    area: Area, figure: PublishedFigure, norms: dict[tuple[int, str], Norm] | None = None
) -> PublishedResult:
    """A published figure beside its norm, looked up unless all norms are given."""
    quantity = Quantity(figure.quantity)
    sector = EXTRA_JOBS_BY_SECTOR[quantity]
    norm = norm_for(area, figure.on, sector) if norms is None else norms.get((figure.on.year, sector))
    return PublishedResult(
        quantity=quantity,
        on=figure.on,
        value=figure.value,
        publisher=figure.publisher,
        published_on=figure.published_on,
        source=figure.source,
        certainty=Certainty(figure.certainty),
        note=figure.note,
        norm=norm,
    )
