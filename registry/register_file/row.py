"""One row of the register CSV: what its cells say, or for each wrong cell in Dutch what to mend.

A message never repeats the cell: a column that shifted may hold a BSN.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from django.core.exceptions import ValidationError

from dated.periods import contains
from registry.bsn import clean_bsn
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality
from registry.rules.initials import normal_initials

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
DATE = "Schrijf een datum als 31-12-2020 of 2020-12-31."
GROUND = "Deze grondslag bestaat niet. Kies uit 1a, 1b, 1c, 1d, 1e, 1f, 1g, 2, 6 en 38f5."
UNREADABLE = "Hier staat een teken dat niet te lezen is."
EMPTY = "Deze cel is leeg."
YES_OR_NO = {"ja": True, "j": True, "nee": False, "n": False}
PARTIES = {"gemeente": ResponsibleParty.MUNICIPALITY, "uwv": ResponsibleParty.UWV}
ROOM = {"voorletters": 20, "voorvoegsel": 20, "achternaam": 100}
_DUTCH = re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})", re.ASCII)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]")


@dataclass(frozen=True)
class Problem:
    """One wrong cell: its column by the name of the field, and what to mend."""

    column: str
    message: str


@dataclass
class Row:
    """What a row says, as far as its cells can be read; None or empty where they cannot."""

    bsn: str = ""
    initials: str = ""
    prefix: str = ""
    last_name: str = ""
    birth_date: date | None = None
    municipality_code: str = ""
    ground: str = ""
    responsible: str = ""
    profile_visible: bool | None = None
    first_day: date | None = None
    last_day: date | None = None


class RowReader:
    """Reads rows as of a day: the municipalities that exist then, and those for which somebody may import."""

    def __init__(
        self, reference_day: date, municipalities: Mapping[str, Municipality], allowed: Collection[str] | None
    ) -> None:
        """`allowed` are the codes of the municipalities that may be imported; None is all of them."""
        self.on, self.municipalities, self.allowed = reference_day, municipalities, allowed
        # Files name a few municipalities hundreds of thousands of times.
        self._municipality = cache(self._look_up)

    def read(self, cells: Mapping[str, str]) -> tuple[Row, list[Problem]]:
        """The row in these cells (by the name of the field) and everything that is wrong with it."""
        unreadable = [column for column, text in cells.items() if _UNREADABLE.search(text)]
        if unreadable:  # who it is about still counts: somebody with a wrong row is not missing from the file
            known = "" if "bsn" in unreadable else _bsn(cells["bsn"])[0]
            return Row(bsn=known), [Problem(column, UNREADABLE) for column in unreadable]
        row, problems = Row(), []
        row.bsn, wrong = _bsn(cells["bsn"])
        problems += wrong
        problems += self._name(row, cells)
        row.municipality_code, wrong_place = self._municipality(cells["gemeentecode"].strip())
        problems += [Problem("gemeentecode", wrong_place)] if wrong_place else []
        problems += self._standing(row, cells)
        problems += self._days(row, cells)
        return row, problems

    def _name(self, row: Row, cells: Mapping[str, str]) -> list[Problem]:
        row.initials = normal_initials(cells["voorletters"])
        row.prefix = " ".join(cells["voorvoegsel"].split())
        row.last_name = " ".join(cells["achternaam"].split())
        found = {"voorletters": row.initials, "voorvoegsel": row.prefix, "achternaam": row.last_name}
        empty = [
            Problem(column, EMPTY) for column, text in found.items() if not text and column != "voorvoegsel"
        ]
        too_long = {column: text for column, text in found.items() if len(text) > ROOM[column]}
        if too_long:  # what does not fit cannot be staged either
            row.initials = row.prefix = row.last_name = ""
        return empty + [Problem(column, f"Hier passen hooguit {ROOM[column]} tekens.") for column in too_long]

    def _standing(self, row: Row, cells: Mapping[str, str]) -> list[Problem]:
        problems = []
        row.ground = _ground(cells["grondslag"])
        if not row.ground:
            problems.append(Problem("grondslag", GROUND))
        row.responsible = PARTIES.get(cells["verantwoordelijke"].strip().lower(), "")
        if not row.responsible:
            problems.append(Problem("verantwoordelijke", "Vul gemeente of uwv in."))
        row.profile_visible = YES_OR_NO.get(cells["profiel_zichtbaar"].strip().lower())
        if row.profile_visible is None:
            problems.append(Problem("profiel_zichtbaar", "Vul ja of nee in."))
        return problems

    def _days(self, row: Row, cells: Mapping[str, str]) -> list[Problem]:
        problems = []
        row.birth_date, row.first_day, row.last_day = (
            _day(cells[column].strip()) for column in ("geboortedatum", "registratiedatum", "einddatum")
        )
        if row.birth_date is None:
            problems.append(Problem("geboortedatum", DATE if cells["geboortedatum"].strip() else EMPTY))
        elif row.birth_date > self.on:
            problems.append(Problem("geboortedatum", "De geboortedatum ligt na de peildatum."))
            row.birth_date = None
        if row.first_day is None:
            problems.append(Problem("registratiedatum", DATE if cells["registratiedatum"].strip() else EMPTY))
        elif row.birth_date is not None and row.first_day < row.birth_date:
            problems.append(Problem("registratiedatum", "Deze dag ligt vóór de geboortedatum."))
        if row.last_day is None:
            problems += [Problem("einddatum", DATE)] if cells["einddatum"].strip() else []
        elif row.first_day is not None and row.last_day < row.first_day:
            problems.append(Problem("einddatum", "De einddatum ligt vóór de registratiedatum."))
            row.last_day = None
        return problems

    def _look_up(self, text: str) -> tuple[str, str]:
        """The code of a municipality in a cell, or why it cannot be; the code may be a number, as in "402"."""
        code = f"GM{int(text):04d}" if re.fullmatch(r"[0-9]{1,4}", text) else text.upper()
        found = self.municipalities.get(code)
        if found is None:
            return "", "Deze gemeentecode bestaat niet. Een code is GM met vier cijfers, zoals GM0402."
        if not contains(found.existed, self.on):
            heir = f" en is opgegaan in {found.merged_into.name}" if found.merged_into else ""
            return "", f"De gemeente {found.name} bestond niet op de peildatum{heir}."
        if self.allowed is not None and code not in self.allowed:
            return "", f"U beheert {found.name} niet."
        return code, ""


@lru_cache(maxsize=65_536)
def _day(text: str) -> date | None:
    """The day in a cell, or None when it is empty, no date, or not between 1900 and 2100."""
    match = _DUTCH.fullmatch(text) or _ISO.fullmatch(text)
    if match is None:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return day if FIRST <= day <= LAST else None


@lru_cache(maxsize=256)
def _ground(text: str) -> str:
    """The ground in a cell, however its paragraph is written ("lid 2", "1A"); empty when there is none."""
    code = re.sub(r"lid|[\s.]", "", text.lower())
    return code if code in LegalGround.values else ""


def _bsn(text: str) -> tuple[str, list[Problem]]:
    try:
        return clean_bsn(text), []
    except ValidationError as refusal:
        return "", [Problem("bsn", refusal.messages[0])]
