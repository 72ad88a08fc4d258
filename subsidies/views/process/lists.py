"""The work list of the subsidy, and all requests."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.views.candidates import PER_PAGE
from subsidies.forms.work_list import RequestFilter, WorkFilter
from subsidies.models import SubsidyRequest
from subsidies.process.work import chosen, sums, work_of
from subsidies.views.process.shared import MONEY_ROLES


@require_GET
@for_roles(*MONEY_ROLES)
def work_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """What waits for somebody: requests with the days that are left, objections, and what is to be taken over."""
    form = WorkFilter(request.GET, scope=scope)
    filters = form.chosen()
    items = chosen(work_of(scope), scope, **filters)
    context = {
        "form": form,
        "page": Paginator(items, PER_PAGE).get_page(request.GET.get("page")),
        "sums": sums(items),
        "filtered": bool(filters),
        "tab": "te-doen",
    }
    return render(request, "subsidies/process/work_list.html", context)


@require_GET
@for_roles(*MONEY_ROLES)
def request_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """Every request to the user's municipalities, the newest first, with how it ended."""
    requests = SubsidyRequest.objects.visible_to(scope).with_people().order_by("-received_on", "-pk")
    form = RequestFilter(request.GET)
    status = form.cleaned_data.get("stap") if form.is_valid() else ""
    if status:
        requests = requests.filter(status=status)
    context = {
        "form": form,
        "page": Paginator(requests, PER_PAGE).get_page(request.GET.get("page")),
        "filtered": bool(status),
        "tab": "alles",
    }
    return render(request, "subsidies/process/request_list.html", context)
