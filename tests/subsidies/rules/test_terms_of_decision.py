"""The terms of decisions and objections, as a table; around 2023-07-01, with suspension, and on holidays."""

from datetime import date

import pytest

from subsidies.rules.local_choices import DEFAULTS, LocalChoices, TermFrom
from subsidies.rules.terms_of_decision import (
    TermFacts,
    Urgency,
    decision_term,
    is_asked_in_time,
    next_check_from,
    objection_term,
    objection_until,
    standing,
)

EIGHT = LocalChoices(decision_weeks=8, term_from=TermFrom.REQUEST)
SIX_RUNNING = LocalChoices(decision_weeks=6, term_from=TermFrom.REQUEST, suspend_while_measuring=False)
THREE = LocalChoices(decision_weeks=3)
SIX = LocalChoices(decision_weeks=6)
LAW, GENERAL, LOCAL = (
    "art. 10d lid 12 Participatiewet",
    "art. 4:13 Awb",
    "beleidsregel van de gemeente",
)
TODAY = date(2026, 11, 20)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("received", "measuring", "settled", "choices", "last", "article"),
    [
        # Five weeks after the wage value was set: a Tuesday stays a Tuesday.
        ("2026-10-05", "2026-10-12", "2026-11-10", DEFAULTS, "2026-12-15", LAW),
        # The last day of the old law, and the first of the new.
        ("2023-05-01", "2023-05-08", "2023-06-30", DEFAULTS, "2023-06-26", GENERAL),
        ("2023-05-01", "2023-05-08", "2023-07-01", DEFAULTS, "2023-08-07", LAW),
        # Five weeks on would be a Saturday: Monday.
        ("2026-10-05", "", "2026-10-10", DEFAULTS, "2026-11-16", LAW),
        # Five weeks on would be Friday 25 December 2026: Christmas, its second day, Sunday; then Monday.
        ("2026-11-02", "", "2026-11-20", DEFAULTS, "2026-12-28", LAW),
        # A municipality cannot take longer than the law, and can take less.
        ("2026-10-05", "", "2026-11-10", SIX, "2026-12-15", LAW),
        ("2026-10-05", "", "2026-11-10", THREE, "2026-12-01", LOCAL),
        # Eight weeks in all from receipt stood still for 20 days; the law's five weeks end earlier.
        ("2026-10-05", "2026-10-12", "2026-11-01", EIGHT, "2026-12-07", LAW),
        # Without suspension six weeks in all is the earlier.
        ("2026-10-05", "2026-10-12", "2026-11-10", SIX_RUNNING, "2026-11-16", LOCAL),
        # The total term runs before anything is asked to be measured.
        ("2026-10-05", "", "", EIGHT, "2026-11-30", LOCAL),
    ],
)
def test_the_last_day_to_decide(
    received: str, measuring: str, settled: str, choices: LocalChoices, last: str, article: str
) -> None:
    facts = TermFacts(date.fromisoformat(received), day(settled), day(measuring))
    term = decision_term(facts, choices, TODAY)
    assert (term.last_day, term.article) == (day(last), article)


def test_while_measuring_no_term_runs_and_it_says_why() -> None:
    facts = TermFacts(date(2026, 10, 5), None, date(2026, 10, 12))
    by_law = decision_term(facts, DEFAULTS, TODAY)
    assert by_law.last_day is None
    assert by_law.waits == "De termijn begint als de loonwaarde is vastgesteld of overgeslagen."
    total = decision_term(facts, EIGHT, TODAY)
    assert total.last_day is None
    assert total.waits == "De termijn van de gemeente staat stil zolang de loonwaarde wordt bepaald."


def test_a_term_that_went_by_does_not_stand_still_any_more() -> None:
    late = TermFacts(date(2026, 8, 3), None, date(2026, 11, 2))
    assert decision_term(late, EIGHT, TODAY).last_day == date(2026, 9, 28)
    just = TermFacts(date(2026, 8, 3), None, date(2026, 9, 28))
    assert decision_term(just, EIGHT, TODAY).last_day is None


def test_the_days_it_stood_still_are_told() -> None:
    total = LocalChoices(decision_weeks=4, term_from=TermFrom.REQUEST)
    facts = TermFacts(date(2026, 10, 5), date(2026, 10, 26), date(2026, 10, 12))
    term = decision_term(facts, total, TODAY)
    assert (term.last_day, term.suspended_days) == (date(2026, 11, 16), 14)


@pytest.mark.parametrize(
    ("today", "days_left", "urgency", "label", "tone"),
    [
        (date(2026, 11, 30), 15, Urgency.FAR, "nog 15 dagen", "info"),
        (date(2026, 12, 1), 14, Urgency.SOON, "nog 14 dagen", "warning"),
        (date(2026, 12, 8), 7, Urgency.VERY_SOON, "nog 7 dagen", "warning"),
        (date(2026, 12, 14), 1, Urgency.VERY_SOON, "nog 1 dag", "warning"),
        (date(2026, 12, 15), 0, Urgency.TODAY, "laatste dag", "error"),
        (date(2026, 12, 16), -1, Urgency.LATE, "1 dag te laat", "error"),
    ],
)
def test_it_grows_more_urgent_before_it_is_late(
    today: date, days_left: int, urgency: Urgency, label: str, tone: str
) -> None:
    shown = standing(date(2026, 12, 15), today)
    assert (shown.days_left, shown.urgency, shown.label, shown.tone) == (days_left, urgency, label, tone)


def test_what_was_done_was_in_time_or_not() -> None:
    last = date(2026, 12, 15)
    assert standing(last, TODAY, done_on=last).label == "op tijd"
    assert standing(last, TODAY, done_on=date(2026, 12, 17)).label == "2 dagen te laat"
    assert standing(None, TODAY).urgency == Urgency.NONE


@pytest.mark.parametrize(
    ("sent", "until"),
    [
        ("2026-11-02", "2026-12-14"),
        ("2026-11-14", "2026-12-28"),  # six weeks on is Saturday 26 December, a holiday
        ("2026-02-20", "2026-04-07"),  # Good Friday, then Easter up to and including Monday
    ],
)
def test_objections_can_be_made_for_six_weeks(sent: str, until: str) -> None:
    assert objection_until(date.fromisoformat(sent)) == date.fromisoformat(until)


@pytest.mark.parametrize(
    ("committee", "postponed", "due"),
    [
        (False, False, "2027-01-25"),
        (True, False, "2027-03-08"),
        (False, True, "2027-03-08"),
        (True, True, "2027-04-19"),
    ],
)
def test_the_term_for_an_objection_counts_from_the_end_of_the_time_to_object(
    committee: bool, postponed: bool, due: str
) -> None:
    found = objection_term(date(2026, 12, 14), with_committee=committee, postponed=postponed)
    assert found == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("received", "began", "in_time"),
    [
        ("2026-04-01", "2025-10-01", True),
        ("2026-04-02", "2025-10-01", False),
        ("2025-09-15", "2025-10-01", True),
        ("2023-06-30", "2020-01-01", True),
        ("2023-07-01", "2022-12-31", False),
        ("2026-02-28", "2025-08-31", True),
    ],
)
def test_for_who_works_already_it_is_asked_within_six_months(
    received: str, began: str, in_time: bool
) -> None:
    assert is_asked_in_time(date.fromisoformat(received), date.fromisoformat(began)) is in_time


def test_the_target_group_is_judged_on_request_once_in_twelve_months() -> None:
    assert next_check_from(date(2026, 1, 15)) == date(2027, 1, 15)
    assert next_check_from(date(2024, 2, 29)) == date(2025, 2, 28)
