"""A command line that explains mistakes in one Dutch line."""

import re
import sys
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

WRONG_INPUT = 2

_DECIMAL = re.compile(r"-?\d{1,9}(\.\d{1,6})?", re.ASCII)
_ENGLISH = (
    (
        re.compile(r"argument (\S+?)(/\S+)?: expected (one|at least one) argument"),
        r"Vul een waarde in achter \1.",
    ),
    (re.compile(r"unrecognized arguments: (.*)"), r"Deze optie bestaat niet: \1."),
    (re.compile(r"the following arguments are required: (.*)"), r"Deze optie is verplicht: \1."),
    (re.compile(r"argument (\S+?)(/\S+)?: ignored explicit argument (.*)"), r"Achter \1 hoort geen waarde."),
    (re.compile(r"argument (\S+?)(/\S+)?: invalid .*"), r"De waarde achter \1 kan niet."),
)


class DutchCommandParser(CommandParser):
    """Says in one Dutch line on stderr what is wrong, and ends with exit code 2."""

    def error(self, message: str) -> NoReturn:
        for english, dutch in _ENGLISH:
            if english.fullmatch(message):
                message = english.sub(dutch, message)
                break
        wrong_input(message)


class DutchCommand(BaseCommand):
    """A management command whose mistakes are Dutch one-liners; options may not be abbreviated."""

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser of Django, with our way of refusing."""
        parser = super().create_parser(prog_name, subcommand, allow_abbrev=False, **kwargs)
        parser.__class__ = DutchCommandParser
        return parser


def wrong_input(message: str) -> NoReturn:
    """End the command for bad input: one line on stderr, exit code 2."""
    print(message, file=sys.stderr)
    raise SystemExit(WRONG_INPUT)


def decimal_option(option: str, text: str) -> Decimal:
    """The number a user typed after an option. Ends the command when it is not a number with a point."""
    if not _DECIMAL.fullmatch(text):
        wrong_input(f"{option}: “{text}” is geen getal. Schrijf een getal met een punt, bijvoorbeeld 28.5.")
    return Decimal(text)


def date_option(option: str, text: str) -> date:
    """The day a user typed after an option, as 2019-01-31 or 31-01-2019. Ends the command for anything else."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    wrong_input(
        f"{option}: “{text}” is geen datum. Schrijf een bestaande datum als 2019-01-31 of 31-01-2019."
    )
