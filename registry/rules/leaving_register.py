"""When does a place on the register end by law, and on what does that rest?

In 2015–2017 whoever no longer met the conditions stayed until 31 December two years on (t+2); the rule was suspended
from 2017-12-30. By the text of today a registration ends only at the pension age, at death, the day after a finding of
sheltered work, or on request. Sources: Besluit SUWI art. 3.2; Wfsv art. 38b and 38d. What we could not check, and how
we read the days, stands in docs/regels/doelgroepregister.md.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from registry.enums import EndReason, LegalGround
from registry.rules.pension_age import AgeOfBirthDates, pension_day

ONE_DAY = timedelta(days=1)
T_PLUS_TWO_FROM, T_PLUS_TWO_SUSPENDED = date(2015, 1, 1), date(2017, 12, 30)


@dataclass(frozen=True)
class LeavingFacts:
    """What is known about one registration and its person. Days; None and empty where nothing is recorded.

    `on_register_since` is the first day of the unbroken time on the register that the registration belongs to, whatever
    the ground; `on_ground_since` the same on its own ground: a change of responsible party begins a row, not a place.
    """

    ground: LegalGround
    on_register_since: date
    on_ground_since: date
    birth_date: date
    died_on: date | None = None
    sheltered_work_found_on: Collection[date] = ()
    asked_to_leave_on: Collection[date] = ()


@dataclass(frozen=True)
class LegalEnd:
    """The last day of a registration by law, why, and the article it rests on."""

    last_day: date
    reason: EndReason
    article: str


def legal_end(facts: LeavingFacts, *, ages: Collection[AgeOfBirthDates]) -> LegalEnd | None:
    """The earliest end by law of a registration, or None while nothing ends it.

    A finding or a request ends the time on the register in which it falls; whoever comes back later does so by a new
    decision. The pension age and death hold always, so that the last day can lie before the first.
    """
    ends = [
        end
        for rule in (_by_death, _by_pension_age, _by_sheltered_work, _by_request, _by_t_plus_two)
        for end in rule(facts, ages)
    ]
    return min(ends, key=lambda end: end.last_day, default=None)


def unbroken_since(first_day: date, periods: Iterable[DateRange]) -> date:
    """The first day of the unbroken time that leads to this day: periods that overlap or follow each other at once."""
    since = first_day
    for during in sorted(periods, key=lambda each: each.lower, reverse=True):
        if during.lower < since and (during.upper is None or during.upper >= since):
            since = during.lower
    return since


def _by_death(facts: LeavingFacts, ages: Collection[AgeOfBirthDates]) -> Iterator[LegalEnd]:
    """The day of death is the last day (Besluit SUWI art. 3.2)."""
    if facts.died_on is not None:
        yield LegalEnd(facts.died_on, EndReason.DEATH, "art. 3.2 Besluit SUWI")


def _by_pension_age(facts: LeavingFacts, ages: Collection[AgeOfBirthDates]) -> Iterator[LegalEnd]:
    """The day before the pension age is reached is the last day (Besluit SUWI art. 3.2; AOW art. 7a)."""
    day = pension_day(facts.birth_date, ages)
    if day is not None:
        yield LegalEnd(day - ONE_DAY, EndReason.PENSION_AGE, "art. 3.2 Besluit SUWI en art. 7a AOW")


def _by_sheltered_work(facts: LeavingFacts, ages: Collection[AgeOfBirthDates]) -> Iterator[LegalEnd]:
    """It ends the day after the finding, so the day of the finding is the last (Besluit SUWI art. 3.2)."""
    for found_on in facts.sheltered_work_found_on:
        if found_on >= facts.on_register_since:
            yield LegalEnd(found_on, EndReason.SHELTERED_WORK, "art. 3.2 Besluit SUWI")


def _by_request(facts: LeavingFacts, ages: Collection[AgeOfBirthDates]) -> Iterator[LegalEnd]:
    """The day of the request is the last day (Besluit SUWI art. 3.2)."""
    for asked_on in facts.asked_to_leave_on:
        if asked_on >= facts.on_register_since:
            yield LegalEnd(asked_on, EndReason.REQUEST, "art. 3.2 Besluit SUWI")


def _by_t_plus_two(facts: LeavingFacts, ages: Collection[AgeOfBirthDates]) -> Iterator[LegalEnd]:
    """31 December two years after the year in which somebody no longer met the conditions.

    Who no longer meets them stands on the register on ground lid 6 from that day (Wfsv art. 38b lid 6). The rule ended
    registrations from 2015 on and was suspended from 2017-12-30, one day before it would have ended those of 2015: it
    has only ended those of 2013 and 2014.
    """
    if facts.ground != LegalGround.G6:
        return
    end = date(facts.on_ground_since.year + 2, 12, 31)
    if T_PLUS_TWO_FROM <= end < T_PLUS_TWO_SUSPENDED:
        yield LegalEnd(end, EndReason.T_PLUS_TWO, "art. 38b Wfsv, tekst 2015–2017")
