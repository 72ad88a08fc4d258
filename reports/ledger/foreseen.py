"""Which figures move when facts change: what the ledger should say after an act, minus what it should say before.

Both are computed from the facts by the statement that posts the ledger, not from what is posted: also when the outbox
has not been emptied yet, only the act itself is shown.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.db import connection
from django.utils.formats import date_format, number_format

from dated.periods import ONE_DAY
from placements.agreement import HOURS_OF_ONE_JOB
from placements.enums import EmployerKind, MoveKind, Sector, WorkForm
from placements.preview import Move
from placements.rules.what_moves import Shift, Stock, what_moves
from registry.enums import LegalGround
from registry.models import Municipality
from reports.enums import Breakdown, Measure
from reports.ledger.posting import DIFFERENCE, GIVEN
from reports.rules.quarters_touched import quarters_touched

STOCKS = """
SELECT measure, municipality, sector, work_form, ground, employer_kind, lower(during), upper(during), sum(amount)
FROM stock
WHERE NOT isempty(during)
GROUP BY measure, municipality, sector, work_form, ground, employer_kind, during
ORDER BY lower(during), upper(during), sector, work_form, ground, employer_kind
"""
SHOWN = [measure for measure in Measure if measure != Measure.VISIBLE_PROFILES]
BREAKDOWNS: dict[Breakdown, type[Sector] | type[WorkForm] | type[LegalGround] | type[EmployerKind]] = {
    Breakdown.SECTOR: Sector,
    Breakdown.FORM: WorkForm,
    Breakdown.GROUND: LegalGround,
    Breakdown.EMPLOYER_KIND: EmployerKind,
}


@dataclass(frozen=True)
class Row:
    """A stock as the statement answers it: a measure with the codes of its breakdowns over a period."""

    measure: Measure
    municipality: str
    codes: tuple[str, ...]
    first: date
    until: date | None
    amount: Decimal

    def code(self, breakdown: Breakdown) -> str:
        """The code of one breakdown; empty where it is unknown or does not belong to the measure."""
        return self.codes[list(BREAKDOWNS).index(breakdown)]


def figures_that_move(persons: Collection[int], *, on: date) -> Callable[[], Iterator[Move]]:
    """The watch of the figures (see placements/preview): the moves of each measure these persons are counted in."""
    before = _stocks(persons)

    def differs() -> Iterator[Move]:
        after = _stocks(persons)
        if len(persons) > 1:
            yield from _whose(before, after)
        yield from _moves(before, after, on)

    return differs


def jobs_that_move(persons: Collection[int]) -> Callable[[], dict[str, Decimal]]:
    """Of each municipality how many jobs of these persons move: the most on any day, in all or between the sectors.

    Called before the act; what it answers is called after it. A municipality of which nothing moves is left out.
    """
    before = _stocks(persons)
    return lambda: {
        code: max(abs(shift.change) for shift in shifts) / HOURS_OF_ONE_JOB
        for code, shifts in _hours_by_municipality(before, _stocks(persons)).items()
    }


def _stocks(persons: Collection[int]) -> list[Row]:
    """What the ledger should say about these persons, by the facts of this moment."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL jit = off")
        cursor.execute(
            DIFFERENCE.replace("{persons}", GIVEN, 1) + STOCKS,
            {"ids": sorted(persons), "causes": ["foreseen"] * len(persons)},
        )
        rows = cursor.fetchall()
    return [
        Row(Measure(measure), municipality, tuple(codes), first, until, amount)
        for measure, municipality, *codes, first, until, amount in rows
    ]


def _moves(before: list[Row], after: list[Row], on: date) -> Iterator[Move]:
    """The lines for each measure: its total, by sector where that says more, else the breakdown that moves."""
    for measure in SHOWN:
        was = [row for row in before if row.measure == measure]
        is_ = [row for row in after if row.measure == measure]
        total = _shifts(was, is_, None)
        by_sector = _shifts(was, is_, Breakdown.SECTOR)
        yield from (_line(measure, shift, on) for shift in total)
        if len({shift.key for shift in by_sector}) > 1:
            yield from (_line(measure, shift, on, Breakdown.SECTOR) for shift in by_sector)
        elif not total:
            for breakdown in BREAKDOWNS:
                yield from (_line(measure, shift, on, breakdown) for shift in _shifts(was, is_, breakdown))


def _shifts(before: list[Row], after: list[Row], breakdown: Breakdown | None) -> list[Shift[str]]:
    """What moves of one measure, as a whole or under each code of a breakdown."""

    def stocks(rows: list[Row]) -> list[Stock[str]]:
        return [
            Stock(row.code(breakdown) if breakdown else "", row.first, row.until, row.amount) for row in rows
        ]

    return what_moves(stocks(before), stocks(after))


def _whose(before: list[Row], after: list[Row]) -> Iterator[Move]:
    """Whose figures these are, when several municipalities are counted with: one line of jobs for each."""
    moved = _hours_by_municipality(before, after)
    if len(moved) < 2:
        return
    names = dict(Municipality.objects.filter(code__in=moved).values_list("code", "name"))
    for code in sorted(moved, key=lambda code: names.get(code, "")):
        shifts = moved[code]
        most = max(shifts, key=lambda shift: abs(shift.change)).change / HOURS_OF_ONE_JOB
        whole = not any(shift.key for shift in shifts)
        days = Shift("", min(shift.first for shift in shifts), _last_until(shifts), most)
        yield Move(
            MoveKind.FIGURES,
            f"banen (25,5 uur) van {names.get(code) or 'een onbekende gemeente'}",
            _signed(most, 2)
            if whole
            else number_format(abs(most).quantize(Decimal("0.01"), ROUND_HALF_UP), 2),
            _days(days),
            "" if whole else "gaan naar een andere sector; het hoogste aantal op een dag",
        )


def _hours_by_municipality(before: list[Row], after: list[Row]) -> dict[str, list[Shift[str]]]:
    """The paid hours that move, by municipality: in all, and where those stay as they are from sector to sector."""
    moved = {}
    for code in {row.municipality for row in [*before, *after]}:
        was, is_ = (
            [row for row in rows if row.municipality == code and row.measure == Measure.PAID_HOURS]
            for rows in (before, after)
        )
        if shifts := _shifts(was, is_, None) or _shifts(was, is_, Breakdown.SECTOR):
            moved[code] = shifts
    return moved


def _last_until(shifts: list[Shift[str]]) -> date | None:
    """The end of the last shift; None when one has no end."""
    ends = [shift.until for shift in shifts if shift.until is not None]
    return max(ends) if len(ends) == len(shifts) else None


def _line(measure: Measure, shift: Shift[str], on: date, breakdown: Breakdown | None = None) -> Move:
    """One shift in Dutch. Paid hours are told as jobs, with the hours beside them."""
    what, change, note = str(measure.label), f"{shift.change:+.0f}", _quarters(shift, on)
    if measure == Measure.PAID_HOURS:
        what, change = "banen (25,5 uur)", _signed(shift.change / HOURS_OF_ONE_JOB, 2)
        note = "; ".join(filter(None, (f"{_signed(shift.change)} uur per week", note)))
    if breakdown is not None:
        what = f"{what}, {breakdown.label} {_label(breakdown, shift.key)}"
    return Move(MoveKind.FIGURES, what, change.replace("-", "−"), _days(shift), note)


def _label(breakdown: Breakdown, code: str) -> str:
    """The Dutch word of a code; an empty one is unknown."""
    return str(BREAKDOWNS[breakdown](code).label) if code else "onbekend"


def _signed(number: Decimal, places: int | None = None) -> str:
    """A number as it is written here, always with its sign."""
    size = abs(number)
    if places is not None:
        size = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    shown = number_format(size if places is not None else size.normalize(), places)
    return f"{'−' if number < 0 else '+'}{shown}"


def _days(shift: Shift[str]) -> str:
    """The days of a shift: "01-07-2024 tot en met 31-12-2024", or "vanaf 01-07-2024"."""
    if shift.until is None:
        return f"vanaf {date_format(shift.first)}"
    return f"{date_format(shift.first)} tot en met {date_format(shift.until - ONE_DAY)}"


def _quarters(shift: Shift[str], on: date) -> str:
    """The quarterly figures that were made up by today and become others: "kwartaalcijfers 2024-K3 tot en met K4"."""
    names = quarters_touched(shift.first, shift.until, by=on)
    if not names:
        return ""
    if len(names) == 1:
        return f"kwartaalcijfer {names[0]}"
    return f"kwartaalcijfers {names[0]} tot en met {names[-1]}"
