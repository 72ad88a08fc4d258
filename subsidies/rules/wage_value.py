"""The wage value (loonwaarde) of somebody by main task, in whole percents, with a receipt.

    wage value = round half up(100 × Σ share × tempo × quality × net working time)

Besluit loonkostensubsidie Participatiewet 2021, from 1 July 2021; before that day deployability (inzetbaarheid) stood
in place of net working time. That the four are multiplied is not verified, and the receipt says so.
See docs/regels/loonwaarde.md for worked examples.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from subsidies.rules.errors import InvalidInputError
from subsidies.rules.receipt import ReceiptLine, Unit, dutch_number
from subsidies.rules.terms import SUBSIDY_FROM

UNIFORM_METHOD_FROM = date(2021, 7, 1)
MOST_TASKS = 5
LEAST_SHARE = Decimal(1) / 16
LEAST_MINUTES = 30
HIGHEST_TEMPO = Decimal(2)
"""Above 200 % it is a mistake; above 100 % it counts as 100 %."""
SHARES_MAY_MISS = Decimal("0.0001")
ONE, HUNDRED = Decimal(1), Decimal(100)


class Method(StrEnum):
    """By which method a wage value is measured."""

    DEPLOYABILITY = "deployability"
    NET_TIME = "net_time"


NAME_OF_LAST_FACTOR = {Method.DEPLOYABILITY: "inzetbaarheid", Method.NET_TIME: "netto werktijd"}
ARTICLE_OF_METHOD = {
    Method.DEPLOYABILITY: "Besluit loonkostensubsidie Participatiewet (tekst tot 1 juli 2021)",
    Method.NET_TIME: "Besluit loonkostensubsidie Participatiewet 2021",
}


@dataclass(frozen=True, kw_only=True)
class MainTask:
    """A main task; `share` of the working time, `tempo`, `quality` and `net_time` as fractions of 1."""

    share: Decimal
    tempo: Decimal
    quality: Decimal
    net_time: Decimal
    name: str = ""


@dataclass(frozen=True)
class WageValue:
    """The wage value as a whole percentage, the value before rounding, and how it came about."""

    on: date
    method: Method
    percentage: int
    exact: Decimal
    receipt: tuple[ReceiptLine, ...]
    remarks: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The outcome for another program: a whole number, and the lines of the receipt."""
        receipt = [
            {"label": line.marked_label, "article": line.article, "value": line.plain}
            for line in self.receipt
        ]
        return {"percentage": self.percentage, "method": str(self.method), "receipt": receipt}


def method_on(day: date) -> Method:
    """The method that holds for a measurement on a day."""
    return Method.NET_TIME if day >= UNIFORM_METHOD_FROM else Method.DEPLOYABILITY


def wage_value(tasks: Sequence[MainTask], *, on: date, minutes_per_day: Decimal | None = None) -> WageValue:
    """The wage value by the method of the day of measuring.

    `minutes_per_day`: working minutes on a working day; without it the thirty minutes of a task are not checked, and
    the receipt says so. Raises InvalidInputError; its field is "tasks", or "share_2" and the like for the second task.
    """
    if on < SUBSIDY_FROM:
        raise InvalidInputError("on", "Loonwaarde bestaat sinds 01-01-2015. Kies die dag of een latere dag.")
    method = method_on(on)
    _check_number(tasks)
    for position, task in enumerate(tasks, start=1):
        _check_task(position, task, method, minutes_per_day)
    total = sum((task.share for task in tasks), Decimal(0))
    if abs(total - ONE) > SHARES_MAY_MISS:
        raise InvalidInputError(
            "tasks", f"De aandelen zijn samen {_percent(total)}. Samen moeten ze 100 % zijn."
        )
    worth = [task.share * min(task.tempo, ONE) * task.quality * task.net_time / total for task in tasks]
    exact = HUNDRED * sum(worth, Decimal(0))
    percentage = int(exact.quantize(ONE, ROUND_HALF_UP))
    return WageValue(
        on=on,
        method=method,
        percentage=percentage,
        exact=exact,
        receipt=_receipt(tasks, worth, exact, percentage, method, minutes_per_day),
        remarks=_remarks(tasks, percentage),
    )


def _check_number(tasks: Sequence[MainTask]) -> None:
    if not tasks:
        raise InvalidInputError("tasks", "Vul ten minste één hoofdtaak in.")
    if len(tasks) > MOST_TASKS:
        raise InvalidInputError("tasks", f"Een loonwaardebepaling heeft hooguit {MOST_TASKS} hoofdtaken.")


def _check_task(position: int, task: MainTask, method: Method, minutes_per_day: Decimal | None) -> None:
    if not LEAST_SHARE <= task.share <= ONE:
        raise InvalidInputError(
            f"share_{position}",
            f"Taak {position}: het aandeel is ten minste 1/16 (6,25 %) en hooguit 100 % van de werktijd.",
        )
    if minutes_per_day is not None and task.share * minutes_per_day < LEAST_MINUTES:
        minutes = dutch_number(task.share * minutes_per_day, most=1)
        raise InvalidInputError(
            f"share_{position}",
            f"Taak {position}: {minutes} minuten per dag is te kort. Een hoofdtaak duurt ten minste "
            f"{LEAST_MINUTES} minuten per dag.",
        )
    if not 0 <= task.tempo <= HIGHEST_TEMPO:
        raise InvalidInputError(f"tempo_{position}", f"Taak {position}: het tempo is 0 tot en met 200 %.")
    if not 0 <= task.quality <= ONE:
        raise InvalidInputError(
            f"quality_{position}", f"Taak {position}: de kwaliteit is 0 tot en met 100 %."
        )
    if not 0 <= task.net_time <= ONE:
        name = NAME_OF_LAST_FACTOR[method]
        raise InvalidInputError(f"net_time_{position}", f"Taak {position}: de {name} is 0 tot en met 100 %.")


def _receipt(
    tasks: Sequence[MainTask],
    worth: Sequence[Decimal],
    exact: Decimal,
    percentage: int,
    method: Method,
    minutes_per_day: Decimal | None,
) -> tuple[ReceiptLine, ...]:
    article, last = ARTICLE_OF_METHOD[method], NAME_OF_LAST_FACTOR[method]
    lines = [
        ReceiptLine(
            "Wijze van rekenen",
            article,
            f"aandeel × tempo × kwaliteit × {last}, opgeteld over de taken",
            certainty="no",
            note="dat de delen worden vermenigvuldigd, is niet geverifieerd",
        )
    ]
    for position, (task, value) in enumerate(zip(tasks, worth, strict=True), start=1):
        parts = f"{_percent(task.share)} × {_percent(task.tempo)} × {_percent(task.quality)}"
        name = f" ({task.name})" if task.name else ""
        capped = "een tempo boven 100 % telt als 100 %" if task.tempo > ONE else ""
        label = f"Taak {position}{name}: {parts} × {_percent(task.net_time)}"
        lines.append(ReceiptLine(label, article, HUNDRED * value, Unit.PERCENT, note=capped))
    limits = "hooguit 5 taken, elk ten minste 1/16 van de werkweek"
    checked = (
        "en 30 minuten per dag" if minutes_per_day is not None else "(30 minuten per dag: niet getoetst)"
    )
    return (
        *lines,
        ReceiptLine("Grenzen", article, f"{limits} {checked}"),
        ReceiptLine("Loonwaarde vóór afronding", article, exact, Unit.PERCENT),
        ReceiptLine(
            "Loonwaarde, een heel percentage",
            article,
            Decimal(percentage),
            Unit.PERCENT,
            note="een half percentage naar boven",
        ),
    )


def _remarks(tasks: Sequence[MainTask], percentage: int) -> tuple[str, ...]:
    remarks = []
    if any(task.tempo > ONE for task in tasks):
        remarks.append("Een tempo boven 100 % telt als 100 %.")
    if percentage >= HUNDRED:
        remarks.append("Bij een loonwaarde van 100 % is er geen loonkostensubsidie.")
    elif percentage < 30:
        remarks.append("De subsidie is hooguit 70 %: een loonwaarde onder de 30 % geeft niet meer subsidie.")
    return tuple(remarks)


def _percent(fraction: Decimal) -> str:
    return f"{dutch_number(HUNDRED * fraction)} %"
