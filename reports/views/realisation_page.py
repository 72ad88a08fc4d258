"""The page on realisation: what others published and what we registered, side by side, never blended."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.urls import reverse

from reports.areas import Area, municipalities_of, participating
from reports.charts import Chart
from reports.enums import Breakdown, NormSector, Quantity
from reports.exports import Table
from reports.exports.display import number
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.metrics import METRICS, Value
from reports.models import Norm
from reports.realisation import (
    PublishedResult,
    Realisation,
    norm_series,
    own_series,
    published_results,
    published_series,
    realisation,
)
from reports.views import realisation_tables as tables
from reports.views.page import ShownFigure, shown_figure
from reports.views.published import norm_figure, percentage_figure, published_figure, publishing
from reports.views.realisation_charts import own_chart, published_chart

SECTORS = (NormSector.MARKET, NormSector.GOVERNMENT, NormSector.TOTAL)
# Each figure of the own registration, and how its number is split first.
OWN = {
    "registered_persons": Breakdown.GROUND,
    "working_persons": Breakdown.GROUND,
    "contracts": Breakdown.FORM,
    "jobs": Breakdown.SECTOR,
    "extra_jobs": None,
}


@dataclass(frozen=True)
class RealisationPage:
    """Everything the page shows about one selection, for a user who may see these areas.

    Each part asks the database once.
    """

    selection: Selection
    areas: Sequence[Area]

    @cached_property
    def result(self) -> Realisation:
        """The figures themselves."""
        chosen = self.selection
        by = [chosen.by] if chosen.by else []
        return realisation(chosen.area, on=chosen.on, known_at=chosen.known_at, by=by, seen=chosen.seen)

    @cached_property
    def published(self) -> Selection:
        """The selection for the area about which others publish: often not the municipality but the region."""
        return publishing(self.selection, self.areas)

    @property
    def is_published_elsewhere(self) -> bool:
        """Whether the published figures are about a larger area than the one that was chosen."""
        return self.published.area != self.selection.area

    @cached_property
    def series(self) -> list[PublishedResult]:
        """Every published result of the area about which others publish."""
        return published_series(self.published.area)

    @cached_property
    def norms(self) -> dict[NormSector, dict[int, Norm]]:
        """The norms of that area per sector and year, the total last."""
        return {sector: norm_series(self.published.area, sector) for sector in SECTORS}

    @cached_property
    def own_series(self) -> dict[date, Decimal]:
        """Jobs in the own registration at the end of the last quarters and on the reference date."""
        chosen = self.selection
        return own_series(chosen.area, days=tables.quarter_ends(chosen.on), known_at=chosen.known_at)

    @cached_property
    def published_figures(self) -> list[ShownFigure]:
        """The norm, what was published last, and its percentage of the norm of its year."""
        norm = self.norms[NormSector.TOTAL].get(self.published.on.year)
        figures = [norm_figure(norm, self.published)]
        for result in published_results(self.published.area, self.published.on):
            figures.append(published_figure(result))
            percentage = percentage_figure(result) if result.quantity == Quantity.EXTRA_JOBS else None
            figures += [percentage] if percentage else []
        return figures

    @cached_property
    def own_figures(self) -> list[ShownFigure]:
        """The four quantities that everybody calls "banen", and extra jobs where we may speak of them."""
        result = self.result
        values = {
            "registered_persons": Value(Decimal(result.persons_registered)),
            "working_persons": Value(Decimal(result.persons_working)),
            "contracts": Value(Decimal(result.contracts)),
            "jobs": Value(result.jobs),
            "extra_jobs": Value(result.extra_jobs, note=result.why_no_extra_jobs or self._baseline()),
        }
        links = {key: split_url(self.selection, by) if by else "" for key, by in OWN.items()}
        return [shown_figure(METRICS[key], value, url=links[key]) for key, value in values.items()]

    def _baseline(self) -> str:
        baseline, share = self.result.baseline, self.result.own_percentage_of_norm
        said = [f"De nulmeting is {number(baseline.jobs, 0)} banen."] if baseline else []
        said += (
            [f"Dit is {number(share, 1)} % van de norm van {self.selection.on.year}."]
            if share is not None
            else []
        )
        return " ".join(said)

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
        """The names of the municipalities of a region or the country that record in this system."""
        if self.selection.area.kind == "municipality":
            return []
        codes = municipalities_of(self.selection.area, self.selection.on)
        on = self.selection.on
        return list(labels_of(Breakdown.MUNICIPALITY, participating(codes, on), on).values())

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address; parts about which there is nothing to say are left out."""
        figures = {self.published.area: self.published_figures, self.selection.area: self.own_figures}
        if not self.is_published_elsewhere:
            figures = {self.selection.area: [*self.published_figures, *self.own_figures]}
        made = {
            "kerncijfers": tables.key_figures(figures, self.selection, self.coverage),
            "uitsplitsing": tables.breakdown(self.result, self.selection, self.coverage),
            "gepubliceerd": tables.published(self.series, self.published),
            "norm": tables.norms(self.norms, self.published),
            "eigen": tables.own(self.own_series, self.selection, self.coverage),
        }
        return {key: table for key, table in made.items() if table is not None}

    @cached_property
    def charts(self) -> dict[str, Chart]:
        """The charts, each under the name of its table; one about which there is nothing to say is left out."""
        made = {
            "gepubliceerd": published_chart(self.series, self.norms[NormSector.TOTAL], self.published),
            "eigen": own_chart(self.own_series, self.selection),
        }
        return {key: chart for key, chart in made.items() if chart is not None}


def split_url(selection: Selection, by: Breakdown) -> str:
    """The address that shows the own registration of a selection, split by a dimension."""
    return f"{reverse('reports:realisation')}?{replace(selection, by=by).query}#uitgesplitst"
