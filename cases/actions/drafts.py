"""Keep a draft, throw it away, and sweep what nobody came back for."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict

from accounts.models import User
from accounts.scope import Scope
from cases.drafts import MOST_BYTES, DraftForm, sealed_content
from cases.models import Draft

KEPT = timedelta(days=30)
"""How long a draft waits for its writer."""
TOO_LARGE = "Dit is te veel tekst voor een concept. Kort het in, of sla het formulier op."
ANOTHER_DRAFT = (
    "Er is al een ander concept van dit formulier, misschien in een ander venster. Laad de pagina opnieuw."
)
GONE = "Dit formulier is in een ander venster opgeslagen of weggegooid. Laad de pagina opnieuw."


def save_draft(
    *, form: DraftForm, subject_id: int, content: QueryDict, seen: int, by: User, scope: Scope, at: datetime
) -> Draft:
    """Keep what was typed in a form; `seen` is the revision this window continues, 0 for a window without draft.

    Raises PermissionDenied for who may not write in this form, ValidationError when it is too much, and with code
    "other_window" when another window of the same user holds a draft that this one has not seen. No history is kept of
    it, and no act: a draft is not a fact.
    """
    if by.pk != scope.user_id or not form.may_write(scope, subject_id):
        raise PermissionDenied
    sealed = sealed_content(content, by.pk, form.key, subject_id)
    if len(sealed) > MOST_BYTES:
        raise ValidationError(TOO_LARGE, code="too_large")
    try:
        with transaction.atomic():
            return _write(by, form.key, subject_id, sealed, seen, at)
    except IntegrityError as refusal:  # another window was a moment earlier
        raise ValidationError(ANOTHER_DRAFT, code="other_window") from refusal


def _write(by: User, key: str, subject_id: int, sealed: bytes, seen: int, at: datetime) -> Draft:
    drafts = Draft.objects.select_for_update()
    there: Draft | None = drafts.filter(user=by, form=key, subject_id=subject_id).first()
    if there is None:
        if seen:
            raise ValidationError(GONE, code="other_window")
        return Draft.objects.create(user=by, form=key, subject_id=subject_id, content=sealed, saved_at=at)
    if there.revision != seen:
        raise ValidationError(ANOTHER_DRAFT, code="other_window")
    there.content, there.saved_at, there.revision = sealed, at, seen + 1
    there.save(update_fields=["content", "saved_at", "revision"])
    return there


def discard_draft(*, form_key: str, subject_id: int, by: User) -> None:
    """Throw the draft of a form away: it was saved, or its writer does not want it any more. None is fine too."""
    Draft.objects.filter(user=by, form=form_key, subject_id=subject_id).delete()


def sweep_drafts(*, at: datetime) -> int:
    """Take the drafts away that nobody touched for thirty days; answers how many."""
    return int(Draft.objects.saved_before(at - KEPT).delete()[0])
