"""The indexation of 1 January: a decision for every running grant whose amount becomes another one.

The worker records the decisions in batches; each batch is one transaction that says how far it came, so that a worker
that is killed loses nothing and decides nothing twice.
"""

from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from dated.acts import act
from registry.models import Municipality
from registry.queue import ask_worker
from subsidies.actions.payments.checked import check_may_pay
from subsidies.actions.process.record import drafted_decision
from subsidies.enums import DecisionKind
from subsidies.models import Decision, Indexation, WageCostSubsidy
from subsidies.payments.indexation import Indexed, indexed_grants, rates_are_known, running_over
from subsidies.payments.lines import payers_of
from subsidies.rules.difference import ZERO
from subsidies.rules.rates import RateTable
from subsidies.rules.receipt import dutch_euro
from subsidies.shown import rate_table

GO_ON = "subsidies.tasks.go_on_with_indexation"
BATCH = 500
UNKNOWN = "Het minimumloon van 1 januari {year} staat nog niet bij de tarieven. Voeg het eerst toe."
REASON = "Aangepast aan het minimumloon van 1 januari {year}"
AGAIN = "Opnieuw aangepast: het tarief van 1 januari {year} is gecorrigeerd; het bedrag was {was}"


def start_indexation(*, municipality: Municipality, year: int, by: User, on: date) -> Indexation:
    """Let the worker record the decisions of 1 January of a year; what was decided with the same rates stays as it is.

    The amounts follow from the rule and the rates, with or without decision. Raises PermissionDenied, ValidationError:
    also while the worker is at it already.
    """
    check_may_pay(municipality.pk, by, on)
    new_year = date(year, 1, 1)
    with act(f"Indexatie {year}", by_id=by.pk):
        if not rates_are_known(new_year):
            raise ValidationError(UNKNOWN.format(year=year))
        made = Indexation(municipality=municipality, year=year, made_by=by, made_on=on)
        made.to_do = running_over(payers_of(municipality.pk, on), new_year).count()
        made.full_clean()
        made.save(force_insert=True)
        ask_worker(GO_ON, made.pk)
    return made


def go_on_with_indexation(indexation_id: int) -> None:
    """Record what is still to be decided; harmless when that is nothing, or when another worker is at it."""
    rates = rate_table()
    while _batch(indexation_id, rates):
        pass


def _batch(indexation_id: int, rates: RateTable) -> bool:
    """Record the decisions of the next grants, or finish; whether there is more to do."""
    with act("Besluiten over de indexatie vastgelegd", by_id=None):
        row = Indexation.objects.select_for_update().filter(pk=indexation_id, is_finished=False).first()
        if row is None:
            return False
        new_year = date(row.year, 1, 1)
        running = running_over(payers_of(row.municipality_id, row.made_on), new_year)
        # Whoever decides about these grants at the same time waits here.
        held = running.select_for_update().filter(pk__gt=row.done_up_to).order_by("pk")[:BATCH]
        batch = list(held.values_list("pk", flat=True))
        if not batch:
            row.is_finished = True
            row.save(update_fields=["is_finished"])
            return False
        found = indexed_grants(WageCostSubsidy.objects.filter(pk__in=batch), new_year, rates)
        decisions = [_decision(each, row) for each in found if each.is_to_decide]
        Decision.objects.bulk_create(decisions)
        row.done_up_to, row.done = batch[-1], row.done + len(batch)
        row.to_do, row.recorded = max(row.to_do, row.done), row.recorded + len(decisions)
        row.save(update_fields=["done_up_to", "done", "to_do", "recorded"])
        return True


def _decision(each: Indexed, row: Indexation) -> Decision:
    reason = REASON.format(year=row.year)
    if each.decided is not None:
        reason = AGAIN.format(year=row.year, was=dutch_euro(each.decided.monthly_amount or ZERO))
    return drafted_decision(
        placement=each.grant.placement,
        municipality_id=each.grant.municipality_id,
        kind=DecisionKind.INDEXED,
        grant=each.grant,
        amount=each.after,
        by=row.made_by,
        on=row.made_on,
        first_day=date(row.year, 1, 1),
        reason=reason,
    )
