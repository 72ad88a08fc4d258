"""The wage-cost subsidy of one case, with its receipt: for a check, a letter or another program."""

import json
from argparse import ArgumentParser
from decimal import Decimal
from typing import Any

from accounts.management.dutch_command import DutchCommand, date_option, decimal_option, wrong_input
from subsidies.rates import current_rate_table, packaged_rate_table
from subsidies.rules.errors import InvalidInputError, SubsidyRuleError
from subsidies.rules.minimum_wage import Basis
from subsidies.rules.rates import RateTable
from subsidies.rules.receipt import ReceiptLine
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import Calculation, monthly_subsidy

OPTION_OF_FIELD = {
    "on": "--on",
    "hours": "--hours",
    "full_time_hours": "--full-time-hours",
    "wage_value": "--wage-value",
    "birth_date": "--birth-date",
    "base_amount": "--base-amount",
    "function_wage": "--function-wage",
    "employer_charge": "--employer-charge",
}
INCLUSIVE = "--base-includes-holiday-allowance"


class Command(DutchCommand):
    """Answers what an employer receives per month and per year for one case, and how that is calculated."""

    help = "Berekent de loonkostensubsidie per maand en per jaar, met de berekening regel voor regel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        add = parser.add_argument
        add("--on", metavar="DATUM", help="dag van de berekening, bijvoorbeeld 2019-01-31")
        add("--hours", metavar="UREN", help="overeengekomen uren per week")
        add("--full-time-hours", metavar="UREN", help="volledige werkweek in de sector")
        add("--wage-value", metavar="PERCENTAGE", help="loonwaarde: een heel percentage van 0 tot en met 100")
        add("--flat-rate", action="store_true", help="forfait: de loonwaarde is nog niet bepaald")
        add("--birth-date", metavar="DATUM", help="geboortedatum, voor het minimumjeugdloon")
        add("--bbl", action="store_true", help="werkt en leert (beroepsbegeleidende leerweg)")
        add("--hourly-basis", action="store_true", help="vanaf 2024: reken met het uurloon × 36 × 52 ÷ 12")
        add("--function-wage", metavar="EURO", help="functieloon per maand, alleen voor 2015 en 2016")
        add("--base-amount", metavar="EURO", help="eigen minimumloon per maand, zonder vakantiebijslag")
        add(INCLUSIVE, action="store_true", help="het bedrag achter --base-amount is met vakantiebijslag")
        add("--employer-charge", metavar="PERCENTAGE", help="eigen percentage voor de werkgeverslasten")
        add("--json", action="store_true", help="één JSON-document in plaats van tekst")

    def handle(self, *args: Any, **options: Any) -> None:
        """Calculate and print; every refusal is one Dutch line and exit code 2."""
        for name in ("on", "hours", "full_time_hours"):
            if options[name] is None:
                wrong_input(f"Deze optie is verplicht: {OPTION_OF_FIELD[name]}.")
        if options["wage_value"] is None and not options["flat_rate"]:
            wrong_input("Vul --wage-value in, of kies --flat-rate als de loonwaarde nog niet is bepaald.")
        if options["base_includes_holiday_allowance"] and options["base_amount"] is None:
            wrong_input(f"{INCLUSIVE} kan alleen samen met --base-amount.")
        on = date_option("--on", options["on"])
        terms = _terms(options)
        try:
            calculation = monthly_subsidy(terms, on=on, rates=self._rates())
        except InvalidInputError as error:
            wrong_input(f"{OPTION_OF_FIELD[error.field]}: {error}")
        except SubsidyRuleError as error:
            wrong_input(str(error))
        if options["json"]:
            self.stdout.write(json.dumps(calculation.as_json(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_as_text(calculation)))

    def _rates(self) -> RateTable:
        rates = current_rate_table()
        if rates:
            return rates
        self.stderr.write("De database bevat nog geen tarieven: de meegeleverde tabel is gebruikt.")
        return packaged_rate_table()


def _terms(options: dict[str, Any]) -> Terms:
    """The facts from the options; ends the command for what cannot be read."""

    def number(name: str) -> Decimal | None:
        text = options[name]
        return None if text is None else decimal_option(OPTION_OF_FIELD[name], text)

    wage_value = number("wage_value")
    if wage_value is not None and wage_value != wage_value.to_integral_value():
        wrong_input("--wage-value: De loonwaarde is een heel percentage van 0 tot en met 100.")
    birth_date = options["birth_date"]
    return Terms(
        hours=decimal_option("--hours", options["hours"]),
        full_time_hours=decimal_option("--full-time-hours", options["full_time_hours"]),
        wage_value=None if wage_value is None else int(wage_value),
        flat_rate=options["flat_rate"],
        birth_date=None if birth_date is None else date_option("--birth-date", birth_date),
        bbl=options["bbl"],
        basis=Basis.HOUR if options["hourly_basis"] else Basis.REFERENCE_MONTH,
        function_wage=number("function_wage"),
        base_amount=number("base_amount"),
        base_includes_holiday_allowance=options["base_includes_holiday_allowance"],
        employer_charge=number("employer_charge"),
    )


def _as_text(calculation: Calculation) -> list[str]:
    """The receipt for a reader at a terminal."""
    lines = [f"Loonkostensubsidie op {calculation.on:%d-%m-%Y}", ""]
    for line in calculation.receipt:
        lines += _line_as_text(line)
    return [*lines, "", *calculation.remarks] if calculation.remarks else lines


def _line_as_text(line: ReceiptLine) -> list[str]:
    explanation = f"{line.article}; {line.note}" if line.note else line.article
    return [f"{line.marked_label}: {line.text}", f"    {explanation}"]
