"""The facts a wage-cost subsidy is calculated from, and what cannot be right about them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from subsidies.rules.errors import InvalidInputError
from subsidies.rules.minimum_wage import Basis

SUBSIDY_FROM = date(2015, 1, 1)
FUNCTION_WAGE_UNTIL = date(2016, 12, 31)
MOST_HOURS = Decimal(60)
LEAST_FULL_TIME = Decimal(20)
LEAST_WAGE, MOST_WAGE = Decimal(100), Decimal(20_000)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a grant is calculated from. Hours are per week; euros per month, full-time; percentages 0–100.

    `wage_value`: whole percentage of the minimum wage (2015–2016: of `function_wage`), None with a flat rate.
    `base_amount`, `employer_charge`: instead of the table; the base is without holiday allowance, unless
    `base_includes_holiday_allowance`.
    """

    hours: Decimal
    full_time_hours: Decimal
    wage_value: int | None = None
    flat_rate: bool = False
    birth_date: date | None = None
    bbl: bool = False
    basis: Basis = Basis.REFERENCE_MONTH
    function_wage: Decimal | None = None
    base_amount: Decimal | None = None
    base_includes_holiday_allowance: bool = False
    employer_charge: Decimal | None = None


def check_terms(terms: Terms, on: date) -> None:
    """Refuse what cannot be right. Raises InvalidInputError with the field and a Dutch message."""
    if on < SUBSIDY_FROM:
        raise InvalidInputError(
            "on", "Loonkostensubsidie bestaat sinds 01-01-2015. Kies die dag of een latere dag."
        )
    if not 0 < terms.hours <= MOST_HOURS:
        raise InvalidInputError("hours", "Het aantal uren per week is meer dan 0 en hooguit 60.")
    if not LEAST_FULL_TIME <= terms.full_time_hours <= MOST_HOURS:
        raise InvalidInputError("full_time_hours", "Een volledige werkweek heeft 20 tot en met 60 uur.")
    if terms.wage_value is not None and not 0 <= terms.wage_value <= 100:
        raise InvalidInputError("wage_value", "De loonwaarde is een heel percentage van 0 tot en met 100.")
    if terms.employer_charge is not None and not 0 <= terms.employer_charge <= 100:
        raise InvalidInputError(
            "employer_charge", "Het percentage voor de werkgeverslasten is 0 tot en met 100."
        )
    for field, wage in (("base_amount", terms.base_amount), ("function_wage", terms.function_wage)):
        if wage is not None and not LEAST_WAGE <= wage <= MOST_WAGE:
            raise InvalidInputError(
                field, "Een maandloon ligt tussen € 100 en € 20.000. Vul een bedrag per maand in."
            )
    if terms.birth_date is not None and terms.birth_date > on:
        raise InvalidInputError("birth_date", "De geboortedatum ligt na de dag van de berekening.")
