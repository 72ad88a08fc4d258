"""The specification of what a run pays to one employer: for whom, over which month, and why another amount."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format

from reports.exports.display import long_date
from reports.letters import common
from reports.letters.style import Style
from reports.letters.text import ANNEX, Annex, LetterText, Section
from reports.models import Letter
from subsidies.enums import AmountReason, PaymentState
from subsidies.models import Payment, Posting
from subsidies.payments.references import employer_then_of
from subsidies.rules.receipt import dutch_euro

LAST_DIGITS = 4


def postings_of(payment: Payment) -> list[Posting]:
    """What the run posted that this payment is made of, by worker and month; together they are `payment.posted`.

    For the employer as it was then: of two that were merged since, each payment keeps its own. Where a run claims back
    beside what it pays, the payment has what is paid and the claim has what is taken back.
    """
    rows = Posting.objects.filter(run=payment.run_id, employer_then=employer_then_of(payment))
    found = list(
        rows.select_related("placement__person").order_by(
            "placement__person__last_name", "placement__person__initials", "placement_id", "month"
        )
    )
    if sum((row.amount for row in found), Decimal(0)) == payment.posted:
        return found
    return [row for row in found if (row.amount > 0) == (payment.posted > 0)]


def payment_text(
    letter: Letter, payment: Payment, postings: Sequence[Posting], style: Style, on: date
) -> LetterText:
    """The words of a specification, dated on a day. The payment has its run, employer and account."""
    to = common.Addressee(
        payment.employer.name, letter.attention, letter.address, letter.postcode, letter.place
    )
    month = date_format(payment.run.month, "F Y")
    reference = _reference(payment)
    opening = _opening(payment, month)
    return LetterText(
        title=f"Betaalspecificatie loonkostensubsidie {month}",
        sender=style.sender,
        addressee=to.lines,
        details=(("Datum", long_date(on)), ("Ons kenmerk", reference)),
        salutation="Geachte heer of mevrouw,",
        opening=opening,
        sections=(
            Section("Het bedrag", facts=_sums(payment)),
            Section(
                "Klopt er iets niet?",
                (
                    "Deze specificatie is geen nieuw besluit. Zij laat zien wat wij betalen op grond van de "
                    "besluiten die u al hebt. Klopt het niet met de uren of het contract? Laat het ons weten. Dan "
                    "rekenen wij het na en verrekenen wij het verschil.",
                ),
            ),
            common.contact(style, reference),
        ),
        closing=common.closing(style),
        footer=f"Gemeente {style.municipality} · kenmerk {reference}",
        municipality=style.municipality,
        annexes=(_annex(postings, payment.posted),),
        fields=common.style_fields(style)
        | to.fields
        | {
            "datum": long_date(on),
            "kenmerk": reference,
            "onderwerp": f"Betaalspecificatie loonkostensubsidie {month}",
            "maand": month,
            "besluit": " ".join(opening),
            "totaal": _money(payment.posted),
            "verrekend": _money(payment.netted),
            "te_betalen": _money(payment.amount),
            "rekening": _account(payment),
            "toelichting": letter.explanation.strip(),
        },
        lines=tuple(_line(posting) for posting in postings),
    )


def _reference(payment: Payment) -> str:
    """The number of a specification: a claim beside a payment, and one of two merged employers, has its own."""
    takes_back = "-T" if payment.posted < 0 else ""
    return f"{payment.run.reference.replace(' ', '')}-{employer_then_of(payment)}{takes_back}"


def _opening(payment: Payment, month: str) -> tuple[str, ...]:
    total = _money(abs(payment.amount))
    if payment.state == PaymentState.ABSORBED:
        return (
            f"Over {month} hebt u recht op {total}. Dat bedrag kwam nog niet bij u aan. Wij verrekenen het met een "
            "latere betaling.",
        )
    if payment.amount > 0 > payment.posted:
        return (
            f"U krijgt {total} loonkostensubsidie. Dat is een eerdere betaling die nog niet bij u aankwam, min "
            f"{_money(abs(payment.posted))} die wij te veel hadden berekend. In de bijlage ziet u voor wie.",
        )
    if payment.amount > 0:
        return (f"U krijgt {total} loonkostensubsidie over {month}. In de bijlage ziet u voor wie.",)
    if payment.amount == 0:
        return (
            f"Over {month} krijgt u geen betaling: wat u krijgt, is verrekend. In de bijlage ziet u voor wie.",
        )
    if payment.state == PaymentState.NETTED:
        return (f"Wij betaalden {total} te veel. Dat verrekenen wij met een volgende betaling.",)
    return (
        f"Wij betaalden {total} te veel. Dat bedrag betaalt u terug of verrekenen wij met een volgende betaling.",
    )


def _sums(payment: Payment) -> tuple[tuple[str, str], ...]:
    """What was posted, what is settled with it and what goes to the bank."""
    label = (
        "Verrekend met eerdere terugvorderingen"
        if payment.netted < 0
        else "Eerder, nog niet bij u aangekomen"
    )
    netted = ((label, _money(payment.netted)),) if payment.netted else ()
    account = _account(payment)
    return (
        ("Totaal van de bijlage", _money(payment.posted)),
        *netted,
        ("Te betalen" if payment.amount >= 0 else "Te veel betaald", _money(abs(payment.amount))),
        *((("Op rekening", account),) if account else ()),
    )


def _account(payment: Payment) -> str:
    """The account by its last digits: enough to know it, too little to use it."""
    iban = payment.account.iban if payment.account else ""
    return f"eindigend op {iban[-LAST_DIGITS:]}" if iban else ""


def _annex(postings: Sequence[Posting], total: Decimal) -> Annex:
    rows = [
        (
            posting.placement.person.full_name,
            date_format(posting.month, "F Y"),
            AmountReason(posting.cause).label,
            _money(posting.amount),
        )
        for posting in postings
    ]
    return Annex(
        heading=f"{ANNEX}voor wie u dit krijgt",
        intro="Per werknemer en per maand. Een bedrag met een min is een verrekening over een eerdere maand.",
        header=("Werknemer", "Maand", "Reden van het bedrag", "Bedrag"),
        widths=(32, 20, 30, 18),
        numeric=(False, False, False, True),
        rows=(*rows, ("Totaal", "", "", _money(total))),
        has_total=True,
    )


def _line(posting: Posting) -> dict[str, str]:
    return {
        "regel_werknemer": posting.placement.person.full_name,
        "regel_maand": date_format(posting.month, "F Y"),
        "regel_reden": AmountReason(posting.cause).label,
        "regel_bedrag": _money(posting.amount),
    }


def _money(amount: Decimal) -> str:
    return common.euro(dutch_euro(amount))
