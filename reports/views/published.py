"""Figures of others on a page: about which area they speak, and how they are shown."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from registry.enums import Certainty
from registry.models import MunicipalityRegion
from reports.areas import NATIONAL, Area
from reports.enums import Quantity
from reports.exports.display import number, short_date
from reports.forms.filters import Selection
from reports.metrics import METRICS, Value
from reports.models import Norm, PublishedFigure
from reports.realisation import PublishedResult
from reports.views.page import UNKNOWN, ShownFigure, shown_figure

PUBLISHED_METRICS = {
    Quantity.EXTRA_JOBS: METRICS["published_extra_jobs"],
    Quantity.EXTRA_JOBS_MARKET: METRICS["published_extra_jobs_market"],
    Quantity.EXTRA_JOBS_GOVERNMENT: METRICS["published_extra_jobs_government"],
}


def publishing(selection: Selection, areas: Sequence[Area]) -> Selection:
    """The same selection for the nearest area about which extra jobs were published up to the reference date.

    That is the area itself, else the region of a municipality if it is among `areas`, else the country.
    """
    found = PublishedFigure.objects.filter(quantity__in=PUBLISHED_METRICS, on__lte=selection.on)
    codes = {
        municipality or region
        for region, municipality in found.values_list("region", "municipality").distinct()
    }
    for area in (selection.area, *regions_of(selection, areas)):
        if area.code in codes:
            return replace(selection, area=area)
    return replace(selection, area=NATIONAL.with_borders_of(selection.area.borders_on))


def regions_of(selection: Selection, areas: Sequence[Area]) -> list[Area]:
    """The region to which a municipality belonged on the reference date, if the user may see its figures."""
    if selection.area.kind != "municipality":
        return []
    periods = MunicipalityRegion.objects.filter(municipality=selection.area.code).active_on(selection.on)
    codes = set(periods.values_list("region", flat=True))
    return [area for area in areas if area.code in codes]


def norm_figure(norm: Norm | None, selection: Selection) -> ShownFigure:
    """The norm for the end of the year of the reference date."""
    metric = METRICS["norm_extra_jobs"]
    value = Value(None, note="Voor dit gebied en dit jaar is geen norm vastgelegd.")
    if norm:
        value = Value(Decimal(norm.extra_jobs), norm.source, Certainty(norm.certainty), norm.note)
    return shown_figure(metric, value, label=f"{metric.name}, eind {selection.on.year}")


def published_figure(result: PublishedResult) -> ShownFigure:
    """A published figure, with the day it is about."""
    value = Value(result.value, result.source, result.certainty)
    remark = f"{moment_of(result)} {result.note}".strip()
    return shown_figure(PUBLISHED_METRICS[result.quantity], value, remark=remark)


def percentage_figure(result: PublishedResult) -> ShownFigure | None:
    """A published figure as a percentage of the norm of its year, or None without a norm. It may pass 100 %."""
    share, norm = result.percentage_of_norm, result.norm
    if share is None or norm is None:
        return None
    compared = f"{number(result.value, 0)} van {number(norm.extra_jobs, 0)}, de norm van {norm.year}."
    value = Value(share, result.source, result.certainty, compared)
    return shown_figure(METRICS["published_percentage_of_norm"], value, tone="info")


def moment_of(result: PublishedResult) -> str:
    """About which day a published figure speaks, by whom it was published, and when."""
    published = short_date(result.published_on) if result.published_on else f"datum {UNKNOWN}"
    return f"Over {short_date(result.on)}; {result.publisher}, gepubliceerd: {published}."
