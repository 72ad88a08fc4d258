"""Contact with an employer and the marks it gave: note them, read them all, mend or remove them."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.forms.contact import ReasonForm
from cases.views.act_page import act_page
from placements.actions.employers.dealings import (
    correct_contact,
    correct_rating,
    note_contact,
    record_rating,
    remove_contact,
)
from placements.employers.page import moments_of
from placements.forms.employers.dealings import ContactMomentForm, RatingForm
from placements.models import EmployerContactMoment, EmployerRating
from placements.querysets.employer import READERS
from placements.views.employers.shared import may_change, own, page_of_act, visible_employer

PER_PAGE = 25
MOMENT = ("on", "kind", "contact", "note")
RATING = ("on", "subject", "mark", "note")


@require_GET
@for_roles(*READERS)
def moments(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """All contact with an employer that the region may read, and the marks."""
    employer = visible_employer(scope, pk)
    page = Paginator(moments_of(employer, scope), PER_PAGE).get_page(request.GET.get("page"))
    ratings = EmployerRating.objects.visible_to(scope).filter(employer=employer)
    context = {
        "employer": employer,
        "page": page,
        "ratings": ratings.select_related("municipality"),
        "may_change": may_change(scope),
        "own_municipalities": scope.case_municipalities,
    }
    return render(request, "placements/employers/moments.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_moment(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Note contact with an employer."""
    employer = visible_employer(scope, pk)
    form = ContactMomentForm(request.POST or None, initial={"on": scope.on}, employer=employer, scope=scope)
    page = page_of_act(
        employer,
        heading="Contact met werkgever vastleggen",
        button="Contact opslaan",
        done="Het contact is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: note_contact(
            employer=employer,
            municipality=form.cleaned_data["municipality"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change_moment(request: UserRequest, scope: Scope, pk: int, moment_id: int) -> HttpResponse:
    """Mend what was noted of a contact."""
    employer = visible_employer(scope, pk)
    row = own(get_object_or_404(EmployerContactMoment, employer=employer, pk=moment_id), scope)
    form = ContactMomentForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in MOMENT},
        employer=employer,
        scope=scope,
        own=False,
    )
    page = page_of_act(
        employer,
        heading="Contact met werkgever corrigeren",
        button="Correctie opslaan",
        done="Het contact is gecorrigeerd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: correct_contact(moment=row, facts=form.facts(), by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def remove_moment(request: UserRequest, scope: Scope, pk: int, moment_id: int) -> HttpResponse:
    """Remove a contact that was noted by mistake."""
    employer = visible_employer(scope, pk)
    row = own(get_object_or_404(EmployerContactMoment, employer=employer, pk=moment_id), scope)
    form = ReasonForm(request.POST or None)
    page = page_of_act(
        employer,
        heading="Contact met werkgever verwijderen",
        lead=f"Contact van {row.on:%d-%m-%Y}. De geschiedenis houdt het vast.",
        button="Contact verwijderen",
        done="Het contact is verwijderd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: remove_contact(moment=row, reason=form.cleaned_data["reason"], by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_rating(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record the mark an employer gave."""
    employer = visible_employer(scope, pk)
    form = RatingForm(request.POST or None, initial={"on": scope.on}, scope=scope)
    page = page_of_act(
        employer,
        heading="Cijfer vastleggen",
        lead="Hoe tevreden is de werkgever?",
        button="Cijfer opslaan",
        done="Het cijfer is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: record_rating(
            employer=employer,
            municipality=form.cleaned_data["municipality"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change_rating(request: UserRequest, scope: Scope, pk: int, rating_id: int) -> HttpResponse:
    """Mend a mark that was recorded wrongly."""
    employer = visible_employer(scope, pk)
    row = own(get_object_or_404(EmployerRating, employer=employer, pk=rating_id), scope)
    form = RatingForm(
        request.POST or None, initial={name: getattr(row, name) for name in RATING}, scope=scope, own=False
    )
    page = page_of_act(
        employer, heading="Cijfer corrigeren", button="Correctie opslaan", done="Het cijfer is gecorrigeerd."
    )
    return act_page(
        request,
        form,
        page,
        lambda: correct_rating(rating=row, facts=form.facts(), by=request.user, on=scope.on),
    )
