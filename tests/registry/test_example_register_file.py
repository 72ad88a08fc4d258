"""The example that comes with the documentation is read without a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.register_file.columns import FIELDS, fits, guessed, missing, recognised
from tests.factories import MunicipalityFactory
from tests.registry.register_files import HEADER, applied, counts, problems

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "voorbeelden" / "register.csv"
PROSE = EXAMPLE.parents[1] / "functioneel-beheer" / "register-inlezen.md"


@pytest.mark.django_db
@pytest.mark.usefixtures("fixed_day")
def test_the_example_is_read_whole() -> None:
    MunicipalityFactory(code="GM0080", name="Leeuwarden")
    run = applied(EXAMPLE.read_bytes())
    assert (counts(run), problems(run)) == ({"new": 10}, [])


def test_the_documentation_names_the_columns_that_are_read() -> None:
    assert ";".join(FIELDS) == HEADER
    assert f"`{HEADER}`" in PROSE.read_text(encoding="utf-8")


def test_headers_are_recognised_guessed_or_missing() -> None:
    assert missing(recognised(HEADER.upper().replace("_", " ").split(";"))) == []
    assert missing(recognised(["bsn", "achternaam"])) == list(FIELDS)[1:3] + list(FIELDS)[4:]
    others = ["BSN nr", "Initialen", "tussenvoegsel", "Geslachtsnaam", "Geboren", "Woongemeente"]
    others += ["wettelijke grondslag", "verantwoordelijk", "Begindatum", "Datum einde", "klantprofiel"]
    assert sorted(guessed(others).values()) == sorted(others)
    assert guessed(others)["einddatum"] == "Datum einde"
    assert guessed(["achternam"]) == {"achternaam": "achternam"}, "a typing error"
    assert guessed(["kleur"]) == {}
    assert fits(guessed(others), others)
    assert not fits(guessed(others), others[1:])
