"""The page on realisation: what others published and what we registered, side by side, never blended."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from registry.enums import Certainty
from reports.areas import municipalities_of, participating
from reports.charts import Chart
from reports.enums import Breakdown, NormSector, Quantity
from reports.exports import Table
from reports.exports.display import number, short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.metrics import METRICS, Value
from reports.models import Norm
from reports.realisation import (
    PublishedResult,
    Realisation,
    norm_series,
    own_series,
    published_series,
    realisation,
)
from reports.views import realisation_tables as tables
from reports.views.page import UNKNOWN, ShownFigure, shown_figure
from reports.views.realisation_charts import own_chart, published_chart

PUBLISHED_METRICS = {
    Quantity.EXTRA_JOBS: METRICS["published_extra_jobs"],
    Quantity.EXTRA_JOBS_MARKET: METRICS["published_extra_jobs_market"],
    Quantity.EXTRA_JOBS_GOVERNMENT: METRICS["published_extra_jobs_government"],
}
NO_PUBLICATION = {
    "municipality": "UWV en het ministerie publiceren geen extra banen per gemeente. Kies de regio of Nederland.",
    "region": "Voor deze regio is tot en met deze dag geen gepubliceerd cijfer vastgelegd.",
    "national": "Tot en met deze dag is geen gepubliceerd cijfer vastgelegd.",
}


@dataclass(frozen=True)
class RealisationPage:
    """Everything the page shows about one selection; each part asks the database once."""

    selection: Selection

    @cached_property
    def result(self) -> Realisation:
        """The figures themselves."""
        chosen = self.selection
        by = [chosen.by] if chosen.by else []
        return realisation(chosen.area, on=chosen.on, known_at=chosen.known_at, by=by)

    @cached_property
    def series(self) -> list[PublishedResult]:
        """Every published result of the area."""
        return published_series(self.selection.area)

    @cached_property
    def norms(self) -> dict[NormSector, dict[int, Norm]]:
        """The norms of the area per sector and year, the total last."""
        return {sector: norm_series(self.selection.area, sector) for sector in reversed(NormSector)}

    @cached_property
    def own_series(self) -> dict[date, Decimal]:
        """Jobs in the own registration at the end of the last quarters and on the reference date."""
        chosen = self.selection
        return own_series(chosen.area, days=tables.quarter_ends(chosen.on), known_at=chosen.known_at)

    @cached_property
    def charts(self) -> dict[str, Chart]:
        """The charts by their name in the address; one about which there is nothing to say is left out."""
        made = {
            "grafiek-gepubliceerd": published_chart(
                self.series, self.norms[NormSector.TOTAL], self.selection
            ),
            "grafiek-eigen-registratie": own_chart(self.own_series, self.selection),
        }
        return {key: chart for key, chart in made.items() if chart is not None}

    @property
    def published_figures(self) -> list[ShownFigure]:
        """The norm, what was published, and the percentage of the norm."""
        total = self.result.published_total
        percentage = percentage_figure(total) if total else None
        published = [published_figure(result) for result in self.result.published]
        return [*self._norm(), *published, *([percentage] if percentage else [])]

    def _norm(self) -> list[ShownFigure]:
        norm = self.result.norm
        if self.selection.area.kind == "municipality":
            return []
        value = (
            Value(Decimal(norm.extra_jobs), norm.source, Certainty(norm.certainty), norm.note)
            if norm
            else Value(None, note="Voor dit gebied en dit jaar is geen norm vastgelegd.")
        )
        metric = METRICS["norm_extra_jobs"]
        return [shown_figure(metric, value, label=f"{metric.name}, eind {self.selection.on.year}")]

    @property
    def why_not_published(self) -> str:
        """Why there is no published figure; empty when there is one."""
        return "" if self.result.published else NO_PUBLICATION[self.selection.area.kind]

    @property
    def own_figures(self) -> list[ShownFigure]:
        """The four quantities that everybody calls "banen", and extra jobs where we may speak of them."""
        result = self.result
        values = {
            "registered_persons": Value(Decimal(result.persons_registered)),
            "working_persons": Value(Decimal(result.persons_working)),
            "contracts": Value(Decimal(result.contracts)),
            "jobs": Value(result.jobs),
            "extra_jobs": Value(result.extra_jobs, note=result.why_no_extra_jobs),
        }
        return [shown_figure(METRICS[key], value) for key, value in values.items()]

    @property
    def coverage(self) -> str:
        """How many municipalities record in this system, and so how far the own registration reaches."""
        result = self.result
        if self.selection.area.kind == "municipality":
            part = "registreert" if result.taking_part else "registreert niet"
            return f"{self.selection.area.name} {part} in dit systeem."
        return f"{result.taking_part} van de {result.municipalities} gemeenten registreren in dit systeem."

    @cached_property
    def participants(self) -> list[str]:
        """The names of the municipalities that record in this system."""
        codes = municipalities_of(self.selection.area, self.selection.on)
        return list(labels_of(Breakdown.MUNICIPALITY, participating(codes)).values())

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address; parts about which there is nothing to say are left out."""
        made = {
            "kerncijfers": tables.key_figures(
                [*self.published_figures, *self.own_figures], self.selection, self.coverage
            ),
            "uitsplitsing": tables.breakdown(self.result, self.selection, self.coverage),
            "gepubliceerd": tables.published(self.series, self.selection),
            "norm": tables.norms(self.norms, self.selection),
            "eigen-registratie": tables.own(self.own_series, self.selection, self.coverage),
        }
        return {key: table for key, table in made.items() if table is not None}


def published_figure(result: PublishedResult) -> ShownFigure:
    """A published figure, with the day it is about."""
    value = Value(result.value, result.source, result.certainty)
    return shown_figure(
        PUBLISHED_METRICS[result.quantity], value, remark=f"{moment_of(result)} {result.note}".strip()
    )


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
