"""Many months at once are the same months, to the cent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from subsidies.rates import packaged_rate_table
from subsidies.rules.indexation import DatedTerms, GrantFacts
from subsidies.rules.local_choices import DatedChoices, LocalChoices
from subsidies.rules.minimum_wage import Basis
from subsidies.rules.month import month_amounts
from subsidies.rules.sickness import Benefit, Sickness
from subsidies.rules.steady_months import steady_months
from subsidies.rules.terms import Terms

RATES, ESTIMATED = packaged_rate_table(), packaged_rate_table().carried_on()
FIRST, LAST = date(2019, 1, 1), date(2031, 12, 1)
DAYS = st.dates(date(2019, 1, 1), date(2028, 12, 31))


@st.composite
def grants(draw: st.DrawFn) -> GrantFacts:
    """A grant with hours that change, perhaps at the flat rate, of somebody of any age, sick for a while."""
    start = draw(DAYS)
    flat = draw(st.booleans())
    birth_date = draw(st.one_of(st.none(), st.dates(date(1970, 1, 1), date(2007, 12, 31))))
    middle = start + timedelta(days=draw(st.integers(1, 900)))
    value = None if flat else draw(st.integers(0, 100))

    def terms(hours: int) -> Terms:
        return Terms(
            hours=Decimal(hours),
            full_time_hours=Decimal(36),
            wage_value=value,
            flat_rate=flat,
            birth_date=birth_date,
        )

    ill = draw(st.dates(date(2020, 1, 1), date(2022, 6, 30)))
    spell = Sickness(
        first=ill, until=ill + timedelta(days=40), reported_on=ill, benefit=draw(st.sampled_from(Benefit))
    )
    turn = draw(st.dates(date(2024, 1, 1), date(2029, 12, 31)))
    hourly = LocalChoices(basis=Basis.HOUR)
    return GrantFacts(
        start=start,
        end=draw(st.one_of(st.none(), st.integers(1, 2_000).map(lambda days: start + timedelta(days=days)))),
        terms=(
            DatedTerms(valid_from=start, valid_until=middle, terms=terms(draw(st.integers(1, 40)))),
            DatedTerms(valid_from=middle, terms=terms(draw(st.integers(1, 40)))),
        ),
        running_since=draw(st.one_of(st.none(), st.just(start - timedelta(days=200)))),
        sickness=(spell,) if draw(st.booleans()) else (),
        choices=(DatedChoices(turn, None, hourly),) if draw(st.booleans()) else (),
    )


@given(grants(), st.booleans())
@settings(deadline=None, max_examples=80)
def test_many_months_at_once_are_the_same_months(facts: GrantFacts, estimated: bool) -> None:
    rates = ESTIMATED if estimated else RATES
    one_by_one = [(due.month, due.euros) for due in month_amounts(facts, FIRST, LAST, rates)]
    assert list(steady_months(facts, FIRST, LAST, rates)) == one_by_one


def test_a_january_of_which_the_rate_is_not_known_is_not_known() -> None:
    last = RATES.last_day()
    for start in (last, last + timedelta(days=31)):
        terms = Terms(hours=Decimal(10), full_time_hours=Decimal(36), wage_value=50)
        facts = GrantFacts(start=start, end=None, terms=(DatedTerms(valid_from=start, terms=terms),))
        found = dict(steady_months(facts, FIRST, LAST, RATES))
        assert found[date(start.year, 12, 1)] is not None
        assert {amount for month, amount in found.items() if month.year > start.year} == {None}


def test_a_grant_outside_the_stretch_pays_nothing() -> None:
    facts = GrantFacts(start=date(2033, 1, 1), terms=())
    assert list(steady_months(facts, FIRST, LAST, RATES)) == []
