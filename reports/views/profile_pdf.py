"""The visible profile of a candidate as PDF."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity, Role
from accounts.scope import Scope
from cases.profile.found import as_found, profiles_found_by
from reports.documents.profile import profile_pdf


@require_GET
@for_roles(Role.CONSULTANT)
def profile_file(request: UserRequest, scope: Scope, code: str) -> HttpResponse:
    """The profile as others read it, on paper; only while it is visible, and for whoever may find it."""
    row = get_object_or_404(profiles_found_by(scope), code=code)
    record_access(
        by=request.user,
        activity=AccessActivity.PROFILE_SHARED,
        purpose="Profiel zonder naam als pdf",
        subject_ids=[row.candidate_id],
        # Of the municipality whose candidate it is, and of the reader's own: both privacy officers see it.
        municipalities={
            scope.carrier(code) for code in {row.candidate.municipality_id, *scope.case_municipalities}
        },
    )
    written = profile_pdf(as_found(row, scope), at=timezone.now())
    headers = {"Content-Disposition": f'attachment; filename="profiel-{row.code}.pdf"'}
    return HttpResponse(written, content_type="application/pdf", headers=headers)
