"""What moves when a subsidy is handed over after somebody moved, told before it is done."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from accounts.scope import Scope
from cases.models import Candidate
from registry.models import Person
from subsidies.models import WageCostSubsidy
from subsidies.payments.desired import Work, work_of
from subsidies.payments.posted import posted_of
from subsidies.process.moves import Move, with_the_file
from subsidies.rules.difference import ZERO
from subsidies.rules.indexation import ONE_DAY
from subsidies.rules.rates import RateTable
from subsidies.rules.receipt import dutch_euro
from subsidies.shown import rate_table

Going = Sequence[tuple[WageCostSubsidy, Move]]


def going_with_the_file(candidate: Candidate, to_code: str, scope: Scope) -> list[str]:
    """What of the subsidies goes along when a file is offered, in Dutch sentences for who offers it."""
    return told(with_the_file(candidate, to_code, scope), scope)


def told(going: Going, scope: Scope) -> list[str]:
    """Each grant that moves, and what was paid already over days that move; nothing when nothing moves."""
    lines = [_line(grant, move) for grant, move in going]
    back = claimed_back(going, scope)
    if back:
        lines.append(
            f"Over dagen na de verhuizing is al {dutch_euro(-back)} betaald. De volgende betaalrun verrekent dat met "
            "de werkgever."
        )
    return lines


def _line(grant: WageCostSubsidy, move: Move) -> str:
    what = f"{grant.placement.workplace.name}, {grant.basis_text}"
    if grant.first_day >= move.since:
        return f"{what}: vanaf {grant.first_day:%d-%m-%Y} helemaal voor {move.first_to.name}."
    last = move.since - ONE_DAY
    return f"{what}: bij uw gemeente tot en met {last:%d-%m-%Y}, daarna voor {move.first_to.name}."


def claimed_back(going: Going, scope: Scope) -> Decimal:
    """What was posted over days that move, in euros: nothing or less. The same rule as the run that claims it back."""
    since = {grant.pk: move.since for grant, move in going}
    rates, total = rate_table(), ZERO
    by_payer: dict[str, set[int]] = {}
    for grant, _ in going:
        by_payer.setdefault(scope.carrier(grant.municipality_id), set()).add(grant.placement_id)
    for payer, placements in by_payer.items():
        codes = scope.carried_by(payer)
        posted = posted_of(placements, codes)
        for placement_id, work in work_of(placements, codes).items():
            months = [key.month for key in posted.get(placement_id, ())]
            if months:
                total += _owed(_without(work, since), months, rates) - _owed(work, months, rates)
    return total


def _owed(work: Work, months: Iterable[date], rates: RateTable) -> Decimal:
    """What is due over these months together."""
    listed = set(months)
    owed = work.owed(min(listed), max(listed), rates)
    return sum((month.euros for day, month in owed.items() if day in listed), ZERO)


def _without(work: Work, since: dict[int, date]) -> Work:
    """The same work when these grants end on the day before somebody moved."""
    kept = [
        (key, replace(facts, end=min(filter(None, (facts.end, since[key])))) if key in since else facts)
        for key, facts in work.grants
        if key not in since or facts.start < since[key]
    ]
    return replace(work, grants=kept)


def not_seen_there(person: Person, move: Move | None, on: date) -> str:
    """What keeps the other municipality from going on: nobody moved, or it has no file and sees nothing."""
    if move is None:
        return "Deze persoon woont volgens het register niet in een andere gemeente."
    files = Candidate.objects.active_on(on).filter(person=person, municipality=move.to)
    if files.exists():
        return ""
    return (
        f"{move.to.name} heeft nog geen dossier van deze persoon en ziet de subsidie daarom niet: zolang betaalt "
        "niemand verder. Laat de consulent het dossier overdragen; de subsidie gaat dan vanzelf mee."
    )
