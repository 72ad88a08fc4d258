"""Drafts of forms: kept while somebody types, and thrown away."""

from typing import NoReturn

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.drafts import discard_draft, save_draft
from cases.drafts import REVISION, DraftForm, form_of

WRITERS = (Role.CONSULTANT, Role.COACH)
STATUS_OF = {"too_large": 413, "other_window": 409}


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def save(request: UserRequest, scope: Scope, form: str, subject: int) -> HttpResponseBase:
    """Keep what was typed. A script gets an answer in JSON, a person without one goes back to the form.

    A GET gives a script the token with which it may post, after somebody signed in again in another window.
    """
    kind = _form(form)
    if not kind.may_write(scope, subject):
        _refuse()
    if request.method == "GET":
        return JsonResponse({"token": get_token(request)})
    by_script = request.headers.get("Accept") == "application/json"
    seen = request.POST.get(REVISION, "0")
    try:
        draft = save_draft(
            form=kind,
            subject_id=subject,
            content=request.POST,
            seen=int(seen) if seen.isdecimal() and len(seen) < 10 else 0,
            by=request.user,
            scope=scope,
            at=timezone.now(),
        )
    except PermissionDenied:
        _refuse()
    except ValidationError as refusal:
        if by_script:
            return JsonResponse(
                {"message": refusal.messages[0]}, status=STATUS_OF.get(refusal.error_list[0].code or "", 400)
            )
        messages.error(request, refusal.messages[0])
        return redirect(kind.page(subject))
    saved_at = f"{timezone.localtime(draft.saved_at):%H:%M}"
    if by_script:
        return JsonResponse({"saved_at": saved_at, "revision": draft.revision})
    messages.success(request, f"Concept bewaard om {saved_at}. U kunt later verdergaan.")
    return redirect(kind.page(subject))


@require_POST
@for_roles(*WRITERS)
def discard(request: UserRequest, scope: Scope, form: str, subject: int) -> HttpResponse:
    """Throw one's own draft away, and begin again."""
    kind = _form(form)
    if not kind.may_write(scope, subject):
        _refuse()
    discard_draft(form_key=form, subject_id=subject, by=request.user)
    messages.info(request, "Het concept is weggegooid.")
    return redirect(kind.page(subject))


def _form(key: str) -> DraftForm:
    if (kind := form_of(key)) is None:
        _refuse()
    return kind


def _refuse() -> NoReturn:
    raise Http404
