"""What the page of a placement says of its counting: on one day, what would change it, and over its whole life."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dated.periods import ONE_DAY
from placements.agreement import telling_day
from placements.counting import counting_facts, counting_rules
from placements.counting_words import in_jobs, sentences, why_not
from placements.forms.counting_day import CountingDayForm
from placements.models import Placement
from placements.rules.counting_on import Counting, counting_on
from placements.rules.counting_periods import CountingPeriod, counting_periods
from placements.rules.what_would_change import what_would_change

SHOWN_AT_ONCE = 4


@dataclass(frozen=True)
class PeriodLine:
    """One stretch of the life of a placement in which it counts for the same."""

    first_day: date
    last_day: date | None
    counts: bool
    text: str
    rests_on: str
    is_asked: bool


@dataclass(frozen=True)
class CountingPanel:
    """What is shown; `periods` newest first."""

    form: CountingDayForm
    counting: Counting
    would_change: list[str]
    periods: list[PeriodLine]

    @property
    def is_short(self) -> bool:
        """Whether the periods are few enough to be shown without a click."""
        return len(self.periods) <= SHOWN_AT_ONCE


def counting_panel(placement: Placement, asked: Mapping[str, str], today: date) -> CountingPanel:
    """The panel for the day that was asked ("dag" in the address), else for today or the nearest day of the work."""
    day = telling_day(placement, today)
    form = CountingDayForm({"dag": asked["dag"]} if asked.get("dag") else None, initial={"dag": day})
    if form.is_valid() and form.cleaned_data["dag"]:
        day = form.cleaned_data["dag"]
    facts, rules = counting_facts(placement), counting_rules()
    counting = counting_on(facts, day, rules)
    return CountingPanel(
        form=form,
        counting=counting,
        would_change=sentences(what_would_change(facts, day, rules), counting, placement),
        periods=list(_lines(counting_periods(facts, rules), day)),
    )


def _lines(periods: list[CountingPeriod], day: date) -> Iterable[PeriodLine]:
    """The periods as they are shown."""
    for period in reversed(periods):
        counting = period.counting
        yield PeriodLine(
            first_day=period.first,
            last_day=period.until - ONE_DAY if period.until else None,
            counts=counting.counts,
            text=in_jobs(counting) if counting.counts else why_not(counting),
            rests_on=", ".join(reason.brief.removesuffix(" telt mee") for reason in counting.verdict.reasons),
            is_asked=period.holds(day),
        )
