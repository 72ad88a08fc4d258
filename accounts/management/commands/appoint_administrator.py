"""`manage.py appoint_administrator beheer GM0080`: the first administrator of a municipality."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.actions.appoint_administrator import appoint_administrator


class Command(BaseCommand):
    """Gives a user the role of administrator; twice is once."""

    help = "Maak een gebruiker functioneel beheerder van een gemeente, vanaf vandaag."

    def add_arguments(self, parser: CommandParser) -> None:
        """Who, of which municipality, and --json."""
        parser.add_argument("username", metavar="GEBRUIKER")
        parser.add_argument("municipality", metavar="GEMEENTECODE", help="bijvoorbeeld GM0080")
        parser.add_argument("--json", action="store_true", help="één JSON-document op stdout")

    def handle(self, *args: Any, **options: Any) -> None:
        """Appoint, and say so. Ends with exit code 2 and one Dutch line for an unknown user or municipality."""
        try:
            held = appoint_administrator(
                username=options["username"],
                municipality_code=options["municipality"],
                on=timezone.localdate(),
            )
        except ValidationError as refusal:
            raise CommandError(refusal.messages[0], returncode=2) from refusal
        if options["json"]:
            answer = {"user": held.user_id, "organisation": str(held.organisation), "role": held.role}
            self.stdout.write(json.dumps(answer, ensure_ascii=False))
        else:
            self.stdout.write(f"{held.user.username} is {held}.")
