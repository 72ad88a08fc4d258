"""What a placement counts for on a day, from all that its counting depends on: the verdict, the sector, and the jobs.

The same facts are asked for any day, and asked again with one of them changed (rules/what_would_change.py), so that
whatever the page of a placement says of other days and other facts is the rule itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from placements.enums import CountedAt, Sector, WorkForm
from placements.rules.counts_for_agreement import DatedRule, Verdict, counts_for_agreement
from registry.enums import LegalGround
from registry.rules.leading_ground import RuleOfGround, leading_ground

HOURS_OF_ONE_JOB = Decimal("25.5")

Value = TypeVar("Value")


@dataclass(frozen=True)
class Span(Generic[Value]):
    """Something that holds from the first day up to `until` (exclusive); None on either side has no bound."""

    value: Value
    first: date | None
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether it holds on the day."""
        return (self.first is None or self.first <= day) and (self.until is None or day < self.until)


def value_on(spans: Iterable[Span[Value]], day: date) -> Value | None:
    """The value that holds on the day; None when there is none."""
    return next((span.value for span in spans if span.holds(day)), None)


@dataclass(frozen=True)
class CountingRules:
    """The dated parameters: the order and outcome of grounds, and the outcome of forms of work."""

    order: tuple[RuleOfGround, ...]
    grounds: tuple[DatedRule, ...]
    forms: tuple[DatedRule, ...]


@dataclass(frozen=True)
class CountingFacts:
    """Everything about a placement and its person that its counting depends on. Hours are paid hours per week."""

    runs: Span[None]
    work_form: WorkForm
    hours: tuple[Span[Decimal], ...]
    employer_sectors: tuple[Span[Sector], ...]
    borrower_sectors: tuple[Span[Sector], ...] | None
    """None when nobody borrows: then the employer's sector counts."""
    registrations: tuple[Span[LegalGround], ...]
    without_capacity: tuple[Span[None], ...] = ()
    other_employment: tuple[Span[None], ...] = ()
    """Other work of the person for a wage."""

    def employed_on(self, day: date) -> bool:
        """Whether the person is in an employment relation, by this placement or another one."""
        here = self.work_form.is_employment and self.runs.holds(day)
        return here or any(span.holds(day) for span in self.other_employment)

    def sectors(self, counted_at: CountedAt | None) -> tuple[Span[Sector], ...]:
        """The sectors of the employer at whom the work counts."""
        borrowed = counted_at == CountedAt.BORROWER and self.borrower_sectors is not None
        return (self.borrower_sectors or ()) if borrowed else self.employer_sectors


@dataclass(frozen=True)
class Counting:
    """The verdict of one day with its reasons; without sector or hours these are not known (or nothing counts)."""

    on: date
    runs: bool
    ground: LegalGround | None
    verdict: Verdict
    sector: Sector | None
    hours: Decimal | None

    @property
    def counts(self) -> bool:
        """Whether the placement counts on the day: it runs, and the rule says so."""
        return self.runs and self.verdict.counts

    @property
    def jobs(self) -> Decimal:
        """Jobs of 25.5 hours, not capped: 38 hours are 1.49 jobs (source: werkgeverslijn.nl)."""
        return self.hours / HOURS_OF_ONE_JOB if self.counts and self.hours else Decimal(0)


def counting_on(facts: CountingFacts, day: date, rules: CountingRules) -> Counting:
    """What the placement counts for on a day; on a day on which it does not run it counts for nothing."""
    ground = leading_ground(
        {span.value for span in facts.registrations if span.holds(day)},
        on=day,
        rules=rules.order,
        without_capacity=any(span.holds(day) for span in facts.without_capacity),
        employed=facts.employed_on(day),
    )
    verdict = counts_for_agreement(
        on=day,
        ground=ground,
        work_form=facts.work_form,
        ground_rules=rules.grounds,
        form_rules=rules.forms,
    )
    runs = facts.runs.holds(day)
    counts = runs and verdict.counts
    return Counting(
        on=day,
        runs=runs,
        ground=ground,
        verdict=verdict,
        sector=value_on(facts.sectors(verdict.counted_at), day) if counts else None,
        hours=value_on(facts.hours, day) if runs else None,
    )
