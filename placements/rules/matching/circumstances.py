"""What is compared of time, place, wishes and needs. A fact that the vacancy does not tell, is not compared."""

from collections.abc import Iterator
from decimal import Decimal

from cases.enums import Availability, Branch, Stage, SupportNeed, Transport, YesNoUnknown
from placements.enums.matching import MatchAspect, Outcome
from placements.enums.vacancy import DemandFrequency
from placements.rules.matching.facts import CandidateFacts, VacancyFacts
from placements.rules.matching.tables import CLASHES, READY
from placements.rules.matching.weights import Finding

FOR, AGAINST, UNKNOWN = Outcome.FOR, Outcome.AGAINST, Outcome.UNKNOWN


def circumstances(candidate: CandidateFacts, vacancy: VacancyFacts) -> Iterator[Finding]:
    """A finding for each circumstance that can be compared."""
    for finding in (
        hours(candidate, vacancy),
        available(candidate, vacancy),
        branch(candidate, vacancy),
        experience(candidate, vacancy),
        transport(candidate, vacancy),
        place(candidate, vacancy),
    ):
        if finding is not None:
            yield finding
    yield from needs(candidate, vacancy)
    for finding in (stage(candidate), at_work(candidate, vacancy)):
        if finding is not None:
            yield finding


def hours(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding | None:
    """Whether the hours somebody can work and the hours of the work overlap, as far as both are known."""
    if vacancy.hours_min is None and vacancy.hours_max is None:
        return None
    low, high = candidate.hours_min, candidate.hours_max
    asked = f"gevraagd: {_range(vacancy.hours_min, vacancy.hours_max)}"
    if low is None and high is None:
        return Finding(MatchAspect.HOURS, UNKNOWN, f"Uren per week: onbekend ({asked}).")
    enough = _at_least(high, low, vacancy.hours_min)
    not_too_many = _at_most(low, high, vacancy.hours_max)
    outcome = FOR if enough and not_too_many else UNKNOWN
    if enough is False or not_too_many is False:
        outcome = AGAINST
    return Finding(MatchAspect.HOURS, outcome, f"Kan {_range(low, high)} werken ({asked}).")


def _at_least(high: Decimal | None, low: Decimal | None, asked: Decimal | None) -> bool | None:
    """Whether somebody can work so many hours; None when nobody knows."""
    if asked is None:
        return True
    if high is not None:
        return high >= asked
    return True if low is not None and low >= asked else None


def _at_most(low: Decimal | None, high: Decimal | None, asked: Decimal | None) -> bool | None:
    """Whether somebody can work so few hours; None when nobody knows."""
    if asked is None:
        return True
    if low is not None:
        return low <= asked
    return True if high is not None and high <= asked else None


def _range(low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and high is not None:
        return f"{_number(low)} uur" if low == high else f"{_number(low)} tot {_number(high)} uur"
    return f"ten minste {_number(low)} uur" if low is not None else f"ten hoogste {_number(high)} uur"


def _number(value: Decimal | None) -> str:
    return f"{value.normalize():f}".replace(".", ",") if value is not None else "onbekend"


def available(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding:
    """Whether somebody can begin on the day the work begins."""
    since = candidate.available_from
    if candidate.availability == Availability.NOW:
        return Finding(MatchAspect.AVAILABLE, FOR, "Is per direct beschikbaar.")
    if candidate.availability == Availability.NOT_NOW:
        return Finding(MatchAspect.AVAILABLE, AGAINST, "Is nu niet beschikbaar.")
    if candidate.availability == Availability.FROM_DAY and since is not None:
        outcome = FOR if since <= vacancy.start else AGAINST
        return Finding(MatchAspect.AVAILABLE, outcome, f"Is beschikbaar vanaf {since:%d-%m-%Y}.")
    return Finding(MatchAspect.AVAILABLE, UNKNOWN, "Beschikbaar vanaf: onbekend.")


def branch(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding | None:
    """Whether somebody wants to work in this branch."""
    if not vacancy.branch:
        return None
    name = Branch(vacancy.branch).label
    if not candidate.wished_branches:
        return Finding(MatchAspect.BRANCH, UNKNOWN, "Gewenst werk: onbekend.")
    if vacancy.branch in candidate.wished_branches:
        return Finding(MatchAspect.BRANCH, FOR, f"Wil werken in: {name}.")
    return Finding(MatchAspect.BRANCH, AGAINST, f"Noemde {name} niet bij het gewenste werk.")


def experience(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding | None:
    """Whether somebody worked in this branch before."""
    if not vacancy.branch:
        return None
    name = Branch(vacancy.branch).label
    if vacancy.branch in candidate.experience:
        return Finding(MatchAspect.EXPERIENCE, FOR, f"Heeft gewerkt in: {name}.")
    if candidate.has_experience == YesNoUnknown.NO:
        return Finding(MatchAspect.EXPERIENCE, AGAINST, "Heeft nog geen werkervaring.")
    if candidate.has_experience == YesNoUnknown.UNKNOWN or "" in candidate.experience:
        return Finding(MatchAspect.EXPERIENCE, UNKNOWN, "Werkervaring in deze bedrijfstak: onbekend.")
    return Finding(MatchAspect.EXPERIENCE, AGAINST, f"Geen ervaring vastgelegd in: {name}.")


def transport(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding | None:
    """Whether somebody can travel in a way by which the work can be reached."""
    if not vacancy.reachable_by:
        return None
    if not candidate.transport:
        return Finding(MatchAspect.TRANSPORT, UNKNOWN, "Vervoer: onbekend.")
    shared = candidate.transport & vacancy.reachable_by
    if shared:
        how = ", ".join(sorted(Transport(each).label for each in shared))
        return Finding(MatchAspect.TRANSPORT, FOR, f"Kan het werk bereiken: {how}.")
    how = ", ".join(sorted(Transport(each).label for each in vacancy.reachable_by))
    return Finding(MatchAspect.TRANSPORT, AGAINST, f"Het werk is alleen te bereiken met: {how}.")


def place(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding | None:
    """Whether the work is in the candidate's own municipality. Further away nobody knows the travelling time."""
    if vacancy.municipality is None:
        return None
    if candidate.municipality is None:
        return Finding(MatchAspect.PLACE, UNKNOWN, "Woont elders in de regio; reistijd onbekend.")
    if candidate.municipality == vacancy.municipality:
        return Finding(MatchAspect.PLACE, FOR, "Het werk is in de eigen gemeente.")
    return Finding(MatchAspect.PLACE, UNKNOWN, "Het werk is in een andere gemeente; reistijd onbekend.")


def needs(candidate: CandidateFacts, vacancy: VacancyFacts) -> Iterator[Finding]:
    """A finding for each thing somebody needs at work; one in all when nothing is needed, or nobody knows."""
    for need in candidate.support_needs:
        outcome, why = need_met(need, vacancy)
        yield Finding(MatchAspect.NEEDS, outcome, f"Nodig: {SupportNeed(need).label}; {why}.")
    if candidate.support_needs:
        return
    if candidate.has_support_needs == YesNoUnknown.NO:
        yield Finding(MatchAspect.NEEDS, FOR, "Op het werk is niets bijzonders nodig.")
    else:
        yield Finding(MatchAspect.NEEDS, UNKNOWN, "Nodig op het werk: onbekend.")


def need_met(need: str, vacancy: VacancyFacts) -> tuple[Outcome, str]:
    """Whether the workplace has what somebody needs, and why: what the work always asks goes before what it offers."""
    clashing = CLASHES.get(need, frozenset())
    often = {vacancy.demands.get(each, DemandFrequency.UNKNOWN) for each in clashing}
    if DemandFrequency.ALWAYS in often:
        return AGAINST, "het werk vraagt altijd het tegendeel"
    if need in vacancy.offers:
        return FOR, "dat kan hier"
    if DemandFrequency.SOMETIMES in often:
        return UNKNOWN, "het werk vraagt soms het tegendeel"
    if often == {DemandFrequency.NEVER}:
        return FOR, "het werk vraagt nooit het tegendeel"
    return UNKNOWN, "niet bekend of dat hier kan"


def stage(candidate: CandidateFacts) -> Finding | None:
    """Whether somebody is ready to be proposed; None of somebody whose stage is not ours to know."""
    if candidate.stage is None:
        return None
    present = Stage(candidate.stage)
    return Finding(MatchAspect.STAGE, READY[present], f"Fase: {present.label}.")


def at_work(candidate: CandidateFacts, vacancy: VacancyFacts) -> Finding | None:
    """Whether somebody who works already has hours left for this work; None of who does not work."""
    if not candidate.hours_at_work:
        return None
    works = f"Werkt al {_number(candidate.hours_at_work)} uur per week"
    if candidate.hours_max is None:
        return Finding(MatchAspect.AT_WORK, UNKNOWN, f"{works}; niet bekend of meer kan.")
    left = candidate.hours_max - candidate.hours_at_work
    enough = left > 0 if vacancy.hours_min is None else left >= vacancy.hours_min
    if enough:
        return Finding(MatchAspect.AT_WORK, FOR, f"{works} en kan nog {_number(left)} uur meer.")
    return Finding(MatchAspect.AT_WORK, AGAINST, f"{works}; daarnaast passen deze uren niet.")
