"""Which header of a file is which field of the register: recognised, guessed, or mapped by somebody."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "bsn": ("Burgerservicenummer", ("burgerservicenummer", "bsnnummer", "sofinummer", "bsnnr")),
    "voorletters": ("Voorletters", ("voorletter", "initialen", "vl")),
    "voorvoegsel": ("Voorvoegsel", ("voorvoegsels", "tussenvoegsel", "tussenvoegsels", "vv")),
    "achternaam": ("Achternaam", ("geslachtsnaam", "familienaam", "naam", "aanschrijfnaam")),
    "geboortedatum": ("Geboortedatum", ("geboren", "gebdat", "geboortedat", "datumgeboorte")),
    "gemeentecode": (
        "Gemeentecode",
        ("gemeente", "gmcode", "woongemeente", "gemeentenummer", "codegemeente", "cbscode"),
    ),
    "grondslag": ("Grondslag", ("grond", "wettelijkegrondslag", "artikel", "grondslagcode", "doelgroep")),
    "verantwoordelijke": (
        "Verantwoordelijke",
        ("verantwoordelijk", "verantwoordelijkepartij", "verantwoordelijkeorganisatie", "partij"),
    ),
    "registratiedatum": (
        "Registratiedatum",
        (
            "datumregistratie",
            "inschrijfdatum",
            "datuminschrijving",
            "begindatum",
            "ingangsdatum",
            "datumingang",
        ),
    ),
    "einddatum": (
        "Einddatum",
        ("datumeinde", "einde", "uitschrijfdatum", "datumuitschrijving", "eindregistratie"),
    ),
    "profiel_zichtbaar": (
        "Profiel zichtbaar",
        ("profiel", "zichtbaar", "klantprofiel", "profielzichtbaarheid", "zichtbaarprofiel"),
    ),
}
"""The columns of the register CSV: what people call them, and other names they go by."""

LIKE_ENOUGH = 0.8
_NOISE = re.compile(r"[^a-z0-9]")


def plain(header: str) -> str:
    """A header without what does not matter: "Profiel zichtbaar" and "profiel_zichtbaar" are the same."""
    return _NOISE.sub("", header.lower())


def recognised(headers: Sequence[str]) -> dict[str, str]:
    """The fields whose own name stands in the header: field to header."""
    by_name = {plain(header): header for header in headers}
    return {field: by_name[plain(field)] for field in FIELDS if plain(field) in by_name}


def guessed(headers: Sequence[str]) -> dict[str, str]:
    """The best guess for each field: its own name, another name it goes by, or a name that looks like one of these.

    No header is given to two fields; a field without any likeness is left out.
    """
    found = recognised(headers)
    by_name = {plain(header): header for header in headers}
    for field, (_, others) in FIELDS.items():
        free = {name: header for name, header in by_name.items() if header not in found.values()}
        exact = next((free[other] for other in others if other in free), None)
        if field not in found and exact:
            found[field] = exact
    for field, (_, others) in FIELDS.items():
        free = {name: header for name, header in by_name.items() if header not in found.values()}
        if field in found or not free:
            continue
        likeness, header = max((_likeness(name, (plain(field), *others)), free[name]) for name in free)
        if likeness >= LIKE_ENOUGH:
            found[field] = header
    return found


def missing(columns: Mapping[str, str]) -> list[str]:
    """The fields that no header is mapped to."""
    return [field for field in FIELDS if not columns.get(field)]


def fits(columns: Mapping[str, str], headers: Sequence[str]) -> bool:
    """Whether a mapping is complete and all its headers stand in this file."""
    return not missing(columns) and set(columns.values()) <= set(headers)


def _likeness(name: str, known: tuple[str, ...]) -> float:
    """How much a name looks like one of the known ones, from 0 to 1."""
    return max(SequenceMatcher(None, name, other).ratio() for other in known)
