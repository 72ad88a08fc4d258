"""Everything the dashboard on costs says of an area on a day: budget, paid, committed, expected, and how good that was.

On a day in the past it says what could be said then: without the ends, the hours and the rates of after that day.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reports.areas import Area
from reports.subsidy_costs.base import ZERO, Ahead, Base, base_of, together
from reports.subsidy_costs.budgets import subsidy_budgets
from reports.subsidy_costs.flows import Observed, Worth, mean_wage_value, months_earlier, observed
from reports.subsidy_costs.forecast import Forecast, forecast_of
from reports.subsidy_costs.kept_months import known_by
from reports.subsidy_costs.persons import persons_by_month
from reports.subsidy_costs.population import (
    Population,
    as_seen_on,
    population_of,
    running_on,
    within_flat_rate,
)
from reports.subsidy_costs.realised import Paid, paid_in
from subsidies.rules.forecast import Band

YEARS_AHEAD = 3


@dataclass(frozen=True)
class YearCosts:
    """A year in euros. `expected` with what was paid already; None where there is too little to look ahead."""

    year: int
    budget: Decimal | None
    realised: Decimal
    committed: Decimal
    expected: Band | None
    without_budget: int = 0
    """How many municipalities with costs in the year recorded no budget for it: then `budget` is not that of all."""

    @property
    def free(self) -> Decimal | None:
        """What is left of the budget when it goes as expected (or, without a forecast, as committed).

        None without a budget, and where one is missing: the costs of all less the budgets of some say nothing.
        """
        if self.budget is None or self.without_budget:
            return None
        foreseen = self.realised + self.committed
        return self.budget - (Decimal(str(self.expected.middle)) if self.expected else foreseen)


@dataclass(frozen=True)
class TownCosts:
    """A municipality in the year of the day, in euros; `calculated` is the part of `realised` that was not posted.

    `persons`: of how many people the amounts are, in each month that is looked back or ahead.
    """

    code: str
    running: int
    budget: Decimal | None
    realised: Decimal
    calculated: Decimal
    committed: Decimal
    persons: tuple[int, ...]

    @property
    def free(self) -> Decimal | None:
        """What is left of the budget after what was paid and committed."""
        return None if self.budget is None else self.budget - self.realised - self.committed


@dataclass(frozen=True)
class BackTest:
    """What the forecast of a year ago would have said of twelve months, beside what came; euros.

    `in_wages_of_then`: what came, calculated with the rates of a year ago. The rest of the difference is dearer wages.
    """

    first: date
    last: date
    expected: Band
    came: Decimal
    in_wages_of_then: Decimal

    @property
    def hit(self) -> bool:
        """Whether what came, without dearer wages, lies within the band; to the cent, as the band is not exact."""
        low, high = round(self.expected.low, 2), round(self.expected.high, 2)
        return low <= float(self.in_wages_of_then) <= high

    @property
    def by_wages(self) -> Decimal:
        """The part of the difference that comes from other rates."""
        return self.came - self.in_wages_of_then

    @property
    def by_numbers(self) -> Decimal:
        """The part that comes from other numbers of people, hours and wage values than expected."""
        return self.in_wages_of_then - Decimal(str(self.expected.middle))


@dataclass(frozen=True)
class MonthCosts:
    """A month: paid, or to come with its band; euros."""

    month: date
    paid: Decimal | None
    committed: Decimal | None
    expected: Band | None


@dataclass(frozen=True)
class Outlook:
    """The whole answer, plain values only: it is kept for as long as nothing changes."""

    on: date
    towns: tuple[TownCosts, ...]
    years: tuple[YearCosts, ...]
    months: tuple[MonthCosts, ...]
    first_month: date | None
    observed_months: int
    begun: int
    ended: int
    running: int
    calculated: Decimal
    unknown: int
    back_test: BackTest | None

    @property
    def this_year(self) -> YearCosts:
        """The year of the day."""
        return self.years[0]


def outlook_of(area: Area, on: date, today: date) -> Outlook:
    """The outlook of an area on a day; some twelve queries, however many grants there are."""
    population = population_of(area, on)
    new_year = date(on.year, 1, 1)
    this_month = on.replace(day=1)
    first = min(new_year, months_earlier(this_month, 12))
    paid = paid_in(population, area, first, on)
    blind = on < today
    base, forecast, seen, by_town = _ahead(population, paid, on, blind=blind)
    budgets = subsidy_budgets(area, on)
    unknown = base.unknown.union(*(each.unknown for each in paid.values()))
    persons = {
        code: persons_by_month(
            [row for row in population.rows.get(code, ()) if not blind or row.facts.start <= on],
            first,
            date(on.year + YEARS_AHEAD, 12, 1),
            unknown,
        )
        for code in {*paid, *(code for code, _ in budgets)}
    }
    towns = _towns(population, paid, by_town, budgets, persons, on)
    return Outlook(
        on=on,
        towns=towns,
        years=_years(paid, by_town, base, forecast, budgets, on),
        months=_months(paid, base, forecast, on),
        first_month=seen.first_month,
        observed_months=len(seen.flows),
        begun=seen.begun,
        ended=seen.ended,
        running=len(running_on(population.all, on)),
        calculated=sum((town.calculated for town in towns), ZERO),
        unknown=len(unknown),
        back_test=back_test(population, paid, on),
    )


def _ahead(
    population: Population, paid: dict[str, Paid], on: date, *, blind: bool
) -> tuple[Base, Forecast | None, Observed, dict[str, Base]]:
    """What lies ahead from the month of a day to the end of the third year after it, together and by municipality."""
    rates = known_by(population.rates, on) if blind else population.rates
    worth = Worth(on, rates)
    rows = {
        code: as_seen_on(of_town, on) if blind else [within_flat_rate(row) for row in of_town]
        for code, of_town in population.rows.items()
    }
    everyone = sorted(
        (row for of_town in rows.values() for row in of_town),
        key=lambda row: (row.placement_id, row.facts.start),
    )
    first = min((each.open_from for each in paid.values()), default=on.replace(day=1))
    ahead = Ahead(first, date(on.year + YEARS_AHEAD, 12, 1), rates, worth, mean_wage_value(everyone, on))
    by_town = {code: base_of(of_town, ahead, paid[code].open_from) for code, of_town in rows.items()}
    base = together([base_of([], ahead), *by_town.values()])
    seen = observed(everyone, on, worth)
    return base, forecast_of(base, seen), seen, by_town


def back_test(population: Population, paid: dict[str, Paid], on: date) -> BackTest | None:
    """The forecast of twelve months ago over the twelve whole months since; None where there was too little then."""
    last = months_earlier(on.replace(day=1), 1)
    first = months_earlier(last, 11)
    rates = known_by(population.rates, first)
    worth = Worth(first, rates)
    rows = as_seen_on(population.all, first)
    ahead = Ahead(first, last, rates, worth, mean_wage_value(rows, first))
    forecast = forecast_of(base_of(rows, ahead), observed(rows, first, worth))
    if forecast is None:
        return None
    facts = [within_flat_rate(row) for row in population.all]
    return BackTest(
        first=first,
        last=last,
        expected=forecast.between(first, last),
        came=sum((each.between(first, last) for each in paid.values()), ZERO),
        in_wages_of_then=base_of(facts, ahead).committed_between(first, last),
    )


def _towns(
    population: Population,
    paid: dict[str, Paid],
    by_town: dict[str, Base],
    budgets: dict[tuple[str, int], Decimal],
    persons: dict[str, tuple[int, ...]],
    on: date,
) -> tuple[TownCosts, ...]:
    first, last = date(on.year, 1, 1), date(on.year, 12, 1)
    codes = sorted({*paid, *(code for code, year in budgets if year == on.year)})
    return tuple(
        TownCosts(
            code=code,
            running=len(running_on(population.rows.get(code, ()), on)),
            budget=budgets.get((code, on.year)),
            realised=paid[code].between(first, last) if code in paid else ZERO,
            calculated=paid[code].calculated(first, last) if code in paid else ZERO,
            committed=by_town[code].committed_between(first, last) if code in by_town else ZERO,
            persons=persons[code],
        )
        for code in codes
    )


def _years(
    paid: dict[str, Paid],
    by_town: dict[str, Base],
    base: Base,
    forecast: Forecast | None,
    budgets: dict[tuple[str, int], Decimal],
    on: date,
) -> tuple[YearCosts, ...]:
    found = []
    for year in range(on.year, on.year + YEARS_AHEAD + 1):
        first, last = date(year, 1, 1), date(year, 12, 1)
        realised = sum((each.between(first, last) for each in paid.values()), ZERO)
        set_aside = [euros for (_, of_year), euros in budgets.items() if of_year == year]
        band = forecast.between(first, last) if forecast else None
        found.append(
            YearCosts(
                year=year,
                budget=sum(set_aside, ZERO) if set_aside else None,
                realised=realised,
                committed=base.committed_between(first, last),
                expected=band.plus(float(realised)) if band else None,
                without_budget=sum(
                    (code, year) not in budgets for code in _with_costs(paid, by_town, first, last)
                ),
            )
        )
    return tuple(found)


def _with_costs(paid: dict[str, Paid], by_town: dict[str, Base], first: date, last: date) -> set[str]:
    """The municipalities that paid or committed something over these months."""
    spent = {code for code, each in paid.items() if each.between(first, last)}
    return spent | {code for code, each in by_town.items() if each.committed_between(first, last)}


def _months(paid: dict[str, Paid], base: Base, forecast: Forecast | None, on: date) -> tuple[MonthCosts, ...]:
    """The months of this year and the next: paid up to the day, and after it committed and expected.

    The month of the day is shown as one that comes, unless everybody paid it already.
    """
    this_month = on.replace(day=1)
    is_paid = bool(paid) and all(each.open_from > this_month for each in paid.values())
    found = []
    for index in range(24):
        month = date(on.year + index // 12, index % 12 + 1, 1)
        if month < this_month or (month == this_month and is_paid):
            euros = sum((each.between(month, month) for each in paid.values()), ZERO)
            found.append(MonthCosts(month, euros, None, None))
            continue
        already = sum((each.between(month, month) for each in paid.values()), ZERO)
        band = forecast.of_month(month).plus(float(already)) if forecast else None
        committed = base.committed_between(month, month) + already
        found.append(MonthCosts(month, None, committed, band))
    return tuple(found)
