"""A receipt as it was when something was proposed or decided: plain JSON, and back to lines that can be shown.

{"on": "2026-07-01", "monthly_amount": "838.12", "lines": [{"label", "article", "value", "unit", "certainty", "note",
"text"}], "remarks": [...], "problem": ""}: `value` is digits with a point where it is a number, `text` what a reader
sees. Without an amount `lines` is empty and `problem` says in Dutch what was missing.
"""

from dataclasses import dataclass
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

    @property
    def monthly(self) -> Decimal | None:
        """Euros per month."""
        return self.calculation.monthly_amount if self.calculation else None


def frozen(amount: ShownAmount) -> dict[str, Any]:
    """The receipt as JSON."""
    told: dict[str, Any] = {"on": amount.on.isoformat(), "problem": amount.problem}
    calculation = amount.calculation
    return told | {
        "monthly_amount": str(calculation.monthly_amount) if calculation else None,
        "lines": [_line(line) for line in calculation.receipt] if calculation else [],
        "remarks": list(calculation.remarks) if calculation else [],
    }


def thawed(receipt: dict[str, Any]) -> FrozenAmount | None:
    """A frozen receipt to show again; None where none was kept."""
    if not receipt:
        return None
    day = date.fromisoformat(receipt["on"])
    if receipt["monthly_amount"] is None:
        return FrozenAmount(day, None, receipt["problem"])
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
    return FrozenAmount(day, calculation)


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
