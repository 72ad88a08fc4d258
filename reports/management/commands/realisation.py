"""manage.py realisation: registered, working and counted people of an area, beside the norm and what was published."""

import json
from argparse import ArgumentParser
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from accounts.management.dutch_command import DutchCommand, date_option, wrong_input
from reports.areas import NATIONAL_CODE, Area, area_from_code, end_of_day, named_on
from reports.enums import Breakdown
from reports.exports.display import number, short_date
from reports.labels import labels_of
from reports.realisation import PublishedResult, Realisation, realisation
from reports.rules.days import FIRST_YEAR, LAST_YEAR

BREAKDOWNS = {
    "sector": Breakdown.SECTOR,
    "ground": Breakdown.GROUND,
    "form": Breakdown.FORM,
    "municipality": Breakdown.MUNICIPALITY,
}


class Command(DutchCommand):
    """Answers the realisation of a region, a municipality or the country on a reference date."""

    help = "Toont de realisatie van een regio, gemeente of heel Nederland op een peildatum."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything is read as text, so that a mistake gets our own Dutch message."""
        parser.add_argument("--region", metavar="AM12", help="code van een arbeidsmarktregio")
        parser.add_argument("--municipality", metavar="GM0402", help="code van een gemeente")
        parser.add_argument("--national", action="store_true", help="heel Nederland")
        parser.add_argument("--on", metavar="DATUM", help="peildatum")
        parser.add_argument(
            "--borders", metavar="then|now", default="then", help="grenzen van die dag, of van nu"
        )
        parser.add_argument("--known-at", metavar="TIJDSTIP", help="stand van de registratie op dit moment")
        parser.add_argument("--by", metavar="sector,ground,form,municipality", help="uitsplitsen naar")
        parser.add_argument("--json", action="store_true", help="één JSON-document in plaats van tekst")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look it up and print it."""
        if options["on"] is None:
            wrong_input("Deze optie is verplicht: --on.")
        on = date_option("--on", options["on"])
        area = self._area(on, options, _borders_on(options["borders"]))
        by = self._breakdowns(options["by"])
        known_at = moment_option("--known-at", options["known_at"]) if options["known_at"] else None
        found = realisation(area, on=on, known_at=known_at, by=by)
        if options["json"]:
            self.stdout.write(json.dumps(as_document(found, by), ensure_ascii=False))
        else:
            self._print(found, by)

    @staticmethod
    def _area(on: date, options: dict[str, Any], borders_on: date | None) -> Area:
        """The one area that was asked for."""
        codes = [code for code in (options["region"], options["municipality"]) if code]
        codes += [NATIONAL_CODE] if options["national"] else []
        if len(codes) != 1:
            wrong_input("Kies één gebied: --region, --municipality of --national.")
        if options["region"] and not codes[0].startswith("AM"):
            wrong_input(f"--region: {codes[0]} is geen regiocode. Schrijf een code als AM12.")
        if options["municipality"] and not codes[0].startswith("GM"):
            wrong_input(f"--municipality: {codes[0]} is geen gemeentecode. Schrijf een code als GM0402.")
        try:
            return area_from_code(codes[0], on, borders_on=borders_on)
        except ValidationError as error:
            wrong_input(error.messages[0])

    @staticmethod
    def _breakdowns(text: str | None) -> list[Breakdown]:
        """The breakdowns after --by, in the order in which they were typed."""
        names = [name.strip() for name in text.split(",")] if text else []
        for name in names:
            if name not in BREAKDOWNS:
                wrong_input(f"--by: {name} bestaat niet. Kies uit {', '.join(BREAKDOWNS)}.")
        return list(dict.fromkeys(BREAKDOWNS[name] for name in names))

    def _print(self, found: Realisation, by: list[Breakdown]) -> None:
        """For people: the same, in Dutch."""
        planned = " (gepland)" if found.on > timezone.localdate() else ""
        recast = ", grenzen van nu" if found.area.is_recast(found.on) else ""
        self.stdout.write(f"{found.area.name}, peildatum {short_date(found.on)}{planned}{recast}")
        self.stdout.write("Eigen registratie")
        self.stdout.write(f"  in het doelgroepregister   {number(found.persons_registered, 0)}")
        self.stdout.write(f"  werkende personen          {number(found.persons_working, 0)}")
        self.stdout.write(f"  dienstverbanden            {number(found.contracts, 0)}")
        self.stdout.write(f"  banen (25,5 uur)           {number(found.jobs, 1)}")
        extra = found.why_no_extra_jobs if found.extra_jobs is None else number(found.extra_jobs, 1)
        self.stdout.write(f"  extra banen                {extra}")
        for row in _rows(found, by):
            jobs = number(Decimal(str(row["jobs"])), 1)
            self.stdout.write(f"    {row['label']}: {row['contracts']} dienstverbanden, {jobs} banen")
        self.stdout.write("Gepubliceerd")
        for result in found.published:
            share, value = result.percentage_of_norm, number(result.value, 0)
            beside = ""
            if result.norm and share is not None:
                beside = f" van {number(result.norm.extra_jobs, 0)}: {number(share, 1)} %"
            self.stdout.write(f"  {result.quantity.label} op {short_date(result.on)}: {value}{beside}")
            self.stdout.write(f"    bron: {result.source} ({result.certainty.label})")
        if not found.published:
            self.stdout.write("  geen cijfer vastgelegd")


def _borders_on(text: str) -> date | None:
    """The day whose borders are asked for: today, or None for those of the reference date."""
    if text not in ("then", "now"):
        wrong_input(f"--borders: {text} bestaat niet. Kies then of now.")
    return timezone.localdate() if text == "now" else None


def moment_option(option: str, text: str) -> datetime:
    """The moment after an option: a timestamp, or a day (then its last moment). Ends the command otherwise."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None or len(text) <= len("2020-12-31"):
        moment = end_of_day(date_option(option, text))
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        wrong_input(f"{option}: kies een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}.")
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def as_document(found: Realisation, by: list[Breakdown]) -> dict[str, Any]:
    """Realisation as one JSON document; decimals as numbers with two places, percentages with one."""
    total = found.published_total
    # Beside the norm stands its own percentage: a figure of another year has its norm in the list.
    share = total.percentage_of_norm if total and total.norm == found.norm else None
    share = share if total else found.own_percentage_of_norm
    return {
        "area": found.area.code,
        "on": found.on.isoformat(),
        "borders": "now" if found.area.is_recast(found.on) else "then",
        "known_at": found.known_at.isoformat() if found.known_at else None,
        "persons_registered": found.persons_registered,
        "persons_working": found.persons_working,
        "contracts": found.contracts,
        "jobs": _number(found.jobs),
        "baseline": _number(found.baseline.jobs) if found.baseline else None,
        "extra_jobs": _number(found.extra_jobs),
        "why_no_extra_jobs": found.why_no_extra_jobs,
        "norm": found.norm.extra_jobs if found.norm else None,
        # The norm is about the published count; our own share is given beside it, never mixed in.
        "percentage_of_norm": _number(share, 1),
        "percentage_is_of": "published" if total else "own",
        "own_percentage_of_norm": _number(found.own_percentage_of_norm, 1),
        "municipalities_taking_part": found.taking_part,
        "municipalities": found.municipalities,
        "published": [_published(result) for result in found.published],
        "rows": _rows(found, by),
    }


def _published(result: PublishedResult) -> dict[str, Any]:
    """One published figure."""
    return {
        "quantity": result.quantity.value,
        "on": result.on.isoformat(),
        "value": _number(result.value),
        "norm": result.norm.extra_jobs if result.norm else None,
        "percentage_of_norm": _number(result.percentage_of_norm, 1),
        "publisher": result.publisher,
        "published_on": result.published_on.isoformat() if result.published_on else None,
        "source": result.source,
        "certainty": result.certainty.value,
        "note": result.note,
    }


def _rows(found: Realisation, by: list[Breakdown]) -> list[dict[str, Any]]:
    """The own registration, split; codes and labels beside the figures."""
    names = {breakdown: name for name, breakdown in BREAKDOWNS.items()}
    labels = [
        labels_of(breakdown, {row.codes[place] for row in found.rows}, named_on(found.area, found.on))
        for place, breakdown in enumerate(by)
    ]
    return [
        {
            **{names[breakdown]: row.codes[place] for place, breakdown in enumerate(by)},
            "label": ", ".join(labels[place][code] for place, code in enumerate(row.codes)),
            "contracts": int(row.contracts),
            "hours": _number(row.hours),
            "jobs": _number(row.jobs),
        }
        for row in found.rows
    ]


def _number(value: Decimal | None, decimals: int = 2) -> int | float | None:
    """A number for JSON, rounded half up; whole numbers without a point."""
    if value is None:
        return None
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)
