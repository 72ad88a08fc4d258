"""What a change of a placement does to what hangs on it: its hours, reports of sickness, the vacancy and agreements."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.formats import number_format

from dated.history import dutch_period
from placements.enums import MoveKind
from placements.models import AgreementPlacement, Placement, SicknessPeriod, WorkingHours
from placements.preview.moves import Move

AGAIN = "Golden er later andere uren? Leg die opnieuw vast."
WHY_ENDED = "Vul bij de plaatsing ervoor in waarom zij eindigde."


@dataclass(frozen=True)
class _Hanging:
    """Placements by their key, and the rows that hang on them by theirs."""

    placements: dict[int, Placement]
    hours: dict[int, WorkingHours]
    sickness: dict[int, SicknessPeriod]
    agreements: dict[int, AgreementPlacement]


def work_that_moves(persons: Collection[int], *, on: date) -> Callable[[], Iterator[Move]]:
    """The watch of what hangs on the placements of these persons; of one that is taken back everything goes, untold."""
    before = _hanging(persons)
    return lambda: _moves(before, _hanging(persons))


def _hanging(persons: Collection[int]) -> _Hanging:
    at = {"placement__person_id__in": persons}
    return _Hanging(
        Placement.objects.filter(person_id__in=persons).select_related("employer").in_bulk(),
        WorkingHours.objects.filter(**at).in_bulk(),
        SicknessPeriod.objects.filter(**at).in_bulk(),
        AgreementPlacement.objects.filter(**at).in_bulk(),
    )


def _moves(before: _Hanging, after: _Hanging) -> Iterator[Move]:
    for key, was in before.hours.items():
        if was.placement_id in after.placements:
            yield from _of_hours(was, after.hours.get(key))
    for key, work in before.placements.items():
        if (now := after.placements.get(key)) is not None:
            yield from _of_work(work, now)
    for key, ill in before.sickness.items():
        report = after.sickness.get(key)
        moved = _period(before, ill.placement_id) != _period(after, ill.placement_id)
        if moved and report is not None and report.during != ill.during:
            yield _right("Ziekmelding", f"loopt {dutch_period(report.during)}", ill.during)
    for key, counted in before.agreements.items():
        if counted.placement_id in after.placements and key not in after.agreements:
            work = before.placements[counted.placement_id]
            yield _right(
                "Afspraak met de werkgever", "deze plaatsing telt er niet meer voor mee", work.during
            )


def _of_work(was: Placement, now: Placement) -> Iterator[Move]:
    """What a placement itself lets go of, or where it turns out to be."""
    if now.employer_id != was.employer_id:
        yield _right("Werkgever", f"wordt {now.employer}", was.during)
    if was.previous_id is not None and now.previous_id is None:
        yield _right("Verloop", "staat los van de plaatsing ervoor", was.during, WHY_ENDED)
    if was.vacancy_id is not None and now.vacancy_id is None:
        yield _right("Vacature", "hoort niet meer bij deze plaatsing", was.during)


def _of_hours(was: WorkingHours, now: WorkingHours | None) -> Iterator[Move]:
    """Hours that go, or that run on after their last day."""
    number = number_format(was.hours_per_week.normalize(), use_l10n=True)
    if now is None:
        yield _right("Uren", f"{number} uur per week vervalt", was.during)
    elif was.last_day is not None and (now.last_day is None or now.last_day > was.last_day):
        yield _right("Uren", f"{number} uur per week loopt {dutch_period(now.during)}", was.during, AGAIN)


def _period(hanging: _Hanging, key: int) -> DateRange | None:
    row = hanging.placements.get(key)
    return row.during if row else None


def _right(what: str, change: str, was: DateRange, note: str = "") -> Move:
    return Move(MoveKind.RIGHTS, what, change, f"was {dutch_period(was)}", note)
