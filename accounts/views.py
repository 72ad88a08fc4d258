"""Who looked at whose data, for the privacy officer."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord
from accounts.scope import Scope

PER_PAGE = 50


@require_GET
@for_roles(Role.PRIVACY)
def access_records(request: UserRequest, scope: Scope) -> HttpResponse:
    """Exports and downloads of the privacy officer's municipalities, newest first; about whom only how many."""
    found = AccessRecord.objects.visible_to(scope).select_related("user").defer("subject_ids")
    activity = request.GET.get("wat", "")
    if activity in AccessActivity.values:
        found = found.filter(activity=activity)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "activities": AccessActivity.choices, "activity": activity}
    return render(request, "accounts/access_records.html", context)
