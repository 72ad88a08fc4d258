"""A command line that explains mistakes in one Dutch line."""

import re
import sys
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

WRONG_INPUT = 2

_DECIMAL = re.compile(r"-?\d{1,9}(\.\d{1,6})?", re.ASCII)
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_DUTCH_DATE = re.compile(r"(?P<day>\d{2})-(?P<month>\d{2})-(?P<year>\d{4})", re.ASCII)
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
        """End the command; what argparse says in English is said in Dutch."""
        for english, dutch in _ENGLISH:
            if english.fullmatch(message):
                message = english.sub(dutch, message)
                break
        wrong_input(message)


class DutchCommand(BaseCommand):
    """A management command whose mistakes are Dutch one-liners; options may not be abbreviated."""

    # A calculation needs no checks of templates and urls, and stderr holds one line at most.
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser of Django, with our way of refusing."""
        parser = super().create_parser(prog_name, subcommand, allow_abbrev=False, **kwargs)
        parser.__class__ = DutchCommandParser
        return parser


def wrong_input(message: str) -> NoReturn:
    """End the command for bad input: one line on stderr, exit code 2."""
    sys.stderr.write(f"{message}\n")
    raise SystemExit(WRONG_INPUT)


def decimal_option(option: str, text: str) -> Decimal:
    """The number a user typed after an option. Ends the command when it is not a number with a point."""
    if not _DECIMAL.fullmatch(text):
        wrong_input(f"{option}: “{text}” is geen getal. Schrijf een getal met een punt, bijvoorbeeld 28.5.")
    return Decimal(text)


def date_option(option: str, text: str) -> date:
    """The day a user typed after an option, as 2019-01-31 or 31-01-2019. Else it ends the command."""
    match = _ISO_DATE.fullmatch(text) or _DUTCH_DATE.fullmatch(text)
    if match:
        with suppress(ValueError):
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
    wrong_input(f"{option}: “{text}” is geen datum. Schrijf een datum als 2019-01-31 of 31-01-2019.")
