"""Payment runs, files, and the accounts they go to: subsidy staff of the municipality that pays, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from dated.periods import period
from placements.models import Placement
from subsidies.enums import AccountState, PaymentState, RunState
from subsidies.models import Payment, PaymentRun
from subsidies.payments.posted import mark_of_lines
from tests.factories import EmployerFactory
from tests.factories_payments import (
    PaymentAccountFactory,
    PaymentFactory,
    PaymentFileFactory,
    PaymentRunFactory,
    PaymentStartFactory,
    PostingFactory,
    RunLineFactory,
)
from tests.permissions.world import Files

ROWS = """
loonkostensubsidie/indexatie/                                             -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/                                             -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/nieuw/                                       -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/<int:run_id>/                                -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/<int:run_id>/regels/                         -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/<int:run_id>/goedkeuren/                    405  405  405  405  405  405  405  405
loonkostensubsidie/betaalrun/<int:run_id>/boeken/                        405  405  405  405  405  405  405  405
loonkostensubsidie/betaalrun/<int:run_id>/opnieuw/                       405  405  405  405  405  405  405  405
loonkostensubsidie/betaalrun/<int:run_id>/annuleren/                      -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/rekeningen/                                  -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/eerste-maand/                                -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/rekeningen/eigen/                            -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/rekeningen/werkgever/<int:employer_id>/      -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/rekeningen/<int:account_id>/bevestigen/      -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/rekeningen/<int:account_id>/afwijzen/        -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/rekeningen/<int:account_id>/intrekken/      405  405  405  405  405  405  405  405
loonkostensubsidie/betaalrun/bestanden/                                   -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/bestanden/nieuw/                             -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/bestanden/<int:file_id>/                     -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/bestanden/<int:file_id>/betaalbestand.<slug:extension>   - - 200 - - - - -
loonkostensubsidie/betaalrun/bestanden/<int:file_id>/uitgevoerd/          -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/betalingen/<int:payment_id>/teruggekomen/    -    -   200   -    -    -    -    -
loonkostensubsidie/betaalrun/betalingen/<int:payment_id>/opnieuw/        405  405  405  405  405  405  405  405
loonkostensubsidie/betaalrun/betalingen/<int:claim_id>/ontvangen/         -    -   200   -    -    -    -    -
"""
BASE = "loonkostensubsidie/betaalrun/"
RUN = f"{BASE}<int:run_id>/"
ACCOUNT = f"{BASE}rekeningen/<int:account_id>/"
FILE = f"{BASE}bestanden/<int:file_id>/"
REASON = {"reason": "proef"}
IBAN = {"iban": "NL20 INGB 0001 2345 67", "holder": "Proef", "reason": "brief"}


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _nothing(files: Files) -> dict[str, Any]:
    return {"csrfmiddlewaretoken": "of the browser"}


def _indexed(files: Files) -> dict[str, Any]:
    work = Placement.objects.get(pk=files.placement.pk)  # a row of our own: the files outlive this test
    work.during = period(date(2025, 6, 1), date(2027, 5, 31))
    work.save()
    work.working_hours.update(during=work.during)
    work.wage_cost_subsidies.update(during=work.during)
    return {"jaar": "2026"}


def _seen(files: Files) -> dict[str, Any]:
    return {"seen": mark_of_lines(PaymentRun.objects.get(pk=files.others["run_id"]))}


def _approved(files: Files) -> dict[str, Any]:
    run = PaymentRun.objects.get(pk=files.others["run_id"])
    PaymentRun.objects.filter(pk=run.pk).update(
        state=RunState.APPROVED,
        approved_by=files.others["account"].decided_by,
        approved_on=date(2026, 10, 21),
    )
    return _nothing(files)


def _no_run(files: Files) -> dict[str, Any]:
    PaymentRun.objects.filter(municipality=files.town).update(state=RunState.CANCELLED)
    return {"municipality": files.town.pk, "month": "2026-10-01"}


def _no_runs_yet(files: Files) -> dict[str, Any]:
    PaymentRun.objects.filter(municipality=files.town).update(state=RunState.CANCELLED)
    return {"municipality": files.town.pk, "first_month": "2026-09-01"}


def _own(files: Files) -> dict[str, Any]:
    return {"municipality": files.town.pk, **IBAN}


def _came_back(files: Files) -> dict[str, Any]:
    Payment.objects.filter(pk=files.others["payment_id"]).update(
        state=PaymentState.RETURNED, returned_on=date(2026, 10, 28), return_reason="opgeheven"
    )
    return _nothing(files)


def _own_proposal(files: Files) -> dict[str, Any]:
    from accounts.models import RoleAssignment

    mine = RoleAssignment.objects.filter(organisation__municipality=files.town, role="subsidy").first()
    if mine is not None:
        account = files.others["proposed"]
        account.proposed_by = mine.user
        account.save()
    return _nothing(files)


POSTS = {
    "loonkostensubsidie/indexatie/": ("subsidy", _indexed),
    f"{BASE}nieuw/": ("subsidy", _no_run),
    f"{RUN}goedkeuren/": ("subsidy", _seen),
    f"{RUN}boeken/": ("subsidy", _approved),
    f"{RUN}opnieuw/": ("subsidy", _nothing),
    f"{RUN}annuleren/": ("subsidy", _same(**REASON)),
    f"{BASE}eerste-maand/": ("subsidy", _no_runs_yet),
    f"{BASE}rekeningen/eigen/": ("subsidy", _own),
    f"{BASE}rekeningen/werkgever/<int:employer_id>/": ("subsidy", _own),
    f"{ACCOUNT}bevestigen/": ("subsidy", _nothing),
    f"{ACCOUNT}afwijzen/": ("subsidy", _same(**REASON)),
    f"{ACCOUNT}intrekken/": ("subsidy", _own_proposal),
    f"{BASE}bestanden/nieuw/": (
        "subsidy",
        lambda files: {"municipality": files.town.pk, "execution_day": "2026-11-25"},
    ),
    f"{FILE}uitgevoerd/": ("subsidy", _same(paid_on="2026-10-27")),
    f"{BASE}betalingen/<int:payment_id>/teruggekomen/": (
        "subsidy",
        _same(returned_on="2026-10-28", **REASON),
    ),
    f"{BASE}betalingen/<int:payment_id>/opnieuw/": ("subsidy", _came_back),
    f"{BASE}betalingen/<int:claim_id>/ontvangen/": ("subsidy", _same(received_on="2026-10-28")),
}


def build(files: Files) -> dict[str, Any]:
    """A run to approve, an account to confirm, and a file with a payment, a claim and a payment that waits."""
    town, employer = files.town, files.placement.employer
    PaymentStartFactory(municipality=town)
    own = PaymentAccountFactory(municipality=town, employer=None)
    account = PaymentAccountFactory(municipality=town, employer=employer)
    other = EmployerFactory()
    proposed = PaymentAccountFactory(
        municipality=town, employer=other, state=AccountState.PROPOSED, decided_by=None, decided_on=None
    )
    earlier = PaymentRunFactory(
        municipality=town,
        month=date(2026, 9, 1),
        state=RunState.CLOSED,
        approved_by=account.decided_by,
        approved_on=date(2026, 9, 21),
        closed_by=account.decided_by,
        closed_on=date(2026, 9, 21),
    )
    PostingFactory(run=earlier, placement=files.placement, month=earlier.month)
    file = PaymentFileFactory(municipality=town, account=own)
    payment = PaymentFactory(
        run=earlier, employer=employer, account=account, file=file, state=PaymentState.IN_FILE
    )
    claim = PaymentFactory(run=earlier, employer=employer, posted=-100, state=PaymentState.CLAIM)
    PaymentFactory(run=earlier, employer=employer)
    run = PaymentRunFactory(municipality=town, total="500.00")
    RunLineFactory(run=run, placement=files.placement, grant_number=files.grant.pk)
    return {
        "run_id": run.pk,
        "account_id": proposed.pk,
        "proposed": proposed,
        "account": account,
        "employer_id": employer.pk,
        "file_id": file.pk,
        "payment_id": payment.pk,
        "claim_id": claim.pk,
        "extension": "csv",
    }
