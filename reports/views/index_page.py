"""The dashboard's first page: the main figures of an area, each with the way to what is behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from registry.models import MunicipalityRegion
from reports.areas import NATIONAL, Area
from reports.enums import Quantity
from reports.forms.filters import PARAMETERS, Selection
from reports.metrics import METRICS
from reports.realisation import published_results
from reports.views.page import ShownFigure, shown_figure
from reports.views.realisation_page import percentage_figure, published_figure

# Each metric, and the page on which its number is split (none yet for the last two).
OWN = {
    "registered_persons": "profiles",
    "profile_share": "profiles",
    "working_persons": "realisation",
    "contracts": "realisation",
    "jobs": "realisation",
    "wage_cost_subsidies": "",
    "coached_persons": "",
}


@dataclass(frozen=True)
class IndexPage:
    """The main figures of a selection; `query` is the filter, so that a link shows the same area and day."""

    selection: Selection
    areas: Sequence[Area]
    query: str

    @property
    def own_figures(self) -> list[ShownFigure]:
        """The figures of the own registration."""
        chosen = self.selection
        return [
            shown_figure(
                METRICS[key],
                METRICS[key].value(chosen.area, chosen.on, chosen.known_at),
                url=f"{reverse(f'reports:{page}')}?{self.query}" if page else "",
            )
            for key, page in OWN.items()
        ]

    @property
    def published_area(self) -> Area:
        """The area about which others publish: of a municipality that is its region, if the user may see that."""
        chosen = self.selection
        if chosen.area.kind != "municipality":
            return chosen.area
        regions = MunicipalityRegion.objects.filter(municipality=chosen.area.code).active_on(chosen.on)
        codes = set(regions.values_list("region_id", flat=True))
        return next((area for area in self.areas if area.code in codes), NATIONAL)

    @property
    def published_figures(self) -> list[ShownFigure]:
        """The last published number of extra jobs and its percentage of the norm."""
        area = self.published_area
        query = urlencode({PARAMETERS["area"]: area.code, PARAMETERS["on"]: self.selection.on})
        url = f"{reverse('reports:realisation')}?{query}"
        results = [r for r in published_results(area, self.selection.on) if r.quantity == Quantity.EXTRA_JOBS]
        figures = [
            figure for result in results for figure in (published_figure(result), percentage_figure(result))
        ]
        return [replace(figure, url=url) for figure in figures if figure]
