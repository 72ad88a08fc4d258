"""make bench, third part: a monthly payment run over as many grants as the whole country has; adds to results.json.

`python -m benchmarks.payment_run --grants 33000`. It has a database of its own. One process does what one worker does: it
calculates the run, checks it, and posts it. The peer calculates the same month from the same facts in plain Python with
DuckDB for the sums, as a civil servant with a notebook would: no receipts, no reasons, no check against what was posted
before. The floor is writing the same postings by COPY.
"""

import argparse
import io
import json
import os
import time
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import Municipality

RESULTS = Path(__file__).with_name("results.json")
MONTH = date(2026, 10, 1)
FIRST_NUMBER = 5_000_000
PER_EMPLOYER = 8


def main() -> None:
    """Set up, measure, report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--grants", type=int, default=33_000)
    grants = parser.parse_args().grants
    os.environ.setdefault("EMBEDDED_ROOM", "bench-payments")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

    from config import embedded

    if embedded.is_embedded():
        embedded.use()
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    call_command("load_reference_data", stdout=io.StringIO())
    load = os.getloadavg()[0]
    taken = payment_run(grants)
    for what, took in taken.items():
        print(f"{what:70} {took:9.2f} s")
    seconds = {what: round(each, 3) for what, each in taken.items()}
    results = json.loads(RESULTS.read_text())
    results["payment_run"] = {
        "grants": grants,
        "load": round(load, 1),
        "cores": os.cpu_count(),
        "seconds": seconds,
    }
    RESULTS.write_text(json.dumps(results, indent=2) + "\n")


def payment_run(grants: int) -> dict[str, float]:
    """Seconds of each step of a first run, of the run of the next month, and of peer and floor."""
    town, payer, second = _people()
    _work(town, grants)
    taken: dict[str, float] = {}
    for month, name in ((MONTH, "first run"), (date(2026, 11, 1), "the month after")):
        taken |= {f"{name}: {step}": took for step, took in _run(town, payer, second, month).items()}
    taken["peer: the same month in plain Python, summed in DuckDB"] = _timed(lambda: _peer(grants))
    taken["floor: COPY of the same postings"] = _copy()
    return taken


def _people() -> "tuple[Municipality, User, User]":
    from accounts.enums import Role
    from accounts.models import Organisation, RoleAssignment, User
    from dated.periods import period
    from registry.models import Municipality
    from subsidies.models import PaymentStart

    town = Municipality.objects.existing_on(MONTH).earliest("code")
    PaymentStart.objects.create(municipality=town, first_month=MONTH)
    office = Organisation.objects.create(name="Bench", kind="municipality", municipality=town)
    users = [User.objects.create(username=f"bench{n}") for n in (1, 2)]
    for user in users:
        RoleAssignment.objects.create(
            user=user, organisation=office, role=Role.SUBSIDY, during=period(date(2015, 1, 1))
        )
    return town, users[0], users[1]


def _work(town: "Municipality", grants: int) -> None:
    """So many people at work with a subsidy: adults and youths, 20 wage values, 15 numbers of hours, some flat rate."""
    from dated.periods import period
    from placements.enums import ContractKind, WorkForm
    from placements.models import Employer, Placement, WorkingHours
    from registry.models import Person
    from registry.synthetic import synthetic_bsn
    from subsidies.models import WageCostSubsidy

    employers = Employer.objects.bulk_create(
        Employer(name=f"Werkgever {n}") for n in range(1 + grants // PER_EMPLOYER)
    )
    people = Person.objects.bulk_create(
        (
            Person(
                bsn=synthetic_bsn(FIRST_NUMBER + n),
                initials="B.",
                last_name=f"Proef{n}",
                birth_date=date(1965 + n % 43, n % 12 + 1, n % 28 + 1),
            )
            for n in range(grants)
        ),
        batch_size=5_000,
    )
    works = Placement.objects.bulk_create(
        (
            Placement(
                person=person,
                employer=employers[n // PER_EMPLOYER],
                work_form=WorkForm.REGULAR,
                contract=ContractKind.PERMANENT,
                during=period(date(2024 + n % 3, n % 9 + 1, n % 28 + 1)),
            )
            for n, person in enumerate(people)
        ),
        batch_size=5_000,
    )
    WorkingHours.objects.bulk_create(
        (
            WorkingHours(placement=work, hours_per_week=Decimal(12 + n % 15 * 2), during=work.during)
            for n, work in enumerate(works)
        ),
        batch_size=5_000,
    )
    WageCostSubsidy.objects.bulk_create(
        (
            WageCostSubsidy(
                placement=work,
                municipality=town,
                wage_value_percentage=30 + n % 20 * 3,
                during=work.during,
            )
            for n, work in enumerate(works)
        ),
        batch_size=5_000,
    )


def _run(town: "Municipality", payer: "User", second: "User", month: date) -> dict[str, float]:
    from subsidies.actions.payments.go_on import go_on_with_run
    from subsidies.actions.payments.runs import approve_run, close_run, open_run
    from subsidies.enums import RunState
    from subsidies.payments.posted import mark_of_lines

    on = date(2026, 11, 21)
    run = open_run(municipality=town, month=month, by=payer, on=on)
    preview = _timed(lambda: go_on_with_run(run.pk))
    run.refresh_from_db()
    assert run.total is not None
    approve_run(run=run, seen=mark_of_lines(run), by=second, on=on)
    close_run(run=run, by=payer, on=on)
    post = _timed(lambda: go_on_with_run(run.pk))
    run.refresh_from_db()
    assert run.state == RunState.CLOSED, run.note
    return {"calculate the preview": preview, "calculate again and post": post}


def _peer(grants: int) -> None:
    """The same amounts of the same month from the same facts; DuckDB sums them by employer."""
    import duckdb

    from placements.models import WorkingHours
    from subsidies.models import Posting, StatutoryRate

    columns = ("placement__person__birth_date", "placement__employer_id", "placement__during")
    grant = "placement__wage_cost_subsidies__"
    facts = WorkingHours.objects.values_list(
        "hours_per_week", *columns, f"{grant}wage_value_percentage", f"{grant}full_time_hours"
    )
    rates: dict[str, list[tuple[date, Decimal]]] = {}
    for kind, since, value in StatutoryRate.objects.order_by("valid_from").values_list(
        "kind", "valid_from", "value"
    ):
        rates.setdefault(kind, []).append((since, value))

    def rate(kind: str, day: date) -> Decimal:
        return next(value for since, value in reversed(rates[kind]) if since <= day)

    rows = []
    for hours, born, employer, during, wage_value, full_time in facts:
        on = max(during.lower, date(MONTH.year, 1, 1))
        wage = rate("minimum_wage_reference_month", on)
        years = MONTH.year - born.year - ((MONTH.month, MONTH.day) < (born.month, born.day))
        if years < 21:
            wage = wage * rate(f"youth_scale_{years}", on) / 100
        gap = min(Decimal(100 - wage_value), rate("subsidy_cap_pct", on)) / 100
        charge = 1 + rate("employer_charge_pct", on) / 100
        factor = min(hours, full_time) / rate("hours_norm_per_week", on)
        amount = wage * Decimal("1.08") * gap * charge * factor
        rows.append((employer, amount.quantize(Decimal("0.01"), ROUND_HALF_UP)))
    with duckdb.connect() as memory:
        memory.execute("CREATE TABLE due (employer BIGINT, amount DECIMAL(9, 2))")
        values = ", ".join(f"({employer}, {amount})" for employer, amount in rows)
        memory.execute(f"INSERT INTO due VALUES {values}")
        found = memory.execute("SELECT sum(amount) FROM due").fetchone()
    assert found is not None, "a sum has one row"
    total: Decimal = found[0]
    ours = Posting.objects.filter(month=MONTH).total()
    assert abs(total - ours) < ours / 50, f"the peer is about as far: {total} and {ours}"


def _copy() -> float:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare (LIKE subsidies_posting)")
        with cursor.copy(
            "COPY (SELECT * FROM subsidies_posting WHERE month = '2026-10-01') TO STDOUT"
        ) as out:
            rows = b"".join(bytes(block) for block in out)

        def write() -> None:
            with cursor.copy("COPY bare FROM STDIN") as into:
                into.write(rows)

        return _timed(write)


def _timed(way: Callable[[], object]) -> float:
    started = time.perf_counter()
    way()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
