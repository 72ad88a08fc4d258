"""Trial placement (proefplaatsing): how long it may last, and that there is no wage.

Two months, and with a reason up to six in all. Before 2017 municipalities worked with three months, without more.
Sources: Beleidsregels proefplaatsing UWV 2013 (two months, at most six); for the Participatiewet the term stands in
the ordinance of each municipality, for example Beleidsregel proefplaatsing Dantumadiel e.a. 2016 (three months). What
your own ordinance says is not checked here, so nothing below is called verified.

No text that was found says from when a second trial at one employer counts anew. So trials with less than six months
between them are counted together, days without work left out: the gap after which contracts begin a new chain (BW art.
7:668a). Where that is the only ground, it asks why and does not refuse.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from cases.rules.months import last_day_of, months_after
from dated.periods import ONE_DAY
from placements.enums import ContractKind, WorkForm
from placements.rules.work_forms.facts import EarlierWork, Finding, Weight, WorkFacts

SIX_MONTHS_SINCE = date(2017, 1, 1)
USUAL_MONTHS, MOST_MONTHS = 2, 6
MOST_MONTHS_BEFORE = 3
GAP_MONTHS = 6
SOURCE = "twee maanden, hooguit zes: beleidsregels proefplaatsing; kijk in uw verordening"
SOURCE_BEFORE = "drie maanden: beleidsregels van gemeenten van vóór 2017; kijk in uw verordening"
SOURCE_TOGETHER = (
    "hoe lang de pauze moet zijn, staat nergens; hier zes maanden, zoals bij contracten (BW art. 7:668a); "
    "kijk in uw verordening"
)
SHORTLY_BEFORE = (
    "Een eerdere proefplaatsing bij deze werkgever ligt minder dan zes maanden terug en telt mee."
)
ALL_SPENT = "De tijd voor een proef is dan om."


def usual_last_day(first_day: date) -> date:
    """The day up to which a trial that begins on this day lasts without asking why."""
    return last_day_of(first_day, USUAL_MONTHS if first_day >= SIX_MONTHS_SINCE else MOST_MONTHS_BEFORE)


def latest_last_day(first_day: date) -> date:
    """The last day a trial that begins on this day may last, extensions included."""
    return last_day_of(first_day, MOST_MONTHS if first_day >= SIX_MONTHS_SINCE else MOST_MONTHS_BEFORE)


def trial_begun(first_day: date, earlier: Iterable[EarlierWork]) -> date:
    """The first day of the trials at one employer that follow each other without a day between, up to this one."""
    for each in _trials_before(earlier):
        if each.last_day is not None and each.last_day + ONE_DAY < first_day:
            break
        first_day = min(first_day, each.first_day)
    return first_day


def counted_from(first_day: date, earlier: Iterable[EarlierWork]) -> date:
    """The day a trial would have begun on, had the ones shortly before it at this employer been joined to it.

    Shortly: less than six months lie between. The days between do not count, so somebody who tried for four months has
    two left. Without a day between it is the same as `trial_begun`.
    """
    spent, begins = timedelta(0), first_day
    for each in _trials_before(earlier):
        ended = begins if each.last_day is None else each.last_day + ONE_DAY
        if months_after(ended, GAP_MONTHS) <= begins:
            break
        spent += min(ended, begins) - each.first_day
        begins = each.first_day
    return first_day - spent


def _trials_before(earlier: Iterable[EarlierWork]) -> list[EarlierWork]:
    """The trials among earlier work, the latest first."""
    trials = [each for each in earlier if each.work_form == WorkForm.TRIAL]
    return sorted(trials, key=lambda work: work.first_day, reverse=True)


def trial(facts: WorkFacts) -> Iterator[Finding]:
    """What there is to say of a trial placement."""
    begun = trial_begun(facts.first_day, facts.earlier)
    source = SOURCE if begun >= SIX_MONTHS_SINCE else SOURCE_BEFORE
    latest = latest_last_day(begun)
    if facts.last_day is None:
        usual = usual_last_day(begun)
        text = f"Een proefplaatsing heeft een einddatum. Zonder reden kan zij tot en met {usual:%d-%m-%Y}."
        yield Finding(Weight.REFUSES, text, source, "last_day")
    elif facts.last_day > latest:
        text = f"Deze proefplaatsing kan hooguit tot en met {latest:%d-%m-%Y}, verlengen en eerdere proef meegeteld."
        yield Finding(Weight.REFUSES, text, source, "last_day")
    else:
        yield from _long(facts, facts.last_day, source)
    yield from _same_work_again(facts)


def _long(facts: WorkFacts, last_day: date, source: str) -> Iterator[Finding]:
    """A trial, joined to those shortly before it, lasts longer than is usual or than one trial may."""
    begun = trial_begun(facts.first_day, facts.earlier)
    counted = counted_from(facts.first_day, facts.earlier)
    usual, latest = usual_last_day(counted), latest_last_day(counted)
    if last_day > latest:
        left = f"Dan kan de proef tot en met {latest:%d-%m-%Y}." if latest >= facts.first_day else ALL_SPENT
        if facts.continues:
            yield Finding(Weight.TELLS, f"{SHORTLY_BEFORE} {left}", SOURCE_TOGETHER, "last_day")
        else:
            text = f"{SHORTLY_BEFORE} {left} Leg uit waarom langer nodig is."
            yield Finding(Weight.ASKS_WHY, text, SOURCE_TOGETHER, "last_day")
    elif last_day > usual and not facts.continues:
        text = f"Een proefplaatsing duurt {_months(begun)}, hier tot en met {usual:%d-%m-%Y}."
        if counted != begun:
            text, source = f"{SHORTLY_BEFORE} Samen duren zij langer dan {_months(begun)}.", SOURCE_TOGETHER
        yield Finding(Weight.ASKS_WHY, f"{text} Leg uit waarom langer nodig is.", source, "last_day")


def _months(begun: date) -> str:
    """For how long a trial lasts without asking why, in words."""
    return "twee maanden" if begun >= SIX_MONTHS_SINCE else "drie maanden"


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
