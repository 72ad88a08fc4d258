"""`manage.py ledger post | rebuild | reconcile`: what other programs rely on."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.core.management import load_command_class

from dated.periods import period
from registry.enums import Certainty
from registry.models import MunicipalityRegion, Region, Registration
from reports.models import ChangedPerson, Entry
from tests.factories import MunicipalityFactory, RegistrationFactory, ResidenceFactory

pytestmark = pytest.mark.django_db
KEYS = ["persons", "entries_posted", "seconds"]


def run(line: str) -> None:
    """Run the command as from a terminal, on the connection of the test."""
    command = load_command_class("reports", "ledger")
    options = command.create_parser("manage.py", "ledger").parse_args(line.split())
    command.execute(**vars(options))


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run with --json; answers the document and the exit code. Nothing else stands on stdout or stderr."""

    def ask(line: str) -> tuple[dict[str, Any], int]:
        code = 0
        try:
            run(f"{line} --json")
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capsys.readouterr()
        assert err == ""
        return json.loads(out), code

    return ask


@pytest.fixture
def people() -> list[Registration]:
    """Two people of a town in region AM61, and one of a town elsewhere."""
    region = Region.objects.create(code="AM61", name="Proefregio", centre_name="Proef")
    inside, outside = MunicipalityFactory(), MunicipalityFactory()
    MunicipalityRegion.objects.create(
        municipality=inside,
        region=region,
        during=period(date(2015, 1, 1)),
        source="-",
        certainty=Certainty.VERIFIED,
    )
    homes = [ResidenceFactory(municipality=town) for town in (inside, inside, outside)]
    return [RegistrationFactory(person=home.person) for home in homes]


def test_posting_empties_the_outbox_and_a_second_time_posts_nothing(people: list, told: Any) -> None:
    first, code = told("post")
    assert (list(first), code) == (KEYS, 0)
    assert first["persons"] == 3
    assert first["entries_posted"] == Entry.objects.count() > 0
    assert not ChangedPerson.objects.exists()
    assert told("post")[0]["entries_posted"] == 0
    assert told("rebuild")[0]["entries_posted"] == 0


def test_reconciling_tells_with_its_exit_code_that_the_ledger_is_behind(people: list, told: Any) -> None:
    behind, code = told("reconcile")
    assert (list(behind), code) == (KEYS, 1)
    assert behind["entries_posted"] > 0
    assert not Entry.objects.exists(), "reconciling writes nothing"
    told("post")
    level, code = told("reconcile")
    assert (level["entries_posted"], code) == (0, 0)


def test_a_rebuild_mends_what_never_reached_the_outbox(people: list, told: Any) -> None:
    ChangedPerson.objects.all().delete()
    assert told("post")[0]["entries_posted"] == 0
    assert told("rebuild")[0]["entries_posted"] > 0
    assert told("reconcile")[1] == 0


def test_a_region_is_posted_by_itself(people: list, told: Any) -> None:
    assert told("post --region AM61")[0]["persons"] == 2
    assert told("reconcile --region AM61")[1] == 0
    assert told("reconcile")[1] == 1
    assert ChangedPerson.objects.values("person").distinct().count() == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "Kies wat er moet gebeuren: ledger post, ledger rebuild of ledger reconcile."),
        ("boek", "Kies wat er moet gebeuren: ledger post, ledger rebuild of ledger reconcile."),
        ("post --region AM99", "Regio AM99 is niet bekend. Schrijf een code als AM12."),
        ("post --region", "Vul een waarde in achter --region."),
        ("post --haast", "Deze optie bestaat niet: --haast."),
    ],
)
def test_bad_input_is_one_dutch_line(line: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(line)
    out, err = capsys.readouterr()
    assert (ended.value.code, out, err) == (2, "", f"{message}\n")


def test_people_read_a_sentence(people: list, capsys: pytest.CaptureFixture[str]) -> None:
    run("post")
    assert capsys.readouterr().out.startswith("3 personen bekeken, ")
