"""Keep a choice of filters under a name, share it, begin with it, and throw it away."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.actions.checked import refuse_bsn
from cases.models import SavedFilter
from dated.acts import act
from registry.models import Municipality

MOST_SAVED = 30
TOO_MANY = f"U hebt al {MOST_SAVED} bewaarde filters. Verwijder er eerst een."


def save_filter(
    *,
    name: str,
    query: str,
    shared_with: Municipality | None,
    is_default: bool,
    by: User,
    on: date,
) -> SavedFilter:
    """Keep filters for oneself, or for everybody who works with the files of a municipality.

    `query` is what cases.listing.Listing made of an address; empty is everybody. Raises PermissionDenied for who sees
    no list or shares with a municipality that is not theirs, ValidationError by field.
    """
    _check(shared_with, scope_of(by, on))
    refuse_bsn(name=name)
    with act("Filter bewaard", by_id=by.pk):
        # Held, so that two windows do not each see room for one more, or each make their own the default.
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        if SavedFilter.objects.filter(owner=by).count() >= MOST_SAVED:
            raise ValidationError(TOO_MANY)
        _leave_default(by, is_default)
        return SavedFilter.objects.create(
            owner=by, name=name.strip(), query=query, shared_with=shared_with, is_default=is_default
        )


def change_filter(
    *,
    saved: SavedFilter,
    name: str,
    shared_with: Municipality | None,
    is_default: bool,
    by: User,
    on: date,
) -> SavedFilter:
    """Another name, other readers, or the beginning of one's own list. Only the owner may."""
    _check(shared_with, scope_of(by, on))
    _own(saved, by)
    refuse_bsn(name=name)
    with act("Bewaard filter gewijzigd", by_id=by.pk):
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        row = SavedFilter.objects.get(pk=saved.pk)
        if is_default and not row.is_default:
            _leave_default(by, is_default)
        row.name, row.shared_with, row.is_default = name.strip(), shared_with, is_default
        row.save()
    return row


def delete_filter(*, saved: SavedFilter, by: User, on: date) -> None:
    """Throw a filter away; colleagues with whom it was shared lose it too. Only the owner may."""
    _check(None, scope_of(by, on))
    _own(saved, by)
    with act("Bewaard filter verwijderd", by_id=by.pk):
        SavedFilter.objects.filter(pk=saved.pk).delete()


def _check(shared_with: Municipality | None, scope: Scope) -> None:
    if not scope.file_municipalities | scope.coach_municipalities:
        raise PermissionDenied
    if shared_with is not None and shared_with.pk not in scope.file_municipalities:
        raise PermissionDenied


def _own(saved: SavedFilter, by: User) -> None:
    if saved.owner_id != by.pk:
        raise PermissionDenied


def _leave_default(by: User, is_default: bool) -> None:
    if is_default:
        SavedFilter.objects.filter(owner=by, is_default=True).update(is_default=False)
