"""What a letter about a decision says, by kind of decision: the decision in the first sentence, then why, in B1 Dutch.

Sources. Content of a decision: Awb art. 3:41 (sent to whom it concerns), 3:45 (objection), 3:46 and 3:47 (reasons and
article). The subsidy: Participatiewet art. 10d; its target group: art. 6 lid 1 onderdeel e; indexation: art. 10d lid 7.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reports.enums import LetterKind
from reports.exports.display import long_date
from reports.letters.text import Section
from subsidies.enums import DecisionKind, RefusalGround

KIND_OF = {
    DecisionKind.GRANTED: LetterKind.GRANTING,
    DecisionKind.TAKEN_OVER: LetterKind.GRANTING,
    DecisionKind.REFUSED: LetterKind.REFUSING,
    DecisionKind.CHANGED: LetterKind.CHANGING,
    DecisionKind.ENDED: LetterKind.ENDING,
    DecisionKind.REVOKED: LetterKind.ENDING,
    DecisionKind.HANDED_OVER: LetterKind.ENDING,
    DecisionKind.INDEXED: LetterKind.INDEXATION,
}
"""Which letter belongs to which decision."""
PAYING = frozenset(
    {DecisionKind.GRANTED, DecisionKind.TAKEN_OVER, DecisionKind.CHANGED, DecisionKind.INDEXED}
)
"""Decisions whose letter cannot be written without an amount."""
LAW = "artikel 10d van de Participatiewet"


@dataclass(frozen=True)
class DecisionFacts:
    """What the words are made of. `monthly` is an amount as it is read: "€ 838,12"; `basis` "loonwaarde 45 %"."""

    kind: DecisionKind
    worker: str
    municipality: str
    first_day: date | None
    last_day: date | None
    basis: str
    monthly: str
    ground: str
    explanation: tuple[str, ...]
    amounts: tuple[tuple[str, str], ...] = ()
    """Every stretch of days with an amount of its own, when there are more: ("vanaf 1 juli 2026", "€ 838,12")."""


@dataclass(frozen=True)
class Words:
    """What differs from one kind of decision to another; the last line of `why` is the article."""

    subject: str
    opening: tuple[str, ...]
    why: tuple[str, ...]
    pays: bool = False


def words_of(facts: DecisionFacts) -> Words:
    """The words of a decision."""
    return WORDS[facts.kind](facts)


def sections_of(facts: DecisionFacts) -> tuple[Section, ...]:
    """Why, what you get and what you have to report: everything between the opening and the objection clause."""
    words = words_of(facts)
    *reasons, law = words.why
    why = Section("Waarom nemen wij dit besluit?", (*reasons, *facts.explanation, law))
    if not words.pays:
        return (why,)
    return (why, _what_you_get(facts), _what_to_report(facts))


def _what_you_get(facts: DecisionFacts) -> Section:
    return Section(
        "Wat krijgt u?",
        facts=(
            ("Werknemer", facts.worker),
            *(facts.amounts or (("Bedrag per maand", facts.monthly),)),
            ("Eerste dag", long_date(facts.first_day) if facts.first_day else "–"),
            ("Laatste dag", long_date(facts.last_day) if facts.last_day else "geen einddatum"),
            ("Berust op", facts.basis or "–"),
        ),
        after=(
            "Wij betalen elke maand achteraf. Over een deel van een maand krijgt u een deel van het bedrag. De "
            "vakantietoeslag en uw werkgeverslasten zitten al in het bedrag. Op 1 januari passen wij het bedrag "
            "aan aan het minimumloon van die dag. In de bijlage ziet u hoe wij het bedrag hebben berekend.",
        ),
    )


def _what_to_report(facts: DecisionFacts) -> Section:
    return Section(
        "Wat moet u aan ons doorgeven?",
        ("Laat het ons meteen weten als:",),
        items=(
            "het contract stopt, wordt verlengd of anders wordt;",
            "de uren of het loon veranderen;",
            f"{facts.worker} verhuist, langdurig ziek wordt of ander werk gaat doen;",
            "u een andere subsidie voor dit werk krijgt;",
            "uw rekeningnummer verandert.",
        ),
        after=(
            "Hebben wij te veel betaald? Dan verrekenen wij dat met een volgende betaling, of vragen wij het terug.",
        ),
    )


def _period(facts: DecisionFacts) -> str:
    first = long_date(facts.first_day) if facts.first_day else "de eerste dag"
    if facts.last_day is None:
        return f"vanaf {first}"
    return f"van {first} tot en met {long_date(facts.last_day)}"


def _basis(facts: DecisionFacts) -> str:
    if facts.basis.startswith("forfait"):
        return (
            f"De loonwaarde van {facts.worker} is nog niet gemeten. Daarom gaan wij uit van een vast percentage: het "
            f"{facts.basis}. Dat kan de eerste zes maanden van het werk."
        )
    percentage = facts.basis.removeprefix("loonwaarde").strip()
    return (
        f"De loonwaarde van {facts.worker} is {percentage}. Dat deel van het wettelijk minimumloon is het werk "
        "waard. De subsidie vult het verschil met het minimumloon aan, tot het maximum in de wet."
    )


def _granted(facts: DecisionFacts) -> Words:
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: toegekend",
        (
            f"U krijgt loonkostensubsidie voor {facts.worker}, die bij u werkt. U krijgt {facts.monthly} voor een "
            f"hele maand, {_period(facts)}.",
        ),
        (
            f"{facts.worker} hoort bij de mensen voor wie loonkostensubsidie is bedoeld. {_basis(facts)}",
            f"Dit besluit berust op {LAW}.",
        ),
        pays=True,
    )


def _taken_over(facts: DecisionFacts) -> Words:
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: wij betalen verder",
        (
            f"U krijgt van ons loonkostensubsidie voor {facts.worker}, die bij u werkt. U krijgt {facts.monthly} "
            f"voor een hele maand, {_period(facts)}.",
        ),
        (
            f"{facts.worker} is verhuisd naar {facts.municipality}. Daarom betalen wij de subsidie verder die een "
            "andere gemeente u gaf.",
            f"{_basis(facts)}",
            f"Dit besluit berust op {LAW}.",
        ),
        pays=True,
    )


def _changed(facts: DecisionFacts) -> Words:
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: gewijzigd",
        (
            f"Wij wijzigen de loonkostensubsidie voor {facts.worker}. U krijgt {facts.monthly} voor een hele maand, "
            f"{_period(facts)}.",
            "Voor deze periode komt dit besluit in de plaats van ons eerdere besluit.",
        ),
        (_basis(facts), f"Dit besluit berust op {LAW}."),
        pays=True,
    )


def _indexed(facts: DecisionFacts) -> Words:
    since = long_date(facts.first_day) if facts.first_day else "1 januari"
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: nieuw bedrag vanaf {since}",
        (
            f"Vanaf {since} krijgt u {facts.monthly} loonkostensubsidie voor {facts.worker}, voor een hele maand.",
        ),
        (
            f"Het wettelijk minimumloon verandert op {since}. De loonkostensubsidie verandert dan mee. Verder "
            "blijft ons besluit zoals het was.",
            "Dit besluit berust op artikel 10d, zevende lid, van de Participatiewet.",
        ),
        pays=True,
    )


def _ended(facts: DecisionFacts) -> Words:
    last = long_date(facts.last_day) if facts.last_day else "de laatste dag"
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: beëindigd",
        (f"De loonkostensubsidie voor {facts.worker} stopt. U krijgt de subsidie tot en met {last}.",),
        (
            f"Over de dagen tot en met {last} betalen wij nog. Hebben wij over latere dagen al betaald? Dan "
            "verrekenen wij dat, of vragen wij het terug.",
            f"Dit besluit berust op {LAW}.",
        ),
    )


def _revoked(facts: DecisionFacts) -> Words:
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: ingetrokken",
        (
            f"Wij trekken ons besluit in over loonkostensubsidie voor {facts.worker}, {_period(facts)}. U hebt "
            "over deze periode geen recht op de subsidie.",
        ),
        (
            "Hebben wij over deze periode al betaald? Dan verrekenen wij dat met een volgende betaling, of vragen "
            "wij het terug.",
            f"Dit besluit berust op {LAW}.",
        ),
    )


def _handed_over(facts: DecisionFacts) -> Words:
    since = long_date(facts.first_day) if facts.first_day else "de verhuizing"
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: een andere gemeente kan verder betalen",
        # No last day of ours: a later grant that went along as a whole was never ours to pay.
        (f"Vanaf {since} krijgt u van ons geen loonkostensubsidie meer voor {facts.worker}.",),
        (
            f"{facts.worker} woont dan in een andere gemeente. Die gemeente kan de subsidie verder betalen. Wij hebben "
            f"dat aan die gemeente doorgegeven. Wat wij over de tijd vanaf {since} al betaalden, verrekenen wij of "
            "vragen wij terug.",
            f"Dit besluit berust op {LAW}.",
        ),
    )


GROUNDS = {
    RefusalGround.NOT_IN_GROUP: (
        "{worker} hoort niet bij de mensen voor wie loonkostensubsidie is bedoeld. Dat zijn mensen die met een "
        "volledige werkweek niet het wettelijk minimumloon kunnen verdienen (artikel 6, eerste lid, onderdeel e, "
        "van de Participatiewet)."
    ),
    RefusalGround.TOO_LATE: (
        "De subsidie moet zijn aangevraagd voordat het werk begint, of binnen zes maanden daarna. Uw aanvraag kwam "
        "later."
    ),
    RefusalGround.NO_WORK: (
        "Loonkostensubsidie is er alleen voor werk in een dienstbetrekking met loon. Dat is hier niet zo."
    ),
    RefusalGround.OTHER_SUBSIDY: (
        "Voor dit werk is er al een andere loonkostensubsidie, of het is werk op grond van de Wet sociale "
        "werkvoorziening. Dan kunnen wij geen loonkostensubsidie geven."
    ),
    RefusalGround.FULL_WAGE_VALUE: (
        "De loonwaarde van {worker} is 100 %. Er is dus geen verschil met het minimumloon dat de subsidie kan "
        "aanvullen."
    ),
    RefusalGround.CONDITIONS: "Uw aanvraag voldoet niet aan de voorwaarden van onze gemeente.",
    RefusalGround.OTHER: "De reden leest u hieronder.",
}


def _refused(facts: DecisionFacts) -> Words:
    ground = (
        GROUNDS[RefusalGround(facts.ground)].format(worker=facts.worker).replace(" %", "\N{NO-BREAK SPACE}%")
    )
    return Words(
        f"Loonkostensubsidie voor {facts.worker}: afgewezen",
        (f"U krijgt geen loonkostensubsidie voor {facts.worker}.",),
        (ground, f"Dit besluit berust op {LAW}."),
    )


WORDS: dict[DecisionKind, Callable[[DecisionFacts], Words]] = {
    DecisionKind.GRANTED: _granted,
    DecisionKind.TAKEN_OVER: _taken_over,
    DecisionKind.CHANGED: _changed,
    DecisionKind.INDEXED: _indexed,
    DecisionKind.ENDED: _ended,
    DecisionKind.REVOKED: _revoked,
    DecisionKind.HANDED_OVER: _handed_over,
    DecisionKind.REFUSED: _refused,
}
