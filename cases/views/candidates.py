"""The list of candidates and the search box."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.filters import CandidateFilter
from cases.forms.search import SearchForm
from cases.models import Candidate
from cases.rules.search_term import TermKind, read_term
from cases.search import (
    candidates_matching,
    file_of,
    keep_term,
    kept_term,
    people_without_file,
    person_with_bsn,
)
from registry.models import Person, Registration

PER_PAGE = 25
PERSON_ROLES = (Role.CONSULTANT, Role.COACH, Role.SUBSIDY)


@require_GET
@for_roles(*PERSON_ROLES)
def candidate_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The candidates this user may see, filtered, and found when a search was done."""
    text = kept_term(request.session, request.GET["zoek"]) if request.GET.get("zoek") else None
    if request.GET.get("zoek") and text is None:
        messages.info(request, "Uw zoekopdracht is verlopen. Zoek opnieuw.")
        return redirect("cases:candidate_list")
    return _list_page(request, scope, SearchForm(initial={"term": text or ""}), text)


@require_POST
@for_roles(*PERSON_ROLES)
def search(request: UserRequest, scope: Scope) -> HttpResponse:
    """Search by what was posted; see cases/search.py for why nothing of it comes into an address."""
    form = SearchForm(request.POST)
    if not form.is_valid():
        return _list_page(request, scope, form, None)
    text = form.cleaned_data["term"]
    term = read_term(text)
    if term.kind == TermKind.BSN:
        return _search_bsn(request, scope, form, term.text)
    if term.kind == TermKind.REFERENCE:
        found = Candidate.objects.visible_to(scope).filter(pk=term.text).first()
        if found:
            return redirect("cases:candidate", found.pk)
        form.add_error("term", "Er is geen dossier met dit nummer dat u mag zien.")
        return _list_page(request, scope, form, None)
    return redirect(f"{reverse('cases:candidate_list')}?zoek={keep_term(request.session, text)}")


def _search_bsn(request: UserRequest, scope: Scope, form: SearchForm, digits: str) -> HttpResponse:
    """Go to the file, or to opening one; about people outside the scope nothing is said."""
    person = person_with_bsn(digits)
    if person is not None:
        if candidate := file_of(person, scope):
            return redirect("cases:candidate", candidate.pk)
        if scope.case_municipalities and Person.objects.known_to(scope).filter(pk=person.pk).exists():
            return redirect("cases:open_file", person.pk)
    form.add_error("term", "Er is geen kandidaat met dit BSN die u mag zien.")
    return _list_page(request, scope, form, None)


def _list_page(request: UserRequest, scope: Scope, form: SearchForm, text: str | None) -> HttpResponse:
    visible = Candidate.objects.visible_to(scope)
    candidates = candidates_matching(visible, text) if text else visible.open_on(scope.on)
    shown = CandidateFilter(request.GET, queryset=_with_facts(candidates, scope), scope=scope)
    page = Paginator(shown.qs, PER_PAGE).get_page(request.GET.get("page"))
    without_file = people_without_file(scope, text)[:PER_PAGE] if text else []
    context = {
        "without_file": without_file,
        "filter": shown,
        "filtered": any(request.GET.get(name) for name in shown.filters),
        "page": page,
        "search_form": form,
        "searched": bool(text),
        "search_key": request.GET.get("zoek", "") if text else "",
        "may_record": bool(scope.case_municipalities),
    }
    return render(request, "cases/candidate_list.html", context)


def _with_facts(candidates: QuerySet[Candidate], scope: Scope) -> QuerySet[Candidate]:
    """What a line of the list shows, in a constant number of queries."""
    today = Registration.objects.filter(during__contains=scope.on)
    return (
        candidates.annotate(
            running=Count(
                "person__placements", filter=Q(person__placements__during__contains=scope.on), distinct=True
            )
        )
        .select_related("person", "municipality", "consultant")
        .prefetch_related(Prefetch("person__registrations", queryset=today, to_attr="registrations_today"))
        .order_by("person__last_name", "person__initials", "pk")
    )
