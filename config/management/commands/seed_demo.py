"""`manage.py seed_demo`: regions with real totals and people who do not exist."""

import json
import time
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from accounts.management.dutch_command import DutchCommand, wrong_input
from config.demo_data.seed import DEFAULT_REGIONS, SEED, NotAmongRealPeople, Seeded, seed_demo
from config.demo_data.staff import accounts, password
from registry.models import Region


class Command(DutchCommand):
    """Plants the demo; a second time it only says that it is there."""

    help = "Vul een lege installatie met demogegevens: echte totalen, verzonnen mensen en werkgevers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        parser.add_argument(
            "--region", action="append", metavar="AMxx", help="een regio; mag vaker (standaard AM02 en AM12)"
        )
        parser.add_argument("--json", action="store_true", help="één JSON-document op stdout")

    def handle(self, *args: Any, **options: Any) -> None:
        """Plant the regions that are not there yet, and say what came in and who can sign in."""
        regions = tuple(options["region"] or DEFAULT_REGIONS)
        known = set(Region.objects.values_list("code", flat=True))
        if not known:
            wrong_input("Laad eerst de referentiegegevens: manage.py load_reference_data.")
        for code in regions:
            if code not in known:
                wrong_input(f"--region: “{code}” is geen arbeidsmarktregio. Schrijf een code als AM12.")
        started = time.perf_counter()
        try:
            seeded = seed_demo(regions, SEED)
        except NotAmongRealPeople:
            wrong_input("Er staan al personen in deze installatie: demogegevens horen daar niet bij.")
        seconds = round(time.perf_counter() - started, 1)
        if options["json"]:
            self.stdout.write(json.dumps({**asdict(seeded), "seconds": seconds}))
        elif options["verbosity"]:
            self._tell(seeded, seconds)

    def _tell(self, seeded: Seeded, seconds: float) -> None:
        if seeded.planted:
            persons = seeded.counts["registry.person"]
            self.stdout.write(
                f"Demogegevens van {', '.join(seeded.planted)}: {persons} verzonnen personen in {seconds} seconden."
            )
        if seeded.present:
            self.stdout.write(f"Was er al: {', '.join(seeded.present)}.")
        self.stdout.write(f"Wachtwoord van alle accounts: {password()}")
        for account in accounts():
            self.stdout.write(f"  {account.username:<11} {account.role}, {account.organisation}")
