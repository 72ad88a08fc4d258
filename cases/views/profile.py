"""The profile for employers: deciding about it, and reading it as others do."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.record_profile import record_profile
from cases.forms.profile import ProfileForm
from cases.profile.filters import ProfileFilter
from cases.profile.found import as_found, profiles_found_by
from cases.profile.of_candidate import profile_of
from cases.views.candidate import changeable_candidate
from dated.forms import add_refusal
from registry.models import Registration

PER_PAGE = 25


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def profile(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Decide whether a profile is visible and what it tells, beside how others read it."""
    candidate = changeable_candidate(scope, pk)
    shown = profile_of(candidate, scope.on)
    leading = Registration.objects.leading_on(scope.on).filter(person_id=candidate.person_id).first()
    form = ProfileForm(request.POST or None, present=shown.present, registered=leading is not None)
    if request.method == "POST" and form.is_valid():
        try:
            record_profile(
                candidate=candidate,
                facts=form.facts(),
                also_on_register=form.cleaned_data.get("also_on_register", False),
                by=request.user,
                on=scope.on,
            )
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, "Het profiel is opgeslagen.")
            return redirect("cases:profile", candidate.pk)
    context = {
        "candidate": candidate,
        "form": form,
        "shown": shown,
        "anonymous": shown.anonymous,
        "differs": bool(leading and shown.present and leading.profile_visible != shown.present.visible),
        "leading": leading,
    }
    return render(request, "cases/profile/profile.html", context)


@require_GET
@for_roles(Role.CONSULTANT)
def found(request: UserRequest, scope: Scope, code: str) -> HttpResponse:
    """A visible profile as colleagues in the region read it; who it is, is not said."""
    row = get_object_or_404(profiles_found_by(scope), code=code)
    own = row.candidate_id if row.candidate.municipality_id in scope.case_municipalities else None
    context = {"anonymous": as_found(row, scope), "own": own, "pdf_url": f"/profielen/{row.code}/profiel.pdf"}
    return render(request, "cases/profile/found.html", context)


@require_GET
@for_roles(Role.CONSULTANT)
def profiles(request: UserRequest, scope: Scope) -> HttpResponse:
    """The visible profiles of the region, newest first."""
    chosen = ProfileFilter(request.GET, queryset=profiles_found_by(scope).order_by("-during", "code"))
    page = Paginator(chosen.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "filter": chosen,
        "page": page,
        "profiles": [as_found(row, scope) for row in page.object_list],
        "filtered": bool(request.GET),
    }
    return render(request, "cases/profile/list.html", context)
