"""Go on with a run: calculate its lines in batches, check them before posting, and post them in one go.

Killed at any moment it loses nothing and does nothing twice: each batch is one transaction that says how far it came,
and all postings and payments of a run are written in one transaction with the run's own "posted".
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import Sum

from dated.acts import act
from dated.periods import period
from subsidies.actions.payments.checked import held_run
from subsidies.actions.payments.post import post_run
from subsidies.actions.payments.runs import start_over
from subsidies.enums import RunState
from subsidies.models import PaymentRun, Posting, WageCostSubsidy
from subsidies.payments.among import among
from subsidies.payments.insert_lines import Line, insert_lines
from subsidies.payments.lines import Ground, ground_of, lines_of
from subsidies.payments.still_so import still_so
from subsidies.rules.difference import next_month

BATCH = 1_000
AT_WORK = (RunState.CALCULATING, RunState.CLOSING)
CHANGED_SINCE = (
    "Sinds de goedkeuring zijn gegevens gewijzigd. De run is opnieuw berekend: "
    "controleer en keur haar opnieuw goed."
)
STUCK = (
    "Het werk is blijven steken. Het systeem probeert het elke minuut opnieuw. Blijft dit staan, haal de run dan terug "
    "of annuleer haar, en waarschuw de beheerder. Er is niets geboekt."
)
ONE_DAY = timedelta(days=1)


def go_on_with_run(run_id: int) -> None:
    """Do what a run still needs from the worker; harmless when that is nothing, or when another worker is at it."""
    while True:
        run = PaymentRun.objects.filter(pk=run_id, state__in=AT_WORK).first()
        if run is None:
            return
        ground, placements = ground_of(run), placements_of(run)
        if run.state == RunState.CALCULATING and run.done_up_to == 0:
            _begin(run, ground, len(placements))
        while _batch(run_id, RunState(run.state), ground, placements):
            pass


def note_stuck(run_id: int) -> None:
    """Tell on the page of a run that the worker does not get on with it."""
    with act("Betaalrun blijft steken", by_id=None):
        PaymentRun.objects.filter(pk=run_id, state__in=AT_WORK).update(note=STUCK)


def _begin(run: PaymentRun, ground: Ground, to_do: int) -> None:
    """Write down with which rates the run calculates, and how much there is to do."""
    with act("Betaalrun wordt berekend", by_id=None):
        try:
            row = held_run(run.pk, RunState.CALCULATING)
        except ValidationError:
            return
        row.rates_mark, row.to_do = ground.rates_mark, to_do
        row.save(update_fields=["rates_mark", "to_do"])


def _batch(run_id: int, state: RunState, ground: Ground, placements: Sequence[int]) -> bool:
    """Do the next batch, or the end; whether there is more to do in this state."""
    with act("Betaalrun berekend", by_id=None):
        try:
            run = held_run(run_id, state)
        except ValidationError:
            return False  # somebody called it off, or another worker finished it
        at = bisect_right(placements, run.done_up_to)
        batch = placements[at : at + BATCH]
        if not batch:
            return _finish(run)
        if state == RunState.CALCULATING:
            insert_lines(lines_of(batch, ground))
        elif not _is_as_looked_at(run, batch, ground):
            return _come_back(run)
        run.done_up_to, run.done = batch[-1], at + len(batch)
        run.save(update_fields=["done_up_to", "done"])
        return True


def _finish(run: PaymentRun) -> bool:
    run.note = "" if run.note == STUCK else run.note
    if run.state == RunState.CLOSING:
        post_run(run)
        return False
    run.total = run.lines.aggregate(total=Sum("difference"))["total"] or Decimal("0.00")
    run.state = RunState.PREVIEWED
    run.save(update_fields=["total", "state", "note"])
    return False


def _come_back(run: PaymentRun) -> bool:
    """Facts changed since the approval: calculate again, and let people look again."""
    start_over(run)
    run.closed_on, run.note = None, CHANGED_SINCE
    run.save()
    return False


LOOKED_AT = ("placement_id", "employer_id", "month", "desired", "posted", "problem")
"""What people look at in a line."""


def _is_as_looked_at(run: PaymentRun, placements: Sequence[int], ground: Ground) -> bool:
    """Whether these placements would still get the lines that were approved."""
    changed = sorted(set(placements) - still_so(run, placements, ground))
    if not changed:
        return True
    return _facts_of(lines_of(changed, ground)) == _facts_looked_at(run, changed)


def _facts_of(lines: Sequence[Line]) -> set[tuple[object, ...]]:
    return {tuple(getattr(line, name) for name in LOOKED_AT) for line in lines}


def _facts_looked_at(run: PaymentRun, placements: Sequence[int]) -> set[tuple[object, ...]]:
    return set(run.lines.filter(placement_id__in=among(placements)).order_by().values_list(*LOOKED_AT))


def placements_of(run: PaymentRun) -> list[int]:
    """Every placement over which something is due or was posted, in order.

    Those the run has lines of count too: a grant that was taken back since would otherwise be posted unseen.
    """
    ground = ground_of(run)
    due = WageCostSubsidy.objects.filter(municipality_id__in=ground.payers).overlapping(
        period(ground.first_month, next_month(ground.month) - ONE_DAY)
    )
    posted = Posting.objects.filter(municipality_id__in=ground.payers)
    found = [rows.order_by().values_list("placement_id") for rows in (due, posted, run.lines.all())]
    return sorted(pk for (pk,) in found[0].union(*found[1:]))
