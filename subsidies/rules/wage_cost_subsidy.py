"""The amount of the wage-cost subsidy (loonkostensubsidie, Participatiewet art. 10d), with a receipt.

    base   = minimum wage × 1.08
    gap    = min(100 % − wage value, 70 %)      flat rate: 50 %
    amount = base × gap × (1 + employer charge) × hours factor

The law of the day counts: see docs/regels/loonkostensubsidie.md for the history and worked examples.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from subsidies.rules.errors import NotEnoughDataError
from subsidies.rules.minimum_wage import OWN_CHOICE, minimum_wage
from subsidies.rules.rates import VERIFIED, RateTable
from subsidies.rules.receipt import ReceiptLine, Unit, dutch_number, rate_line, to_cent
from subsidies.rules.terms import FUNCTION_WAGE_UNTIL, Terms, check_terms

HOURS_NORM_FROM = date(2024, 1, 1)
NEW_REGULATION_FROM = date(2021, 7, 1)
HUNDRED = Decimal(100)

ARTICLE = "art. 10d lid 4 Participatiewet"
ARTICLE_FLAT = "art. 10d lid 5 Participatiewet"
ARTICLE_WAGE_VALUE = "art. 10d lid 1 Participatiewet"
ARTICLE_HOLIDAY = "art. 15 Wet minimumloon en minimumvakantiebijslag"
ENTERED = "zelf ingevuld"


@dataclass(frozen=True, slots=True)
class Calculation:
    """The subsidy per month and per year in euros, what it was made of, and the receipt.

    `base`, `gap_percentage` and `hours_factor` are exact; the two amounts are rounded to the cent.
    """

    on: date
    base: Decimal
    gap_percentage: Decimal
    hours_factor: Decimal
    employer_charge_percentage: Decimal
    monthly_amount: Decimal
    yearly_amount: Decimal
    receipt: tuple[ReceiptLine, ...]
    is_verified: bool
    """Whether every value of the receipt may be shown without a mark."""
    said: tuple[str, ...]
    """What the steps had to remark; `remarks` also tells which rates are not certain."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader should know besides the receipt. Written out when asked: a payment run never does."""
        return (*self.said, *_unverified(self.receipt))

    def as_json(self) -> dict[str, object]:
        """The calculation for another program: the keys of the command, numbers as text with two decimals."""
        numbers = {
            "base": self.base,
            "gap_percentage": self.gap_percentage,
            "hours_factor": self.hours_factor,
            "employer_charge_percentage": self.employer_charge_percentage,
            "monthly_amount": self.monthly_amount,
            "yearly_amount": self.yearly_amount,
        }
        receipt = [
            {"label": line.marked_label, "article": line.article, "value": line.plain}
            for line in self.receipt
        ]
        return {key: str(to_cent(value)) for key, value in numbers.items()} | {"receipt": receipt}


@dataclass(frozen=True, slots=True)
class _Step:
    """Outcome of one step of the formula, with its receipt lines and remarks."""

    value: Decimal
    lines: tuple[ReceiptLine, ...]
    remarks: tuple[str, ...] = ()


def monthly_subsidy(terms: Terms, *, on: date, rates: RateTable, age_on: date | None = None) -> Calculation:
    """The subsidy for a whole month under `terms`, with the law and rates of day `on` (art. 10d lid 4 and 5).

    `age_on`: the day on which the age of a young person counts; default `on`.
    Raises InvalidInputError for impossible terms and NotEnoughDataError when a rate or fact is missing; both in Dutch.
    """
    check_terms(terms, on)
    base = _base(terms, on, rates, age_on or on)
    gap = _gap(terms, on, rates, base.value)
    charge = _employer_charge(terms, on, rates)
    hours, norm, hours_lines = _hours(terms, on, rates)
    # Divide once, at the end: every product before it is exact, so half cents stay half cents.
    exact = gap.value * (HUNDRED + charge.value) * hours / (HUNDRED * norm)
    monthly, yearly = to_cent(exact), to_cent(12 * exact)
    receipt = (*base.lines, *gap.lines, *charge.lines, *hours_lines, *_outcome(monthly, yearly, terms))
    return Calculation(
        on=on,
        base=base.value,
        gap_percentage=gap.value * HUNDRED / base.value,
        hours_factor=hours / norm,
        employer_charge_percentage=charge.value,
        monthly_amount=monthly,
        yearly_amount=yearly,
        receipt=receipt,
        is_verified=all(line.is_verified for line in receipt),
        said=(*base.remarks, *gap.remarks, *charge.remarks),
    )


def _base(terms: Terms, on: date, rates: RateTable, age_on: date) -> _Step:
    """Full-time minimum wage with holiday allowance, in euros per month."""
    remarks: tuple[str, ...] = ()
    if terms.base_amount is None:
        wage = minimum_wage(
            on,
            rates=rates,
            birth_date=terms.birth_date,
            age_on=age_on,
            bbl=terms.bbl,
            basis=terms.basis,
        )
        amount, lines = wage.amount, wage.lines
    else:
        amount = terms.base_amount
        inclusive = "met" if terms.base_includes_holiday_allowance else "zonder"
        label = f"Minimumloon per maand, {inclusive} vakantiebijslag ({ENTERED})"
        lines = (ReceiptLine(label, ARTICLE, amount, Unit.EURO),)
        remarks = ("Het minimumloon is zelf ingevuld: de tabel en de leeftijd tellen niet mee.",)
    if not terms.base_includes_holiday_allowance:
        allowance = rates.on("holiday_allowance_pct", on)
        lines = (*lines, rate_line("Vakantiebijslag", ARTICLE_HOLIDAY, allowance, Unit.PERCENT))
        amount = amount * (HUNDRED + allowance.value) / HUNDRED
    total = ReceiptLine("Grondslag: minimumloon met vakantiebijslag", ARTICLE, amount, Unit.EURO)
    return _Step(amount, (*lines, total), remarks)


def _gap(terms: Terms, on: date, rates: RateTable, base: Decimal) -> _Step:
    """The part of the base that is subsidised, in euros, before the employer charge."""
    if terms.flat_rate:
        return _flat_rate(terms, on, rates, base)
    if terms.wage_value is None:
        raise NotEnoughDataError("De loonwaarde is niet bekend. Vul de loonwaarde in, of kies het forfait.")
    if on <= FUNCTION_WAGE_UNTIL:
        step = _gap_to_function_wage(terms, terms.wage_value, on, rates, base)
    else:
        percentage = HUNDRED - terms.wage_value
        step = _Step(
            base * percentage / HUNDRED,
            (
                ReceiptLine(
                    "Loonwaarde", "art. 10d lid 1 Participatiewet", Decimal(terms.wage_value), Unit.PERCENT
                ),
                ReceiptLine("Verschil met het minimumloon", ARTICLE, percentage, Unit.PERCENT),
            ),
        )
    cap = rates.on("subsidy_cap_pct", on)
    line = rate_line("Ten hoogste, vóór de werkgeverslasten", ARTICLE, cap, Unit.PERCENT)
    remarks = step.remarks
    if step.value <= 0:
        remarks = (*remarks, "Bij deze loonwaarde is er geen loonkostensubsidie.")
    return _Step(min(step.value, base * cap.value / HUNDRED), (*step.lines, line), remarks)


def _flat_rate(terms: Terms, on: date, rates: RateTable, base: Decimal) -> _Step:
    flat = rates.find("flat_rate_pct", on)
    if flat is None:
        raise NotEnoughDataError(f"Op {on:%d-%m-%Y} bestond het forfait nog niet. Vul de loonwaarde in.")
    line = rate_line("Forfait: de loonwaarde is nog niet bepaald", ARTICLE_FLAT, flat, Unit.PERCENT)
    remarks: tuple[str, ...] = ("Het forfait geldt hooguit de eerste zes maanden van het dienstverband.",)
    if terms.wage_value is not None:
        remarks = (*remarks, "De loonwaarde is niet gebruikt: het forfait gaat voor.")
    return _Step(base * flat.value / HUNDRED, (line,), remarks)


def _gap_to_function_wage(terms: Terms, wage_value: int, on: date, rates: RateTable, base: Decimal) -> _Step:
    """2015 and 2016: the wage value was a percentage of the wage for the function."""
    if terms.function_wage is None:
        raise NotEnoughDataError(
            "Vóór 2017 was de loonwaarde een percentage van het functieloon. Vul dat functieloon in."
        )
    allowance = rates.on("holiday_allowance_pct", on)
    worth = terms.function_wage * wage_value * (HUNDRED + allowance.value) / HUNDRED**2
    difference = max(base - worth, Decimal(0))
    article = "art. 6 lid 1 onder g Participatiewet (tekst 2015–2016)"
    lines = (
        ReceiptLine("Functieloon per maand, zonder vakantiebijslag", article, terms.function_wage, Unit.EURO),
        ReceiptLine("Loonwaarde, van het functieloon", article, Decimal(wage_value), Unit.PERCENT),
        ReceiptLine("Loonwaarde met vakantiebijslag", ARTICLE, worth, Unit.EURO),
        ReceiptLine("Verschil met de grondslag", ARTICLE, difference, Unit.EURO),
    )
    return _Step(difference, lines)


def _employer_charge(terms: Terms, on: date, rates: RateTable) -> _Step:
    """The reimbursement of employer charges, as a percentage of the subsidy."""
    name = "Regeling loonkostensubsidie Participatiewet"
    article = f"art. 1 {name} 2021" if on >= NEW_REGULATION_FROM else f"art. 1 {name}"
    label = "Vergoeding werkgeverslasten"
    if terms.employer_charge is not None:
        line = ReceiptLine(f"{label} ({ENTERED})", article, terms.employer_charge, Unit.PERCENT)
        remark = "Het percentage voor de werkgeverslasten is zelf ingevuld en komt niet uit de tabel."
        return _Step(terms.employer_charge, (line,), (remark,))
    rate = rates.on("employer_charge_pct", on)
    return _Step(rate.value, (rate_line(label, article, rate, Unit.PERCENT),))


def _hours(terms: Terms, on: date, rates: RateTable) -> tuple[Decimal, Decimal, tuple[ReceiptLine, ...]]:
    """The hours that count, the hours they are divided by, and the receipt line.

    Up to 2023: hours ÷ full-time week of the sector, at most 1. From 2024: hours ÷ 36, also above 1, where
    the hours are at most that full-time week.
    """
    hours, norm, certainty = min(terms.hours, terms.full_time_hours), terms.full_time_hours, VERIFIED
    if on >= HOURS_NORM_FROM:
        rate = rates.on("hours_norm_per_week", on)
        norm, certainty = rate.value, rate.certainty
    label = f"Uren per week: {dutch_number(hours)} ÷ {dutch_number(norm)}"
    note = ""
    if terms.hours > terms.full_time_hours:
        note = f"meer dan de volledige werkweek ({dutch_number(terms.full_time_hours)} uur) telt niet mee"
    return hours, norm, (ReceiptLine(label, ARTICLE, hours / norm, Unit.FACTOR, certainty, note),)


def _outcome(monthly: Decimal, yearly: Decimal, terms: Terms) -> tuple[ReceiptLine, ...]:
    """The amounts, and the choices of ours that the law leaves open."""
    article = ARTICLE_FLAT if terms.flat_rate else ARTICLE
    per_year = "Per jaar: 12 × het onafgeronde maandbedrag, zoals in gepubliceerde jaarbedragen"
    paid = "Twaalf betaalde maanden samen, elk op de cent afgerond"
    return (
        ReceiptLine("Loonkostensubsidie per maand", article, monthly, Unit.EURO),
        ReceiptLine(per_year, article, yearly, Unit.EURO),
        ReceiptLine(paid, OWN_CHOICE, 12 * monthly, Unit.EURO),
        ReceiptLine("Afronding van het maandbedrag", OWN_CHOICE, "op de cent, een halve cent naar boven"),
        ReceiptLine("Deel van een maand", OWN_CHOICE, "naar het aantal kalenderdagen"),
    )


def _unverified(receipt: tuple[ReceiptLine, ...]) -> tuple[str, ...]:
    """A remark for every rate that was not verified."""
    return tuple(
        f"Let op: {line.label} van {line.text} is niet zeker ({line.mark}; {line.note.rstrip('.')})."
        for line in receipt
        if not line.is_verified
    )
