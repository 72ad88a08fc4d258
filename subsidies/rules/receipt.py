"""The receipt of a calculation: each line with its article, its value and how certain that value is."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from subsidies.rules.rates import ESTIMATE, VERIFIED, Rate

CENT = Decimal("0.01")

# The words a reader sees beside a value that was not verified.
CERTAINTY_MARKS = {
    "derived": "afgeleid",
    "implied": "volgt uit de bron",
    "single_source": "één bron",
    "indicative": "indicatief",
    "no": "niet geverifieerd",
    ESTIMATE: "schatting",
}


class Unit(StrEnum):
    """What the value of a receipt line is measured in."""

    EURO = "euro"
    PERCENT = "percent"
    HOURS = "hours"
    FACTOR = "factor"
    TEXT = "text"


def to_cent(amount: Decimal) -> Decimal:
    """Round euros to the cent, half up: our choice, printed on the receipt, since the law has no rule."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def dutch_number(value: Decimal, *, least: int = 0, most: int = 2) -> str:
    """A number as a Dutch reader writes it (1.615,80), with at least and at most so many decimals."""
    text = f"{value.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP):,.{most}f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals[:least] + decimals[least:].rstrip("0")
    whole = whole.replace(",", ".")
    return f"{whole},{decimals}" if decimals else whole


def dutch_euro(amount: Decimal) -> str:
    """An amount of euros for a Dutch reader: € 10.057,39, and below zero − € 10.057,39."""
    return f"{'− ' if amount < 0 else ''}€ {dutch_number(abs(amount), least=2)}"


def dutch_change(amount: Decimal) -> str:
    """What an amount of euros becomes more or less: + € 12,34, − € 12,34, or € 0,00."""
    return f"{'+ ' if amount > 0 else ''}{dutch_euro(amount)}"


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One step of a calculation: what it is, on which article it rests, and what came out."""

    label: str
    article: str
    value: Decimal | str
    unit: Unit = Unit.TEXT
    certainty: str = VERIFIED
    note: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether the value may be shown without a mark."""
        return self.certainty == VERIFIED

    @property
    def mark(self) -> str:
        """The Dutch words that go beside an unverified value, or nothing."""
        return "" if self.is_verified else CERTAINTY_MARKS.get(self.certainty, "niet geverifieerd")

    @property
    def marked_label(self) -> str:
        """The label, with the mark in brackets when the value is not verified."""
        return f"{self.label} ({self.mark})" if self.mark else self.label

    @property
    def plain(self) -> str:
        """The value for another program: digits with a point and two decimals, or the text itself."""
        return str(to_cent(self.value)) if isinstance(self.value, Decimal) else self.value

    @property
    def text(self) -> str:
        """The value for a Dutch reader: € 1.615,80, 47,5 %, 28 uur per week, 0,7778."""
        if not isinstance(self.value, Decimal):
            return self.value
        if self.unit == Unit.EURO:
            return dutch_euro(self.value)
        if self.unit == Unit.PERCENT:
            return f"{dutch_number(self.value)} %"
        if self.unit == Unit.HOURS:
            return f"{dutch_number(self.value)} uur per week"
        return dutch_number(self.value, least=2, most=4)


def rate_line(label: str, article: str, rate: Rate, unit: Unit) -> ReceiptLine:
    """A receipt line that shows a statutory rate, with its source, its first day and its certainty."""
    note = f"vanaf {rate.valid_from:%d-%m-%Y}; bron: {rate.source}"
    if rate.note:
        note = f"{note}. {rate.note}"
    return ReceiptLine(label, article, rate.value, unit, rate.certainty, note)
