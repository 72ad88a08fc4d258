"""Acts on a payment run: open it, calculate it again, approve it, send it to be posted, and call it off."""

from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.scope import heirs_on
from cases.actions.checked import refuse_bsn
from dated.acts import act
from registry.models import Municipality
from registry.queue import ask_worker
from subsidies.actions.payments.checked import check_may_pay, held_run
from subsidies.enums import RunState
from subsidies.models import PaymentRun, PaymentStart
from subsidies.payments.lines import payers_of
from subsidies.payments.posted import mark_of_lines

GO_ON = "subsidies.tasks.go_on_with_run"
MERGED = (
    "Deze gemeente is opgegaan in een andere. Annuleer haar betaalrun en maak er een bij de nieuwe gemeente; "
    "die betaalt ook wat hier nog open staat."
)
FINISH_THAT_FIRST = "Betaalrun {} van {} loopt nog. Die gemeente is in deze opgegaan: annuleer die run eerst."
START_FIRST = "Leg eerst bij Instellingen vast vanaf welke maand hier wordt betaald."


def open_run(*, municipality: Municipality, month: date, by: User, on: date) -> PaymentRun:
    """Open a run over what is due up to and including a month; the worker calculates it.

    Raises PermissionDenied, ValidationError by field: a month that is still to come, that lies before the last posted
    one or before the first month of the municipality, or while another run is on its way.
    """
    check_may_pay(municipality.pk, by, on)
    month = month.replace(day=1)
    with act(f"Betaalrun {month:%Y-%m} geopend", by_id=by.pk):
        # Runs of one municipality come one after the other.
        start = PaymentStart.objects.select_for_update().filter(municipality=municipality).first()
        if start is None:
            raise ValidationError(START_FIRST)
        _check_merger(municipality.pk, on)
        _check_month(start, month, on)
        earlier = PaymentRun.objects.filter(municipality=municipality, month=month)
        last = earlier.order_by("-number").values_list("number", flat=True).first() or 0
        run = PaymentRun.objects.create(
            municipality=municipality, month=month, number=last + 1, made_by=by, made_on=on
        )
        ask_worker(GO_ON, run.pk)
    return run


def _check_merger(municipality_id: str, on: date) -> None:
    """Two runs may not go over the same money: that of a municipality that merged, and that of its heir."""
    if municipality_id in heirs_on(on):
        raise ValidationError(MERGED)
    merged = payers_of(municipality_id, on) - {municipality_id}
    if (
        open_one := PaymentRun.objects.open()
        .filter(municipality__in=merged)
        .select_related("municipality")
        .first()
    ):
        raise ValidationError(FINISH_THAT_FIRST.format(open_one, open_one.municipality.name))


def _check_month(start: PaymentStart, month: date, on: date) -> None:
    if month > on:
        raise ValidationError(
            {"month": "Deze maand is nog niet begonnen. Kies een maand die loopt of voorbij is."}
        )
    if month < start.first_month:
        raise ValidationError({"month": f"Deze gemeente betaalt hier vanaf {start.first_month:%m-%Y}."})
    closed = PaymentRun.objects.filter(
        municipality__in=payers_of(start.municipality_id, on), state=RunState.CLOSED
    )
    last = closed.order_by("-month").values_list("month", flat=True).first()
    if last is not None and month < last:
        raise ValidationError(
            {"month": f"Er is al geboekt tot en met {last:%m-%Y}. Kies die maand of een latere."}
        )


def recalculate_run(*, run: PaymentRun, by: User, on: date) -> None:
    """Throw the preview away and calculate again; an approval falls away. Also when posting does not get on.

    Raises PermissionDenied, ValidationError.
    """
    check_may_pay(run.municipality_id, by, on)
    with act("Betaalrun opnieuw berekend", by_id=by.pk):
        row = held_run(run.pk, RunState.PREVIEWED, RunState.APPROVED, RunState.CLOSING)
        _check_merger(row.municipality_id, on)
        start_over(row)
        # Who calculates again makes the run that is approved: a colleague approves it.
        row.made_by, row.made_on, row.closed_on, row.note = by, on, None, ""
        row.save()
        ask_worker(GO_ON, row.pk)


def start_over(run: PaymentRun) -> None:
    """Set a held run back to its beginning, without saving it: no lines, no approval."""
    run.lines.all().delete()
    run.state, run.total, run.rates_mark = RunState.CALCULATING, None, ""
    run.done_up_to = run.done = run.to_do = 0
    run.approved_by = run.approved_on = run.closed_by = None


def approve_run(*, run: PaymentRun, seen: str, by: User, on: date) -> None:
    """Approve what a run would post: a second person, who saw these lines (`seen`: their mark).

    Raises PermissionDenied, ValidationError when it is the person who made it, or when other lines stand there now.
    """
    check_may_pay(run.municipality_id, by, on)
    with act("Betaalrun goedgekeurd", by_id=by.pk):
        row = held_run(run.pk, RunState.PREVIEWED)
        if row.made_by_id == by.pk:
            raise ValidationError("U hebt deze betaalrun gemaakt. Laat een collega haar goedkeuren.")
        if mark_of_lines(row) != seen:
            raise ValidationError("De bedragen zijn intussen veranderd. Controleer de run opnieuw.")
        row.state, row.approved_by, row.approved_on, row.note = RunState.APPROVED, by, on, ""
        row.save(update_fields=["state", "approved_by", "approved_on", "note"])


def close_run(*, run: PaymentRun, by: User, on: date) -> None:
    """Let the worker check the run against the facts of now and post it.

    Did facts change since it was approved, then it comes back to be approved again. Raises PermissionDenied,
    ValidationError.
    """
    check_may_pay(run.municipality_id, by, on)
    with act("Betaalrun naar boeken", by_id=by.pk):
        row = held_run(run.pk, RunState.APPROVED)
        _check_merger(row.municipality_id, on)
        row.state, row.closed_by, row.closed_on = RunState.CLOSING, by, on
        row.done_up_to = row.done = 0
        row.save()
        ask_worker(GO_ON, row.pk)


def cancel_run(*, run: PaymentRun, reason: str, by: User, on: date) -> None:
    """Call a run off before anything was posted: all postings come in one go, or none. Whoever is at it stops.

    Raises PermissionDenied, ValidationError.
    """
    check_may_pay(run.municipality_id, by, on)
    refuse_bsn(reason=reason)
    with act(f"Betaalrun geannuleerd: {reason}", by_id=by.pk):
        row = held_run(run.pk, RunState.CALCULATING, RunState.PREVIEWED, RunState.APPROVED, RunState.CLOSING)
        row.lines.all().delete()
        row.state, row.note = RunState.CANCELLED, reason
        row.closed_by = row.closed_on = None
        row.save()
