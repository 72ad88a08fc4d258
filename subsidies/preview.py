"""Which grants of wage-cost subsidy are cut or go when a placement changes: a watch of placements/preview."""

from collections.abc import Callable, Collection, Iterator
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.formats import date_format

from dated.periods import last_day
from placements.enums import MoveKind
from placements.preview import Move
from subsidies.models import WageCostSubsidy


def grants_that_move(persons: Collection[int], *, on: date) -> Callable[[], Iterator[Move]]:
    """The watch of the grants at the placements of these persons: whose period becomes another one, and which go."""
    before = _periods(persons)
    return lambda: _moves(before, _periods(persons))


def _periods(persons: Collection[int]) -> dict[int, DateRange]:
    """The period of each grant, by its key."""
    rows = WageCostSubsidy.objects.filter(placement__person_id__in=persons).order_by("during", "pk")
    return dict(rows.values_list("pk", "during"))


def _moves(before: dict[int, DateRange], after: dict[int, DateRange]) -> Iterator[Move]:
    for key, was in before.items():
        now = after.get(key)
        if now == was:
            continue
        change = f"loopt {_days(now)}" if now else "vervalt"
        yield Move(MoveKind.RIGHTS, "Loonkostensubsidie", change, f"was {_days(was)}")


def _days(during: DateRange) -> str:
    """A period in words."""
    end = last_day(during)
    first = date_format(during.lower)
    return f"{first} tot en met {date_format(end)}" if end else f"vanaf {first}"
