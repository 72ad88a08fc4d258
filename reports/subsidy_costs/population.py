"""The grants of an area with their facts, by the municipality that pays them now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from accounts.scope import carrier, heirs_on, with_merged
from dated.periods import period
from reports.areas import Area, municipalities_of
from reports.subsidy_costs.kept_months import lasting
from reports.subsidy_costs.known_ends import decided_ends, handed_over, known_end
from subsidies.facts import GrantRow, facts_of_grants
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import ONE_DAY, GrantFacts, last_flat_rate_day
from subsidies.rules.rates import RateTable
from subsidies.shown import rate_table

YEARS_BACK = 4
"""How far back grants are read: three years of observed months, seen from a year ago."""


@dataclass(frozen=True)
class Population:
    """Grants by municipality code (what merged, at its heir), with the rates they are calculated with.

    The rates carry on: where those of a half-year are not known yet, the last known ones are the estimate.
    """

    rows: dict[str, list[GrantRow]]
    rates: RateTable

    @cached_property
    def all(self) -> list[GrantRow]:
        """The grants of all municipalities together, by placement and first day."""
        rows = [row for of_town in self.rows.values() for row in of_town]
        return sorted(rows, key=lambda row: (row.placement_id, row.facts.start))


def codes_of(area: Area, on: date) -> tuple[list[str] | None, dict[str, str]]:
    """The municipalities whose grants an area pays for, with what merged into them (None: all), and the heirs."""
    heirs = heirs_on(on)
    here = municipalities_of(area, on)
    return (None if here is None else sorted(with_merged(here, heirs))), heirs


def population_of(area: Area, on: date) -> Population:
    """The grants that ran in the last years, run, or will run. A constant number of queries."""
    codes, heirs = codes_of(area, on)
    grants = WageCostSubsidy.objects.overlapping(period(date(on.year - YEARS_BACK, 1, 1), None))
    if codes is not None:
        grants = grants.filter(municipality_id__in=codes)
    rows: dict[str, list[GrantRow]] = {}
    decided, elsewhere = decided_ends(grants), handed_over(grants)
    for row in facts_of_grants(grants):
        known = replace(
            row,
            decided=decided.get(row.grant_id, ()),
            handed_over_on=elsewhere.get(row.grant_id),
        )
        rows.setdefault(carrier(row.municipality_id, heirs), []).append(known)
    return Population(rows, lasting(rate_table()))


def running_on(rows: Iterable[GrantRow], day: date) -> list[GrantRow]:
    """The grants that run on a day."""
    return [row for row in rows if runs_on(row.facts, day)]


def runs_on(facts: GrantFacts, day: date) -> bool:
    """Whether a grant runs on a day."""
    return facts.start <= day and (facts.end is None or day < facts.end)


def is_flat(facts: GrantFacts) -> bool:
    """Whether a grant is paid at the flat rate."""
    return any(each.terms.flat_rate for each in facts.terms)


def within_flat_rate(row: GrantRow) -> GrantRow:
    """A flat rate stops by law after six months, also when nobody recorded an end (Participatiewet art. 10d lid 5)."""
    facts = row.facts
    if not is_flat(facts):
        return row
    limit = last_flat_rate_day(facts.employment_start or facts.start) + ONE_DAY
    end = limit if facts.end is None else min(limit, facts.end)
    return row if end == facts.end or end <= facts.start else replace(row, facts=replace(facts, end=end))


def as_seen_on(rows: Iterable[GrantRow], day: date) -> list[GrantRow]:
    """The grants that had begun by a day, without what came to an end or changed after it.

    For looking back: an end of after that day counts only when it was decided by then, other hours not at all.
    """
    return [_as_seen(row, day) for row in rows if row.facts.start <= day]


def _as_seen(row: GrantRow, day: date) -> GrantRow:
    facts = row.facts
    begun = [each for each in facts.terms if each.valid_from <= day]
    if begun and (begun[-1].valid_until is None or begun[-1].valid_until > day):
        begun[-1] = replace(begun[-1], valid_until=None)
    end = facts.end if facts.end is not None and facts.end <= day else known_end(row, day)
    gone = row.handed_over_on if row.handed_over_on is not None and row.handed_over_on <= day else None
    facts = replace(facts, end=end, terms=tuple(begun))
    return within_flat_rate(replace(row, facts=facts, handed_over_on=gone))
