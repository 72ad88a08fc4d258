"""The letter about a decision: its words, the objection clause, and the calculation as annex."""

from __future__ import annotations

from datetime import date

from reports.exports.display import long_date
from reports.letters import common
from reports.letters.decision_words import PAYING, DecisionFacts, Words, sections_of, words_of
from reports.letters.style import Style
from reports.letters.text import ANNEX, Annex, LetterText
from reports.models import Letter
from subsidies.enums import DecisionKind
from subsidies.models import Decision
from subsidies.process.frozen import FrozenAmount, thawed
from subsidies.rules.receipt import ReceiptLine, dutch_euro

NO_AMOUNT = (
    "Bij dit besluit is geen bedrag bewaard, omdat het hier later is vastgelegd of omdat er gegevens ontbraken. "
    "Zonder bedrag kan er geen brief worden gemaakt."
)
WAITS = (
    "Een deel van dit bedrag wacht op een tweede persoon. De brief kan worden gemaakt als daarover is besloten, of als "
    "het bedrag niet meer boven de grens komt."
)
NO_STYLE = "Leg eerst de huisstijl van de brieven vast, met het postadres van de gemeente."
CALCULATION = "zo is het bedrag berekend"


def why_no_letter(decision: Decision) -> str:
    """Why there can be no letter about a decision, in Dutch; nothing when there can."""
    if decision.kind in PAYING and decision.monthly_amount is None:
        return NO_AMOUNT
    if decision.kind == DecisionKind.TAKEN_OVER and hasattr(decision.grant, "held_amount"):
        return WAITS
    return ""


def decision_text(
    letter: Letter, decision: Decision, style: Style, on: date, *, worker_has_letter: bool
) -> LetterText:
    """The words of a letter about a decision, dated on a day. The decision has its placement with its people.

    `worker_has_letter`: whether the worker gets a letter of their own; without one they get a copy of this one.
    """
    placement = decision.placement
    to = common.Addressee(
        placement.employer.name, letter.attention, letter.address, letter.postcode, letter.place
    )
    amount = thawed(decision.receipt) if decision.kind in PAYING else None
    facts = _facts_of(letter, decision, style, _shown(amount))
    words = words_of(facts)
    reference = decision.reference
    told = facts.worker if letter.copy_to_worker else ""
    return LetterText(
        title=words.subject,
        sender=style.sender,
        addressee=to.lines,
        details=(
            ("Datum", long_date(on)),
            ("Ons kenmerk", reference),
            ("Datum van het besluit", long_date(decision.decided_on)),
        ),
        salutation="Geachte heer of mevrouw,",
        opening=words.opening,
        sections=(
            *sections_of(facts),
            common.objection_section(style, reference),
            common.contact(style, reference),
        ),
        closing=common.closing(
            style, copy_to="" if worker_has_letter else told, own_letter_to=told if worker_has_letter else ""
        ),
        footer=f"Gemeente {style.municipality} · kenmerk {reference}",
        municipality=style.municipality,
        annexes=_annexes(amount),
        fields=_fields(facts, words, decision, style, on) | to.fields,
        lines=_lines(amount),
    )


def _facts_of(
    letter: Letter, decision: Decision, style: Style, shown: tuple[FrozenAmount, ...]
) -> DecisionFacts:
    monthly = decision.monthly_amount
    return DecisionFacts(
        kind=DecisionKind(decision.kind),
        worker=decision.placement.person.full_name.replace(" ", common.NO_BREAK),
        municipality=style.municipality,
        first_day=decision.first_day,
        last_day=decision.last_day,
        basis=decision.basis_text,
        monthly=common.euro(dutch_euro(monthly)) if monthly is not None else "",
        ground=decision.refusal_ground,
        explanation=tuple(line.strip() for line in letter.explanation.splitlines() if line.strip()),
        amounts=tuple(_stretch(part) for part in shown) if len(shown) > 1 else (),
    )


def _stretch(part: FrozenAmount) -> tuple[str, str]:
    monthly = common.euro(dutch_euro(part.monthly)) if part.monthly is not None else ""
    return f"Per maand vanaf {long_date(part.on)}", f"{monthly} ({part.because})" if part.because else monthly


def _fields(facts: DecisionFacts, words: Words, decision: Decision, style: Style, on: date) -> dict[str, str]:
    return common.style_fields(style) | {
        "datum": long_date(on),
        "kenmerk": decision.reference,
        "onderwerp": words.subject,
        "besluit": " ".join(words.opening),
        "besloten_op": long_date(decision.decided_on),
        "waarom": "\n".join(words.why),
        "toelichting": "\n".join(facts.explanation),
        "werknemer_naam": facts.worker,
        "bedrag_per_maand": facts.monthly,
        "eerste_dag": long_date(facts.first_day) if facts.first_day else "",
        "laatste_dag": long_date(facts.last_day) if facts.last_day else "geen einddatum",
        "berust_op": facts.basis,
        "bezwaarclausule": "\n".join(style.objection(decision.reference)),
    }


def _shown(amount: FrozenAmount | None) -> tuple[FrozenAmount, ...]:
    """The stretches of a frozen receipt that have a calculation, the first one first."""
    if amount is None:
        return ()
    return tuple(part for part in (amount.parts or (amount,)) if part.calculation)


def _annexes(amount: FrozenAmount | None) -> tuple[Annex, ...]:
    shown = _shown(amount)
    return tuple(
        _annex(part, f"{ANNEX}{CALCULATION}" if place == 0 else f"Berekening vanaf {long_date(part.on)}")
        for place, part in enumerate(shown)
    )


def _annex(amount: FrozenAmount, heading: str) -> Annex:
    lines = amount.calculation.receipt if amount.calculation else ()
    return Annex(
        heading=heading,
        intro=f"Dit is de berekening op {long_date(amount.on)}, voor een hele maand.",
        header=("Stap", "Artikel", "Uitkomst"),
        widths=(46, 30, 24),
        numeric=(False, False, True),
        rows=tuple((line.label, line.article, _outcome(line)) for line in lines),
        notes=tuple(_note(line) for line in lines),
        remarks=amount.calculation.remarks if amount.calculation else (),
    )


def _lines(amount: FrozenAmount | None) -> tuple[dict[str, str], ...]:
    return tuple(
        {
            "regel_stap": line.label,
            "regel_artikel": line.article,
            "regel_uitkomst": _outcome(line),
            "regel_toelichting": _note(line),
        }
        for part in _shown(amount)
        for line in (part.calculation.receipt if part.calculation else ())
    )


def _outcome(line: ReceiptLine) -> str:
    return common.euro(line.text).replace(" %", f"{common.NO_BREAK}%")


def _note(line: ReceiptLine) -> str:
    """The source of a value, and how certain it is when it was not verified."""
    mark = f"{line.mark.capitalize()}. " if line.mark else ""
    return f"{mark}{line.note[:1].upper()}{line.note[1:]}" if line.note else mark.strip()
