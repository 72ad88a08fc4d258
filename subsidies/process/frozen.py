"""A receipt as it was when something was proposed or decided: plain JSON, and back to lines that can be shown.

{"on": "2026-07-01", "monthly_amount": "838.12", "lines": [{"label", "article", "value", "unit", "certainty", "note",
"text"}], "remarks": [...], "problem": ""}: `value` is digits with a point where it is a number, `text` what a reader
sees. Without an amount `lines` is empty and `problem` says in Dutch what was missing. `parts` are the same for every
stretch of days with an amount of its own, the first one included, each with "last" and "because"; what was kept
before there were parts has none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from subsidies.rules.receipt import ReceiptLine, Unit
from subsidies.shown import ShownAmount


@dataclass(frozen=True)
class FrozenCalculation:
    """What a calculation said then."""

    monthly_amount: Decimal
    receipt: tuple[ReceiptLine, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class FrozenAmount:
    """The same as subsidies.shown.ShownAmount, for templates/subsidies/receipt.html."""

    on: date
    calculation: FrozenCalculation | None
    problem: str = ""
    last: date | None = None
    because: str = ""
    parts: tuple["FrozenAmount", ...] = ()

    @property
    def monthly(self) -> Decimal | None:
        """Euros per month."""
        return self.calculation.monthly_amount if self.calculation else None


def frozen(amount: ShownAmount) -> dict[str, Any]:
    """The receipt as JSON."""
    return _frozen(amount) | {"parts": [_frozen_part(part) for part in amount.parts]}


def thawed(receipt: dict[str, Any]) -> FrozenAmount | None:
    """A frozen receipt to show again; None where none was kept."""
    if not receipt:
        return None
    return replace(_thawed(receipt), parts=tuple(_thawed(part) for part in receipt.get("parts", ())))


def differs(proposed: dict[str, Any], now: ShownAmount) -> bool:
    """Whether an amount that was proposed is another one now, on any day of which the amount was known then."""
    then = thawed(proposed)
    known = [part for part in then.parts if part.calculation is not None] if then else []
    if then is None or not known:
        return False
    until = known[-1].last or date.max
    return _amounts(then.parts, until) != _amounts(now.parts, until)


def _amounts(parts: "Iterable[FrozenAmount | ShownAmount]", until: date) -> list[tuple[date, Decimal | None]]:
    return [(part.on, part.monthly) for part in parts if part.on <= until]


def _frozen(amount: ShownAmount) -> dict[str, Any]:
    told: dict[str, Any] = {"on": amount.on.isoformat(), "problem": amount.problem}
    calculation = amount.calculation
    return told | {
        "monthly_amount": str(calculation.monthly_amount) if calculation else None,
        "lines": [_line(line) for line in calculation.receipt] if calculation else [],
        "remarks": list(calculation.remarks) if calculation else [],
    }


def _frozen_part(part: ShownAmount) -> dict[str, Any]:
    last = part.last.isoformat() if part.last else None
    return _frozen(part) | {"last": last, "because": part.because}


def _thawed(receipt: dict[str, Any]) -> FrozenAmount:
    day = date.fromisoformat(receipt["on"])
    last = date.fromisoformat(receipt["last"]) if receipt.get("last") else None
    because = receipt.get("because", "")
    if receipt["monthly_amount"] is None:
        return FrozenAmount(day, None, receipt["problem"], last, because)
    lines = tuple(
        ReceiptLine(
            label=line["label"],
            article=line["article"],
            value=line["value"] if line["unit"] == Unit.TEXT else Decimal(line["value"]),
            unit=Unit(line["unit"]),
            certainty=line["certainty"],
            note=line["note"],
        )
        for line in receipt["lines"]
    )
    calculation = FrozenCalculation(Decimal(receipt["monthly_amount"]), lines, tuple(receipt["remarks"]))
    return FrozenAmount(day, calculation, "", last, because)


def _line(line: ReceiptLine) -> dict[str, str]:
    return {
        "label": line.label,
        "article": line.article,
        "value": str(line.value),
        "unit": str(line.unit) if isinstance(line.value, Decimal) else str(Unit.TEXT),
        "certainty": line.certainty,
        "note": line.note,
        "text": line.text,
    }
