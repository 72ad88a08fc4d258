"""Give files to another consultant of the municipality: one file, or a whole caseload, in one act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import held_files, refuse_bsn, still_changeable
from cases.models import Candidate, ConsultantChange
from cases.signals.raised import work_of
from cases.workday.colleagues import consultants_for
from dated.acts import act

NOT_A_CONSULTANT = "Deze collega is geen consulent van de gemeente van dit dossier. Kies iemand anders."


@dataclass(frozen=True)
class Move:
    """One file that goes to somebody (or nobody), from whom the screen said it was with."""

    candidate: Candidate
    expected_from_id: int | None
    to: User | None
    note: str = ""


@dataclass(frozen=True)
class Moved:
    """What an act did: the changes, and the files that went to somebody else meanwhile and were left alone."""

    changes: tuple[ConsultantChange, ...]
    stale: tuple[Candidate, ...]


def assign_consultant(*, moves: Sequence[Move], batch: UUID, by: User, on: date) -> Moved:
    """Give each file to its new consultant, with a note that stands on their work list until they have seen it.

    All files or none. A file that has another consultant by now than `expected_from_id` is named and left alone. The
    same `batch` twice is one act. Raises PermissionDenied, or ValidationError when somebody is no consultant there.
    """
    scope = scope_of(by, on)
    _check(moves, scope)
    refuse_bsn(note="\n".join(move.note for move in moves))
    with act("Consulent gewijzigd", by_id=by.pk):
        rows = still_changeable([move.candidate for move in moves], scope)
        if done := ConsultantChange.objects.filter(batch=batch):
            return Moved(tuple(done), ())
        wanted = [move for move in moves if _differs(move, rows)]
        stale = [move for move in wanted if rows[move.candidate.pk].consultant_id != move.expected_from_id]
        changes = [_change(move, batch, by, on) for move in wanted if move not in stale]
        for change in changes:
            rows[change.candidate_id].consultant_id = change.to_consultant_id
        Candidate.objects.bulk_update([rows[each.candidate_id] for each in changes], ["consultant"])
        # Earlier notes stay as they are: one that nobody read goes along, unread (cases/signals/of_work.py).
        ConsultantChange.objects.bulk_create(changes)
    return Moved(tuple(changes), tuple(rows[move.candidate.pk] for move in stale))


def take_back(*, batch: UUID, by: User, on: date) -> Moved:
    """Undo an act: every file that is still with whom it went to goes back; the others are named and left alone."""
    scope = scope_of(by, on)
    with act("Wisseling van consulent teruggedraaid", by_id=by.pk):
        changes = list(
            ConsultantChange.objects.select_for_update(of=("self",))
            .filter(batch=batch, undone_on=None)
            .select_related("candidate")
            .order_by("candidate__person_id", "pk")
        )
        if not changes:
            raise ValidationError("Deze overdracht is al teruggedraaid.")
        if not all(each.candidate.municipality_id in scope.case_municipalities for each in changes):
            raise PermissionDenied
        rows = held_files([each.candidate for each in changes])
        back = [
            each
            for each in changes
            if rows[each.candidate_id].consultant_id == each.to_consultant_id
            and may_change_file(rows[each.candidate_id], scope)
        ]
        for each in back:
            rows[each.candidate_id].consultant_id = each.from_consultant_id
            each.undone_on = on
        Candidate.objects.bulk_update([rows[each.candidate_id] for each in back], ["consultant"])
        ConsultantChange.objects.bulk_update(back, ["undone_on"])
    return Moved(tuple(back), tuple(rows[each.candidate_id] for each in changes if each not in back))


def mark_seen(*, change: ConsultantChange, by: User, on: date) -> ConsultantChange:
    """Say that the note of a file that was handed over is read. Only whoever has the file may, or who stands in."""
    if not work_of(scope_of(by, on)).files.filter(pk=change.candidate_id).exists():
        raise PermissionDenied
    with act("Overdracht gezien", by_id=by.pk):
        row = ConsultantChange.objects.select_for_update().get(pk=change.pk)
        if row.seen_on is None:
            row.seen_on = on
            row.save(update_fields=["seen_on"])
    return row


def _check(moves: Sequence[Move], scope: Scope) -> None:
    """Refuse files that may not be changed, and colleagues who do not work with them."""
    if not all(may_change_file(move.candidate, scope) for move in moves):
        raise PermissionDenied
    for code in {move.candidate.municipality_id for move in moves}:
        takers = {m.to.pk for m in moves if m.to is not None and m.candidate.municipality_id == code}
        known = consultants_for(code, scope).filter(pk__in=takers).values_list("pk", flat=True)
        if takers - set(known):
            raise ValidationError({"consultant": NOT_A_CONSULTANT})


def _differs(move: Move, rows: dict[int, Candidate]) -> bool:
    row = rows.get(move.candidate.pk)
    return row is not None and row.consultant_id != (move.to.pk if move.to else None)


def _change(move: Move, batch: UUID, by: User, on: date) -> ConsultantChange:
    return ConsultantChange(
        candidate=move.candidate,
        from_consultant_id=move.expected_from_id,
        to_consultant=move.to,
        by=by,
        on=on,
        note=move.note.strip(),
        batch=batch,
    )
