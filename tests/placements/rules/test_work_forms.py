"""What the rules per form of work refuse, ask and tell."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from placements.enums import ContractKind, EmployerKind, WorkForm
from placements.rules.work_forms import EarlierWork, WorkFacts, judge
from placements.rules.work_forms.full_time import HoursOver, above_full_time
from placements.rules.work_forms.trial import counted_from, latest_last_day, usual_last_day
from registry.enums import LegalGround

PROSE = Path(__file__).parents[3] / "docs" / "regels" / "vormen.md"
REGULAR = WorkFacts(
    work_form=WorkForm.REGULAR,
    contract=ContractKind.PERMANENT,
    function="",
    first_day=date(2026, 1, 5),
    last_day=None,
    employer_kind=EmployerKind.OTHER,
)
TRIAL = replace(
    REGULAR,
    work_form=WorkForm.TRIAL,
    contract=ContractKind.NONE,
    last_day=date(2026, 3, 4),
    function="hovenier",
)


def weights(facts: WorkFacts) -> list[tuple[str, str]]:
    """What the rules say, without the words: the weight and the field."""
    return [(finding.weight.value, finding.field) for finding in judge(facts)]


def test_plain_work_has_nothing_to_say() -> None:
    assert judge(REGULAR) == []


@pytest.mark.parametrize(
    ("first", "usual", "latest"),
    [
        (date(2026, 1, 5), date(2026, 3, 4), date(2026, 7, 4)),
        (date(2025, 12, 31), date(2026, 2, 28), date(2026, 6, 30)),
        (date(2017, 1, 1), date(2017, 2, 28), date(2017, 6, 30)),
        (date(2016, 12, 31), date(2017, 3, 30), date(2017, 3, 30)),
    ],
)
def test_a_trial_lasts_two_months_and_at_most_six_and_before_2017_three(
    first: date, usual: date, latest: date
) -> None:
    assert (usual_last_day(first), latest_last_day(first)) == (usual, latest)


def test_trials_that_follow_each_other_last_six_months_in_all() -> None:
    first = EarlierWork(
        work_form=WorkForm.TRIAL,
        contract=ContractKind.NONE,
        function="kok",
        first_day=date(2025, 10, 5),
        last_day=date(2026, 1, 4),
    )
    second = replace(TRIAL, first_day=date(2026, 1, 5), last_day=date(2026, 4, 5), earlier=(first,))
    assert weights(second) == [("refuses", "last_day")]
    assert weights(replace(second, last_day=date(2026, 4, 4))) == [("asks_why", "last_day")]


def tried(first: date, last: date) -> EarlierWork:
    """A trial as cook; the one that is judged is as gardener, so it is never the same work."""
    return EarlierWork(
        work_form=WorkForm.TRIAL,
        contract=ContractKind.NONE,
        function="kok",
        first_day=first,
        last_day=last,
    )


def test_a_day_without_work_does_not_begin_a_new_six_months() -> None:
    first = tried(date(2025, 7, 5), date(2026, 1, 2))  # half a year less two days, and then two days at home
    again = replace(TRIAL, last_day=date(2026, 1, 6), earlier=(first,))
    assert weights(again) == [("asks_why", "last_day")]
    longer = replace(TRIAL, last_day=date(2026, 1, 7), earlier=(first,))
    (finding,) = judge(longer)
    assert finding.text.endswith("Dan kan de proef tot en met 06-01-2026. Leg uit waarom langer nodig is.")
    assert not finding.is_verified
    assert weights(replace(longer, continues=True)) == [("tells", "last_day")]
    spent = replace(longer, earlier=(tried(date(2025, 7, 3), date(2026, 1, 2)),))
    assert "De tijd voor een proef is dan om." in judge(spent)[0].text


def test_all_trials_with_short_gaps_are_counted_together() -> None:
    short = (tried(date(2025, 2, 1), date(2025, 3, 31)), tried(date(2025, 8, 1), date(2025, 9, 30)))
    assert counted_from(date(2026, 1, 5), short) == date(2026, 1, 5) - timedelta(days=59 + 61)


def test_after_six_months_a_trial_counts_anew() -> None:
    apart = tried(date(2025, 1, 5), date(2025, 7, 4))
    assert weights(replace(TRIAL, earlier=(apart,))) == []
    assert weights(replace(TRIAL, earlier=(tried(date(2025, 1, 5), date(2025, 7, 5)),))) != []


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (date(2026, 3, 4), []),
        (date(2026, 3, 5), [("asks_why", "last_day")]),
        (date(2026, 7, 4), [("asks_why", "last_day")]),
        (date(2026, 7, 5), [("refuses", "last_day")]),
        (None, [("refuses", "last_day")]),
    ],
)
def test_a_longer_trial_asks_why_and_a_trial_without_end_is_refused(
    last: date | None, said: list[tuple[str, str]]
) -> None:
    assert weights(replace(TRIAL, last_day=last)) == said


def test_the_same_work_is_not_tried_out_twice_without_a_reason() -> None:
    before = EarlierWork(
        work_form=WorkForm.TRIAL,
        contract=ContractKind.NONE,
        function="Hovenier",
        first_day=date(2025, 1, 1),
        last_day=date(2025, 2, 28),
    )
    assert weights(replace(TRIAL, earlier=(before,))) == [("asks_why", "first_day")]
    assert weights(replace(TRIAL, earlier=(replace(before, function="kok"),))) == []
    assert weights(replace(TRIAL, earlier=(before,), continues=True)) == []


def test_work_without_wage_has_no_contract_and_work_for_a_wage_has_one() -> None:
    assert weights(replace(TRIAL, contract=ContractKind.TEMPORARY)) == [("refuses", "contract")]
    assert weights(replace(REGULAR, contract=ContractKind.NONE)) == [("tells", "contract")]


@pytest.mark.parametrize(
    ("form", "grounds", "said"),
    [
        (WorkForm.SUPPORTED, [LegalGround.G1B], []),
        (WorkForm.SUPPORTED, [LegalGround.G1F], []),
        (WorkForm.SUPPORTED, [LegalGround.G1A], [("asks_why", "work_form")]),
        (WorkForm.SHELTERED_WSW, [LegalGround.G1B], []),
        (WorkForm.SHELTERED_WSW, [LegalGround.G1A], [("refuses", "work_form")]),
        (WorkForm.SHELTERED_WSW, [], [("asks_why", "work_form")]),
    ],
)
def test_wsw_work_is_for_people_with_that_indication(
    form: WorkForm, grounds: list[LegalGround], said: list[tuple[str, str]]
) -> None:
    ground = grounds[0] if grounds else None
    facts = replace(REGULAR, work_form=form, ground=ground, grounds_ever=frozenset(grounds))
    assert weights(facts) == said


@pytest.mark.parametrize(
    ("since", "first", "said"),
    [
        (date(2026, 1, 5), date(2026, 1, 5), []),
        (date(2026, 1, 6), date(2026, 1, 5), [("asks_why", "first_day")]),
        (None, date(2026, 1, 5), [("asks_why", "work_form")]),
        (date(2014, 1, 1), date(2014, 12, 31), [("refuses", "first_day")]),
    ],
)
def test_new_sheltered_work_begins_after_the_advice(
    since: date | None, first: date, said: list[tuple[str, str]]
) -> None:
    facts = replace(REGULAR, work_form=WorkForm.SHELTERED_NEW, sheltered_since=since, first_day=first)
    assert weights(facts) == said


def test_a_development_job_lasts_three_years_earlier_ones_included() -> None:
    facts = replace(REGULAR, work_form=WorkForm.DEVELOPMENT_JOB, contract=ContractKind.PERMANENT)
    assert weights(facts) == [("tells", "last_day")]
    assert weights(replace(facts, last_day=date(2029, 1, 4))) == []
    assert weights(replace(facts, last_day=date(2029, 1, 5))) == [("asks_why", "last_day")]
    before = EarlierWork(
        work_form=WorkForm.DEVELOPMENT_JOB,
        contract=ContractKind.TEMPORARY,
        function="",
        first_day=date(2024, 1, 5),
        last_day=date(2026, 1, 4),
    )
    assert weights(replace(facts, earlier=(before,), last_day=date(2027, 1, 5))) == [("asks_why", "last_day")]


def test_a_group_secondment_has_a_group_and_nothing_else_has() -> None:
    assert weights(replace(REGULAR, work_form=WorkForm.GROUP_SECONDMENT)) == [("refuses", "group")]
    assert weights(replace(REGULAR, work_form=WorkForm.GROUP_SECONDMENT, has_group=True)) == []
    assert weights(replace(REGULAR, has_group=True)) == [("refuses", "group")]


def contract(first: date, last: date | None, form: WorkForm = WorkForm.REGULAR) -> EarlierWork:
    return EarlierWork(
        work_form=form, contract=ContractKind.TEMPORARY, function="", first_day=first, last_day=last
    )


def test_a_fourth_temporary_contract_is_told_and_a_long_gap_begins_anew() -> None:
    three = tuple(contract(date(2025, month, 1), date(2025, month + 3, 28)) for month in (1, 5, 9))
    fourth = replace(REGULAR, contract=ContractKind.TEMPORARY, last_day=date(2026, 4, 4), earlier=three)
    assert weights(fourth) == [("tells", "contract")]
    assert weights(replace(fourth, first_day=date(2026, 7, 5), last_day=date(2026, 8, 4))) == []
    assert (
        weights(replace(fourth, work_form=WorkForm.SHELTERED_WSW, grounds_ever=frozenset({LegalGround.G1B})))
        == []
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 1, 1), date(2028, 12, 31), []),
        (date(2026, 1, 1), date(2029, 1, 1), [("tells", "last_day")]),
        (date(2018, 1, 1), date(2020, 1, 1), [("tells", "last_day")]),
        (date(2018, 1, 1), date(2019, 12, 31), []),
    ],
)
def test_temporary_contracts_together_last_as_long_as_the_law_of_the_first_day_says(
    first: date, last: date, said: list[tuple[str, str]]
) -> None:
    facts = replace(REGULAR, contract=ContractKind.TEMPORARY, first_day=first, last_day=last)
    assert weights(facts) == said


def test_work_at_the_own_organisation_is_told_apart() -> None:
    assert weights(replace(REGULAR, employer_kind=EmployerKind.OWN_ORGANISATION)) == [("tells", "")]


def test_what_was_not_checked_is_not_called_verified() -> None:
    doubtful = judge(replace(TRIAL, last_day=None))
    assert [finding.is_verified for finding in doubtful] == [False]
    assert all(finding.source for finding in doubtful)


def hours(number: int, first: date, until: date | None = None) -> HoursOver:
    return HoursOver(Decimal(number), first, until)


def test_a_full_week_is_told_from_the_day_it_is_fullest() -> None:
    since = date(2026, 1, 1)
    assert above_full_time([hours(28, since), hours(12, since)], since=since) is None
    rows = [hours(28, since), hours(12, since, date(2026, 6, 1)), hours(16, date(2026, 6, 1))]
    week = above_full_time(rows, since=since)
    assert week is not None
    assert (week.day, week.hours) == (date(2026, 6, 1), Decimal(44))
    assert above_full_time([], since=since) is None


def test_hours_that_were_over_before_are_not_told() -> None:
    rows = [hours(38, date(2020, 1, 1), date(2026, 1, 1)), hours(20, date(2020, 1, 1))]
    assert above_full_time(rows, since=date(2026, 1, 1)) is None


def test_the_worked_example_in_the_prose_is_what_the_rule_says() -> None:
    prose = PROSE.read_text(encoding="utf-8")
    first = date(2026, 11, 2)
    usual, latest = usual_last_day(first), latest_last_day(first)
    assert f"op {first:%d-%m-%Y}, dan duurt zij tot en met {usual:%d-%m-%Y}" in prose
    assert f"hooguit tot en met {latest:%d-%m-%Y}" in prose
    before = tried(date(2025, 7, 5), date(2026, 1, 2))
    together = latest_last_day(counted_from(date(2026, 1, 5), [before]))
    assert f"van {before.first_day:%d-%m-%Y} tot en met {before.last_day:%d-%m-%Y} en daarna" in prose
    assert f"samen duren tot en met {together:%d-%m-%Y}" in prose
    for form in WorkForm:
        assert form.label in prose, f"{form} is not explained"
