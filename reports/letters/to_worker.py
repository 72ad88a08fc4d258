"""The letter to the worker about a decision: its words, the objection clause, and whom to call. Never an amount."""

from __future__ import annotations

from datetime import date

from reports.enums import LetterKind
from reports.exports.display import long_date
from reports.letters import common
from reports.letters.style import Style
from reports.letters.text import LetterText
from reports.letters.worker_words import WORDS, WorkerFacts, worker_sections_of, worker_words_of
from reports.models import Letter
from subsidies.enums import DecisionKind
from subsidies.models import Decision

TO_THE_EMPLOYER = " Ook de werknemer kan bezwaar maken."
"""What our own clause says to the employer, and not to the worker."""


def gets_letter(kind: str) -> bool:
    """Whether the worker gets a letter of their own about a decision of this kind."""
    return DecisionKind(kind) in WORDS


def worker_has_letter(decision: Decision) -> bool:
    """Whether there is a letter to the worker about a decision that stands, be it a concept."""
    standing = Letter.objects.standing().filter(decision=decision, kind=LetterKind.WORKER)
    return gets_letter(decision.kind) and standing.exists()


def worker_text(letter: Letter, decision: Decision, style: Style, on: date) -> LetterText:
    """The words of a letter to the worker, dated on a day. The decision has its placement with its people."""
    person, reference = decision.placement.person, decision.reference
    to = common.Addressee(person.full_name, "", letter.address, letter.postcode, letter.place)
    facts = WorkerFacts(
        kind=DecisionKind(decision.kind),
        employer=decision.placement.employer.name,
        first_day=decision.first_day,
        last_day=decision.last_day,
        explanation=tuple(line.strip() for line in letter.explanation.splitlines() if line.strip()),
    )
    words = worker_words_of(facts)
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
            *worker_sections_of(facts),
            common.objection_section(style, reference, leaving_out=TO_THE_EMPLOYER),
            common.contact(style, reference),
        ),
        closing=common.closing(style),
        footer=f"Gemeente {style.municipality} · kenmerk {reference}",
        municipality=style.municipality,
    )
