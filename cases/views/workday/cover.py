"""Standing in for a colleague who is away."""

from collections.abc import Iterator

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.cover import arrange_cover, end_cover
from cases.forms.caseload import CoverForm
from cases.models import Cover
from cases.views.act_page import ActPage, act_page


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_cover(request: UserRequest, scope: Scope) -> HttpResponse:
    """Let somebody stand in for a colleague, until a last day."""
    form = CoverForm(request.POST or None, scope=scope)
    page = ActPage(
        heading="Vervanging regelen",
        lead="De vervanger ziet in deze dagen de dossiers, taken en afspraken van de collega op de eigen startpagina.",
        button="Opslaan",
        done="De vervanging is vastgelegd.",
        also=lambda cover: _left_alone(cover, scope),
        back=reverse("cases:caseload"),
        back_label="Caseload",
        field_of={"cases_one_cover_at_a_time": "absent", "cases_cover_by_another": "substitute"},
    )
    return act_page(
        request, form, page, lambda: arrange_cover(**form.cleaned_data, by=request.user, on=scope.on)
    )


def _left_alone(cover: Cover, scope: Scope) -> Iterator[str]:
    """For whom the one who will be away stands in meanwhile: nobody does in these days."""
    others = Cover.objects.at(scope).overlapping(cover.during).filter(substitute=cover.absent)
    for other in others.select_related("absent").order_by("during", "pk"):
        who = "U" if cover.absent_id == scope.user_id else cover.absent.display_name
        yield (f"{who} vervangt in deze dagen {other.absent.display_name}. Regel ook daarvoor vervanging.")


@require_POST
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, cover_id: int) -> HttpResponse:
    """End a cover from today on."""
    cover = get_object_or_404(Cover.objects.at(scope), pk=cover_id)
    try:
        end_cover(cover=cover, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "De vervanging is beëindigd.")
    return redirect("cases:caseload")
