"""manage.py ledger post | rebuild | reconcile: bring the ledger in line with the facts, or say whether it is."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from accounts.management.dutch_command import DutchCommand, wrong_input
from registry.models import MunicipalityRegion, Region
from reports.ledger import posting

VERBS = ("post", "rebuild", "reconcile")
NOT_IN_LINE = 1


class Command(DutchCommand):
    """Post what changed, post everybody, or count what a rebuild would write."""

    help = "Werkt het grootboek bij (post), boekt iedereen na (rebuild) of controleert het (reconcile)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        parser.add_argument("verb", nargs="?", metavar="post|rebuild|reconcile", help="wat er moet gebeuren")
        parser.add_argument("--region", metavar="AMxx", help="alleen mensen die ooit in deze regio woonden")
        parser.add_argument("--json", action="store_true", help="één JSON-document in plaats van tekst")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the verb and print what it came to; `reconcile` ends with 1 when the ledger is behind."""
        verb, region = options["verb"], options["region"]
        if verb not in VERBS:
            wrong_input("Kies wat er moet gebeuren: ledger post, ledger rebuild of ledger reconcile.")
        outcome = self._do(verb, self._municipalities(region))
        if options["json"]:
            seconds = round(outcome.seconds, 3)
            found = {"persons": outcome.persons, "entries_posted": outcome.entries, "seconds": seconds}
            self.stdout.write(json.dumps(found))
        else:
            what = "boekingen zouden nodig zijn" if verb == "reconcile" else "boekingen geschreven"
            self.stdout.write(
                f"{outcome.persons} personen bekeken, {outcome.entries} {what}, {outcome.seconds:.1f} seconden."
            )
        if verb == "reconcile" and outcome.entries:
            sys.exit(NOT_IN_LINE)

    @staticmethod
    def _do(verb: str, municipalities: list[str] | None) -> posting.Outcome:
        """The posting that belongs to a verb."""
        if verb == "post":
            return posting.post_changes(municipalities)
        return posting.rebuild(municipalities) if verb == "rebuild" else posting.reconcile(municipalities)

    @staticmethod
    def _municipalities(region: str | None) -> list[str] | None:
        """The codes of every municipality that was ever in the region; None without a region."""
        if region is None:
            return None
        if not Region.objects.filter(code=region).exists():
            wrong_input(f"Regio {region} is niet bekend. Schrijf een code als AM12.")
        members = MunicipalityRegion.objects.filter(region_id=region)
        return sorted(set(members.values_list("municipality_id", flat=True)))
