"""manage.py council_answer: the letter in a file, and one Dutch line for every mistake."""

import json
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from reports.models import CouncilAnswer
from tests.reports.council_world import answer, manager, town

__all__ = ["answer", "manager", "town"]
STARTS = {"odt": b"PK", "docx": b"PK", "pdf": b"%PDF", "json": b"{"}
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("extension", STARTS)
def test_the_file_is_written(answer: CouncilAnswer, tmp_path: Path, extension: str) -> None:
    path, out = tmp_path / "antwoord", StringIO()
    call_command("council_answer", answer.reference, "--format", extension, "--output", str(path), stdout=out)
    assert path.read_bytes().startswith(STARTS[extension])
    assert out.getvalue() == f"Antwoord Z-2026-17 geschreven naar {path}.\n"


def test_json_tells_what_was_written(answer: CouncilAnswer, tmp_path: Path) -> None:
    path, out = tmp_path / "antwoord.json", StringIO()
    call_command(
        "council_answer", answer.reference, "--format", "json", "--output", str(path), "--json", stdout=out
    )
    assert json.loads(out.getvalue()) == {
        "reference": "Z-2026-17",
        "format": "json",
        "output": str(path),
        "bytes": path.stat().st_size,
        "figures": 0,
    }
    assert [question["number"] for question in json.loads(path.read_text())["questions"]] == ["1", "2", "2a"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([], "Vul het kenmerk van een raadsvraag in"),
        (["Z-0"], "Deze optie is verplicht: --format."),
        (["Z-0", "--format", "pdf"], "Deze optie is verplicht: --output."),
        (["Z-0", "--format", "pdf", "--output", "{path}"], "Er is geen raadsvraag met kenmerk Z-0."),
        (["Z-2026-17", "--format", "rtf", "--output", "{path}"], "--format: “rtf” kan niet."),
        (["Z-2026-17", "--format", "odt", "--output", "{path}/niet/hier"], "kan niet worden geschreven."),
        (["Z-2026-17", "--format", "odt", "--output", "{folder}"], "kan niet worden geschreven."),
        (["Z-2026-17", "--format", "odt", "--output", "{path}\0"], "kan niet worden geschreven."),
        (["Z-2026-17", "--vorm", "odt"], "Deze optie bestaat niet: --vorm odt."),
    ],
)
def test_a_mistake_is_one_dutch_line_and_exit_code_2(
    answer: CouncilAnswer, tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[str], message: str
) -> None:
    path = tmp_path / "antwoord"
    words = [word.replace("{path}", str(path)).replace("{folder}", str(tmp_path)) for word in given]
    with pytest.raises(SystemExit) as end:
        call_command("council_answer", *words)
    told = capsys.readouterr()
    assert end.value.code == 2
    assert message in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert not path.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(
    answer: CouncilAnswer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SystemExit):
        call_command("council_answer", answer.reference, "--format", "pdf", "--output", str(tmp_path / "a"))
    assert "kan niet worden geschreven" in capsys.readouterr().err
