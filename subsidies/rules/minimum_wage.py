"""The minimum wage of a person on a day, per month, without holiday allowance (Wml art. 7, 8, 14)."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from subsidies.rules.errors import InvalidInputError, NotEnoughDataError
from subsidies.rules.rates import ESTIMATE, Rate, RateTable, kind_label
from subsidies.rules.receipt import ReceiptLine, Unit, rate_line, to_cent

HOURLY_WAGE_FROM = date(2024, 1, 1)
YOUNGEST, ADULT = 15, 23
FULL_SCALE = Decimal(100)
FIVE_CENTS = Decimal("0.05")
WEEKS_PER_YEAR, MONTHS_PER_YEAR = 52, 12

ARTICLE_WAGE = "art. 8 Wet minimumloon en minimumvakantiebijslag"
ARTICLE_YOUTH = "art. 7 Wet minimumloon en minimumvakantiebijslag; art. 2 Besluit minimumjeugdloonregeling"
OWN_CHOICE = "geen wettelijke regel"


class Basis(StrEnum):
    """From 2024 the wage of a month is the reference month (default), or follows from the hourly wage."""

    REFERENCE_MONTH = "reference_month"
    HOUR = "hour"


@dataclass(frozen=True)
class MinimumWage:
    """Full-time minimum wage in euros per month, without holiday allowance, and the lines that explain it."""

    amount: Decimal
    lines: tuple[ReceiptLine, ...]


def minimum_wage(
    on: date,
    *,
    rates: RateTable,
    birth_date: date | None = None,
    age_on: date | None = None,
    bbl: bool = False,
    basis: Basis = Basis.REFERENCE_MONTH,
) -> MinimumWage:
    """The minimum wage with the rates of `on`, for somebody of the age on `age_on` (default: the same day).

    Without a birth date the adult wage counts. `bbl` (beroepsbegeleidende leerweg): works and learns.
    Raises NotEnoughDataError when the wage of that half-year is not in the table, InvalidInputError for a wrong age.
    """
    scale = youth_scale(birth_date, on, age_on=age_on or on, bbl=bbl, rates=rates) if birth_date else None
    if on >= HOURLY_WAGE_FROM and basis == Basis.HOUR:
        return _from_hourly_wage(on, rates, scale)
    if on >= HOURLY_WAGE_FROM:
        kind, label = "minimum_wage_reference_month", "Referentiemaandloon"
    else:
        kind, label = "minimum_wage_month", "Minimumloon per maand"
    rate = _of_this_half_year(kind, on, rates)
    lines = [rate_line(label, ARTICLE_WAGE, rate, Unit.EURO)]
    if scale is None:
        return MinimumWage(rate.value, tuple(lines))
    amount = to_five_cents(rate.value * scale.value / 100)
    lines += [
        rate_line(_scale_label(scale), ARTICLE_YOUTH, scale, Unit.PERCENT),
        ReceiptLine("Minimumjeugdloon per maand, op € 0,05 afgerond", ARTICLE_YOUTH, amount, Unit.EURO),
    ]
    return MinimumWage(amount, tuple(lines))


def youth_scale(birth_date: date, on: date, *, age_on: date, bbl: bool, rates: RateTable) -> Rate | None:
    """The percentage at the age on `age_on`, by the scale of day `on`; None for the adult wage."""
    years = age(birth_date, age_on)
    if years < 0:
        raise InvalidInputError("birth_date", "De geboortedatum ligt na de dag van de berekening.")
    if years < YOUNGEST:
        raise InvalidInputError("birth_date", "Wie jonger is dan 15 jaar heeft geen minimumloon.")
    if years >= ADULT:
        return None
    rate = rates.find(f"youth_scale_bbl_{years}", on) if bbl else None
    rate = rate or rates.on(f"youth_scale_{years}", on)
    return None if rate.value == FULL_SCALE else rate


def age(birth_date: date, day: date) -> int:
    """Age in whole years on a day; somebody born on 29 February has a birthday on 1 March in other years."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


def to_five_cents(amount: Decimal) -> Decimal:
    """Round a youth wage per month to € 0.05, as the published tables do."""
    return (amount / FIVE_CENTS).quantize(Decimal(1), ROUND_HALF_UP) * FIVE_CENTS


def _from_hourly_wage(on: date, rates: RateTable, scale: Rate | None) -> MinimumWage:
    rate = _of_this_half_year("minimum_wage_hour", on, rates)
    norm = rates.on("hours_norm_per_week", on)
    hourly = rate.value
    lines = [rate_line("Minimumloon per uur", ARTICLE_WAGE, rate, Unit.EURO)]
    if scale is not None:
        hourly = to_cent(hourly * scale.value / 100)
        lines += [
            rate_line(_scale_label(scale), ARTICLE_YOUTH, scale, Unit.PERCENT),
            ReceiptLine("Minimumjeugdloon per uur, op de cent afgerond", ARTICLE_YOUTH, hourly, Unit.EURO),
        ]
    amount = hourly * norm.value * WEEKS_PER_YEAR / MONTHS_PER_YEAR
    label = (
        f"Minimumloon per maand: uurloon × {norm.value:.0f} uur × {WEEKS_PER_YEAR} weken ÷ {MONTHS_PER_YEAR}"
    )
    lines.append(ReceiptLine(label, OWN_CHOICE, amount, Unit.EURO, note="keuze van de gemeente"))
    return MinimumWage(amount, tuple(lines))


def _of_this_half_year(kind: str, on: date, rates: RateTable) -> Rate:
    """The wage of the half-year of `on`; an older row is refused: it changes every 1 January and 1 July.

    A table that carries on gives the older row as an estimate instead.
    """
    rate = rates.on(kind, on)
    first_day = date(on.year, 1 if on.month < 7 else 7, 1)
    if rate.valid_from >= first_day:
        return rate
    if not rates.carries_on:
        raise NotEnoughDataError(f"Het {kind_label(kind)} vanaf {first_day:%d-%m-%Y} is nog niet ingevoerd.")
    return replace(rate, certainty=ESTIMATE, note="Het bedrag van die tijd is nog niet bekend.")


def _scale_label(scale: Rate) -> str:
    years = scale.kind.rsplit("_", 1)[1]
    return f"Minimumjeugdloon {years} jaar{' (bbl)' if '_bbl_' in scale.kind else ''}"
