"""The wage value by main task: the example of the domain, the limits of each task, and both methods."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidies.rules.errors import InvalidInputError
from subsidies.rules.wage_value import MainTask, Method, method_on, wage_value

ON = date(2026, 11, 1)
HALF_HOUR_OF_EIGHT = Decimal(480)


def task(share: str, tempo: str = "1", quality: str = "1", net_time: str = "1") -> MainTask:
    return MainTask(
        share=Decimal(share), tempo=Decimal(tempo), quality=Decimal(quality), net_time=Decimal(net_time)
    )


EXAMPLE = [
    task("0.5", "0.875", "0.90", "0.80"),
    task("0.3", "0.70", "1", "0.90"),
    task("0.2", "0.60", "0.80", "0.75"),
]


def test_the_example_is_58_percent() -> None:
    outcome = wage_value(EXAMPLE, on=ON)
    assert (outcome.exact, outcome.percentage) == (Decimal("57.6"), 58)
    assert [line.text for line in outcome.receipt if line.label.startswith("Taak")] == [
        "31,5 %",
        "18,9 %",
        "7,2 %",
    ]


def test_that_the_product_is_not_verified_stands_on_the_receipt() -> None:
    assert [line.mark for line in wage_value(EXAMPLE, on=ON).receipt if not line.is_verified] == [
        "niet geverifieerd"
    ]


@pytest.mark.parametrize(
    ("day", "method", "word"),
    [
        (date(2021, 6, 30), Method.DEPLOYABILITY, "inzetbaarheid"),
        (date(2021, 7, 1), Method.NET_TIME, "netto werktijd"),
    ],
)
def test_the_day_decides_the_method(day: date, method: Method, word: str) -> None:
    assert method_on(day) == method
    assert word in wage_value(EXAMPLE, on=day).receipt[0].text


@pytest.mark.parametrize(
    ("exact", "whole"), [("0.294", 29), ("0.295", 30), ("0.004", 0), ("0.005", 1), ("0.995", 100)]
)
def test_half_a_percent_goes_up(exact: str, whole: int) -> None:
    assert wage_value([task("1", exact)], on=ON).percentage == whole


def test_a_tempo_above_100_percent_counts_as_100_percent() -> None:
    outcome = wage_value([task("1", "1.5")], on=ON)
    assert outcome.percentage == 100
    assert "Een tempo boven 100 % telt als 100 %." in outcome.remarks


@pytest.mark.parametrize(
    ("tasks", "field", "message"),
    [
        ([], "tasks", "ten minste één hoofdtaak"),
        ([task("0.2")] * 6, "tasks", "hooguit 5 hoofdtaken"),
        ([task("0.5"), task("0.49")], "tasks", "samen 99 %"),
        ([task("0.95"), task("0.0624")], "share_2", "ten minste 1/16"),
        ([task("1.01")], "share_1", "hooguit 100 %"),
        ([task("1", "2.01")], "tempo_1", "0 tot en met 200 %"),
        ([task("1", "-0.01")], "tempo_1", "0 tot en met 200 %"),
        ([task("1", "1", "1.01")], "quality_1", "kwaliteit is 0 tot en met 100 %"),
        ([task("0.5"), task("0.5", "1", "1", "1.01")], "net_time_2", "netto werktijd is 0 tot en met 100 %"),
    ],
)
def test_what_cannot_be_is_told_at_the_field(tasks: list[MainTask], field: str, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message) as refused:
        wage_value(tasks, on=ON)
    assert refused.value.field == field


def test_before_2021_the_last_factor_is_called_by_its_own_name() -> None:
    with pytest.raises(InvalidInputError, match="inzetbaarheid is 0 tot en met 100 %"):
        wage_value([task("1", "1", "1", "2")], on=date(2020, 1, 1))


def test_there_is_no_wage_value_before_2015() -> None:
    with pytest.raises(InvalidInputError, match="sinds 01-01-2015"):
        wage_value(EXAMPLE, on=date(2014, 12, 31))


def test_a_task_takes_half_an_hour_a_day() -> None:
    tasks = [task("0.9375"), task("0.0625")]
    assert wage_value(tasks, on=ON, minutes_per_day=HALF_HOUR_OF_EIGHT).percentage == 100
    with pytest.raises(InvalidInputError, match="18 minuten per dag is te kort") as refused:
        wage_value(tasks, on=ON, minutes_per_day=Decimal(288))
    assert refused.value.field == "share_2"


def test_that_the_half_hour_was_not_checked_is_said() -> None:
    unchecked, checked = (
        next(
            line.text
            for line in wage_value([task("1")], on=ON, minutes_per_day=minutes).receipt
            if line.label == "Grenzen"
        )
        for minutes in (None, HALF_HOUR_OF_EIGHT)
    )
    assert unchecked.endswith("(30 minuten per dag: niet getoetst)")
    assert checked.endswith("en 30 minuten per dag")


fractions = st.decimals(0, 1, places=3)
splits = st.lists(st.integers(7, 40), min_size=1, max_size=5).map(lambda parts: [*parts])


@given(splits, st.data())
def test_it_lies_between_the_worst_and_the_best_task(parts: list[int], data: st.DataObject) -> None:
    """Shares of any kind that together are the week: the wage value is an average of the tasks."""
    total = sum(parts)
    shares = [Decimal(part) / total for part in parts]
    if min(shares) < Decimal("0.0625"):
        return
    tasks = [
        MainTask(
            share=share,
            tempo=data.draw(fractions),
            quality=data.draw(fractions),
            net_time=data.draw(fractions),
        )
        for share in shares
    ]
    outcome = wage_value(tasks, on=ON)
    worth = [100 * each.tempo * each.quality * each.net_time for each in tasks]
    slack = Decimal("0.000001")
    assert min(worth) - slack <= outcome.exact <= max(worth) + slack
    assert 0 <= outcome.percentage <= 100
    assert outcome.percentage == wage_value(tasks[::-1], on=ON).percentage
