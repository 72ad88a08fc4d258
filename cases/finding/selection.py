"""Files chosen in the list, carried from page to page in a signed field: numbers only, and only for who chose them.

What is carried is the file and the consultant it had when it was chosen, so that an act can name what a colleague
changed meanwhile instead of overwriting it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core import signing
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.access import may_change_file
from cases.finding.listing import BY_NAME, SORT, Listing, asked_in, visible_files
from cases.models import Candidate

SALT = "cases.selection"
AN_HOUR = 3600
MOST = 30_000
"""More files than the largest municipality has; an act on more is a mistake."""


class Expired(Exception):
    """The choice is too old, or not this user's: choose again."""


@dataclass(frozen=True)
class Selection:
    """Files with the number of the consultant each had."""

    had: dict[int, int | None]

    def __len__(self) -> int:
        return len(self.had)

    def signed(self, user_id: int) -> str:
        """The choice as it is carried in a form."""
        return signing.dumps([user_id, list(self.had.items())], salt=SALT, compress=True)

    def files(self, scope: Scope) -> list[Candidate]:
        """The chosen files this user may still see, by name."""
        found = visible_files(scope).filter(pk__in=self.had).select_related("person", "consultant")
        return list(found.order_by("person__search_name", "pk"))


@dataclass(frozen=True)
class Split:
    """Chosen files: those an act can be done with, and those it cannot, with the reason in Dutch."""

    able: list[Candidate]
    unable: list[tuple[Candidate, str]]


def chosen_of(scope: Scope, *, everything: bool, query: str, ids: Sequence[str]) -> Selection:
    """The files that were ticked, or all that these filters find now."""
    shown: QuerySet[Candidate] = visible_files(scope).active_on(scope.on)
    found = Listing(scope, shown, asked_in(query)).files
    files = found if everything else shown.filter(pk__in=numbers_in(ids))
    return Selection(dict(files.order_by("pk").values_list("pk", "consultant_id")[:MOST]))


def kept_filters(scope: Scope, query: str | None) -> str:
    """These filters as they stand in an address, as far as they are choices of this user; without any one that says so.

    Nothing when it is not known with which filters one came: the list then opens with the user's default filter.
    """
    if query is None:
        return ""
    return Listing(scope, visible_files(scope), asked_in(query)).query() or urlencode({SORT: BY_NAME})


def numbers_in(sent: Sequence[str]) -> set[int]:
    """The keys among what boxes sent. Ten digits are more than any row has, and fewer than the database can hold."""
    return {int(each) for each in sent if each.isascii() and each.isdigit() and len(each) <= 10}


def read_selection(text: str, user_id: int) -> Selection:
    """The choice a form carried. Raises Expired when it is too old, changed, or somebody else's."""
    try:
        owner, pairs = signing.loads(text, salt=SALT, max_age=AN_HOUR)
    except (signing.BadSignature, ValueError, TypeError) as fault:
        raise Expired from fault
    if owner != user_id:
        raise Expired
    return Selection(dict(pairs))


def split(selection: Selection, scope: Scope) -> Split:
    """What can be changed by this user today and what cannot, with the reason."""
    able, unable = [], []
    for file in selection.files(scope):
        if may_change_file(file, scope):
            able.append(file)
        else:
            open_today = file.last_day is None or file.last_day >= scope.on
            reason = "u bent geen consulent van deze gemeente" if open_today else "het dossier is gesloten"
            unable.append((file, reason))
    return Split(able, unable)
