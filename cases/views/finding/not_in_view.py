"""Who is on the register without a file, and who has a file without being on the register."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.finding.indication import answer_indication, request_indication
from cases.actions.finding.open_files import open_files
from cases.enums import IndicationOutcome
from cases.finding.not_in_view import count_by_category, not_registered, without_view
from cases.finding.selection import numbers_in
from cases.forms.not_in_view import AnswerForm, NotInViewFilter, RequestForm
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate
from registry.models import Person

ROWS = 50


@require_GET
@for_roles(Role.CONSULTANT)
def not_in_view_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """Everybody on the register without a file, who waited longest first."""
    chosen = NotInViewFilter(request.GET, queryset=without_view(scope), scope=scope)
    page = Paginator(chosen.qs, ROWS).get_page(request.GET.get("page"))
    counts = count_by_category(chosen.qs) if page.paginator.count else {}
    context = {
        "page": page,
        "filter": chosen,
        "count": page.paginator.count,
        "counts": [(category.label, number) for category, number in sorted(counts.items())],
        "unregistered": not_registered(scope).count(),
    }
    return render(request, "cases/not_in_view.html", context)


@require_POST
@for_roles(Role.CONSULTANT)
def open_several(request: UserRequest, scope: Scope) -> HttpResponse:
    """Open the files of the people who were chosen, with the user as consultant."""
    # The button of one row opens that one alone, whatever else is ticked.
    sent = request.POST.getlist("alleen") or request.POST.getlist("kies")[:ROWS]
    ids = numbers_in(sent)
    known = Person.objects.living_in(scope.case_municipalities, scope.on)
    people = list(Person.objects.filter(pk__in=known.filter(pk__in=ids).values("pk")))
    if not people:
        messages.warning(request, "Kies eerst van wie u een dossier wilt openen.")
        return redirect("cases:not_in_view")
    try:
        opened = open_files(persons=people, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    if opened.skipped:
        messages.info(
            request,
            f"{opened.skipped} van deze mensen {'heeft' if opened.skipped == 1 else 'hebben'} al een dossier.",
        )
    if len(opened.files) == 1:
        messages.success(request, f"Dossier {opened.files[0].reference} is geopend.")
        return redirect("cases:candidate", opened.files[0].pk)
    if opened.files:
        messages.success(request, f"{len(opened.files)} dossiers zijn geopend. U bent de consulent.")
    return redirect("cases:not_in_view")


@require_GET
@for_roles(Role.CONSULTANT)
def not_registered_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """Files of people who are not on the register: should an indication be asked for?"""
    page = Paginator(not_registered(scope), ROWS).get_page(request.GET.get("page"))
    return render(request, "cases/not_registered.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def ask_indication(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Note that an indication was asked for."""
    candidate = changeable_candidate(scope, pk)
    form = RequestForm(request.POST or None, initial={"asked_on": scope.on})
    page = ActPage(
        heading="Aanvraag indicatie vastleggen",
        lead=f"Leg vast dat voor {candidate.person.full_name} een indicatie banenafspraak is aangevraagd bij UWV.",
        button="Aanvraag opslaan",
        done="De aanvraag is vastgelegd.",
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: request_indication(candidate=candidate, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def answer(request: UserRequest, scope: Scope, pk: int, indication_id: int) -> HttpResponse:
    """Note how the request ended."""
    candidate = changeable_candidate(scope, pk)
    asked = get_object_or_404(candidate.indication_requests, pk=indication_id, outcome="")
    form = AnswerForm(request.POST or None, initial={"answered_on": scope.on, "note": asked.note})
    page = ActPage(
        heading="Antwoord op de aanvraag vastleggen",
        lead=f"De indicatie is aangevraagd op {asked.asked_on:%d-%m-%Y}.",
        button="Antwoord opslaan",
        done="Het antwoord is vastgelegd.",
        also=lambda row: (
            ["Leg ook de inschrijving vast."] if row.outcome == IndicationOutcome.GRANTED else []
        ),
        back=reverse("cases:candidate", args=[pk]),
        back_label=candidate.reference,
    )
    return act_page(
        request,
        form,
        page,
        lambda: answer_indication(
            request=asked,
            outcome=IndicationOutcome(form.cleaned_data["outcome"]),
            answered_on=form.cleaned_data["answered_on"],
            note=form.cleaned_data["note"],
            by=request.user,
            on=scope.on,
        ),
    )
