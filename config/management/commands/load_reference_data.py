"""`manage.py load_reference_data`: regions, municipalities, rules, rates, norms and published figures."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from cases.actions.reference_data import load_cases_reference_data
from placements.actions.reference_data import load_placements_reference_data
from registry.actions.reference_data import Loaded, load_registry_reference_data
from reports.actions.reference_data import load_reports_reference_data
from subsidies.actions.reference_data import load_subsidies_reference_data


class Command(BaseCommand):
    """Loads what is missing; loading twice changes nothing, and what somebody edited stays."""

    help = "Laad de referentiegegevens die bij het systeem horen. Wat er al is, verandert niet."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer --json."""
        parser.add_argument("--json", action="store_true", help="één JSON-document op stdout")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything or nothing, and say what came in and where the database differs from the tables."""
        with transaction.atomic():
            tables = [
                *load_registry_reference_data(),
                *load_cases_reference_data(),
                *load_placements_reference_data(),
                *load_subsidies_reference_data(),
                *load_reports_reference_data(),
            ]
        if options["json"]:
            self.stdout.write(json.dumps({"tables": [asdict(table) for table in tables]}, ensure_ascii=False))
        elif options["verbosity"]:
            self._tell(tables)

    def _tell(self, tables: list[Loaded]) -> None:
        for table in tables:
            self.stdout.write(f"{table.table}: {table.inserted} geladen, {table.present} waren er al")
            for difference in table.differences:
                self.stdout.write(f"  wijkt af van het bestand en blijft zo: {difference}")
