"""Closing a file and opening it again."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.close_file import close_file, may_reopen, reopen_file
from cases.closing import lapses, stays_open
from cases.enums import ClosingReason
from cases.forms.closing import CloseForm, ReopenForm
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate, visible_candidate


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def close(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Close the file after its last day; what goes on is named first."""
    candidate = changeable_candidate(scope, pk)
    form = CloseForm(request.POST or None, initial={"last_day": scope.on})
    warnings = []
    if goes_on := stays_open(candidate, scope.on):
        warnings.append(f"Dit loopt door als u het dossier sluit: {'; '.join(goes_on)}.")
    if ends := lapses(candidate, scope.on):
        warnings.append(f"Dit vervalt: {'; '.join(ends)}.")
    page = ActPage(
        heading="Dossier sluiten",
        lead=f"{candidate.person.full_name} gaat uit uw lijst. Het dossier blijft te lezen en u kunt het weer openen. "
        "Verhuisd naar een andere gemeente? Draag het dossier dan over.",
        warning=" ".join(warnings),
        button="Dossier sluiten",
        done="Het dossier is gesloten.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: close_file(
            candidate=candidate,
            last_day=form.cleaned_data["last_day"],
            reason=ClosingReason(form.cleaned_data["reason"]),
            note=form.cleaned_data["note"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def reopen(request: UserRequest, scope: Scope, closed_id: int) -> HttpResponse:
    """Open a closed file again, as if it had not been closed."""
    candidate = visible_candidate(scope, closed_id)
    if not may_reopen(candidate, scope):
        raise Http404
    form = ReopenForm(request.POST or None)
    page = ActPage(
        heading="Dossier heropenen",
        lead="Het dossier gaat verder in de fase van toen. Wat bij het sluiten verviel, blijft vervallen.",
        button="Dossier heropenen",
        done="Het dossier is weer open.",
        back=reverse("cases:candidate", args=[closed_id]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: reopen_file(
            candidate=candidate, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )
