"""Make room for a grant among those that ran already at the same placement, and what it is worth there."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.scope import Scope
from subsidies.facts import facts_of, running_since
from subsidies.models import WageCostSubsidy
from subsidies.rules.errors import InvalidInputError, SubsidyRuleError
from subsidies.rules.indexation import GrantFacts, amount_on
from subsidies.rules.succession import Period, Succession, succession
from subsidies.shown import ShownAmount, rate_table


def highest_of_draft(draft: WageCostSubsidy) -> Decimal | None:
    """The most a draft pays per whole month, in euros, over the hours that are known now; None when not known."""
    first = amount_of_draft(draft).monthly
    if first is None:
        return None
    facts, rates, found = _facts_of_draft(draft), rate_table(), [first]
    for terms in facts.terms:
        if facts.start < terms.valid_from and (facts.end is None or terms.valid_from < facts.end):
            with suppress(SubsidyRuleError):  # the rates of a later year: what is known decides
                found.append(amount_on(facts, terms.valid_from, rates).monthly_amount)
    return max(found)


def amount_of_draft(draft: WageCostSubsidy) -> ShownAmount:
    """What a grant that is not saved yet pays per whole month on its first day, with receipt.

    As if it were granted: what runs already at the placement ends the day before. What is not known is told instead of
    an amount; what cannot be right raises ValidationError.
    """
    try:
        return ShownAmount(draft.first_day, amount_on(_facts_of_draft(draft), draft.first_day, rate_table()))
    except InvalidInputError as refusal:
        raise ValidationError(str(refusal)) from refusal
    except SubsidyRuleError as unknown:
        return ShownAmount(draft.first_day, None, str(unknown))


def _facts_of_draft(draft: WageCostSubsidy) -> GrantFacts:
    """The facts of a draft as if it were granted."""
    kept = [
        DateRange(other.during.lower, _earliest(other, draft))
        for other in draft.placement.wage_cost_subsidies.all()
        if other.during.lower < draft.during.lower
    ]
    return replace(facts_of(draft), running_since=running_since(draft.during.lower, kept))


def make_room_for(draft: WageCostSubsidy, scope: Scope) -> bool:
    """End or replace the grants that this one takes over, and say whether there were any. Within an act.

    Raises ValidationError for what another municipality pays, or what reaches past the last day of the draft.
    """
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


def planned(draft: WageCostSubsidy, others: Iterable[WageCostSubsidy]) -> Succession:
    """What granting the draft does to the other grants of its placement; nothing is written."""
    return succession(
        Period(draft.during.lower, draft.during.upper),
        {row.pk: Period(row.during.lower, row.during.upper) for row in others},
    )


def _earliest(other: WageCostSubsidy, draft: WageCostSubsidy) -> date:
    return min(day for day in (other.during.upper, draft.during.lower) if day is not None)
