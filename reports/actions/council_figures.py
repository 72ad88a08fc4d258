"""Acts on the figures in an answer: which metric, of which area, on which days, split how. Never a value."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from accounts.scope import Scope, scope_of
from dated.acts import act
from reports.actions.council_access import allow, open_answer
from reports.areas import Area, area_from_code, areas_for
from reports.enums import Breakdown
from reports.metrics import METRICS
from reports.models import AnswerFigure, CouncilQuestion
from reports.rules.days import FIRST_DAY, YEARS_AHEAD

MOST_DAYS = 12
MOST_COLUMNS = 6  # days that fit beside each other on a page, in a table that is split


@dataclass(frozen=True, kw_only=True)
class FigureChoice:
    """What a figure is about: the key of a metric, the code of an area ("NL", "AM12", "GM0402") and days.

    `breakdown` is a code of `Breakdown`, or nothing; without `known_at` what is known when somebody looks counts.
    """

    metric: str
    area: str
    days: tuple[date, ...]
    breakdown: str = ""
    known_at: datetime | None = None


def add_figure(*, question: CouncilQuestion, choice: FigureChoice, by: User, on: date) -> AnswerFigure:
    """Put a figure below the others of a question.

    Raises PermissionDenied for anybody who does not answer for the municipality. Raises ValidationError by field for a
    breakdown the metric does not have, an area whose figures are not for this user, or a day that cannot be, and
    without a field when the answer was given.
    """
    allow(question.answer.municipality_id, by, on)
    area = _checked(choice, scope_of(by, on))
    with act("Cijfer toegevoegd", by_id=by.pk):
        open_answer(question.answer_id)
        last = question.figures.aggregate(last=Max("position"))["last"] or 0
        return _written(AnswerFigure(question=question, position=last + 1), choice, area)


def change_figure(*, figure: AnswerFigure, choice: FigureChoice, by: User, on: date) -> AnswerFigure:
    """Make another choice for a figure. Raises as `add_figure` does."""
    allow(figure.question.answer.municipality_id, by, on)
    area = _checked(choice, scope_of(by, on))
    with act("Cijfer gewijzigd", by_id=by.pk):
        open_answer(figure.question.answer_id)
        return _written(AnswerFigure.objects.select_for_update().get(pk=figure.pk), choice, area)


def remove_figure(*, figure: AnswerFigure, by: User, on: date) -> None:
    """Take a figure away; the history keeps which it was. Raises as `add_figure` does."""
    allow(figure.question.answer.municipality_id, by, on)
    with act("Cijfer verwijderd", by_id=by.pk):
        open_answer(figure.question.answer_id)
        figure.delete()


def _written(figure: AnswerFigure, choice: FigureChoice, area: Area) -> AnswerFigure:
    figure.metric = choice.metric
    figure.municipality_id = area.code if area.kind == "municipality" else None
    figure.region_id = area.region_code
    figure.days = sorted(set(choice.days))
    figure.breakdown = choice.breakdown
    figure.known_at = choice.known_at
    figure.save()
    return figure


def _checked(choice: FigureChoice, scope: Scope) -> Area:
    """The area of a choice that can be answered; raises ValidationError with every reason why it cannot, by field."""
    refusals: dict[str, str] = {}
    for field, check in (("metric", _refuse_metric), ("days", _refuse_days), ("known_at", _refuse_moment)):
        if why := check(choice, scope):
            refusals[field] = why
    if "metric" not in refusals and (why := _refuse_breakdown(choice)):
        refusals["breakdown"] = why
    area = None
    try:
        area = None if "days" in refusals else _area(choice.area, choice.days, scope)
    except ValidationError as refusal:
        refusals["area"] = refusal.messages[0]
    if refusals or area is None:
        raise ValidationError(refusals)
    return area


def _refuse_metric(choice: FigureChoice, scope: Scope) -> str:
    return "" if choice.metric in METRICS else "Kies een cijfer uit de lijst."


def _refuse_days(choice: FigureChoice, scope: Scope) -> str:
    if not choice.days:
        return "Vul minstens één peildatum in."
    if len(set(choice.days)) > MOST_DAYS:
        return f"Vul hooguit {MOST_DAYS} peildata in; verdeel een langere reeks over meer tabellen."
    if choice.breakdown and len(set(choice.days)) > MOST_COLUMNS:
        return f"Bij een uitsplitsing passen hooguit {MOST_COLUMNS} peildata naast elkaar."
    if min(choice.days) < FIRST_DAY:
        return "Er zijn geen cijfers van vóór de nulmeting (eind 2012). Kies dagen vanaf 01-01-2013."
    if max(choice.days).year > scope.on.year + YEARS_AHEAD:
        return f"Kies dagen tot en met 31-12-{scope.on.year + YEARS_AHEAD}."
    return ""


def _refuse_moment(choice: FigureChoice, scope: Scope) -> str:
    if choice.known_at and timezone.localdate(choice.known_at) > scope.on:
        return "De stand van de registratie kan niet in de toekomst liggen."
    return ""


def _refuse_breakdown(choice: FigureChoice) -> str:
    metric = METRICS[choice.metric]
    if not choice.breakdown or choice.breakdown in metric.breakdowns:
        return ""
    asked = Breakdown(choice.breakdown).label if choice.breakdown in Breakdown.values else choice.breakdown
    if not metric.breakdowns:
        return f"“{metric.name}” kan niet worden uitgesplitst. Kies geen uitsplitsing."
    known = ", ".join(str(breakdown.label) for breakdown in metric.breakdowns)
    return f"“{metric.name}” kan niet worden uitgesplitst naar {asked}, wel naar: {known}."


def _area(code: str, days: Iterable[date], scope: Scope) -> Area:
    """The area with this code, which must exist on every day, and whose figures on that day are for this user."""
    area = None
    for day in sorted(set(days)):
        area = area_from_code(code, day)
        if area not in areas_for(scope, day):
            raise ValidationError(f"De cijfers van {area.name} op {day:%d-%m-%Y} zijn niet voor u.")
    if area is None:
        raise ValidationError("Kies een gebied uit de lijst.")
    return area
