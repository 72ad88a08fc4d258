"""A figure of a council answer, counted: from the choice that was stored to a table with all that explains it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone

from registry.enums import Certainty
from reports import charts
from reports.areas import NATIONAL, Area, covers, named_in_answers_of
from reports.documents import Chart, Figure
from reports.enums import Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import display, short_date
from reports.labels import labels_of
from reports.metrics import METRICS, Metric, Value
from reports.metrics.base import OWN_REGISTRATION
from reports.models import AnswerFigure

UNKNOWN = "niet bekend"
TOTAL = "Totaal"
CHART_FROM = 3  # reference dates: two numbers need no drawing


@dataclass(frozen=True)
class Counted:
    """What was found for the days of a figure: a value per day, and the rows per day when it is split."""

    metric: Metric
    area: Area
    days: tuple[date, ...]
    values: dict[date, Value]
    by: Breakdown | None
    rows: dict[date, dict[str, Decimal]]


def counted_figure(stored: AnswerFigure, *, at: datetime, prefix: str) -> Figure:
    """The figure as it stands in the answer. `prefix` makes the ids in its drawing unique.

    Counts with the registration as known at the figure's own moment, or else at `at`. Some queries per reference date.
    """
    known_at = known_at_of(stored, at)
    counted = _count(stored, known_at, timezone.localdate(at))
    metric, by = counted.metric, counted.by
    title = f"{metric.name}, {counted.area.name}" + (f", naar {by.label}" if by else "")
    drawing = _chart(counted, title)
    return Figure(
        title=title,
        table=_split_table(counted, title) if by else _table(counted, title),
        definition=metric.definition,
        source=_source(counted),
        reference_dates=counted.days,
        known_at=known_at,
        chart=Chart(charts.draw(drawing, prefix=prefix), drawing.description) if drawing else None,
        footnotes=tuple(_footnotes(counted, timezone.localdate(at))),
        term=metric.name,
    )


def known_at_of(stored: AnswerFigure, at: datetime) -> datetime:
    """How far the registration counts for a figure: its own moment, and never past the moment of counting.

    What others published has no such moment: all that was published when we counted is known.
    """
    return min(stored.known_at or at, at) if METRICS[stored.metric].own else at


def area_of(stored: AnswerFigure) -> Area:
    """The area of a figure; no query when its municipality and region came along."""
    if stored.municipality is not None:
        return Area("municipality", stored.municipality.code, stored.municipality.name)
    if stored.region is not None:
        return Area("region", stored.region.code, stored.region.name)
    return NATIONAL


def _count(stored: AnswerFigure, known_at: datetime, today: date) -> Counted:
    metric, area, days = METRICS[stored.metric], area_of(stored), tuple(sorted(stored.days))
    by = Breakdown(stored.breakdown) if stored.breakdown else None
    rows = {day: _rows(stored, day, by, known_at, today) for day in days} if by else {}
    if by and metric.additive:
        values = {day: Value(sum(rows[day].values(), Decimal(0))) for day in days}
    else:
        values = {day: metric.value(area, day, known_at) for day in days}
    return Counted(metric, area, days, values, by, rows)


def _rows(
    stored: AnswerFigure, day: date, by: Breakdown, known_at: datetime, today: date
) -> dict[str, Decimal]:
    """The rows of one day. Everybody who answers for the municipality reads them, whoever chose the figure."""
    seen: frozenset[str] = frozenset()
    if by == Breakdown.MUNICIPALITY:
        seen = named_in_answers_of(stored.question.answer.municipality_id, day, today)
    found = METRICS[stored.metric].rows(area_of(stored), day, by, known_at, seen)
    return {row.key: row.value for row in found}


def _table(counted: Counted, title: str) -> Table:
    """One row per reference date; a column for how certain a number is when that is to be said."""
    marked = any(value.certainty for value in counted.values.values())
    rows = (
        (day, _cell(value.value, counted.metric), *([_mark(value)] if marked else []))
        for day, value in counted.values.items()
    )
    columns = (Column("Peildatum", Kind.DATE), _column(counted.metric, _unit(counted.metric)))
    return Table(title, (*columns, Column("Zekerheid")) if marked else columns, tuple(rows))


def _split_table(counted: Counted, title: str) -> Table:
    """One row per label, one column per reference date, and the total where parts make a whole."""
    assert counted.by is not None
    metric, days = counted.metric, counted.days
    labels = labels_of(counted.by, {key for rows in counted.rows.values() for key in rows})
    # Of nobody there is no share, and certainly not one of nought.
    absent = Decimal(0) if metric.additive else None
    rows: list[tuple[Cell, ...]] = [
        (label, *(_cell(counted.rows[day].get(key, absent), metric) for day in days))
        for key, label in labels.items()
    ]
    if metric.additive:
        rows.append((TOTAL, *(_cell(counted.values[day].value, metric) for day in days)))
    heads = [_unit(metric)] if len(days) == 1 else [short_date(day) for day in days]
    columns = (Column(str(counted.by.label).capitalize()), *(_column(metric, head) for head in heads))
    return Table(title, columns, tuple(rows), total_row=metric.additive)


def _column(metric: Metric, label: str) -> Column:
    if metric.unit == "%":
        return Column(label, Kind.PERCENTAGE, metric.decimals)
    return Column(label, Kind.DECIMAL, metric.decimals) if metric.decimals else Column(label, Kind.INTEGER)


def _unit(metric: Metric) -> str:
    return "Percentage" if metric.unit == "%" else metric.unit.capitalize()


def _cell(value: Decimal | None, metric: Metric) -> int | Decimal | str:
    """The number as it is printed, so that the letter and the data say the same."""
    if value is None:
        return UNKNOWN
    rounded = value.quantize(Decimal(1).scaleb(-metric.decimals), rounding=ROUND_HALF_UP)
    return rounded if metric.decimals else int(rounded)


def _mark(value: Value) -> str:
    return str(Certainty(value.certainty).label) if value.certainty else ""


def _source(counted: Counted) -> str:
    """Where the numbers come from, each with its days when there are several, and whose definition is used."""
    sources = _days_by({day: _named(value.source) for day, value in counted.values.items() if value.source})
    told = [
        source if len(sources) == 1 else f"{source} ({_spoken(days)})" for source, days in sources.items()
    ]
    return ". ".join([*told, f"Begrip volgens: {counted.metric.source}"]) + "."


def _named(source: str) -> str:
    return "Eigen registratie" if source == OWN_REGISTRATION else source.rstrip(".")


def _footnotes(counted: Counted, today: date) -> Iterable[str]:
    """What must be known beside the numbers: why there is none, what others remarked, what is left out or planned."""
    remarks = _days_by({day: _remark(value) for day, value in counted.values.items()})
    for remark, days in remarks.items():
        if remark:
            yield f"{_spoken(days)}: {remark}."
    own = [
        day
        for day, value in counted.values.items()
        if value.source == OWN_REGISTRATION and value.value is not None
    ]
    if own and counted.area.kind != "municipality":
        yield from _coverage(counted.area, own)
    planned = [day for day in own if day > today]
    if planned:
        yield f"{_spoken(planned)}: dit moet nog komen; u leest wat nu is gepland."


def _remark(value: Value) -> str:
    """What goes with one number, without its full stop; of a number that is not there the reason why."""
    remark = value.note.rstrip(".")
    if value.value is not None:
        return remark
    return f"{UNKNOWN}: {remark[:1].lower()}{remark[1:]}" if remark else UNKNOWN


def _days_by(texts: dict[date, str]) -> dict[str, list[date]]:
    """The days that go with each text, in order of appearance."""
    days: dict[str, list[date]] = {}
    for day, text in texts.items():
        days.setdefault(text, []).append(day)
    return days


def _spoken(days: Sequence[date]) -> str:
    """31-12-2018, 31-12-2019 en 31-12-2020."""
    *before, last = map(short_date, days)
    return f"{', '.join(before)} en {last}" if before else last


def _coverage(area: Area, days: Sequence[date]) -> Iterable[str]:
    taking_part, there_are = covers(area, days[-1])
    if taking_part < there_are:
        yield (
            f"Geteld in {taking_part} van de {there_are} gemeenten: "
            "de andere registreren niet in het systeem waaruit deze cijfers komen."
        )


def _chart(counted: Counted, title: str) -> charts.Chart | None:
    """A bar per reference date, for a figure that is not split and has enough days."""
    known = [(day, value.value) for day, value in counted.values.items() if value.value is not None]
    if counted.by or len(known) < CHART_FROM:
        return None
    metric = counted.metric
    cells = {day: _cell(value.value, metric) for day, value in counted.values.items()}
    column = _column(metric, _unit(metric))
    spoken = ", ".join(f"{display(cells[day], column)} op {short_date(day)}" for day, _ in known)
    return charts.Chart(
        kind=charts.ChartKind.BARS,
        title=title,
        description=f"Staafdiagram met {metric.unit}: {spoken}.",
        category_label="Peildatum",
        categories=tuple(short_date(day) for day in counted.days),
        series=(charts.Series(_unit(metric), tuple(cells[day] for day in counted.days)),),
        unit=metric.unit,
        places=metric.decimals,
    )
