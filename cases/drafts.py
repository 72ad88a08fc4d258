"""Drafts of forms: what somebody typed and did not send yet comes back after a crash or a session that ended.

A form takes part by registering a DraftForm. It shows `cases/drafts/controls.html` within it and
`cases/drafts/banner.html` above it; `static/js/autosave.js` saves while somebody types, a button does so by hand.
A draft is encrypted, is its writer's alone, and is shown only while they may write in that form.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from django.forms import BaseForm, BaseFormSet
from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict
from django.urls import reverse

from accounts.scope import Scope
from cases.models import Draft
from registry.sealing import open_sealed, seal

PURPOSE = "cases.draft"
MOST_BYTES = 100_000
REVISION = "draft_revision"
NOT_KEPT = frozenset({"csrfmiddlewaretoken", REVISION})
RESUME = "concept"


@dataclass(frozen=True)
class DraftForm:
    """A form with drafts: its key, whether this user may write in it, and its page. Subject 0 is something new."""

    key: str
    may_write: Callable[[Scope, int], bool]
    page: Callable[[int], str]


_forms: dict[str, DraftForm] = {}


def register(form: DraftForm) -> None:
    """Let a form have drafts. Raises ValueError when another form has this key."""
    if _forms.setdefault(form.key, form).page is not form.page:
        raise ValueError(f"the form {form.key} is registered already")


def form_of(key: str) -> DraftForm | None:
    """The form with this key, or None when no form has it."""
    return _forms.get(key)


@dataclass(frozen=True)
class FoundDraft:
    """A draft that was opened: what stood in the fields, when it was saved, and its revision."""

    data: QueryDict
    saved_at: datetime
    revision: int


@dataclass(frozen=True)
class DraftState:
    """What a page with a form has to know of its draft; `revision` is what this page saw, 0 for none."""

    url: str
    discard_url: str
    resume_url: str
    found: FoundDraft | None
    resuming: bool
    revision: str

    @property
    def undecided(self) -> FoundDraft | None:
        """The draft the user has not chosen about: go on with it, or throw it away."""
        return None if self.resuming or self.revision != "0" else self.found

    @property
    def data(self) -> QueryDict | None:
        """What stood in the fields, for a page that goes on with the draft."""
        return self.found.data if self.found and self.resuming else None


def draft_state(request: HttpRequest, scope: Scope, key: str, subject_id: int) -> DraftState:
    """How it stands with the draft of this form for this user; one query."""
    found = find_draft(scope, key, subject_id)
    resuming = request.method == "GET" and request.GET.get(RESUME) == "verder" and found is not None
    revision = request.POST.get(REVISION, "0") if request.method == "POST" else "0"
    if resuming and found:
        revision = str(found.revision)
    return DraftState(
        url=reverse("cases:save_draft", args=[key, subject_id]),
        discard_url=reverse("cases:discard_draft", args=[key, subject_id]),
        resume_url=f"{_forms[key].page(subject_id)}?{RESUME}=verder",
        found=found,
        resuming=resuming,
        revision=revision if revision.isdecimal() else "0",
    )


def find_draft(scope: Scope, key: str, subject_id: int) -> FoundDraft | None:
    """This user's draft of a form, or None when there is none, or none that they may still see or that still opens."""
    form = form_of(key)
    row = Draft.objects.visible_to(scope).filter(form=key, subject_id=subject_id).first()
    if row is None or form is None or not form.may_write(scope, subject_id):
        return None
    try:
        opened = open_sealed(
            bytes(row.content), purpose=PURPOSE, belongs_to=_owner(row.user_id, key, subject_id)
        )
    except (KeyError, InvalidTag):  # a key that went, or a row that was tampered with: as good as no draft
        return None
    data = QueryDict(mutable=True)
    for name, values in json.loads(opened).items():
        data.setlist(name, values)
    return FoundDraft(data, row.saved_at, row.revision)


def sealed_content(posted: QueryDict, user_id: int, key: str, subject_id: int) -> bytes:
    """What is kept of a form, encrypted for this writer, form and subject."""
    kept: Mapping[str, Any] = {name: values for name, values in posted.lists() if name not in NOT_KEPT}
    text = json.dumps(kept, ensure_ascii=False).encode()
    return seal(text, purpose=PURPOSE, belongs_to=_owner(user_id, key, subject_id))


def _owner(user_id: int, key: str, subject_id: int) -> str:
    return f"{user_id}/{key}/{subject_id}"


def without_judging(form: BaseForm | BaseFormSet) -> None:
    """Let a form show what a draft holds without calling it wrong: nobody sent it yet."""
    if isinstance(form, BaseFormSet):
        form._errors, form._non_form_errors = [], form.error_class()  # type: ignore[attr-defined]
        for each in form.forms:
            without_judging(each)
    else:
        form._errors = ErrorDict()  # type: ignore[attr-defined]
