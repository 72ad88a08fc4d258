"""The indexation of 1 January: a decision for every running grant whose amount becomes another one."""

from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from dated.acts import act
from registry.models import Municipality
from subsidies.actions.payments.checked import check_may_pay
from subsidies.actions.process.record import record_decision
from subsidies.enums import DecisionKind
from subsidies.models import WageCostSubsidy
from subsidies.payments.indexation import indexed_grants, rates_are_known
from subsidies.payments.lines import payers_of
from subsidies.shown import rate_table

UNKNOWN = "Het minimumloon van 1 januari {year} staat nog niet bij de tarieven. Voeg het eerst toe."
REASON = "Aangepast aan het minimumloon van 1 januari {year}"


def index_grants(*, municipality: Municipality, year: int, by: User, on: date) -> int:
    """Record the decisions of 1 January of a year; answers how many. Twice records nothing twice.

    The amounts follow from the rule and the rates, with or without decision. Raises PermissionDenied, ValidationError.
    """
    check_may_pay(municipality.pk, by, on)
    new_year = date(year, 1, 1)
    payers = payers_of(municipality.pk, on)
    with act(f"Indexatie {year}", by_id=by.pk):
        if not rates_are_known(new_year):
            raise ValidationError(UNKNOWN.format(year=year))
        # Whoever does the same at the same time waits here, and finds the decisions afterwards.
        held = WageCostSubsidy.objects.select_for_update().filter(
            municipality_id__in=payers, during__contains=new_year
        )
        list(held.order_by("pk").values_list("pk", flat=True))
        changed = [
            each
            for each in indexed_grants(payers, new_year, rate_table())
            if each.change and not each.is_decided
        ]
        for each in changed:
            record_decision(
                placement=each.grant.placement,
                municipality_id=each.grant.municipality_id,
                kind=DecisionKind.INDEXED,
                grant=each.grant,
                amount=each.after,
                by=by,
                on=on,
                first_day=new_year,
                reason=REASON.format(year=year),
            )
    return len(changed)
