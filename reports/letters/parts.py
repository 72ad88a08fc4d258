"""What the pages of a decision, a payment run and an indexation show of letters."""

from __future__ import annotations

from typing import Any

from accounts.page_parts import PagePart
from accounts.scope import Scope
from reports.enums import LetterKind
from reports.letters.batches import Batch, indexation_batch, run_batch
from reports.letters.decisions import why_no_letter
from reports.letters.to_worker import gets_letter
from reports.models import Letter
from subsidies.enums import RunState
from subsidies.models import Decision, PaymentRun
from subsidies.process.decision_parts import TurnOfTheYear


def decision_context(decision: Decision, scope: Scope) -> dict[str, Any] | None:
    """The letters about a decision, to the employer and to the worker, and whether one can be made."""
    letters = list(Letter.objects.visible_to(scope).filter(decision=decision).order_by("-pk"))
    standing = {letter.kind == LetterKind.WORKER for letter in letters if letter.withdrawn_on is None}
    wanted = {False, True} if gets_letter(decision.kind) else {False}
    return {
        "decision": decision,
        "letters": letters,
        "may_make": bool(wanted - standing),
        "only_worker": wanted - standing == {True},
        "refused": why_no_letter(decision),
    }


def run_context(run: PaymentRun, scope: Scope) -> dict[str, Any] | None:
    """How many specifications of a posted run there are to make and to send."""
    if run.state != RunState.CLOSED:
        return None
    return _counted(run_batch(run))


def indexation_context(turn: TurnOfTheYear, scope: Scope) -> dict[str, Any] | None:
    """How many letters about an indexation there are to make and to send."""
    return _counted(indexation_batch(turn.municipality, turn.year, scope))


def _counted(batch: Batch) -> dict[str, Any] | None:
    counts = batch.counts()
    return {"batch": batch, "counts": counts} if counts["all"] else None


decision_part = PagePart(order=10, template="reports/letters/parts/decision.html", context=decision_context)
run_part = PagePart(order=10, template="reports/letters/parts/batch.html", context=run_context)
indexation_part = PagePart(order=10, template="reports/letters/parts/batch.html", context=indexation_context)
