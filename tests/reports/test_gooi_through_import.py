"""The published table of Gooi en Vechtstreek, read in as a file: every cell of the dashboard is that of the table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.enums import Role
from registry.models import Registration
from reports.enums import Measure
from reports.ledger import posting
from reports.ledger.reading import total
from tests.registry.register_files import HEADER, row, written
from tests.reports.figures_world import (
    END_OF_2020,
    GOOI,
    colleague,
    gooi_table,
    kept_for_a_while,
    load_reference_data,
)

pytestmark = pytest.mark.django_db
CELLS = ("municipal_with_profile", "municipal_without_profile", "uwv_with_profile", "uwv_without_profile")


def lines_of_gooi() -> list[str]:
    """A line for each person of the table."""
    lines = [HEADER]
    for place in gooi_table()[:-1]:
        for cell in CELLS:
            standing = {
                "gemeentecode": place["gm_code"],
                "verantwoordelijke": "gemeente" if cell.startswith("municipal") else "uwv",
                "profiel_zichtbaar": "ja" if "_with_" in cell else "nee",
                "registratiedatum": "01-01-2016" if place["gm_code"] == "GM1942" else "01-01-2015",
            }
            lines += [row(len(lines) + n, **standing) for n in range(int(place[cell]))]
    return lines


@pytest.fixture(scope="module")
def imported(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The file of the region, imported with the command; once for all tests here."""
    path = written(tmp_path_factory.mktemp("gooi"), lines_of_gooi())
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        call_command("import_register", str(path), "--on=2020-12-31", "--json")
        yield path


@pytest.mark.usefixtures("imported")
def test_every_cell_of_the_dashboard_is_that_of_the_published_table(db: None, client: Client) -> None:
    client.force_login(colleague(Role.POLICY))
    page = client.get("/dashboard/profielen/", {"gebied": GOOI, "peildatum": "2020-12-31"}).context["page"]
    shown = [[str(cell) for cell in line[1:6]] for line in page.table.rows]
    assert shown == [[place[name] for name in (*CELLS, "total")] for place in gooi_table()]
    assert shown[-1] == ["139", "428", "871", "277", "1715"]


@pytest.mark.usefixtures("imported")
def test_the_ledger_was_posted_with_the_import(db: None) -> None:
    assert posting.reconcile().entries == 0
    assert total(Measure.REGISTERED_PERSONS, on=END_OF_2020) == 1715
    assert total(Measure.VISIBLE_PROFILES, on=END_OF_2020) == 139 + 871


def test_the_same_file_again_changes_nothing(
    imported: Path, db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    events = Registration.pgh_event_model.objects.count()
    call_command("import_register", str(imported), "--on=2020-12-31", "--json")
    answer = json.loads(capsys.readouterr().out)
    assert answer == {
        "rows": 1715,
        "new": 0,
        "changed": 0,
        "ended": 0,
        "unchanged": 1715,
        "errors": [],
    }
    assert Registration.pgh_event_model.objects.count() == events
