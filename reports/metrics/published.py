"""What others published, and the norm of the Werkkamer. Shown as published: never corrected, never blended."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from registry.enums import Certainty
from reports.areas import Area
from reports.enums import NormSector, Quantity
from reports.metrics.base import Metric, Value
from reports.models import Norm, PublishedFigure

PUBLISHER = "UWV en het ministerie van Sociale Zaken en Werkgelegenheid"
NOT_PUBLISHED = "Voor dit gebied en deze dag is geen cijfer vastgelegd."


@dataclass(frozen=True, kw_only=True)
class PublishedMetric(Metric):
    """A figure of somebody else, for exactly this area and day; the newest publication counts."""

    quantity: Quantity
    additive: bool = False
    own: bool = False

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The newest published figure for the day, or None when nobody published one."""
        figure = newest_figure(self.quantity, area, on, known_at)
        if figure is None:
            return Value(None, source="", note=NOT_PUBLISHED)
        return Value(figure.value, figure.source, Certainty(figure.certainty), figure.note)


def newest_figure(
    quantity: Quantity, area: Area, on: date, known_at: datetime | None = None
) -> PublishedFigure | None:
    """The newest publication of this quantity for the area and the day, among those published by `known_at`."""
    figures = PublishedFigure.objects.filter(quantity=quantity)
    if known_at is not None:
        figures = figures.exclude(published_on__gt=timezone.localdate(known_at))
    if area.kind == "municipality":
        figures = figures.for_municipality(area.code)
    else:
        figures = figures.for_region(area.region_code)
    return figures.on_day(on).newest_first().first()


def norm_for(
    area: Area, on: date, sector: NormSector = NormSector.TOTAL, known_at: datetime | None = None
) -> Norm | None:
    """The newest vintage, set by `known_at`, of the norm for the year of this day; there is none per municipality."""
    if area.kind == "municipality":
        return None
    norms = Norm.objects.for_region(area.region_code).filter(year=on.year, sector=sector)
    if known_at is not None:
        norms = norms.exclude(set_on__gt=timezone.localdate(known_at))
    return norms.newest_first().first()


def share_of(part: Decimal | None, norm: Norm | None) -> Decimal | None:
    """The part as a percentage of the norm; None when one of them is unknown. May pass 100 %, even 200 %."""
    return None if part is None or norm is None or not norm.extra_jobs else 100 * part / norm.extra_jobs


@dataclass(frozen=True, kw_only=True)
class NormMetric(Metric):
    """The norm itself."""

    own: bool = False

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The number of extra jobs that the Werkkamer wants at the end of the year of this day."""
        norm = norm_for(area, on, known_at=known_at)
        if norm is None:
            return Value(None, source="", note="Voor dit gebied en dit jaar is geen norm vastgelegd.")
        return Value(Decimal(norm.extra_jobs), norm.source, Certainty(norm.certainty), norm.note)


@dataclass(frozen=True, kw_only=True)
class PercentageOfNorm(Metric):
    """Published extra jobs as a percentage of the norm."""

    own: bool = False

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The percentage, or None when the figure or the norm is not known."""
        published = PUBLISHED_EXTRA_JOBS.value(area, on, known_at)
        norm = norm_for(area, on, known_at=known_at)
        share = share_of(published.value, norm)
        if share is None:
            return Value(None, source="", note=published.note or NORM.value(area, on, known_at).note)
        return Value(share, published.source, published.certainty)


PUBLISHED_EXTRA_JOBS = PublishedMetric(
    key="published_extra_jobs",
    name="Extra banen, gepubliceerd",
    unit="banen",
    definition="Het aantal banen van 25,5 uur boven op de nulmeting van eind 2012, zoals de uitgever het noemt. "
    "Dit cijfer komt niet uit de eigen registratie.",
    source=PUBLISHER,
    quantity=Quantity.EXTRA_JOBS,
)
PUBLISHED_EXTRA_JOBS_MARKET = PublishedMetric(
    key="published_extra_jobs_market",
    name="Extra banen bij marktwerkgevers, gepubliceerd",
    unit="banen",
    definition="Het deel van de gepubliceerde extra banen bij werkgevers in de markt.",
    source=PUBLISHER,
    quantity=Quantity.EXTRA_JOBS_MARKET,
)
PUBLISHED_EXTRA_JOBS_GOVERNMENT = PublishedMetric(
    key="published_extra_jobs_government",
    name="Extra banen bij de overheid, gepubliceerd",
    unit="banen",
    definition="Het deel van de gepubliceerde extra banen bij de overheid en het onderwijs.",
    source=PUBLISHER,
    quantity=Quantity.EXTRA_JOBS_GOVERNMENT,
)
NORM = NormMetric(
    key="norm_extra_jobs",
    name="Indicatieve norm van de Werkkamer",
    unit="banen",
    definition="Het aantal extra banen dat er volgens de landelijke Werkkamer aan het einde van het jaar moet zijn. "
    "De norm per regio is indicatief en is in 2017 en 2020 herzien.",
    source="De landelijke Werkkamer",
    additive=False,
)
PUBLISHED_PERCENTAGE_OF_NORM = PercentageOfNorm(
    key="published_percentage_of_norm",
    name="Gepubliceerde extra banen als deel van de norm",
    unit="%",
    decimals=1,
    definition="De gepubliceerde extra banen, gedeeld door de norm van dat jaar. Dit kan meer dan 100 % zijn.",
    source=PUBLISHER,
    additive=False,
)
