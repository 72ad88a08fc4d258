"""What several acts check before they write: the file as it is now, texts without a BSN, and the row's edition."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.models import Candidate
from cases.models.versioned import Versioned
from cases.rules.free_text import holds_bsn
from registry.actions.hold import hold_person
from registry.models import Person

Row = TypeVar("Row", bound=Versioned)

CHANGED_MEANWHILE = "Een collega heeft dit intussen gewijzigd. Bekijk wat er nu staat en probeer het opnieuw."
GONE_MEANWHILE = "Dit dossier is intussen gesloten, overgedragen of samengevoegd. Er is niets opgeslagen."
CLOSED_FILE = "Dit dossier is gesloten. Open het eerst weer."


def held_file(
    candidate: Candidate, by: User, on: date, *, may: Callable[[Candidate, Scope], bool] = may_change_file
) -> Candidate:
    """The file as it is now, held until the act is done, for a user who still may.

    What an act checked before it held the person may have changed: a colleague hands over, closes or merges. Raises
    ValidationError when the user may not write in the file any more.
    """
    try:
        hold_person(candidate.person_id)
    except Person.DoesNotExist as merged:
        raise ValidationError(GONE_MEANWHILE, code="gone_meanwhile") from merged
    row = Candidate.objects.filter(pk=candidate.pk, person_id=candidate.person_id).first()
    if row is None or not may(row, scope_of(by, on)):
        raise ValidationError(GONE_MEANWHILE, code="gone_meanwhile")
    return row


def held_files(candidates: Iterable[Candidate]) -> dict[int, Candidate]:
    """The files as they are now, held until the act is done: first the persons, always in one order."""
    files = list(candidates)
    persons = {each.person_id for each in files}
    list(
        Person.objects.select_for_update(no_key=True)
        .filter(pk__in=persons)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    held = Candidate.objects.select_for_update(no_key=True).filter(pk__in=[each.pk for each in files])
    return {each.pk: each for each in held.order_by("pk")}


def still_changeable(candidates: Iterable[Candidate], scope: Scope) -> dict[int, Candidate]:
    """Many files as `held_files` has them. Raises ValidationError when the user may not change one of them any more."""
    files = list(candidates)
    rows = held_files(files)
    if any(each.pk not in rows or not may_change_file(rows[each.pk], scope) for each in files):
        raise ValidationError(GONE_MEANWHILE, code="gone_meanwhile")
    return rows


def refuse_closed(candidate: Candidate) -> None:
    """Refuse what makes a file go on that was closed, also while its last day is today. Raises ValidationError."""
    if candidate.closures.filter(reopened_on=None).exists():
        raise ValidationError(CLOSED_FILE, code="closed_file")


def refuse_bsn(**texts: str) -> None:
    """Refuse a citizen service number in free text. Raises ValidationError by field."""
    errors = {
        name: "Zet hier geen burgerservicenummer in." for name, text in texts.items() if holds_bsn(text)
    }
    if errors:
        raise ValidationError(errors)


def write(row: Row, version: int, **values: Any) -> Row:
    """Change a locked row that somebody opened at a version. Raises ValidationError when it was changed since then."""
    if row.version != version:
        raise ValidationError(CHANGED_MEANWHILE, code="changed_meanwhile")
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    return row
