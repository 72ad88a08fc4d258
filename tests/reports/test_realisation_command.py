"""`manage.py realisation`: what other programs rely on. The published figures stand in test_published_oracles.py."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import load_command_class

from dated.periods import period
from placements.models import WorkingHours
from registry.actions.reference_data import load_registry_reference_data
from registry.models import Municipality
from reports.ledger import posting
from reports.models import Entry
from tests.factories import LONG_AGO, EmployerSectorFactory, PlacementFactory, WorkingHoursFactory
from tests.people import candidate_of
from tests.reports.figures_world import load_reference_data

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("rules")]
KEYS = {
    "persons_registered",
    "persons_working",
    "contracts",
    "jobs",
    "baseline",
    "extra_jobs",
    "norm",
    "percentage_of_norm",
    "published",
    "rows",
}


def run(line: str) -> None:
    """Run the command as from a terminal, on the connection of the test."""
    command = load_command_class("reports", "realisation")
    options = command.create_parser("manage.py", "realisation").parse_args(line.split())
    command.execute(**vars(options))


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run with --json; answers the document, the only thing on stdout."""

    def ask(line: str) -> dict[str, Any]:
        run(f"{line} --json")
        out, err = capsys.readouterr()
        assert err == ""
        return json.loads(out)

    return ask


@pytest.fixture
def reference(db: None) -> None:
    """Regions, norms and published figures."""
    load_reference_data()


@pytest.fixture
def worker() -> WorkingHours:
    """Somebody of Weesp, which became a part of Amsterdam, who works 28 hours a week."""
    load_registry_reference_data()
    candidate = candidate_of(Municipality.objects.get(code="GM0457"))
    placement = PlacementFactory(person=candidate.person)
    EmployerSectorFactory(employer=placement.employer)
    hours = WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28))
    posting.post_changes()
    return hours


def test_the_keys_of_the_contract_are_there(worker: WorkingHours, told: Any) -> None:
    answer = told("--municipality GM0457 --on 2020-12-31")
    assert answer.keys() >= KEYS
    assert (answer["persons_registered"], answer["persons_working"], answer["contracts"]) == (1, 1, 1)
    assert answer["jobs"] == 1.1, "28 / 25.5"
    assert (answer["published"], answer["rows"]) == ([], [])


def test_a_figure_of_a_past_day_follows_the_borders_of_that_day(worker: WorkingHours, told: Any) -> None:
    jobs = {
        (place, on): told(f"{place} --on {on}")["jobs"]
        for place in ("--region AM12", "--municipality GM0363")
        for on in ("2020-12-31", "2023-12-31")
    }
    assert jobs == {
        ("--region AM12", "2020-12-31"): 1.1,
        ("--region AM12", "2023-12-31"): 0,
        ("--municipality GM0363", "2020-12-31"): 0,
        ("--municipality GM0363", "2023-12-31"): 1.1,
    }


def test_what_we_knew_then_stays_to_be_asked(worker: WorkingHours, told: Any) -> None:
    before = Entry.objects.order_by("-recorded_at").values_list("recorded_at", flat=True)[0].isoformat()
    worker.hours_per_week = Decimal(12)
    worker.save()
    posting.post_changes()
    question = "--municipality GM0457 --on 2020-12-31"
    assert told(question)["jobs"] == 0.47
    assert told(f"{question} --known-at {before}")["jobs"] == 1.1


@pytest.mark.parametrize(
    ("question", "norm", "percentage"),
    [
        ("--region AM12 --on 2020-12-31", 900, 67.6),
        ("--national --on 2022-12-31", 92_500, 87.7),
        ("--region AM12 --on 2021-06-30", None, None),
    ],
)
def test_beside_the_norm_stands_its_own_percentage(
    reference: None, told: Any, question: str, norm: int | None, percentage: float | None
) -> None:
    answer = told(question)
    assert answer["percentage_of_norm"] == percentage
    assert norm is None or answer["norm"] == norm
    assert [
        figure["percentage_of_norm"] for figure in answer["published"] if figure["quantity"] == "extra_jobs"
    ] == [67.6 if "AM12" in question else 87.7]


def test_the_own_registration_is_split_in_the_order_that_was_asked(worker: WorkingHours, told: Any) -> None:
    (row,) = told("--national --on 2020-12-31 --by sector,form,ground,municipality")["rows"]
    assert list(row)[:4] == ["sector", "form", "ground", "municipality"]
    assert (row["sector"], row["form"], row["ground"], row["municipality"]) == (
        "market",
        "regular",
        "1a",
        "GM0457",
    )
    assert row["jobs"] == 1.1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--region AM12", "Deze optie is verplicht: --on."),
        ("--on 2020-12-31", "Kies één gebied: --region, --municipality of --national."),
        (
            "--region AM12 --national --on 2020-12-31",
            "Kies één gebied: --region, --municipality of --national.",
        ),
        ("--region GM0402 --on 2020-12-31", "--region: GM0402 is geen regiocode. Schrijf een code als AM12."),
        ("--region AM77 --on 2020-12-31", "Regio AM77 is niet bekend."),
        ("--municipality GM9876 --on 2020-12-31", "Gebied GM9876 is niet bekend."),
        ("--municipality GM0457 --on 2023-12-31", "De gemeente Weesp bestond niet op 31-12-2023."),
        (
            "--national --on 31-13-2020",
            "--on: “31-13-2020” is geen datum. Schrijf een datum als 2019-01-31 of 31-01-2019.",
        ),
        (
            "--national --on 2020-12-31 --by sector,leeftijd",
            "--by: leeftijd bestaat niet. Kies uit sector, ground, form, municipality.",
        ),
        ("--national --on 2020-12-31 --known-at straks", "--known-at: “straks” is geen datum."),
        *(
            (
                f"--national --on 2020-12-31 --known-at {moment}",
                "--known-at: kies een jaar van 2000 tot en met 2100.",
            )
            for moment in (
                "9999-12-31T23:59:59-12:00",
                "0001-01-01T00:00:00+12:00",
                "9999-12-31",
                "0001-01-01",
            )
        ),
    ],
)
def test_bad_input_is_one_dutch_line(
    line: str, message: str, worker: WorkingHours, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(line)
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith(message)


def test_people_read_dutch(worker: WorkingHours, capsys: pytest.CaptureFixture[str]) -> None:
    run("--municipality GM0457 --on 31-12-2020")
    shown = capsys.readouterr().out
    assert "Weesp, peildatum 31-12-2020" in shown
    assert "banen (25,5 uur)           1,1" in shown


def test_hours_that_end_do_not_count_after_that_day(worker: WorkingHours, told: Any) -> None:
    worker.during = period(LONG_AGO, worker.placement.during.lower.replace(year=2019))
    worker.save()
    posting.post_changes()
    assert told("--municipality GM0457 --on 2020-12-31")["jobs"] == 0
