"""From a file to staged rows, streamed: a line is read, checked and copied to the database before the next one."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection

from registry.bsn import blind_index, encrypt
from registry.enums import RowOutcome
from registry.models import Municipality, RegisterImport
from registry.register_file.columns import FIELDS
from registry.register_file.kind import FileKind, UnreadableFile
from registry.register_file.lines import cells_of
from registry.register_file.row import Problem, Row, RowReader
from registry.register_file.sealed import unseal

MOST_ROWS = 1_000_000
TOO_MANY = "Dit bestand heeft meer dan 1.000.000 regels. Splits het in delen en lees die na elkaar in."
AT_ONCE = 5_000
COPY_ROWS = """
COPY registry_importrow (run_id, line, bsn, bsn_index, initials, prefix, last_name, birth_date, municipality_code,
                         ground, responsible, profile_visible, first_day, last_day, outcome, details, applied)
FROM STDIN
"""
COPY_PROBLEMS = 'COPY registry_importproblem (run_id, line, "column", message) FROM STDIN'


def stage(run: RegisterImport) -> None:
    """Stage every row of the file of an import, and the problems of its cells. Raises UnreadableFile.

    Never more than a few thousand rows are in memory.
    """
    kind = FileKind(run.encoding, run.separator, tuple(run.headers))
    reader = RowReader(
        run.reference_day,
        {place.code: place for place in Municipality.objects.select_related("merged_into")},
        None if run.municipalities is None else frozenset(run.municipalities),
    )
    lines = _read(cells_of(_pieces(run), kind), run, reader)
    while some := list(islice(lines, AT_ONCE)):
        _copy(COPY_ROWS, (_staged(run.pk, line, row, is_wrong=bool(wrong)) for line, row, wrong in some))
        _copy(
            COPY_PROBLEMS,
            ((run.pk, line, problem.column, problem.message) for line, _, wrong in some for problem in wrong),
        )


def _copy(statement: str, rows: Iterable[tuple[object, ...]]) -> None:
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _read(
    lines: Iterable[tuple[int, list[str] | str]], run: RegisterImport, reader: RowReader
) -> Iterator[tuple[int, Row, list[Problem]]]:
    """Every line as a row with its problems. Raises UnreadableFile when there are too many."""
    place = {field: run.headers.index(run.columns[field]) for field in FIELDS}
    for count, (line, cells) in enumerate(lines, 1):
        if count > MOST_ROWS:
            raise UnreadableFile(TOO_MANY)
        if isinstance(cells, str):
            yield line, Row(), [Problem("", cells)]
        else:
            row, problems = reader.read({field: cells[at] for field, at in place.items()})
            yield line, row, [Problem(run.columns[each.column], each.message) for each in problems]


def _staged(run_id: int, line: int, row: Row, *, is_wrong: bool) -> tuple[object, ...]:
    """The columns of a staged row; the BSN is encrypted here and nowhere kept otherwise."""
    return (
        run_id,
        line,
        encrypt(row.bsn) if row.bsn else None,
        blind_index(row.bsn) if row.bsn else None,
        row.initials,
        row.prefix,
        row.last_name,
        row.birth_date,
        row.municipality_code,
        row.ground,
        row.responsible,
        row.profile_visible,
        row.first_day,
        row.last_day,
        (RowOutcome.ERROR if is_wrong else RowOutcome.UNCHANGED).value,
        "{}",
        False,
    )


def _pieces(run: RegisterImport) -> Iterator[bytes]:
    """The pieces of the file in order, one at a time."""
    for number in range(run.chunks.count()):
        sealed = run.chunks.values_list("content", flat=True).get(number=number)
        yield unseal(bytes(sealed))
