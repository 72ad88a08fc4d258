"""What would make a placement count otherwise on a day.

Nothing here knows the law: the facts are changed one at a time and the counting rule is asked again. Two changes
together are tried only when no single one makes a placement count that does not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from placements.enums import CountedAt, Sector, WorkForm
from placements.rules.counting_on import Counting, CountingFacts, CountingRules, Span, counting_on
from placements.rules.counting_periods import CountingPeriod, counting_periods
from registry.enums import LegalGround

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WouldChange:
    """One change, and whether the placement would count then; of what is changed, any one of those named will do."""

    counts: bool
    grounds: tuple[LegalGround, ...] = ()
    forms: tuple[WorkForm, ...] = ()
    off_register: bool = False
    sector: Sector | None = None
    """The employer at whom it counts would belong to this sector."""
    counted_at: CountedAt | None = None
    """With `forms`: the work would count in the sector of another employer than now."""
    then: CountingPeriod | None = None
    """With nothing else: from this period on, by what is known now."""


def what_would_change(facts: CountingFacts, day: date, rules: CountingRules) -> list[WouldChange]:
    """The changes that would make another count of a day: first what comes by itself, then what may be recorded.

    On a day on which the placement does not run there is nothing to change.
    """
    now = counting_on(facts, day, rules)
    if not now.runs:
        return []
    found = list(_by_itself(facts, now, rules))
    if now.counts:
        return [*found, *_loses(facts, now, rules), *_goes_elsewhere(facts, now, rules)]
    single = list(_gains(facts, now, rules))
    return [*found, *(single or _gains_by_two(facts, now, rules))]


def _by_itself(facts: CountingFacts, now: Counting, rules: CountingRules) -> Iterator[WouldChange]:
    """The next period in which it counts otherwise, by facts and rules that are known already."""
    for period in counting_periods(facts, rules):
        if period.first > now.on and _outcome(period.counting) != _outcome(now):
            yield WouldChange(period.counting.counts, then=period)
            return


def _loses(facts: CountingFacts, now: Counting, rules: CountingRules) -> Iterator[WouldChange]:
    """What would make it not count any more."""
    if not counting_on(replace(facts, registrations=()), now.on, rules).counts:
        yield WouldChange(False, off_register=True)
    grounds = _grounds(facts, now, rules, counts=False)
    if grounds:
        yield WouldChange(False, grounds=grounds)
    forms = _forms(facts, now, rules, counts=False)
    if forms:
        yield WouldChange(False, forms=forms)


def _goes_elsewhere(facts: CountingFacts, now: Counting, rules: CountingRules) -> Iterator[WouldChange]:
    """What would make it count in another sector, or in the sector of another employer."""
    for counted_at in CountedAt:
        forms = tuple(
            form
            for form in _others(facts)
            if _asked(facts, now.on, rules, form=form).verdict.counted_at == counted_at
        )
        if forms and counted_at != now.verdict.counted_at:
            yield WouldChange(True, forms=forms, counted_at=counted_at)
    for sector in Sector:
        if now.sector is not None and _in_sector(facts, now, rules, sector) != now.sector:
            yield WouldChange(True, sector=sector)


def _gains(facts: CountingFacts, now: Counting, rules: CountingRules) -> Iterator[WouldChange]:
    """The single changes that would make it count."""
    grounds = _grounds(facts, now, rules, counts=True)
    if grounds:
        yield WouldChange(True, grounds=grounds)
    forms = _forms(facts, now, rules, counts=True)
    if forms:
        yield WouldChange(True, forms=forms)


def _gains_by_two(facts: CountingFacts, now: Counting, rules: CountingRules) -> Iterator[WouldChange]:
    """A ground and a form that make it count together; all grounds that do so with the same forms are one change."""
    by_forms: dict[tuple[WorkForm, ...], list[LegalGround]] = {}
    for ground in LegalGround:
        forms = tuple(
            form for form in _others(facts) if _asked(facts, now.on, rules, ground=ground, form=form).counts
        )
        if forms:
            by_forms.setdefault(forms, []).append(ground)
    for forms, grounds in by_forms.items():
        yield WouldChange(True, grounds=tuple(grounds), forms=forms)


def _grounds(
    facts: CountingFacts, now: Counting, rules: CountingRules, *, counts: bool
) -> tuple[LegalGround, ...]:
    """The grounds on which it would count, or not, in place of the one of today."""
    others = (ground for ground in LegalGround if ground != now.ground)
    return tuple(ground for ground in others if _asked(facts, now.on, rules, ground=ground).counts == counts)


def _forms(
    facts: CountingFacts, now: Counting, rules: CountingRules, *, counts: bool
) -> tuple[WorkForm, ...]:
    """The forms in which it would count, or not, in place of its own."""
    return tuple(form for form in _others(facts) if _asked(facts, now.on, rules, form=form).counts == counts)


def _others(facts: CountingFacts) -> Iterable[WorkForm]:
    return (form for form in WorkForm if form != facts.work_form)


def _asked(
    facts: CountingFacts,
    day: date,
    rules: CountingRules,
    *,
    ground: LegalGround | None = None,
    form: WorkForm | None = None,
) -> Counting:
    """The rule of the day with another ground or another form."""
    if ground is not None:
        facts = replace(facts, registrations=(Span(ground, day, day + ONE_DAY),))
    return counting_on(replace(facts, work_form=form) if form else facts, day, rules)


def _in_sector(facts: CountingFacts, now: Counting, rules: CountingRules, sector: Sector) -> Sector | None:
    """The sector in which it would count if the employer at whom it counts belonged to this one."""
    spans = (Span(sector, now.on, now.on + ONE_DAY),)
    borrowed = now.verdict.counted_at == CountedAt.BORROWER and facts.borrower_sectors is not None
    there = replace(facts, borrower_sectors=spans) if borrowed else replace(facts, employer_sectors=spans)
    return counting_on(there, now.on, rules).sector


def _outcome(counting: Counting) -> tuple[object, ...]:
    return counting.counts, counting.sector, counting.jobs
