"""The dashboard's first page: the main figures of an area, each with the way to what is behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse

from reports.areas import Area
from reports.enums import Breakdown, Quantity
from reports.forms.filters import Selection
from reports.metrics import METRICS
from reports.realisation import published_results
from reports.views.page import ShownFigure, shown_figure
from reports.views.published import percentage_figure, published_figure, publishing
from reports.views.realisation_page import split_url

# Each metric, and the page on which its number is split; for work, by what it is split first.
PROFILES = ("registered_persons", "profile_share")
WORK = {
    "working_persons": Breakdown.GROUND,
    "contracts": Breakdown.FORM,
    "jobs": Breakdown.SECTOR,
}
OTHERS = ("wage_cost_subsidies", "coached_persons")


@dataclass(frozen=True)
class IndexPage:
    """The main figures of a selection, for a user who may see these areas."""

    selection: Selection
    areas: Sequence[Area]

    @property
    def own_figures(self) -> list[ShownFigure]:
        """The figures of the own registration, each with the way to what is behind it."""
        profiles = f"{reverse('reports:profiles')}?{self.selection.query}"
        return [
            *(self._figure(key, profiles) for key in PROFILES),
            *(self._figure(key, split_url(self.selection, by)) for key, by in WORK.items()),
            *(self._figure(key) for key in OTHERS),
        ]

    def _figure(self, key: str, url: str = "") -> ShownFigure:
        chosen = self.selection
        return shown_figure(
            METRICS[key], METRICS[key].value(chosen.area, chosen.on, chosen.known_at), url=url
        )

    @cached_property
    def published(self) -> Selection:
        """The area about which others publish."""
        return publishing(self.selection, self.areas)

    @property
    def published_figures(self) -> list[ShownFigure]:
        """The last published number of extra jobs and its percentage of the norm."""
        url = f"{reverse('reports:realisation')}?{self.published.query}"
        results = published_results(self.published.area, self.published.on)
        total = next((result for result in results if result.quantity == Quantity.EXTRA_JOBS), None)
        figures = (published_figure(total), percentage_figure(total)) if total else ()
        return [replace(figure, url=url) for figure in figures if figure]
