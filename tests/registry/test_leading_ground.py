"""Which ground leads on a day: in the rule, and in the same question to the database."""

from datetime import date

import pytest

from dated.periods import period
from placements.enums import WorkForm
from registry.enums import LegalGround, ResponsibleParty
from registry.models import GroundRule, Person, Registration
from registry.rules.leading_ground import RuleOfGround, leading_ground, order_of_grounds
from tests.factories import PersonFactory, PlacementFactory, RegistrationFactory
from tests.factories_leaving import WithoutWorkCapacityFactory

DAY = date(2020, 12, 31)
IN_2026 = date(2026, 11, 21)
ALWAYS = date(2012, 1, 1)
A, B, C, SECOND, SIXTH = (
    LegalGround.G1A, LegalGround.G1B, LegalGround.G1C, LegalGround.G2, LegalGround.G6,
)  # fmt: skip


def rule(ground: str, precedence: int, *, counts: bool = True, until: date | None = None) -> RuleOfGround:
    return RuleOfGround(ground, ALWAYS, until, counts, precedence)


def test_the_lowest_precedence_leads() -> None:
    rules = [rule("1a", 30), rule("1b", 10), rule("1c", 20)]
    assert leading_ground({A, C}, on=DAY, rules=rules) == C
    assert leading_ground({A, B, C}, on=DAY, rules=rules) == B


def test_a_ground_that_counts_goes_before_one_that_does_not() -> None:
    rules = [rule("1a", 90), rule("2", 1, counts=False)]
    assert leading_ground({A, SECOND}, on=DAY, rules=rules) == A


def test_a_ground_without_a_rule_comes_last() -> None:
    rules = [rule("2", 90, counts=False), rule("1a", 1, until=date(2020, 1, 1))]
    assert leading_ground({A, SECOND}, on=DAY, rules=rules) == SECOND
    assert leading_ground({A}, on=DAY, rules=rules) == A, "on the register it stays"


def test_nobody_without_ground_is_counted() -> None:
    assert leading_ground(set(), on=DAY, rules=[rule("1a", 1)]) is None


def test_equal_precedence_has_one_answer() -> None:
    rules = [rule(ground.value, 5) for ground in LegalGround]
    assert order_of_grounds(rules, on=DAY) == tuple(sorted(LegalGround, key=lambda ground: ground.value))


@pytest.mark.parametrize(
    ("on", "employed", "expected"),
    [(date(2025, 12, 31), False, C), (date(2026, 1, 1), False, None), (date(2026, 1, 1), True, C)],
)
def test_wajong_without_capacity_needs_work_since_2026(
    on: date, employed: bool, expected: LegalGround | None
) -> None:
    rules = [
        rule("1c", 20, until=date(2026, 1, 1)),
        RuleOfGround("1c", date(2026, 1, 1), None, counts=True, precedence=20, only_while_employed=True),
    ]
    found = leading_ground({C}, on=on, rules=rules, without_capacity=True, employed=employed)
    assert found == expected
    assert leading_ground({C}, on=on, rules=rules) == C, "with capacity nothing changes"


# --- the same in the database ----------------------------------------------------------------------------------------
@pytest.fixture
def person(rules: None) -> Person:
    """Somebody without a registration yet, under the rules that come with the product."""
    return PersonFactory()


def leading(person: Person, on: date) -> list[str]:
    return list(Registration.objects.filter(person=person).leading_on(on).values_list("ground", flat=True))


def test_the_rules_that_come_with_the_product_put_wsw_first_and_lid_6_last(rules: None) -> None:
    order = [row.ground for row in GroundRule.objects.active_on(DAY).order_by("-counts", "precedence")]
    assert order == ["1b", "1c", "1a", "1e", "1d", "1g", "1f", "38f5", "6", "2"]


def test_three_grounds_give_one_leading_registration(person: Person) -> None:
    for ground in (A, SECOND, C):
        RegistrationFactory(person=person, ground=ground)
    assert leading(person, DAY) == ["1c"]
    assert Registration.objects.filter(person=person).active_on(DAY).count() == 3


def test_another_ground_leads_from_the_day_after_the_leading_one_ended(person: Person) -> None:
    RegistrationFactory(person=person, ground=A)
    RegistrationFactory(person=person, ground=B, during=period(date(2018, 1, 1), DAY))
    assert [leading(person, day) for day in (date(2017, 12, 31), date(2018, 1, 1), DAY, date(2021, 1, 1))] == [
        ["1a"], ["1b"], ["1b"], ["1a"],
    ]  # fmt: skip


def test_a_condition_is_about_the_leading_registration(person: Person) -> None:
    RegistrationFactory(
        person=person, ground=A, responsible=ResponsibleParty.MUNICIPALITY, profile_visible=True
    )
    RegistrationFactory(person=person, ground=C, responsible=ResponsibleParty.UWV)
    today = Registration.objects.leading_on(DAY)
    assert not today.filter(responsible=ResponsibleParty.MUNICIPALITY).exists()
    assert not today.filter(profile_visible=True).exists()
    assert today.filter(responsible=ResponsibleParty.UWV).count() == 1


def test_people_do_not_stand_in_each_others_way(rules: None) -> None:
    for ground in (A, B, C):
        RegistrationFactory(ground=ground)
    assert Registration.objects.leading_on(DAY).count() == 3


@pytest.mark.parametrize(
    ("work", "expected"),
    [(None, []), (WorkForm.TRIAL, []), (WorkForm.REGULAR, ["1c"]), (WorkForm.SHELTERED_NEW, ["1c"])],
)
def test_wajong_without_capacity_stands_on_the_register_while_employed(
    person: Person, work: WorkForm | None, expected: list[str]
) -> None:
    RegistrationFactory(person=person, ground=C)
    WithoutWorkCapacityFactory(person=person)
    if work:
        PlacementFactory(person=person, work_form=work)
    assert leading(person, IN_2026) == expected
    assert leading(person, DAY) == ["1c"], "before 2026 we follow the registration"


def test_another_ground_takes_over_when_wajong_falls_away(person: Person) -> None:
    RegistrationFactory(person=person, ground=C)
    RegistrationFactory(person=person, ground=SIXTH)
    WithoutWorkCapacityFactory(person=person)
    assert leading(person, IN_2026) == ["6"]
