"""Employers under the box of a form while somebody types."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from placements.employers.choice import MOST_OFFERED
from placements.employers.finding import MOST_TYPED, find_employer, label_of, nearest_first
from placements.models import Employer
from placements.querysets.employer import READERS


@require_POST
@never_cache
@for_roles(*READERS)
def suggest(request: UserRequest, scope: Scope) -> HttpResponse:
    """A few employers that fit what was typed so far, as a piece of a page; see static/js/search.js."""
    employers = nearest_first(Employer.objects.visible_to(scope), scope)
    found = find_employer(employers, request.POST.get("term", "")[:MOST_TYPED], most=MOST_OFFERED)
    lines = [(each, label_of(each)) for each in found.employers]
    return render(request, "placements/employers/parts/suggestions.html", {"employers": lines})
