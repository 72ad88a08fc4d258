"""Euros on a page, everywhere in the same form: € 12,34, and below zero − € 12,34."""

from decimal import Decimal

from django import template

from subsidies.rules.receipt import dutch_change, dutch_euro

register = template.Library()


@register.filter
def euro(amount: Decimal | None) -> str:
    """An amount in euros and cents; nothing when there is none."""
    return "" if amount is None else dutch_euro(Decimal(amount))


@register.filter
def euro_more(amount: Decimal | None) -> str:
    """What something becomes more or less: + € 12,34, − € 12,34, or € 0,00; nothing when that is not known."""
    return "" if amount is None else dutch_change(amount)
