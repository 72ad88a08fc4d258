"""`manage.py wage_cost_subsidy`: what other programs and curious colleagues rely on (see docs/regels)."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import load_command_class
from django.db import connection

from subsidies.models import StatutoryRate
from subsidies.rates import current_rate_table, packaged_rate_table
from tests.subsidies.rules.cases import RATE_ROWS

pytestmark = pytest.mark.django_db

LEIDEN = "--on 2019-01-01 --hours 28 --full-time-hours 36 --wage-value 50"
KEYS = [
    "base",
    "gap_percentage",
    "hours_factor",
    "employer_charge_percentage",
    "monthly_amount",
    "yearly_amount",
    "receipt",
]


@pytest.fixture
def rates() -> None:
    """The packaged rates in the database, as a new installation has them."""
    StatutoryRate.objects.all().delete()
    StatutoryRate.objects.bulk_create(
        StatutoryRate(**{**row, "valid_from": date.fromisoformat(row["valid_from"])}) for row in RATE_ROWS
    )


def run(line: str) -> None:
    """Run the command as from a terminal, on the connection of the test."""
    command = load_command_class("subsidies", "wage_cost_subsidy")
    options = command.create_parser("manage.py", "wage_cost_subsidy").parse_args(line.split())
    command.execute(**vars(options))


def answer(line: str, capsys: pytest.CaptureFixture[str]) -> dict:
    """The JSON document the command prints; nothing else may stand on stdout."""
    run(f"{line} --json")
    return json.loads(capsys.readouterr().out)


def refusal(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The line with which the command refuses: exit code 2, one line on stderr, nothing on stdout."""
    with pytest.raises(SystemExit) as ended:
        run(line)
    out, err = capsys.readouterr()
    assert ended.value.code == 2
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


@pytest.mark.usefixtures("rates")
def test_the_leiden_case_gives_the_published_year_amount(capsys: pytest.CaptureFixture[str]) -> None:
    document = answer(LEIDEN, capsys)

    assert list(document) == KEYS
    assert {key: document[key] for key in KEYS[:-1]} == {
        "base": "1745.06",
        "gap_percentage": "50.00",
        "hours_factor": "0.78",
        "employer_charge_percentage": "23.50",
        "monthly_amount": "838.12",
        "yearly_amount": "10057.39",
    }
    for line in document["receipt"]:
        assert list(line) == ["label", "article", "value"]
        assert all(isinstance(text, str) and text for text in line.values())


@pytest.mark.usefixtures("rates")
@pytest.mark.parametrize(
    ("line", "monthly"),
    [
        ("--on 2026-07-01 --hours 32 --full-time-hours 36 --wage-value 60", "1121.76"),
        ("--on 2026-07-01 --hours 36 --full-time-hours 36 --wage-value 60", "1261.98"),
        (
            "--on 2026-07-01 --hours 32 --full-time-hours 36 --wage-value 60"
            " --base-amount 2337.00 --employer-charge 25.0",
            "1121.76",
        ),
        (
            "--on 2023-07-01 --hours 36 --full-time-hours 36 --wage-value 10"
            " --base-amount 2155.00 --base-includes-holiday-allowance --employer-charge 0",
            "1508.50",
        ),
        ("--on 2019-01-01 --hours 36 --full-time-hours 36 --flat-rate", "1077.58"),
        ("--on 2019-01-01 --hours 36 --full-time-hours 36 --flat-rate --wage-value 80", "1077.58"),
        ("--on 01-01-2019 --hours 28 --full-time-hours 36 --wage-value 50.0", "838.12"),
        ("--on 2023-01-01 --hours 36 --full-time-hours 36 --wage-value 50 --birth-date 2004-06-01", "645.03"),
        ("--on 2016-01-01 --hours 36 --full-time-hours 36 --wage-value 50 --function-wage 2000", "696.88"),
        ("--on 2026-07-01 --hours 36 --full-time-hours 36 --wage-value 60 --hourly-basis", "1262.76"),
    ],
)
def test_the_options_do_what_they_say(line: str, monthly: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(line, capsys)["monthly_amount"] == monthly


@pytest.mark.usefixtures("rates")
@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--hours 28 --full-time-hours 36 --wage-value 50", "Deze optie is verplicht: --on."),
        ("--on 2019-01-01 --full-time-hours 36 --wage-value 50", "Deze optie is verplicht: --hours."),
        ("--on 2019-01-01 --hours 28 --wage-value 50", "Deze optie is verplicht: --full-time-hours."),
        ("--on 2019-01-01 --hours 28 --full-time-hours 36", "Vul --wage-value in, of kies --flat-rate"),
        (LEIDEN.replace("2019-01-01", "2019-02-30"), "--on: “2019-02-30” is geen datum."),
        (LEIDEN.replace("2019-01-01", "gisteren"), "--on: “gisteren” is geen datum."),
        (LEIDEN.replace("2019-01-01", "20190101"), "--on: “20190101” is geen datum."),
        (LEIDEN.replace("2019-01-01", "2014-12-31"), "--on: Loonkostensubsidie bestaat sinds 01-01-2015."),
        (LEIDEN.replace("2019-01-01", "2027-01-01"), "is nog niet ingevoerd."),
        (LEIDEN.replace("2019-01-01", "2016-06-30"), "percentage van het functieloon"),
        (LEIDEN.replace("--hours 28", "--hours 0"), "--hours: Het aantal uren per week is meer dan 0"),
        (LEIDEN.replace("--hours 28", "--hours -8"), "--hours: Het aantal uren per week is meer dan 0"),
        (LEIDEN.replace("--hours 28", "--hours 60.5"), "--hours: Het aantal uren per week is meer dan 0"),
        (
            LEIDEN.replace("--hours 28", "--hours 28,5"),
            "--hours: “28,5” is geen getal. Schrijf een getal met een punt",
        ),
        (LEIDEN.replace("--hours 28", "--hours NaN"), "--hours: “NaN” is geen getal."),
        (LEIDEN.replace("--hours 28", "--hours 1e1"), "--hours: “1e1” is geen getal."),
        (LEIDEN.replace("--hours 28", "--hours ٢٨"), "--hours: “٢٨” is geen getal."),
        (
            LEIDEN.replace("hours 36", "hours 3.6"),
            "--full-time-hours: Een volledige werkweek heeft 20 tot en met 60",
        ),
        (
            LEIDEN.replace("hours 36", "hours 360"),
            "--full-time-hours: Een volledige werkweek heeft 20 tot en met 60",
        ),
        (LEIDEN.replace("value 50", "value 101"), "--wage-value: De loonwaarde is een heel percentage"),
        (LEIDEN.replace("value 50", "value -1"), "--wage-value: De loonwaarde is een heel percentage"),
        (LEIDEN.replace("value 50", "value 49.5"), "--wage-value: De loonwaarde is een heel percentage"),
        (LEIDEN.replace("value 50", "value half"), "--wage-value: “half” is geen getal."),
        (f"{LEIDEN} --employer-charge 101", "--employer-charge: Het percentage"),
        (f"{LEIDEN} --base-amount 14.71", "--base-amount: Een maandloon ligt tussen € 100 en € 20.000."),
        (f"{LEIDEN} --base-amount 1.615,80", "--base-amount: “1.615,80” is geen getal."),
        (f"{LEIDEN} --base-includes-holiday-allowance", "kan alleen samen met --base-amount."),
        (f"{LEIDEN} --birth-date 2020-01-01", "--birth-date: De geboortedatum ligt na de dag"),
        (f"{LEIDEN} --birth-date 2010-01-01", "--birth-date: Wie jonger is dan 15 jaar"),
        (f"{LEIDEN} --birth-date 12", "--birth-date: “12” is geen datum."),
        (f"{LEIDEN} --wage", "Deze optie bestaat niet: --wage."),
        (f"{LEIDEN} loonwaarde", "Deze optie bestaat niet: loonwaarde."),
        (f"{LEIDEN} --json=ja", "Achter --json hoort geen waarde."),
        (f"{LEIDEN} --employer-charge", "Vul een waarde in achter --employer-charge."),
    ],
)
def test_bad_input_is_one_dutch_line_and_exit_code_2(
    line: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert message in refusal(line, capsys)


@pytest.mark.usefixtures("rates")
def test_without_json_the_receipt_reads_as_dutch_text(capsys: pytest.CaptureFixture[str]) -> None:
    run(LEIDEN)
    text = capsys.readouterr().out

    assert text.startswith("Loonkostensubsidie op 01-01-2019\n")
    for part in (
        "€ 1.615,80",
        "23,5 %",
        "0,7778",
        "€ 838,12",
        "€ 10.057,39",
        "art. 10d lid 4 Participatiewet",
    ):
        assert part in text


@pytest.mark.usefixtures("rates")
def test_an_uncertain_rate_is_marked_in_text_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    line = LEIDEN.replace("2019-01-01", "2026-07-01")
    labels = [row["label"] for row in answer(line, capsys)["receipt"]]
    assert "Vergoeding werkgeverslasten (één bron)" in labels

    run(line)
    assert "Let op: Vergoeding werkgeverslasten van 25 % is niet zeker (één bron;" in capsys.readouterr().out


@pytest.mark.usefixtures("rates")
def test_a_rate_the_administrator_changed_counts(capsys: pytest.CaptureFixture[str]) -> None:
    StatutoryRate.objects.filter(kind="employer_charge_pct").update(value=Decimal(30))
    assert answer(LEIDEN, capsys)["employer_charge_percentage"] == "30.00"


def test_without_rates_in_the_database_the_packaged_table_counts_and_the_user_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    StatutoryRate.objects.all().delete()
    run(f"{LEIDEN} --json")
    out, err = capsys.readouterr()
    assert json.loads(out)["yearly_amount"] == "10057.39"
    assert err.strip() == "De database bevat nog geen tarieven: de meegeleverde tabel is gebruikt."


@pytest.mark.usefixtures("rates")
def test_the_database_and_the_packaged_table_say_the_same() -> None:
    for row in RATE_ROWS:
        day = date.fromisoformat(row["valid_from"])
        assert current_rate_table().on(row["kind"], day) == packaged_rate_table().on(row["kind"], day)


def test_an_installation_without_tables_has_no_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.introspection, "table_names", list)
    assert not current_rate_table()
