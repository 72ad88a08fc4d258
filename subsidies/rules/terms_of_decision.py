"""The days by which a municipality decides on a request, and on an objection; and until when objections can be made.

Sources. Decision: Participatiewet art. 10d lid 12 (from 2023-07-01: five weeks after the wage value was set or left
out); before that Awb art. 4:13 (eight weeks after receipt). Suspension: Awb art. 4:15. Objection: Awb art. 6:7 and 6:8
(six weeks from the day after the decision was sent), art. 7:10 (six or twelve weeks after that term, six more when
postponed). A last day in a weekend or on a public holiday moves on: Algemene termijnenwet art. 1 and 3. Which day
decides between the old and the new law stands in no text that we know: we take the day the wage value was set or left
out.
Worked examples: docs/regels/beslistermijn.md.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from registry.rules.working_days import end_of_term
from subsidies.rules.local_choices import LocalChoices, TermFrom

NEW_TERM_FROM = date(2023, 7, 1)
LAW_WEEKS = 5
GENERAL_WEEKS = 8
OBJECTION_WEEKS = 6
COMMITTEE_WEEKS = 12
POSTPONED_WEEKS = 6
ASKED_WITHIN_MONTHS = 6
CHECK_EVERY_MONTHS = 12
SOON, VERY_SOON = 14, 7
ONE_DAY = timedelta(days=1)

ARTICLE_LAW = "art. 10d lid 12 Participatiewet"
ARTICLE_GENERAL = "art. 4:13 Awb"
ARTICLE_LOCAL = "beleidsregel van de gemeente"


@dataclass(frozen=True)
class TermFacts:
    """What the term of a decision depends on; the days of a request."""

    received_on: date
    settled_on: date | None = None
    """The wage value was set, or it was agreed to leave it out."""
    measuring_since: date | None = None


@dataclass(frozen=True)
class DecisionTerm:
    """The last day to decide, and the article; without a day the term does not run, and `waits` says why."""

    last_day: date | None
    article: str
    suspended_days: int = 0
    waits: str = ""


class Urgency(StrEnum):
    """How close the end of a term is."""

    NONE = "none"
    FAR = "far"
    SOON = "soon"
    VERY_SOON = "very_soon"
    TODAY = "today"
    LATE = "late"


@dataclass(frozen=True)
class Standing:
    """How a term stands on a day: days left (negative: late), in words, and the tone of the badge."""

    days_left: int | None
    urgency: Urgency
    label: str
    tone: str


def decision_term(facts: TermFacts, choices: LocalChoices, today: date) -> DecisionTerm:
    """The last day on which a request can be decided in time, as it stands on `today`.

    The earlier of the law's term and the municipality's own, so far as each runs. `choices.decision_weeks` with
    `term_from` the wage value can only shorten the term of the law, never lengthen it.
    """
    terms = [_term_of_law(facts, choices, today)]
    if choices.term_from == TermFrom.REQUEST:
        terms.append(_local_term(facts, choices))
    running = [term for term in terms if term.last_day is not None]
    if not running:
        return terms[-1]
    return min(running, key=lambda term: term.last_day or date.max)


def _term_of_law(facts: TermFacts, choices: LocalChoices, today: date) -> DecisionTerm:
    if (facts.settled_on or today) < NEW_TERM_FROM:
        last = end_of_term(facts.received_on + timedelta(weeks=GENERAL_WEEKS))
        return DecisionTerm(last, ARTICLE_GENERAL)
    if facts.settled_on is None:
        waits = "De termijn begint als de loonwaarde is vastgesteld of overgeslagen."
        return DecisionTerm(None, ARTICLE_LAW, waits=waits)
    own = choices.decision_weeks if choices.term_from == TermFrom.WAGE_VALUE else LAW_WEEKS
    weeks = min(own, LAW_WEEKS)
    article = ARTICLE_LOCAL if weeks < LAW_WEEKS else ARTICLE_LAW
    return DecisionTerm(end_of_term(facts.settled_on + timedelta(weeks=weeks)), article)


def _local_term(facts: TermFacts, choices: LocalChoices) -> DecisionTerm:
    """The municipality's total term from receipt; it may stand still while the wage value is measured.

    A term that went by before does not stand still any more (Awb art. 4:15: only a term that runs is suspended).
    """
    suspended = 0
    until = end_of_term(facts.received_on + timedelta(weeks=choices.decision_weeks))
    if (
        choices.suspend_while_measuring
        and facts.measuring_since is not None
        and facts.measuring_since <= until
    ):
        if facts.settled_on is None:
            waits = "De termijn van de gemeente staat stil zolang de loonwaarde wordt bepaald."
            return DecisionTerm(None, ARTICLE_LOCAL, waits=waits)
        suspended = max((facts.settled_on - facts.measuring_since).days, 0)
    last = facts.received_on + timedelta(weeks=choices.decision_weeks, days=suspended)
    return DecisionTerm(end_of_term(last), ARTICLE_LOCAL, suspended)


def standing(last_day: date | None, today: date, *, done_on: date | None = None) -> Standing:
    """How a term stands: days left today, or whether what was done on a day was in time."""
    if last_day is None:
        return Standing(None, Urgency.NONE, "termijn loopt nog niet", "")
    left = (last_day - (done_on or today)).days
    if done_on is not None:
        if left >= 0:
            return Standing(left, Urgency.NONE, "op tijd", "ok")
        return Standing(left, Urgency.NONE, f"{_days(-left)} te laat", "warning")
    if left < 0:
        return Standing(left, Urgency.LATE, f"{_days(-left)} te laat", "error")
    if left == 0:
        return Standing(0, Urgency.TODAY, "laatste dag", "error")
    if left <= VERY_SOON:
        return Standing(left, Urgency.VERY_SOON, f"nog {_days(left)}", "warning")
    if left <= SOON:
        return Standing(left, Urgency.SOON, f"nog {_days(left)}", "warning")
    return Standing(left, Urgency.FAR, f"nog {_days(left)}", "info")


def objection_until(sent_on: date) -> date:
    """The last day to object: six weeks, from the day after the decision was sent (Awb art. 6:7 and 6:8)."""
    return end_of_term(sent_on + timedelta(weeks=OBJECTION_WEEKS))


def objection_term(until: date, *, with_committee: bool, postponed: bool) -> date:
    """The last day to decide on an objection (Awb art. 7:10): six weeks, or twelve with a committee that advises.

    They are counted from the day after the term for objecting; postponing gives six weeks more (lid 3).
    """
    weeks = (COMMITTEE_WEEKS if with_committee else OBJECTION_WEEKS) + (POSTPONED_WEEKS if postponed else 0)
    return end_of_term(until + timedelta(weeks=weeks))


def is_asked_in_time(received_on: date, work_began_on: date) -> bool:
    """Whether a request came before the start of the work, or within six months of it; before 2023-07-01 always.

    [?] whether the day with the same number still counts stands in no text that we know; we say it does.
    """
    if received_on < NEW_TERM_FROM or received_on <= work_began_on:
        return True
    return received_on <= months_later(work_began_on, ASKED_WITHIN_MONTHS)


def next_check_from(last_check_on: date) -> date:
    """From which day the target group is judged again on request: at most once in twelve months."""
    return months_later(last_check_on, CHECK_EVERY_MONTHS)


def months_later(day: date, months: int) -> date:
    """The day with the same number so many months later, or the last day of a shorter month."""
    whole = day.month - 1 + months
    year, month = day.year + whole // 12, whole % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _days(amount: int) -> str:
    return "1 dag" if amount == 1 else f"{amount} dagen"
