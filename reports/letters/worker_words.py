"""What the letter to the worker says about a decision: what the subsidy of the employer means for them, in B1 Dutch.

It says nothing of amounts: they are the employer's. The worker is an interested party (Awb art. 1:2) to whom the
decision is made known as well (art. 3:41), and who can object (art. 7:1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reports.exports.display import long_date
from reports.letters.decision_words import LAW
from reports.letters.text import Section
from subsidies.enums import DecisionKind

ABOUT_THE_MONEY = "De subsidie is geld voor uw werkgever. Zij helpt om uw loon te betalen."


@dataclass(frozen=True)
class WorkerFacts:
    """What the words are made of; nothing of what is paid, nor of anybody else at the employer."""

    kind: DecisionKind
    employer: str
    first_day: date | None
    last_day: date | None
    explanation: tuple[str, ...]


@dataclass(frozen=True)
class WorkerWords:
    """What differs from one kind of decision to another."""

    subject: str
    opening: tuple[str, ...]
    means: tuple[str, ...]
    why: str


def worker_words_of(facts: WorkerFacts) -> WorkerWords:
    """The words of a decision for the worker. Raises KeyError for a decision that the worker gets no letter about."""
    return WORDS[facts.kind](facts)


def worker_sections_of(facts: WorkerFacts) -> tuple[Section, ...]:
    """What it means, why, and what to report: everything between the opening and the objection clause."""
    words = worker_words_of(facts)
    return (
        Section("Wat betekent dit voor u?", items=words.means),
        Section(
            "Waarom nemen wij dit besluit?", (words.why, *facts.explanation, f"Dit besluit berust op {LAW}.")
        ),
        Section(
            "Wanneer belt u ons?",
            ("Laat het ons weten als:",),
            items=(
                "u verhuist;",
                "u andere uren of ander werk krijgt;",
                "u lang ziek bent of stopt met dit werk;",
                "u vragen hebt over uw werk of uw begeleiding.",
            ),
        ),
    )


def _works_at(facts: WorkerFacts) -> str:
    """A whole sentence: a name such as "Voorbeeld B.V." has its full stop already."""
    return f"U werkt bij {facts.employer.removesuffix('.')}."


def _period(facts: WorkerFacts) -> str:
    first = long_date(facts.first_day) if facts.first_day else "de eerste dag"
    return (
        f"vanaf {first}" if facts.last_day is None else f"van {first} tot en met {long_date(facts.last_day)}"
    )


def _granted(facts: WorkerFacts) -> WorkerWords:
    return WorkerWords(
        "Uw werkgever krijgt loonkostensubsidie voor uw werk",
        (
            f"{_works_at(facts)} Uw werkgever krijgt van ons loonkostensubsidie voor uw werk, {_period(facts)}. "
            f"{ABOUT_THE_MONEY}",
        ),
        (
            "Uw loon blijft gelijk: u krijgt het gewoon van uw werkgever.",
            "Uw contract en uw uren veranderen niet door dit besluit.",
            "U hoeft niets te doen.",
        ),
        "Wij keken hoeveel werk u kunt doen. Dat heet de loonwaarde, of in het begin een vast percentage. De subsidie "
        "vult dat aan. Zo kan uw werkgever uw hele loon betalen.",
    )


def _taken_over(facts: WorkerFacts) -> WorkerWords:
    granted = _granted(facts)
    return WorkerWords(
        "Wij betalen de loonkostensubsidie voor uw werk verder",
        (
            f"U werkt bij {facts.employer} en u woont nu in onze gemeente. Wij betalen uw werkgever daarom "
            f"loonkostensubsidie voor uw werk, {_period(facts)}. {ABOUT_THE_MONEY}",
        ),
        granted.means,
        "Een andere gemeente betaalde deze subsidie. Door uw verhuizing doen wij dat.",
    )


def _changed(facts: WorkerFacts) -> WorkerWords:
    return WorkerWords(
        "De loonkostensubsidie voor uw werk verandert",
        (
            f"{_works_at(facts)} Uw werkgever krijgt van ons een ander bedrag aan loonkostensubsidie voor "
            f"uw werk, {_period(facts)}. {ABOUT_THE_MONEY}",
        ),
        (
            "Uw loon blijft gelijk: dit besluit verandert alleen wat uw werkgever van ons krijgt.",
            "Uw contract en uw uren veranderen niet door dit besluit.",
            "U hoeft niets te doen.",
        ),
        "Er veranderde iets waarvan het bedrag afhangt. Bijvoorbeeld uw uren, of hoeveel werk u kunt doen (uw "
        "loonwaarde).",
    )


def _ended(facts: WorkerFacts) -> WorkerWords:
    last = long_date(facts.last_day) if facts.last_day else "de laatste dag"
    return WorkerWords(
        "De loonkostensubsidie voor uw werk stopt",
        (
            f"{facts.employer} krijgt van ons loonkostensubsidie voor uw werk. Die stopt. De laatste dag is {last}. "
            f"{ABOUT_THE_MONEY}",
        ),
        (
            "Uw contract stopt niet door dit besluit.",
            "Zolang u er werkt, betaalt uw werkgever u het loon dat u hebt afgesproken.",
            "Stopt uw werk ook, of maakt u zich zorgen? Bel ons. Wij kijken samen wat kan.",
        ),
        "De reden van de subsidie is er na deze dag niet meer, of er is een einde afgesproken.",
    )


def _revoked(facts: WorkerFacts) -> WorkerWords:
    return WorkerWords(
        "Wij trekken de loonkostensubsidie voor uw werk in",
        (
            f"Wij trekken ons besluit in over loonkostensubsidie voor uw werk bij {facts.employer}, {_period(facts)}. "
            f"{ABOUT_THE_MONEY}",
        ),
        (
            "U hoeft niets terug te betalen.",
            "Uw loon over de tijd dat u werkte, blijft van u.",
            "Maakt u zich zorgen over uw werk? Bel ons. Wij kijken samen wat kan.",
        ),
        "Uw werkgever had over deze tijd geen recht op de subsidie.",
    )


def _handed_over(facts: WorkerFacts) -> WorkerWords:
    since = long_date(facts.first_day) if facts.first_day else "uw verhuizing"
    return WorkerWords(
        "Een andere gemeente kan de loonkostensubsidie verder betalen",
        (f"Vanaf {since} betalen wij {facts.employer} geen loonkostensubsidie meer voor uw werk.",),
        (
            "Uw loon blijft gelijk: u krijgt het gewoon van uw werkgever.",
            "Uw contract en uw uren veranderen niet door dit besluit.",
            "De gemeente waar u dan woont, kan de subsidie verder betalen. Wij hebben dat aan die gemeente "
            "doorgegeven.",
        ),
        "U woont vanaf die dag in een andere gemeente.",
    )


WORDS: dict[DecisionKind, Callable[[WorkerFacts], WorkerWords]] = {
    DecisionKind.GRANTED: _granted,
    DecisionKind.TAKEN_OVER: _taken_over,
    DecisionKind.CHANGED: _changed,
    DecisionKind.ENDED: _ended,
    DecisionKind.REVOKED: _revoked,
    DecisionKind.HANDED_OVER: _handed_over,
}
"""The decisions that the worker gets a letter about; of a refusal and of 1 January nothing changes for them."""
