"""The screens of saved filters."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.actions.finding.saved_filters import change_filter, delete_filter, save_filter
from cases.finding.listing import Listing, asked_in, visible_files
from cases.forms.saved_filter import FIELD_OF, SavedFilterForm
from cases.models import SavedFilter
from cases.views.act_page import ActPage, act_page
from cases.views.candidates import PERSON_ROLES


def _page(**said: Any) -> ActPage:
    return ActPage(
        back=reverse("cases:saved_filters"), back_label="Bewaarde filters", field_of=FIELD_OF, **said
    )


@require_GET
@for_roles(*PERSON_ROLES)
def saved_filters(request: UserRequest, scope: Scope) -> HttpResponse:
    """One's own filters, with how many they find, and those colleagues shared."""
    visible = list(SavedFilter.objects.visible_to(scope).select_related("owner", "shared_with"))
    files = visible_files(scope).active_on(scope.on)
    rows = []
    for each in visible:
        listing = Listing(scope, files, asked_in(each.query))
        rows.append(
            {
                "saved": each,
                "own": each.owner_id == scope.user_id,
                "says": [chip.label for chip in listing.chips()],
                "count": listing.files.count(),
            }
        )
    return render(request, "cases/list/saved_filters.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
@for_roles(*PERSON_ROLES)
def new_filter(request: UserRequest, scope: Scope) -> HttpResponse:
    """Keep the filters that stand in the address under a name."""
    form = SavedFilterForm(request.POST or None, scope=scope)
    listing = Listing(scope, visible_files(scope), dict(request.GET.lists()))
    says = "; ".join(chip.label for chip in listing.chips())
    page = _page(
        heading="Filters bewaren",
        lead=says or "Zonder filters: alle kandidaten.",
        button="Filter bewaren",
        done="Het filter is bewaard. U vindt het bij de lijst van kandidaten.",
    )
    query = listing.query()
    return act_page(
        request, form, page, lambda: save_filter(query=query, **form.facts(), by=request.user, on=scope.on)
    )


@require_http_methods(["GET", "POST"])
@for_roles(*PERSON_ROLES)
def edit_filter(request: UserRequest, scope: Scope, filter_id: int) -> HttpResponse:
    """Another name, other readers, or the beginning of the list."""
    saved = get_object_or_404(SavedFilter.objects.of(scope), pk=filter_id)
    initial = {"name": saved.name, "shared_with": saved.shared_with_id, "is_default": saved.is_default}
    form = SavedFilterForm(request.POST or None, scope=scope, initial=initial)
    page = _page(heading="Filter wijzigen", button="Wijziging opslaan", done="Het filter is gewijzigd.")
    return act_page(
        request, form, page, lambda: change_filter(saved=saved, **form.facts(), by=request.user, on=scope.on)
    )


@require_http_methods(["GET", "POST"])
@for_roles(*PERSON_ROLES)
def remove_filter(request: UserRequest, scope: Scope, filter_id: int) -> HttpResponse:
    """Throw a filter away, after a question."""
    saved = get_object_or_404(SavedFilter.objects.of(scope), pk=filter_id)
    lead = f"Het filter “{saved.name}” verdwijnt uit uw lijst."
    if saved.shared_with_id:
        lead += " U deelt het: ook collega's kunnen het dan niet meer gebruiken."
    page = _page(
        heading="Filter verwijderen", lead=lead, button="Verwijderen", done="Het filter is verwijderd."
    )
    return act_page(
        request,
        Form(request.POST if request.method == "POST" else None),
        page,
        lambda: delete_filter(saved=saved, by=request.user, on=scope.on),
    )
