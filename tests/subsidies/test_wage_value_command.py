"""`manage.py wage_value`: what other programs rely on (see docs/regels/loonwaarde.md)."""

import json

import pytest
from django.core.management import load_command_class

FRACTIONS = "--task 0.5,0.875,0.90,0.80 --task 0.3,0.7,1,0.9 --task 0.2,0.6,0.8,0.75"
PERCENTS = "--task 50,87.5,90,80 --task 30%,70%,100%,90% --task 20,60,80,75"
MIXED = "--task 50,.875,.90,.80 --task 30,.70,1,.90 --task 20,.60,.80,.75"


def run(line: str) -> None:
    """Run the command as from a terminal."""
    command = load_command_class("subsidies", "wage_value")
    options = command.create_parser("manage.py", "wage_value").parse_args(line.split())
    command.execute(**vars(options))


@pytest.mark.parametrize("line", [FRACTIONS, PERCENTS, MIXED])
def test_percents_and_fractions_are_the_same(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(f"{line} --json")
    answer = json.loads(capsys.readouterr().out)
    assert answer["percentage"] == 58
    assert answer["method"] == "net_time"
    assert {tuple(each) for each in answer["receipt"]} == {("label", "article", "value")}


def test_the_method_is_that_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    run(f"{FRACTIONS} --json --on 2021-06-30")
    assert json.loads(capsys.readouterr().out)["method"] == "deployability"


def test_a_reader_gets_the_receipt_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    run(f"{PERCENTS} --on 01-11-2026 --hours 28 --days 4")
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "Loonwaarde op 01-11-2026: 58 %"
    assert "Taak 1: 50 % × 87,5 % × 90 % × 80 %: 31,5 %" in printed


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--json", "Deze optie is verplicht: --task."),
        ("--task 1,1,1", "heeft geen vier getallen"),
        ("--task 1,1,1,veel", "“veel” is geen getal"),
        ("--task 0.5,1,1,1", "De aandelen zijn samen 50 %."),
        ("--task 95,1,1,1 --task 5,1,1,1", "Taak 2: het aandeel is ten minste 1/16"),
        ("--task 100,1,1,1.5", "de netto werktijd is 0 tot en met 100 %"),
        ("--task 50,80,80,80 --task 50,1,1,1", "hier staan ze door elkaar"),
        ("--task 1,1,1,1 --on gisteren", "“gisteren” is geen datum"),
        ("--task 1,1,1,1 --on 2014-01-01", "--on: Loonwaarde bestaat sinds 01-01-2015"),
        ("--task 1,1,1,1 --hours 20", "Vul --hours en --days allebei in"),
        ("--task 1,1,1,1 --hours 20 --days 0", "--days: Het aantal werkdagen"),
        ("--task 1,1,1,1 --hours 1 --days 5", "12 minuten per dag is te kort"),
    ],
)
def test_a_mistake_is_one_dutch_line(line: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(line)
    out, err = capsys.readouterr()
    assert ended.value.code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert message in err
