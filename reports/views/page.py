"""What every page with figures has in common: who may see what, which choice was made, and how a figure is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone

from accounts.scope import scope_of
from registry.enums import Certainty
from reports.exports.display import NO_BREAK_SPACE, number
from reports.forms.filters import FigureFilter, Selection
from reports.metrics import Metric, Value

UNKNOWN = "onbekend"


@dataclass(frozen=True)
class ShownFigure:
    """A key figure as text, with its definition and source. `key` is the metric, `mark` how certain it is."""

    key: str
    label: str
    amount: Decimal | None
    value: str
    unit: str
    definition: str
    source: str
    remark: str = ""
    mark: str = ""
    mark_tone: str = ""
    tone: str = ""
    url: str = ""


def choice(
    request: HttpRequest,
    breakdowns: Sequence[str] = (),
    *,
    of_today: bool = False,
    up_to_today: bool = False,
    of_facts: bool = False,
) -> tuple[FigureFilter, Selection]:
    """The filter of the address and what it selects.

    `of_today` leaves only the area to choose, `up_to_today` no day to come, `of_facts` only the area and the day.

    Raises Http404 for somebody who sees no figures, and for an area whose figures are not for this user.
    """
    form = FigureFilter(
        request.GET,
        scope=scope_of(request.user, timezone.localdate()),
        breakdowns=breakdowns,
        of_today=of_today,
        up_to_today=up_to_today,
        of_facts=of_facts,
    )
    if not form.areas:
        raise Http404
    selection = form.selection()
    if selection.area not in form.areas:
        raise Http404
    return form, selection


def shown_figure(metric: Metric, value: Value, *, decimals: int | None = None, **more: str) -> ShownFigure:
    """A metric's value as a key figure; a value that is not known is "onbekend", with the reason beside it."""
    places = metric.decimals if decimals is None else decimals
    known = value.value is not None
    text = number(value.value, places) if value.value is not None else UNKNOWN
    is_percentage = metric.unit == "%"
    shown: dict[str, Any] = {
        "key": metric.key,
        "label": metric.name,
        "amount": value.value,
        "value": f"{text}{NO_BREAK_SPACE}%" if known and is_percentage else text,
        "unit": metric.unit if known and not is_percentage else "",
        "definition": metric.definition,
        "source": value.source or metric.source,
        "remark": value.note,
        "mark": str(Certainty(value.certainty).label) if value.certainty else "",
        "mark_tone": Certainty(value.certainty).tone if value.certainty else "",
        **more,
    }
    return ShownFigure(**shown)


def notes(metrics: Sequence[Metric], selection: Selection, sources: Sequence[str] = ()) -> tuple[str, ...]:
    """The sentences that go with a table, on the page and in the file."""
    return (
        f"Gebied: {selection.area.name}.",
        f"{selection.as_of}.",
        *(f"{metric.name}: {metric.definition} Bron: {metric.source}." for metric in metrics),
        *sources,
    )
