"""Try an act and take it back: what would differ."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from django.db import transaction

from placements.enums import MoveKind
from placements.preview.moves import Move, watches
from registry.models import Person

ELSEWHERE = Move(
    MoveKind.PAYMENTS,
    "Loonkostensubsidie die een andere gemeente al betaalde",
    "verandert ook",
    "",
    "Het bedrag ziet alleen die gemeente.",
)


class _TakenBack(Exception):
    """Ends the savepoint in which an act was tried."""


def foresee(
    perform: Callable[[], object],
    *,
    persons: Collection[int],
    on: date,
    payers: Collection[str] | None = None,
) -> list[Move]:
    """What moves when this act is done now, by kind; nothing is written.

    `perform` is the act itself; it reads again what it changes (as acts do), because it is done once more when it was
    confirmed. `persons` are the keys of everybody whose facts, figures or payments it may touch.
    Of payments by another municipality than one of `payers` (None: any) only is told that there are.
    Raises what the act raises.
    """
    with transaction.atomic():
        hold_persons(persons)
        compare = [watch(persons, on=on) for watch in watches()]
        moves: list[Move] = []
        try:
            with transaction.atomic():
                perform()
                moves = [move for differs in compare for move in differs()]
                raise _TakenBack
        except _TakenBack:
            pass
    order = list(MoveKind)
    return sorted(_told_to(payers, moves), key=lambda move: order.index(move.kind))


def _told_to(payers: Collection[str] | None, moves: Iterable[Move]) -> Iterator[Move]:
    """The moves for who knows of the payments of these municipalities; one line for all others together."""
    hidden = False
    for move in moves:
        if payers is None or not move.payer or move.payer in payers:
            yield move
        else:
            hidden = True
    if hidden:
        yield ELSEWHERE


def hold_persons(persons: Collection[int]) -> None:
    """Keep other acts on these persons waiting until the transaction ends; always in one order."""
    rows = Person.objects.select_for_update(no_key=True).filter(pk__in=persons).order_by("pk")
    list(rows.values_list("pk", flat=True))
