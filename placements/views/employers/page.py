"""The page of an employer, as it is read before a visit, and the history of what is kept about it."""

from itertools import chain

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from dated.periods import contains
from placements.employers.history import changes_of
from placements.employers.page import (
    MOST_MOMENTS,
    account_manager_of,
    agreements_of,
    complaints_of,
    marks_of,
    moments_of,
    to_be_handled,
    to_tell,
    unfinished,
    workers_of,
)
from placements.employers.parts import attention, employer_parts
from placements.models import Employer
from placements.querysets.employer import READERS
from placements.views.employers.shared import may_change, visible_employer

PER_PAGE = 50


@require_GET
@for_roles(*READERS)
def employer_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Everything to know before a visit; an employer that was merged leads to the one it became."""
    employer = get_object_or_404(Employer, pk=pk)
    if employer.merged_into_id is not None:
        return redirect("placements:employer", employer.merged_into_id)
    sectors = list(employer.sectors.chronological())
    agreements, complaints = agreements_of(employer, scope), complaints_of(employer, scope)
    own = chain(unfinished(agreements), to_be_handled(complaints))
    context = {
        "employer": employer,
        "sectors": sectors,
        "sector": next((each for each in sectors if contains(each.during, scope.on)), None),
        "management": account_manager_of(employer, scope),
        "attention": sorted([*attention(employer, scope), *own], key=lambda each: (each.day, each.text)),
        "workers": workers_of(employer, scope),
        "branches": employer.branches.present_on(scope.on),
        "contacts": list(employer.contacts.present_on(scope.on).select_related("branch")),
        "mentors": employer.mentors.present_on(scope.on).select_related("contact"),
        "moments": moments_of(employer, scope)[:MOST_MOMENTS],
        "agreements": agreements,
        "complaints": complaints,
        "to_tell": to_tell(scope.on),
        "parts": employer_parts.shown(employer, scope),
        "may_change": may_change(scope),
        "own_municipalities": scope.case_municipalities,
        **marks_of(employer, scope),
    }
    return render(request, "placements/employers/employer.html", context)


@require_GET
@for_roles(*READERS)
def history_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Every change of what is kept about an employer: when, who, why, old and new."""
    employer = visible_employer(scope, pk)
    page = Paginator(changes_of(employer, scope), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "placements/employers/history.html", {"employer": employer, "page": page})
