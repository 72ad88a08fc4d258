"""`manage.py seed_scale`: many made-up persons for a benchmark."""

import json
from argparse import ArgumentParser
from typing import Any

from django.db import ProgrammingError

from accounts.management.dutch_command import DutchCommand, wrong_input
from config.demo_data.scale import MOST_PERSONS, AlreadyScaled, Scaled, seed_scale
from config.demo_data.seed import SEED, NotAmongRealPeople
from registry.models import Region


class Command(DutchCommand):
    """Makes persons with registrations, work, subsidies and guidance, and builds the ledger."""

    help = (
        "Maak veel verzonnen personen voor een meting. Historie wordt van deze rijen niet bijgehouden "
        "(session_replication_role=replica, alleen tijdens dit commando)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        parser.add_argument("--persons", metavar="N", required=True, help="hoeveel personen")
        parser.add_argument(
            "--seed", metavar="S", default=str(SEED), help="dezelfde seed geeft dezelfde gegevens"
        )
        parser.add_argument("--json", action="store_true", help="één JSON-document op stdout")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the persons and say how many rows there are and how long it took."""
        persons, seed = _number("--persons", options["persons"]), _number("--seed", options["seed"])
        if not 1 <= persons <= MOST_PERSONS:
            wrong_input(f"--persons: kies een aantal van 1 tot en met {MOST_PERSONS}.")
        if not Region.objects.exists():
            wrong_input("Laad eerst de referentiegegevens: manage.py load_reference_data.")
        scaled = self._make(persons, seed)
        found = {
            "persons": persons,
            "rows": scaled.rows,
            "facts_seconds": round(scaled.facts_seconds, 1),
            "ledger_seconds": round(scaled.ledger_seconds, 1),
        }
        if options["json"]:
            self.stdout.write(json.dumps(found))
            return
        for table, number in scaled.rows.items():
            self.stdout.write(f"{table:<32}{number:>10}")
        self.stdout.write(
            f"Gegevens in {scaled.facts_seconds:.1f} seconden, grootboek in {scaled.ledger_seconds:.1f} seconden."
        )

    @staticmethod
    def _make(persons: int, seed: int) -> Scaled:
        try:
            return seed_scale(persons, seed)
        except AlreadyScaled:
            wrong_input("De schaalgegevens staan er al; begin met een lege database.")
        except NotAmongRealPeople:
            wrong_input("Er staan al personen in deze installatie: schaalgegevens horen daar niet bij.")
        except ProgrammingError as fault:
            if "session_replication_role" not in str(fault):
                raise
            wrong_input(
                "De databasegebruiker mag session_replication_role niet zetten; gebruik een beheerder."
            )


def _number(option: str, text: str) -> int:
    """The whole number after an option. Ends the command when it is not one."""
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        wrong_input(f"{option}: “{text}” is geen heel getal.")
    return int(text)
