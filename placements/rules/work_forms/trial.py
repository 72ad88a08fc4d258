"""Trial placement (proefplaatsing): how long it may last, and that there is no wage.

Two months, and with a reason up to six in all. Before 2017 municipalities worked with three months, without more.
Sources: Beleidsregels proefplaatsing UWV 2013 (two months, at most six); for the Participatiewet the term stands in
the ordinance of each municipality, for example Beleidsregel proefplaatsing Dantumadiel e.a. 2016 (three months). What
your own ordinance says is not checked here, so nothing below is called verified.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from cases.rules.months import last_day_of
from dated.periods import ONE_DAY
from placements.enums import ContractKind, WorkForm
from placements.rules.work_forms.facts import EarlierWork, Finding, Weight, WorkFacts

SIX_MONTHS_SINCE = date(2017, 1, 1)
USUAL_MONTHS, MOST_MONTHS = 2, 6
MOST_MONTHS_BEFORE = 3
SOURCE = "twee maanden, hooguit zes: beleidsregels proefplaatsing; kijk in uw verordening"
SOURCE_BEFORE = "drie maanden: beleidsregels van gemeenten van vóór 2017; kijk in uw verordening"


def usual_last_day(first_day: date) -> date:
    """The day up to which a trial that begins on this day lasts without asking why."""
    return last_day_of(first_day, USUAL_MONTHS if first_day >= SIX_MONTHS_SINCE else MOST_MONTHS_BEFORE)


def latest_last_day(first_day: date) -> date:
    """The last day a trial that begins on this day may last, extensions included."""
    return last_day_of(first_day, MOST_MONTHS if first_day >= SIX_MONTHS_SINCE else MOST_MONTHS_BEFORE)


def trial_begun(first_day: date, earlier: Iterable[EarlierWork]) -> date:
    """The first day of the trials at one employer that follow each other without a day between, up to this one."""
    trials = [each for each in earlier if each.work_form == WorkForm.TRIAL]
    for each in sorted(trials, key=lambda work: work.first_day, reverse=True):
        if each.last_day is not None and each.last_day + ONE_DAY < first_day:
            break
        first_day = min(first_day, each.first_day)
    return first_day


def trial(facts: WorkFacts) -> Iterator[Finding]:
    """What there is to say of a trial placement."""
    begun = trial_begun(facts.first_day, facts.earlier)
    source = SOURCE if begun >= SIX_MONTHS_SINCE else SOURCE_BEFORE
    usual, latest = usual_last_day(begun), latest_last_day(begun)
    if facts.last_day is None:
        text = f"Een proefplaatsing heeft een einddatum. Zonder reden kan zij tot en met {usual:%d-%m-%Y}."
        yield Finding(Weight.REFUSES, text, source, "last_day")
    elif facts.last_day > latest:
        text = f"Deze proefplaatsing kan hooguit tot en met {latest:%d-%m-%Y}, verlengen en eerdere proef meegeteld."
        yield Finding(Weight.REFUSES, text, source, "last_day")
    elif facts.last_day > usual and not facts.continues:
        text = (
            f"Een proefplaatsing duurt twee maanden, hier tot en met {usual:%d-%m-%Y}. "
            "Leg uit waarom langer nodig is."
        )
        yield Finding(Weight.ASKS_WHY, text, source, "last_day")
    yield from _same_work_again(facts)


def _same_work_again(facts: WorkFacts) -> Iterator[Finding]:
    """The same work is not tried out twice at one employer."""
    if facts.continues:
        return
    for each in facts.earlier:
        same = (
            not each.function or not facts.function or each.function.casefold() == facts.function.casefold()
        )
        if each.work_form == WorkForm.TRIAL and same:
            text = (
                f"Er was al een proefplaatsing bij deze werkgever vanaf {each.first_day:%d-%m-%Y}. Hetzelfde werk "
                "twee keer op proef doen is niet de bedoeling."
            )
            yield Finding(
                Weight.ASKS_WHY, text, "beleidsregels proefplaatsing; kijk in uw verordening", "first_day"
            )
            return


def without_wage(facts: WorkFacts) -> Iterator[Finding]:
    """Work without a wage has no employment contract; work for a wage has one."""
    if not facts.work_form.is_employment and facts.contract != ContractKind.NONE:
        text = f"Bij {facts.work_form.label} is er geen loon en dus geen arbeidscontract. Kies geen arbeidscontract."
        yield Finding(Weight.REFUSES, text, "BW art. 7:610", "contract", is_verified=True)
    if facts.work_form.is_employment and facts.contract == ContractKind.NONE:
        text = f"Bij {facts.work_form.label} hoort een arbeidscontract. Controleer wat er is afgesproken."
        yield Finding(Weight.TELLS, text, "BW art. 7:610", "contract", is_verified=True)
