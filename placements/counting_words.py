"""What would change the counting of a placement, in sentences; what would, is found by the rule."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import date_format, number_format

from placements.enums import CountedAt, WorkForm
from placements.models import Placement
from placements.rules.counting_on import Counting
from placements.rules.counts_for_agreement import short_name
from placements.rules.what_would_change import WouldChange
from registry.enums import LegalGround

FEW = 3


def sentences(found: Sequence[WouldChange], now: Counting, placement: Placement) -> list[str]:
    """A sentence for each change; what is not known on the day comes first, because it can be recorded."""
    return [*_unknown(now, placement), *(_sentence(each, now, placement) for each in found)]


def why_not(counting: Counting) -> str:
    """Why it does not count, in a few words."""
    return " en ".join(reason.brief for reason in counting.verdict.reasons if not reason.counts)


def in_jobs(counting: Counting) -> str:
    """What counts, in a few words: "1,10 banen, sector markt"."""
    sector = counting.sector.label if counting.sector else "onbekend"
    jobs = counting.jobs.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{number_format(jobs, 2)} banen, sector {sector}"


def _unknown(now: Counting, placement: Placement) -> list[str]:
    """What is missing on a day on which it counts."""
    said = []
    if now.counts and now.hours is None:
        said.append("Er zijn op deze dag geen uren bekend. Leg de uren vast, dan telt de plaatsing in banen.")
    if now.counts and now.sector is None:
        where = _counted_at(now, placement)
        said.append(f"De sector van {where} is op deze dag onbekend. Leg die vast bij de werkgever.")
    return said


def _sentence(change: WouldChange, now: Counting, placement: Placement) -> str:
    if change.then is not None:
        return _from_day(change, now)
    if change.sector is not None:
        where = _counted_at(now, placement)
        return f"Telt in de sector {change.sector.label} als {where} op deze dag bij die sector hoort."
    if change.counted_at is not None:
        who = CountedAt(change.counted_at).label
        return f"Telt in de sector van de {who} als de vorm wordt: {_forms(change.forms)}."
    if change.off_register:
        return "Telt niet meer mee als de persoon op deze dag niet in het doelgroepregister staat."
    telt = "Telt mee" if change.counts else "Telt niet meer mee"
    if change.grounds and now.ground is None:
        condition = f"de persoon op deze dag in het doelgroepregister staat, {_on_grounds(change.grounds)}"
    elif change.grounds:
        condition = _other_ground(change.grounds)
    else:
        return f"{telt} als de vorm wordt: {_forms(change.forms)}."
    if change.forms:
        return f"{telt} als {condition}, én de vorm wordt: {_forms(change.forms)}."
    return f"{telt} als {condition}."


def _from_day(change: WouldChange, now: Counting) -> str:
    """What comes by itself, from a day on."""
    assert change.then is not None
    day, later = date_format(change.then.first), change.then.counting
    if not later.counts:
        articles = ", ".join(reason.article for reason in later.verdict.reasons if not reason.counts)
        source = f" ({articles})" if articles else ""
        return f"Telt niet meer mee vanaf {day}: {why_not(later)}{source}."
    return f"Telt {'vanaf' if now.counts else 'mee vanaf'} {day} voor {in_jobs(later)}."


def _counted_at(now: Counting, placement: Placement) -> str:
    """The name of the employer whose sector counts."""
    borrowed = now.verdict.counted_at == CountedAt.BORROWER
    return str((placement.workplace if borrowed else placement.employer).name)


def _on_grounds(grounds: Sequence[LegalGround]) -> str:
    """The grounds by name, or those that are left out when these are few."""
    if _are_most(grounds):
        return f"op elke grondslag{_but(grounds)}"
    return f"op grondslag {_either(_names(grounds))}"


def _other_ground(grounds: Sequence[LegalGround]) -> str:
    """The same of somebody who stands on the register on another ground."""
    if _are_most(grounds):
        return f"de grondslag een andere wordt: elke{_but(grounds)}"
    return f"de grondslag {_either(_names(grounds))} wordt"


def _left_out(grounds: Sequence[LegalGround]) -> list[LegalGround]:
    return [ground for ground in LegalGround if ground not in grounds]


def _are_most(grounds: Sequence[LegalGround]) -> bool:
    return len(_left_out(grounds)) <= FEW < len(grounds)


def _but(grounds: Sequence[LegalGround]) -> str:
    rest = _left_out(grounds)
    return f", behalve {_either(_names(rest))}" if rest else ""


def _names(grounds: Sequence[LegalGround]) -> list[str]:
    return [short_name(ground) for ground in grounds]


def _forms(forms: Sequence[WorkForm]) -> str:
    return _either([str(form.label) for form in forms])


def _either(words: Sequence[str]) -> str:
    """Words with "of" before the last."""
    return " of ".join(filter(None, (", ".join(words[:-1]), words[-1])))
