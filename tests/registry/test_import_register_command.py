"""`manage.py import_register`: what other programs rely on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.management import load_command_class

from registry.models import ImportRow, RegisterImport, Registration
from tests.factories import MunicipalityFactory
from tests.factories_register_import import ColumnMappingFactory
from tests.registry.register_files import HEADER, row, told, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]


@pytest.fixture(autouse=True)
def town() -> None:
    """The municipality of the file."""
    MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


def run(*arguments: str) -> None:
    """Run the command as from a terminal, on the connection of the test."""
    command = load_command_class("registry", "import_register")
    options = command.create_parser("manage.py", "import_register").parse_args(arguments)
    command.execute(**vars(options))


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one Dutch line of a command that ends with 2."""
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    out, err = capsys.readouterr()
    assert (ended.value.code, out, err.count("\n")) == (2, "", 1)
    return str(err)


def test_it_applies_and_answers_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, [HEADER, row(0), row(1, grondslag="9z")])
    run(str(path), "--json")
    assert told(capsys.readouterr().out) == {
        "rows": 2,
        "new": 1,
        "changed": 0,
        "ended": 0,
        "unchanged": 0,
        "errors": [
            {
                "line": 3,
                "column": "grondslag",
                "message": "Deze grondslag bestaat niet. Kies uit 1a, 1b, 1c, 1d, 1e, 1f, 1g, 2, 6 en 38f5.",
            }
        ],
    }
    assert Registration.objects.count() == 1
    assert not ImportRow.objects.exists()


def test_a_dry_run_changes_nothing_and_keeps_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(str(written(tmp_path, [HEADER, row(0)])), "--dry-run", "--json")
    answer = told(capsys.readouterr().out)
    assert (answer["rows"], answer["new"]) == (1, 1)
    assert not Registration.objects.exists()
    assert not ImportRow.objects.exists()
    assert not RegisterImport.objects.get().chunks.exists()


def test_without_json_it_says_so_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(str(written(tmp_path, [HEADER, row(0), row(1, bsn="1")])), "--dry-run")
    out = capsys.readouterr().out
    assert "Proef: 2 regels: 1 nieuw, 0 gewijzigd, 0 beëindigd, 0 ongewijzigd, 1 met fouten." in out
    assert "regel 3, bsn: Een BSN heeft 8 of 9 cijfers. Controleer de cijfers." in out


def test_the_reference_day_is_an_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(written(tmp_path, [HEADER, row(0)]))
    run(path, "--on=31-12-2020", "--json")
    assert RegisterImport.objects.get().reference_day.isoformat() == "2020-12-31"
    capsys.readouterr()
    assert "geen datum" in refused(capsys, path, "--on=gisteren")
    assert "toekomst" in refused(capsys, path, "--on=2027-01-01")


def test_other_headers_go_through_a_saved_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header = HEADER.replace("bsn", "nummer")
    path = str(written(tmp_path, [header, row(0)]))
    assert "Deze kolommen ontbreken: bsn." in refused(capsys, path)
    columns: dict[str, Any] = {name: name for name in HEADER.split(";")} | {"bsn": "nummer"}
    mapping = ColumnMappingFactory(name="Levering UWV", columns=columns)
    run(path, "--mapping=Levering UWV", "--json")
    assert told(capsys.readouterr().out)["new"] == 1
    assert "geen koppeling" in refused(capsys, path, "--mapping=Andere")
    mapping.columns = columns | {"bsn": "sofi"}
    mapping.save()
    assert "sofi ontbreekt" in refused(capsys, path, "--mapping=Levering UWV")
    ColumnMappingFactory(name="Levering UWV")
    assert "Meer organisaties" in refused(capsys, path, "--mapping=Levering UWV")


def test_a_file_that_cannot_be_read_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook = tmp_path / "register.xlsx"
    workbook.write_bytes(b"PK\x03\x04")
    assert "Excel" in refused(capsys, str(workbook), "--json")
    assert "is er niet" in refused(capsys, str(tmp_path / "weg.csv"))
    assert "is er niet" in refused(capsys, str(tmp_path))
    assert "verplicht" in refused(capsys)
    assert not RegisterImport.objects.exists()
