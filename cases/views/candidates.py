"""The list of candidates."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.finding.listing import BY_NAME, SORTS, Listing, visible_files
from cases.finding.search import MOST_ALIKE, alike, kept_term, matching, without_file
from cases.forms.search import SearchForm
from cases.models import Candidate, SavedFilter
from cases.rules.search_term import read_term

PER_PAGE = 25
ROWS = 50
PERSON_ROLES = (Role.CONSULTANT, Role.COACH, Role.SUBSIDY)
COLUMNS = (("naam", "Kandidaat"), ("geboren", "Geboren"), ("fase", "Fase"), ("", "Doelgroepregister"))
MORE_COLUMNS = (("", "Werk"), ("consulent", "Consulent"))


@require_GET
@for_roles(*PERSON_ROLES)
def candidate_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The candidates this user may see, filtered, and found when a search was done."""
    if not request.GET:
        default = SavedFilter.objects.of(scope).filter(is_default=True).exclude(query="").first()
        if default is not None:
            return redirect(f"{reverse('cases:candidate_list')}?{default.query}")
    text = kept_term(request.session, request.GET["zoek"]) if request.GET.get("zoek") else None
    if request.GET.get("zoek") and text is None:
        messages.info(request, "Uw zoekopdracht is verlopen. Zoek opnieuw.")
        return redirect("cases:candidate_list")
    return list_page(request, scope, SearchForm(initial={"term": text or ""}), text)


def list_page(request: UserRequest, scope: Scope, form: SearchForm, text: str | None) -> HttpResponse:
    """The list, of everybody with an open file or of whom a search found."""
    visible = visible_files(scope)
    found, guessed = _found(visible, text) if text else (visible.active_on(scope.on), False)
    asked = dict(request.GET.lists())
    listing = Listing(scope, found, asked)
    paginator = Paginator(listing.sorted, ROWS)
    paginator.count = listing.total  # counted once for the pages and the filters
    page = paginator.get_page(request.GET.get("page"))
    key = request.GET.get("zoek", "") if text else ""
    context = {
        "listing": listing,
        "columns": _columns(listing, key),
        "chips": [(chip.label, _address(chip.query, key)) for chip in listing.chips()],
        "saved": SavedFilter.objects.visible_to(scope).select_related("owner", "shared_with"),
        "without_file": _people(scope, text, guessed)[:PER_PAGE] if text else [],
        "guessed": guessed,
        "page": page,
        "search_form": form,
        "searched": bool(text),
        "search_key": key,
        "may_record": bool(scope.case_municipalities),
        "may_export": bool(scope.file_municipalities),
    }
    return render(request, "cases/candidate_list.html", context)


def _found(visible: QuerySet[Candidate], text: str) -> tuple[QuerySet[Candidate], bool]:
    """Whom a name or a birth date is about; when nobody has the name, those whose name looks like it."""
    term = read_term(text)
    exact = matching(visible, term, "person__")
    if not term.weightiest or exact.exists():
        return exact, False
    close = [each.pk for each in alike(visible, term, "person__", MOST_ALIKE)]
    return visible.filter(pk__in=close), bool(close)


def _people(scope: Scope, text: str | None, guessed: bool) -> list:
    """People without a file whom the search is about."""
    if not scope.case_municipalities or not text:
        return []
    people, term = without_file(scope), read_term(text)
    exact = list(matching(people, term, "").order_by("search_name", "pk")[:PER_PAGE])
    return exact or (alike(people, term, "", PER_PAGE) if guessed else [])


def _columns(listing: Listing, key: str) -> list[dict[str, str]]:
    """The heads of the columns: what they sort by, which way they do now, and the address that turns it."""
    heads = []
    for name, label in (*COLUMNS, *MORE_COLUMNS):
        now = (
            ""
            if listing.sort.removeprefix("-") != name
            else "descending"
            if listing.sort[0] == "-"
            else "ascending"
        )
        turned = f"-{name}" if now == "ascending" else name
        url = _address(listing.query(sort=turned), key) if name in SORTS else ""
        heads.append({"label": label, "url": url, "sorted": now})
    return heads


def _address(query: str, key: str) -> str:
    """A link to the list with these filters; without any, one that says so, or the default would come back."""
    parts = [part for part in (f"zoek={key}" if key else "", query) if part]
    return "?" + ("&".join(parts) or f"sorteer={BY_NAME}")
