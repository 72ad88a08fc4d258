"""The search box: what it posts, and what is shown while somebody types."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.finding.other_numbers import address_of_number
from cases.finding.search import candidates_matching, file_of, keep_term, person_with_bsn
from cases.finding.suggestions import suggestions
from cases.forms.search import MOST_TYPED, SearchForm
from cases.models import Candidate
from cases.rules.search_term import TermKind, read_term
from cases.views.candidates import PERSON_ROLES, list_page
from registry.models import Person


@require_POST
@for_roles(*PERSON_ROLES)
def search(request: UserRequest, scope: Scope) -> HttpResponse:
    """Search by what was posted; see cases/finding/search.py for why nothing of it comes into an address."""
    form = SearchForm(request.POST)
    if url := _of_number(request.POST.get("zoek-term", "")[:MOST_TYPED], scope):
        return redirect(url)
    if not form.is_valid():
        return list_page(request, scope, form, None)
    text = form.cleaned_data["term"]
    term = read_term(text)
    if term.kind == TermKind.BSN:
        if url := _of_bsn(scope, term.bsn):
            return redirect(url)
        form.add_error("term", "Er is geen kandidaat met dit BSN die u mag zien.")
        return list_page(request, scope, form, None)
    if term.kind == TermKind.REFERENCE:
        found = Candidate.objects.visible_to(scope).filter(pk=term.number).first()
        if found:
            return redirect("cases:candidate", found.pk)
        form.add_error("term", "Er is geen dossier met dit nummer dat u mag zien.")
        return list_page(request, scope, form, None)
    if term.kind == TermKind.BIRTH_DATE and term.bsn and (url := _of_bsn(scope, term.bsn)):
        return redirect(url)
    return redirect(f"{reverse('cases:candidate_list')}?zoek={keep_term(request.session, text)}")


def _of_number(text: str, scope: Scope) -> str:
    """The address of what has this number, unless it is the BSN or the birth date of somebody this user may see."""
    url = address_of_number(text, scope)
    term = read_term(text)
    if not url or term.kind not in (TermKind.BSN, TermKind.BIRTH_DATE):
        return url
    if term.bsn and (found := _of_bsn(scope, term.bsn)):
        return found
    # Written as a day it is a day; eight digits are one when somebody was born on it.
    born = term.kind == TermKind.BIRTH_DATE and (
        not term.bsn or candidates_matching(Candidate.objects.visible_to(scope), text).exists()
    )
    return "" if born else url


def _of_bsn(scope: Scope, digits: str) -> str:
    """The address of the file, or of opening one, of the person with this BSN; nothing about people out of sight."""
    person = person_with_bsn(digits)
    if person is None:
        return ""
    if candidate := file_of(person, scope):
        return reverse("cases:candidate", args=[candidate.pk])
    if scope.case_municipalities and Person.objects.known_to(scope).filter(pk=person.pk).exists():
        return reverse("cases:open_file", args=[person.pk])
    return ""


@require_POST
@never_cache
@for_roles(*PERSON_ROLES)
def suggest(request: UserRequest, scope: Scope) -> HttpResponse:
    """A few people who fit what was typed so far, as a piece of a page; see static/js/search.js."""
    found = suggestions(scope, request.POST.get("term", "")[:MOST_TYPED])
    return render(request, "cases/suggestions.html", {"suggestions": found})
