"""Agreements with an employer: record, change, and count placements for them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from dated.forms import model_choice
from placements.actions.employers.agreements import (
    change_agreement,
    count_placement,
    make_agreement,
    others_in_these_days,
    uncount_placement,
)
from placements.employers.page import at
from placements.forms.employers.agreements import AgreementForm, CountPlacementForm
from placements.models import Agreement, AgreementPlacement, Employer, Placement
from placements.querysets.employer import READERS
from placements.rules.agreement_progress import progress_of
from placements.views.employers.shared import own, page_of_act, visible_employer


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record what an employer promised."""
    employer = visible_employer(scope, pk)
    form = AgreementForm(request.POST or None, initial={"first_day": scope.on}, scope=scope)
    page = page_of_act(
        employer,
        heading="Afspraak met werkgever vastleggen",
        button="Afspraak opslaan",
        done="De afspraak is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: make_agreement(
            employer=employer,
            municipality=form.cleaned_data["municipality"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_GET
@for_roles(*READERS)
def agreement(request: UserRequest, scope: Scope, pk: int, agreement_id: int) -> HttpResponse:
    """An agreement with its progress, and the placements with which it is kept."""
    employer = visible_employer(scope, pk)
    row = _agreement(employer, scope, agreement_id)
    counted = list(row.fulfilments.select_related("placement__person").order_by("placement__during", "pk"))
    seen = set(
        Placement.objects.visible_to(scope)
        .filter(pk__in=[each.placement_id for each in counted])
        .values_list("pk", flat=True)
    )
    context = {
        "employer": employer,
        "agreement": row,
        "progress": progress_of([each.euro for each in counted], euro_due=row.euro, places_due=row.places),
        "counted": [each for each in counted if each.placement_id in seen],
        "others": sum(each.placement_id not in seen for each in counted),
        "may_change": row.municipality_id in scope.case_municipalities,
    }
    return render(request, "placements/employers/agreement.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change(request: UserRequest, scope: Scope, pk: int, agreement_id: int) -> HttpResponse:
    """Change an agreement, or how it stands."""
    employer = visible_employer(scope, pk)
    row = own(_agreement(employer, scope, agreement_id), scope)
    form = AgreementForm(request.POST or None, scope=scope, agreement=row)
    page = page_of_act(
        employer,
        heading="Afspraak met werkgever wijzigen",
        button="Afspraak opslaan",
        done="De afspraak is gewijzigd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_agreement(agreement=row, facts=form.facts(), by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def count(request: UserRequest, scope: Scope, pk: int, agreement_id: int) -> HttpResponse:
    """Let a placement count for an agreement."""
    employer = visible_employer(scope, pk)
    row = own(_agreement(employer, scope, agreement_id), scope)
    form = CountPlacementForm(request.POST or None)
    there = _to_count(row, employer, scope)
    if request.method == "GET":  # what is posted is refused in words when it counts already
        there = _not_counted_yet(there, row, scope)
    model_choice(form, "placement").queryset = there
    page = ActPage(
        heading="Plaatsing laten meetellen",
        lead=row.what,
        button="Laten meetellen",
        done="De plaatsing telt mee voor deze afspraak.",
        back=reverse("placements:employer_agreement", args=[employer.pk, row.pk]),
        back_label="Afspraak",
        template="placements/employers/count_placement.html",
        context={"is_empty": not there.exists()},
    )
    return act_page(
        request,
        form,
        page,
        lambda: count_placement(
            agreement=row,
            placement=form.cleaned_data["placement"],
            euro=form.cleaned_data["euro"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_POST
@for_roles(Role.CONSULTANT)
def uncount(request: UserRequest, scope: Scope, pk: int, agreement_id: int, counted_id: int) -> HttpResponse:
    """Let a placement no longer count for an agreement."""
    employer = visible_employer(scope, pk)
    row = own(_agreement(employer, scope, agreement_id), scope)
    counted = get_object_or_404(AgreementPlacement, agreement=row, pk=counted_id)
    try:
        uncount_placement(counted=counted, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    messages.success(request, "De plaatsing telt niet meer mee voor deze afspraak.")
    return redirect("placements:employer_agreement", employer.pk, row.pk)


def _agreement(employer: Employer, scope: Scope, pk: int) -> Agreement:
    rows: QuerySet[Agreement] = Agreement.objects.visible_to(scope).filter(employer=employer)
    return get_object_or_404(rows.select_related("municipality"), pk=pk)


def _to_count(agreement: Agreement, employer: Employer, scope: Scope) -> QuerySet[Placement]:
    """The placements at an employer in the days of the agreement, of people in the files of this consultant."""
    there = Placement.objects.visible_to(scope).filter(at(employer))
    seen: QuerySet[Placement] = there.overlapping(agreement.during)
    return seen.select_related("person").order_by("-during", "pk")


def _not_counted_yet(
    placements: QuerySet[Placement], agreement: Agreement, scope: Scope
) -> QuerySet[Placement]:
    """Without what counts for this agreement, or for another one of the employer in the same days."""
    elsewhere = others_in_these_days(agreement, scope).order_by().values("pk")
    counted = AgreementPlacement.objects.filter(Q(agreement=agreement) | Q(agreement__in=elsewhere))
    return placements.exclude(pk__in=counted.values("placement"))
