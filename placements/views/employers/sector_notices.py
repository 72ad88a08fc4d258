"""What a municipality is told when somebody elsewhere gave an employer another sector, and saying it was seen."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from placements.actions.employers.see_notice import see_sector_notice
from placements.models import SectorNotice

PER_PAGE = 25


@require_GET
@for_roles(Role.CONSULTANT)
def notices(request: UserRequest, scope: Scope) -> HttpResponse:
    """What the consultant's municipalities are told: first what nobody saw, then what was seen, the newest first."""
    rows = SectorNotice.objects.visible_to(scope)
    seen = rows.exclude(seen_on=None).select_related(
        "employer", "municipality", "changed_at", "by", "seen_by"
    )
    context = {
        "unseen": rows.unseen().select_related("employer", "municipality", "changed_at", "by"),
        "page": Paginator(seen, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "placements/employers/sector_notices.html", context)


@require_POST
@for_roles(Role.CONSULTANT)
def seen(request: UserRequest, scope: Scope, sector_notice_id: int) -> HttpResponse:
    """Take a notice off the list."""
    notice = get_object_or_404(SectorNotice.objects.visible_to(scope), pk=sector_notice_id)
    see_sector_notice(notice=notice, by=request.user, on=scope.on)
    messages.success(request, "Genoteerd dat u dit hebt gezien.")
    return redirect("placements:sector_notices")
