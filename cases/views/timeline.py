"""The timeline of a file on a page of its own, and its history field by field."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.field_history import field_history
from cases.parts import candidate_parts
from cases.timeline import FIRST, timeline_of
from cases.views.candidate import own_happenings, visible_candidate
from cases.views.candidates import PERSON_ROLES

PER_PAGE = 50


@require_GET
@for_roles(*PERSON_ROLES)
def timeline_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Everything that happened, by month; `toon` chooses a kind, `alles` shows more than the newest."""
    candidate = visible_candidate(scope, pk)
    everything = "alles" in request.GET
    kind = request.GET.get("toon", "")
    happened = own_happenings(candidate, candidate_parts.timeline(candidate, scope))
    timeline = timeline_of(happened, kind=kind, most=None if everything else FIRST)
    context = {"candidate": candidate, "timeline": timeline, "kind": kind}
    return render(request, "cases/timeline/page.html", context)


@require_GET
@for_roles(*PERSON_ROLES)
def history_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Every change of a field: when, who, why, old and new."""
    candidate = visible_candidate(scope, pk)
    page = Paginator(field_history(candidate, scope), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "cases/timeline/history.html", {"candidate": candidate, "page": page})
