"""Letters in the demo: the style of the centre, a template of its own on trial, and letters behind some decisions."""

from collections import Counter
from datetime import date
from typing import Any

from accounts.models import User
from config.demo_data import TODAY
from config.demo_data.towns import DemoRegion
from registry.models import Municipality
from reports.actions.letters.shape import StyleFacts, add_template, set_style
from reports.actions.letters.write import finish_letter, make_letter, send_letter
from reports.enums import LetterKind
from reports.letters.starter import starter
from reports.letters.style import OBJECTION
from reports.models import Letter
from subsidies.enums import DecisionKind
from subsidies.models import Decision
from subsidies.process.frozen import frozen
from subsidies.shown import rate_table, shown_amount

WRITTEN = 6
"""How many grants have their receipt kept and a letter: a concept, a final one and one that was sent, in turn."""
LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32">
<rect x="0" y="4" width="24" height="24" rx="3" fill="#154273"/><circle cx="44" cy="16" r="12" fill="#c04000"/></svg>"""
SINCE = date(2026, 1, 1)


def plant_letters(region: DemoRegion) -> Counter[str]:
    """Give the town where the account `uitvoering` works its letters; elsewhere nothing."""
    by = User.objects.filter(
        username="uitvoering", role_assignments__organisation__municipality_id=region.centre
    ).first()
    if by is None:
        return Counter()
    town = Municipality.objects.get(pk=region.centre)
    set_style(municipality=town, facts=_style(town), by=by, on=TODAY)
    add_template(
        municipality=town,
        kind=LetterKind.ENDING,
        name="brief-beeindiging.odt",
        content=starter(LetterKind.ENDING, "odt"),
        by=by,
        on=TODAY,
    )
    for number, decision in enumerate(_with_receipts(town)):
        _write(decision, by, number=number)
    refused = Decision.objects.filter(municipality=town, kind=DecisionKind.REFUSED).order_by("pk")
    for decision in refused[:1]:
        make_letter(decision=decision, by=by, on=TODAY)
    written = Letter.objects.filter(municipality=town).count()
    return Counter({"reports.letter": written, "reports.letterstyle": 1, "reports.lettertemplate": 1})


def _style(town: Municipality) -> StyleFacts:
    name = "".join(sign for sign in town.name.casefold() if sign.isalpha())
    return StyleFacts(
        valid_from=SINCE,
        department="Werk en inkomen",
        address=f"Postbus 1\n1200 AA {town.name}",
        phone="14 000",
        email=f"loonkostensubsidie@{name}.example",
        website=f"www.{name}.example/loonkostensubsidie",
        signatory="teamleider Werk en inkomen",
        objection_clause=OBJECTION,
        logo=LOGO,
    )


def _with_receipts(town: Municipality) -> list[Decision]:
    """The newest decisions to grant, with the receipt they would have had."""
    granted = Decision.objects.filter(
        municipality=town, kind=DecisionKind.GRANTED, grant__isnull=False, decided_on__lt=TODAY
    )
    found: list[Decision] = []
    rates: Any = rate_table()
    people = ("grant__placement__person", "placement__person", "placement__employer", "municipality")
    for decision in granted.select_related(*people).order_by("-decided_on", "pk")[: WRITTEN * 2]:
        if decision.grant is None or len(found) == WRITTEN:
            continue
        amount = shown_amount(decision.grant, decision.grant.first_day, rates)
        if amount.monthly is None:
            continue
        decision.monthly_amount, decision.receipt, decision.reason = amount.monthly, frozen(amount), ""
        decision.save(update_fields=["monthly_amount", "receipt", "reason"])
        found.append(decision)
    return found


def _write(decision: Decision, by: User, *, number: int) -> None:
    """A letter that is a concept, final or sent, one after the other."""
    letter = make_letter(decision=decision, by=by, on=TODAY)
    if number % 3 == 0:
        return
    letter = finish_letter(letter=letter, by=by, on=TODAY)
    if number % 3 == 2:
        send_letter(letter=letter, sent_on=TODAY, by=by, on=TODAY)
