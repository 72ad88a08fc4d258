"""The wage value of one case, by main task: for a check, or for another program."""

import json
from argparse import ArgumentParser
from decimal import Decimal
from typing import Any

from django.utils import timezone

from accounts.management.dutch_command import DutchCommand, date_option, decimal_option, wrong_input
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.receipt import ReceiptLine
from subsidies.rules.wage_value import HUNDRED, ONE, MainTask, WageValue, wage_value

COLUMNS = ("share", "tempo", "quality", "net_time")
HIGHEST_FRACTION = Decimal(2)
FORM = "Schrijf een taak als AANDEEL,TEMPO,KWALITEIT,NETTO, bijvoorbeeld 50,87.5,90,80 of 0.5,0.875,0.9,0.8."


class Command(DutchCommand):
    """Answers which percentage of the minimum wage somebody's work is worth, and how that was calculated."""

    help = "Berekent de loonwaarde uit hooguit vijf hoofdtaken, met de berekening regel voor regel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        add = parser.add_argument
        add(
            "--task",
            action="append",
            default=[],
            metavar="AANDEEL,TEMPO,KWALITEIT,NETTO",
            help="een hoofdtaak, in procenten (50,87.5,90,80) of als delen van 1; herhaal de optie per taak",
        )
        add("--on", metavar="DATUM", help="dag van de bepaling, bijvoorbeeld 2021-07-01; standaard vandaag")
        add("--hours", metavar="UREN", help="uren per week: samen met --days voor de 30 minuten per dag")
        add("--days", metavar="DAGEN", help="werkdagen per week")
        add("--json", action="store_true", help="één JSON-document in plaats van tekst")

    def handle(self, *args: Any, **options: Any) -> None:
        """Calculate and print; every refusal is one Dutch line and exit code 2."""
        if not options["task"]:
            wrong_input("Deze optie is verplicht: --task.")
        on = date_option("--on", options["on"]) if options["on"] is not None else timezone.localdate()
        tasks = _tasks(options["task"])
        try:
            outcome = wage_value(tasks, on=on, minutes_per_day=_minutes_per_day(options))
        except InvalidInputError as error:
            wrong_input(f"{'--on' if error.field == 'on' else '--task'}: {error}")
        if options["json"]:
            self.stdout.write(json.dumps(outcome.as_json(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_as_text(outcome)))


def _tasks(texts: list[str]) -> list[MainTask]:
    """The tasks as fractions; ends the command for what cannot be read, or can be read in two ways."""
    rows = [_row(text) for text in texts]
    shares = [row[0] for row in rows]
    others = [number for row in rows for number in row[1:]]
    share_unit = HUNDRED if sum(shares) > HIGHEST_FRACTION else ONE
    above = [number for number in others if number > HIGHEST_FRACTION]
    if above and any(ONE >= number > 0 for number in others):
        wrong_input("--task: Gebruik overal procenten of overal delen van 1: hier staan ze door elkaar.")
    other_unit = HUNDRED if above else ONE
    return [
        MainTask(
            share=share / share_unit,
            tempo=tempo / other_unit,
            quality=quality / other_unit,
            net_time=net_time / other_unit,
        )
        for share, tempo, quality, net_time in rows
    ]


def _row(text: str) -> list[Decimal]:
    """The four numbers of a task."""
    parts = [part.strip().removesuffix("%").strip() for part in text.split(",")]
    if len(parts) != len(COLUMNS):
        wrong_input(f"--task: “{text}” heeft geen vier getallen. {FORM}")
    return [decimal_option("--task", f"0{part}" if part.startswith(".") else part) for part in parts]


def _minutes_per_day(options: dict[str, Any]) -> Decimal | None:
    """Working minutes on a working day, or None when the hours or the days are not given."""
    if options["hours"] is None and options["days"] is None:
        return None
    if options["hours"] is None or options["days"] is None:
        wrong_input("Vul --hours en --days allebei in, of geen van beide.")
    hours, days = decimal_option("--hours", options["hours"]), decimal_option("--days", options["days"])
    if not 0 < hours <= 60:
        wrong_input("--hours: Het aantal uren per week is meer dan 0 en hooguit 60.")
    if not 0 < days <= 7:
        wrong_input("--days: Het aantal werkdagen per week is meer dan 0 en hooguit 7.")
    return hours * 60 / days


def _as_text(outcome: WageValue) -> list[str]:
    """The receipt for a reader at a terminal."""
    lines = [f"Loonwaarde op {outcome.on:%d-%m-%Y}: {outcome.percentage} %", ""]
    for line in outcome.receipt:
        lines += _line_as_text(line)
    return [*lines, "", *outcome.remarks] if outcome.remarks else lines


def _line_as_text(line: ReceiptLine) -> list[str]:
    explanation = f"{line.article}; {line.note}" if line.note else line.article
    return [f"{line.marked_label}: {line.text}", f"    {explanation}"]
