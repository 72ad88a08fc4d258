"""Time, place, wishes and needs, as conditions on the packed facts; beside the file of that name in rules/matching."""

from collections.abc import Iterator
from decimal import Decimal

from cases.enums import Availability, SharedPart
from placements.enums.matching import MatchAspect, Outcome
from placements.matching import packed
from placements.matching.compiled.comparison import AGAINST, FOR, UNKNOWN, Comparison, Needs, words
from placements.rules.matching import VacancyFacts
from placements.rules.matching.circumstances import need_met
from placements.rules.matching.tables import READY


def circumstances(vacancy: VacancyFacts) -> Iterator[Comparison]:
    """A comparison for each circumstance that the vacancy tells."""
    if vacancy.hours_min is not None or vacancy.hours_max is not None:
        yield hours(vacancy)
    yield available()
    if vacancy.branch:
        yield branch(vacancy.branch)
        yield experience(vacancy.branch)
    if vacancy.reachable_by:
        yield transport(vacancy)
    if vacancy.municipality is not None:
        yield Comparison(MatchAspect.PLACE, None, (("seen.municipality = %(place)s", FOR),))
    yield stage()


def hours(vacancy: VacancyFacts) -> Comparison:
    """Whether the hours somebody can work and the hours of the work overlap, as far as both are known."""
    low, high = "f.hours_min", "f.hours_max"
    least, most = _hundredths(vacancy.hours_min), _hundredths(vacancy.hours_max)
    refused = [f"{high} < {least}"] if least is not None else []
    refused += [f"{low} > {most}"] if most is not None else []
    # Of somebody with one bound the other side is unknown, unless that bound itself says enough.
    enough = [f"coalesce({high} >= {least}, {low} >= {least})"] if least is not None else []
    enough += [f"coalesce({low} <= {most}, {high} <= {most})"] if most is not None else []
    cases = ((" OR ".join(refused), AGAINST), (" AND ".join(enough), FOR))
    return Comparison(MatchAspect.HOURS, SharedPart.WORKING, cases)


def _hundredths(hours_per_week: Decimal | None) -> int | None:
    return None if hours_per_week is None else int(hours_per_week * 100)


def available() -> Comparison:
    """Whether somebody can begin on the day the work begins."""
    now, from_day, not_now = (
        f"f.availability = {packed.code(packed.AVAILABILITIES, each)}"
        for each in (Availability.NOW, Availability.FROM_DAY, Availability.NOT_NOW)
    )
    in_time = f"{from_day} AND f.available_from <= %(start)s"
    cases = ((now, FOR), (not_now, AGAINST), (in_time, FOR), (from_day, AGAINST))
    return Comparison(MatchAspect.AVAILABLE, SharedPart.WORKING, cases)


def branch(asked: str) -> Comparison:
    """Whether somebody wants to work in this branch."""
    wanted = f"f.wished & {packed.bit(packed.BRANCHES, asked)} <> 0"
    return Comparison(MatchAspect.BRANCH, SharedPart.WISHES, ((wanted, FOR), ("f.wished <> 0", AGAINST)))


def experience(asked: str) -> Comparison:
    """Whether somebody worked in this branch before."""
    place, untold = packed.bit(packed.EXPERIENCE, asked), packed.bit(packed.EXPERIENCE, "")
    cases = (
        (f"f.experience & {place} <> 0", FOR),
        ("f.has_experience = -1", AGAINST),
        (f"f.has_experience = 0 OR f.experience & {untold} <> 0", UNKNOWN),
        ("f.has_experience = 1", AGAINST),
    )
    return Comparison(MatchAspect.EXPERIENCE, SharedPart.EXPERIENCE, cases)


def transport(vacancy: VacancyFacts) -> Comparison:
    """Whether somebody can travel in a way by which the work can be reached."""
    reaches = f"f.transport & {packed.bits(packed.TRANSPORT, vacancy.reachable_by)} <> 0"
    cases = ((reaches, FOR), ("f.transport <> 0", AGAINST))
    return Comparison(MatchAspect.TRANSPORT, SharedPart.TRAVEL, cases)


def needs(vacancy: VacancyFacts, weight: int) -> Needs:
    """What this workplace means for each thing somebody may need."""
    of = dict.fromkeys(Outcome, 0)
    for need in packed.NEEDS:
        of[need_met(need, vacancy)[0]] |= packed.bit(packed.NEEDS, need)
    return Needs(of[FOR], of[AGAINST], of[UNKNOWN], weight)


def stage() -> Comparison:
    """Whether somebody is ready to be proposed; not compared of somebody whose stage is not ours to know."""
    of = {outcome: words([each for each in READY if READY[each] == outcome]) for outcome in (FOR, AGAINST)}
    cases = (
        ("seen.code IS NOT NULL", None),
        (f"seen.stage IN ({of[FOR]})", FOR),
        (f"seen.stage IN ({of[AGAINST]})", AGAINST),
    )
    return Comparison(MatchAspect.STAGE, None, cases)


def at_work(vacancy: VacancyFacts, weight: int) -> Comparison:
    """Whether somebody who works already has hours left for this work; not compared of who does not work."""
    least, left = _hundredths(vacancy.hours_min), "f.hours_max - work.hours"
    cases = (
        ("work.hours IS NULL OR work.hours = 0", None),
        ("f.hours_max IS NULL", UNKNOWN),
        (f"{left} > 0" if least is None else f"{left} >= {least}", FOR),
        ("true", AGAINST),
    )
    return Comparison(MatchAspect.AT_WORK, None, cases, weight)
