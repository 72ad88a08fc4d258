"""Make room for a grant among those that ran already at the same placement, and what it is worth there."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.scope import Scope
from registry.models import Residence
from subsidies.facts import facts_of, running_since
from subsidies.models import WageCostSubsidy
from subsidies.process.moves import offered
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.indexation import ONE_DAY, GrantFacts
from subsidies.rules.rates import RateTable
from subsidies.rules.succession import Period, Succession, succession
from subsidies.shown import ShownAmount, amount_of_facts, rate_table

FIELD_OF_RULE = {
    "wage_value": "wage_value_percentage",
    "full_time_hours": "full_time_hours",
    "function_wage": "function_wage",
    "on": "first_day",
}
"""The field of a grant for the fact that a rule refuses."""
HANDED_OVER = (
    "De loonkostensubsidie voor dit werk is vanaf {} overgedragen na verhuizing. Kies een laatste dag daarvoor, of "
    "sluit de aanvraag af: de andere gemeente zet haar voort."
)


def highest_of_draft(draft: WageCostSubsidy) -> Decimal | None:
    """The most a draft pays per whole month, in euros, over its whole period; None when nothing of it is known now.

    With the last known rates where those of a year are not known yet: hours that grow then must wait before they come.
    """
    if amount_of_draft(draft).highest is None:
        return None
    return _amount_with(draft, rate_table().carried_on()).highest


def amount_of_draft(draft: WageCostSubsidy) -> ShownAmount:
    """What a grant that is not saved yet pays per whole month, on its first day and in every stretch after it.

    As if it were granted: what runs already at the placement ends the day before. What is not known is told instead of
    an amount; what cannot be right raises ValidationError at the field of the draft.
    """
    return _amount_with(draft, rate_table())


def _amount_with(draft: WageCostSubsidy, rates: RateTable) -> ShownAmount:
    try:
        return amount_of_facts(facts_of_draft(draft), rates)
    except InvalidInputError as refusal:
        field = FIELD_OF_RULE.get(refusal.field)
        raise ValidationError({field: str(refusal)} if field else str(refusal)) from refusal


def facts_of_draft(draft: WageCostSubsidy) -> GrantFacts:
    """The facts of a draft as if it were granted."""
    kept = [
        (other.during.lower, _earliest(other, draft))
        for other in draft.placement.wage_cost_subsidies.all()
        if other.during.lower < draft.during.lower
    ]
    return replace(facts_of(draft), running_since=running_since(draft.during.lower, kept))


def refuse_handed_over(draft: WageCostSubsidy, scope: Scope) -> None:
    """Refuse days that this municipality handed over and nobody continues yet, while the person lives elsewhere.

    Otherwise what the other municipality was to continue would silently be paid here. Raises ValidationError.
    """
    payer, until = scope.carrier(draft.municipality_id), draft.during.upper
    first = min(
        (
            row.first_day
            for row in offered(draft.placement_id)
            if row.first_day is not None
            and scope.carrier(row.municipality_id) == payer
            and (until is None or row.first_day < until)
        ),
        default=None,
    )
    if first is None:
        return
    home = Residence.objects.active_on(scope.on).filter(person_id=draft.placement.person_id).first()
    if home is not None and scope.carrier(home.municipality_id) != payer:
        raise ValidationError(HANDED_OVER.format(f"{first:%d-%m-%Y}"), code="handed_over")


def make_room_for(draft: WageCostSubsidy, scope: Scope) -> bool:
    """End or replace the grants that this one takes over, and say whether there were any. Within an act.

    Raises ValidationError for what another municipality pays or is to continue, or what reaches past the last day of
    the draft.
    """
    refuse_handed_over(draft, scope)
    rows = {row.pk: row for row in draft.placement.wage_cost_subsidies.select_for_update()}
    plan = planned(draft, rows.values())
    touched = plan.cut | plan.replaced
    if any(
        scope.carrier(rows[key].municipality_id) != scope.carrier(draft.municipality_id) for key in touched
    ):
        raise ValidationError(
            "Een andere gemeente betaalt in deze periode loonkostensubsidie voor dit werk. Neem die eerst over.",
            code="other_municipality",
        )
    if plan.too_long:
        ends = [rows[key].last_day for key in plan.too_long]
        until = "zonder einddatum" if None in ends else f"tot en met {max(filter(None, ends)):%d-%m-%Y}"
        raise ValidationError(
            {
                "last_day": f"Er is al loonkostensubsidie toegekend {until}. Kies geen eerdere laatste dag, "
                "of beëindig eerst die toekenning."
            }
        )
    for key in plan.cut:
        rows[key].during = DateRange(rows[key].during.lower, draft.during.lower)
        rows[key].save(update_fields=["during"])
    for key in plan.replaced:
        rows[key].delete()
    return plan.changes


def ending_with(draft: WageCostSubsidy) -> list[str]:
    """What granting the draft ends or replaces, each in a Dutch sentence for who decides."""
    rows = {row.pk: row for row in draft.placement.wage_cost_subsidies.order_by("during")}
    plan = planned(draft, rows.values())
    cut = [
        f"Wat nu loopt ({rows[key].basis_text}, vanaf {rows[key].first_day:%d-%m-%Y}) eindigt op "
        f"{draft.first_day - ONE_DAY:%d-%m-%Y}."
        for key in rows
        if key in plan.cut
    ]
    return cut + [
        f"Dit komt in de plaats van {row.basis_text} vanaf {row.first_day:%d-%m-%Y}."
        for key, row in rows.items()
        if key in plan.replaced
    ]


def planned(draft: WageCostSubsidy, others: Iterable[WageCostSubsidy]) -> Succession:
    """What granting the draft does to the other grants of its placement; nothing is written."""
    return succession(
        Period(draft.during.lower, draft.during.upper),
        {row.pk: Period(row.during.lower, row.during.upper) for row in others},
    )


def _earliest(other: WageCostSubsidy, draft: WageCostSubsidy) -> date:
    return min(day for day in (other.during.upper, draft.during.lower) if day is not None)
