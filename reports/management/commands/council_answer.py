"""manage.py council_answer: the answer to council questions as odt, docx, pdf or json."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from accounts.management.dutch_command import DutchCommand, wrong_input
from reports.answers import answer_document
from reports.documents import FORMATS
from reports.ledger.moments import settled_moment
from reports.models import CouncilAnswer


class Command(DutchCommand):
    """Counts the figures of an answer and writes the letter to a file."""

    help = "Schrijft het antwoord op raadsvragen naar een bestand (odt, docx, pdf of json)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        parser.add_argument("reference", nargs="?", metavar="KENMERK", help="kenmerk van de raadsvraag")
        parser.add_argument("--format", metavar="odt|docx|pdf|json", help="soort bestand")
        parser.add_argument("--output", metavar="BESTAND", help="waar het antwoord komt te staan")
        parser.add_argument("--json", action="store_true", help="één JSON-document in plaats van tekst")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find the answer, count its figures, write the file."""
        reference, chosen, output = options["reference"], options["format"], options["output"]
        if not reference:
            wrong_input("Vul het kenmerk van een raadsvraag in, bijvoorbeeld: council_answer Z230346-2020.")
        for option, value in (("--format", chosen), ("--output", output)):
            if not value:
                wrong_input(f"Deze optie is verplicht: {option}.")
        if chosen not in FORMATS:
            wrong_input(f"--format: “{chosen}” kan niet. Kies uit {', '.join(FORMATS)}.")
        answer = CouncilAnswer.objects.select_related("municipality").filter(reference=reference).first()
        if answer is None:
            wrong_input(f"Er is geen raadsvraag met kenmerk {reference}.")
        document = answer_document(answer, at=settled_moment())
        written = FORMATS[chosen].write(document)
        try:
            Path(output).write_bytes(written)
        except (OSError, ValueError):
            wrong_input(
                f"--output: “{output}” kan niet worden geschreven. "
                "Controleer of de map bestaat en of u er mag schrijven."
            )
        if options["json"]:
            told = {
                "reference": answer.reference,
                "format": chosen,
                "output": output,
                "bytes": len(written),
                "figures": len(document.figures),
            }
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        else:
            self.stdout.write(f"Antwoord {answer.reference} geschreven naar {output}.")
