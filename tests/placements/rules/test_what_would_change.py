"""The rule that looks for what would change the counting of a placement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from placements.enums import CountedAt, Sector, WorkForm
from placements.rules.counting_on import CountingFacts, CountingRules, Span, counting_on
from placements.rules.counting_periods import counting_periods
from placements.rules.counts_for_agreement import DatedRule
from placements.rules.what_would_change import WouldChange, what_would_change
from registry.enums import LegalGround
from registry.rules.leading_ground import RuleOfGround

LONG_AGO, TURN, DAY = date(2012, 1, 1), date(2026, 1, 1), date(2024, 6, 1)
ORDER = (
    RuleOfGround("1a", LONG_AGO, None, True, 30),
    RuleOfGround("1c", LONG_AGO, TURN, True, 20),
    RuleOfGround("1c", TURN, None, True, 20, only_while_employed=True),
    RuleOfGround("2", LONG_AGO, None, False, 90),
)
FORMS = {
    WorkForm.REGULAR: (True, CountedAt.EMPLOYER),
    WorkForm.SECONDMENT: (True, CountedAt.BORROWER),
    WorkForm.TRIAL: (False, CountedAt.EMPLOYER),
}
RULES = CountingRules(
    order=ORDER,
    grounds=tuple(
        DatedRule(rule.ground, rule.valid_from, rule.until, rule.counts, "art. 38b", True) for rule in ORDER
    ),
    forms=tuple(
        DatedRule(form.value, LONG_AGO, None, counts, "bron", True, counted_at)
        for form, (counts, counted_at) in FORMS.items()
    ),
)
COUNTS = CountingFacts(
    runs=Span(None, date(2024, 1, 1), None),
    work_form=WorkForm.REGULAR,
    hours=(Span(Decimal(28), date(2024, 1, 1), None),),
    employer_sectors=(Span(Sector.MARKET, LONG_AGO, None),),
    borrower_sectors=None,
    registrations=(Span(LegalGround.G1A, LONG_AGO, None),),
)
NO_RULE = tuple(form for form in WorkForm if form not in FORMS)


def found(facts: CountingFacts, day: date = DAY) -> list[WouldChange]:
    return what_would_change(facts, day, RULES)


def test_what_counts_is_lost_with_the_registration_the_ground_or_the_form() -> None:
    off, ground, form, elsewhere, sector = found(COUNTS)
    assert off == WouldChange(False, off_register=True)
    assert ground.counts is False
    assert LegalGround.G2 in ground.grounds
    assert LegalGround.G1C not in ground.grounds
    assert form.counts is False
    assert set(form.forms) == {WorkForm.TRIAL, *NO_RULE}
    assert elsewhere == WouldChange(True, forms=(WorkForm.SECONDMENT,), counted_at=CountedAt.BORROWER)
    assert sector == WouldChange(True, sector=Sector.GOVERNMENT)


def test_whoever_is_not_on_the_register_counts_once_they_are() -> None:
    (gain,) = found(replace(COUNTS, registrations=()))
    assert gain == WouldChange(True, grounds=(LegalGround.G1A, LegalGround.G1C))


def test_a_registration_that_comes_is_told_with_its_day() -> None:
    later = date(2024, 9, 1)
    first, *_ = found(replace(COUNTS, registrations=(Span(LegalGround.G1A, later, None),)))
    assert first.counts
    assert first.then is not None
    assert first.then.first == later


def test_a_form_that_does_not_count_counts_in_another_form() -> None:
    assert found(replace(COUNTS, work_form=WorkForm.TRIAL)) == [
        WouldChange(True, forms=(WorkForm.REGULAR, WorkForm.SECONDMENT))
    ]


def test_when_one_change_is_not_enough_two_are_named_together() -> None:
    assert found(replace(COUNTS, work_form=WorkForm.TRIAL, registrations=())) == [
        WouldChange(
            True,
            grounds=(LegalGround.G1A, LegalGround.G1C),
            forms=(WorkForm.REGULAR, WorkForm.SECONDMENT),
        )
    ]


def test_a_rule_that_is_going_to_change_is_told_with_its_day() -> None:
    wajong = replace(
        COUNTS,
        work_form=WorkForm.TRIAL,
        registrations=(Span(LegalGround.G1C, LONG_AGO, None),),
        without_capacity=(Span(None, LONG_AGO, None),),
    )
    assert counting_on(wajong, date(2025, 12, 31), RULES).ground == LegalGround.G1C
    assert counting_on(wajong, TURN, RULES).ground is None
    # A job for a wage, of this placement or another one, keeps somebody on the register.
    assert counting_on(replace(wajong, work_form=WorkForm.REGULAR), TURN, RULES).counts
    assert found(wajong, TURN) == [WouldChange(True, forms=(WorkForm.REGULAR, WorkForm.SECONDMENT))]


def test_other_hours_that_are_known_already_are_told() -> None:
    fewer = date(2024, 10, 1)
    hours = (Span(Decimal(28), date(2024, 1, 1), fewer), Span(Decimal(14), fewer, None))
    first, *_ = found(replace(COUNTS, hours=hours))
    assert first.then is not None
    assert (first.then.first, first.then.counting.hours) == (fewer, Decimal(14))


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2020, 1, 1)])
def test_on_a_day_without_work_there_is_nothing_to_change(day: date) -> None:
    assert found(COUNTS, day) == []
    assert not counting_on(COUNTS, day, RULES).counts


def test_periods_follow_each_other_and_hold_what_the_rule_says_of_each_day() -> None:
    facts = replace(
        COUNTS,
        runs=Span(None, date(2024, 1, 1), date(2024, 7, 1)),
        hours=(
            Span(Decimal(28), date(2024, 1, 1), date(2024, 3, 1)),
            Span(Decimal(14), date(2024, 4, 1), None),
        ),
        registrations=(
            Span(LegalGround.G1A, LONG_AGO, date(2024, 5, 1)),
            Span(LegalGround.G2, LONG_AGO, None),
        ),
    )
    periods = counting_periods(facts, RULES)
    assert [(each.first, each.until) for each in periods] == [
        (date(2024, 1, 1), date(2024, 3, 1)),
        (date(2024, 3, 1), date(2024, 4, 1)),
        (date(2024, 4, 1), date(2024, 5, 1)),
        (date(2024, 5, 1), date(2024, 7, 1)),
    ]
    assert [each.counting.counts for each in periods] == [True, True, True, False]
    assert [each.counting.jobs > 0 for each in periods] == [True, False, True, False]


def test_a_rule_that_is_renewed_without_a_difference_makes_no_new_period() -> None:
    wajong = replace(COUNTS, registrations=(Span(LegalGround.G1C, LONG_AGO, None),))
    assert len(counting_periods(wajong, RULES)) == 1
