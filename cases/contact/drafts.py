"""Drafts of contact: what was typed in a file and not sent yet comes back."""

from django.urls import reverse

from accounts.scope import Scope
from cases.access import may_write_about
from cases.drafts import DraftForm, DraftState, find_draft
from cases.models import Candidate

KEY = "contact"


def _may_write(scope: Scope, pk: int) -> bool:
    candidate = Candidate.objects.visible_to(scope).filter(pk=pk).first()
    return candidate is not None and may_write_about(candidate, scope)


contact_drafts = DraftForm(KEY, _may_write, lambda pk: reverse("cases:new_contact", args=[pk]))


def draft_in_passing(candidate: Candidate, scope: Scope) -> DraftState:
    """The draft for the short form on the page of the candidate, which is gone on with on the page of the form."""
    return DraftState(
        url=reverse("cases:save_draft", args=[KEY, candidate.pk]),
        discard_url=reverse("cases:discard_draft", args=[KEY, candidate.pk]),
        resume_url=f"{contact_drafts.page(candidate.pk)}?concept=verder",
        found=find_draft(scope, KEY, candidate.pk),
        resuming=False,
        revision="0",
    )
