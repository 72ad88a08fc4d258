"""The list of handovers, and accepting or refusing one: with only what is needed to decide."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.handover.decide import accept_handover, may_decide, refuse_handover
from cases.enums import HandoverStatus
from cases.forms.handover import AcceptForm, RefuseForm
from cases.handover import travels_along
from cases.models import Candidate, Handover
from cases.views.act_page import ActPage, act_page
from cases.views.candidates import PER_PAGE
from cases.workday.colleagues import consultants_for
from dated.forms import add_refusal


@require_GET
@for_roles(Role.CONSULTANT)
def handovers(request: UserRequest, scope: Scope) -> HttpResponse:
    """What is offered to the municipality, what it offers itself, and what was decided."""
    shown = Handover.objects.select_related(
        "candidate__person",
        "candidate__municipality",
        "to_municipality",
        "offered_by",
        "decided_by",
        "resulting",
    )
    done = shown.visible_to(scope).decided().order_by("-decided_on", "-pk")
    context = {
        "incoming": shown.incoming(scope).open().order_by("offered_on", "pk"),
        "outgoing": shown.outgoing(scope).open().order_by("offered_on", "pk"),
        "page": Paginator(done, PER_PAGE).get_page(request.GET.get("page")),
        "own": scope.case_municipalities,
    }
    return render(request, "cases/handover/list.html", context)


def offered(scope: Scope, handover_id: int) -> Handover:
    """The offer for somebody who may decide about it; 404 for everybody else."""
    offers = Handover.objects.incoming(scope).select_related(
        "candidate__person", "candidate__municipality", "to_municipality", "offered_by"
    )
    handover = get_object_or_404(offers, pk=handover_id)
    if not may_decide(handover, scope):
        raise Http404
    return handover


def decided_already(request: UserRequest, handover: Handover) -> HttpResponse:
    """Back to the list: who this was about is no longer shown to whoever did not take it over."""
    decided = f"Deze overdracht is op {handover.decided_on:%d-%m-%Y} al {handover.get_status_display()}."
    messages.info(request, decided)
    return redirect("cases:handovers")


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def accept(request: UserRequest, scope: Scope, handover_id: int) -> HttpResponse:
    """Take the file over, and choose who takes it on."""
    handover = offered(scope, handover_id)
    if handover.status != HandoverStatus.OFFERED:
        return decided_already(request, handover)
    here = scope.carrier(handover.to_municipality_id)
    file_here = _file_here(scope, handover)
    own = _in_words(travels_along.passed_over_in(handover.along, file_here) if file_here else [])
    form = AcceptForm(request.POST or None, consultants=consultants_for(here, scope), me=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            new = accept_handover(
                handover=handover,
                consultant=form.cleaned_data["consultant"],
                by=request.user,
                on=scope.on,
            )
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, f"Het dossier is overgenomen als {new.reference}. {own}".strip())
            return redirect("cases:candidate", new.pk)
    context = {
        "handover": handover,
        "person": handover.candidate.person,
        "form": form,
        "along": [part for part in travels_along.parts() if part.key in handover.along],
        "file_here": file_here,
        "own": own,
    }
    return render(request, "cases/handover/accept.html", context)


def _file_here(scope: Scope, handover: Handover) -> Candidate | None:
    """The file that the person has here already and that will go on."""
    codes = scope.carried_by(scope.carrier(handover.to_municipality_id))
    files = Candidate.objects.active_on(scope.on).filter(
        person_id=handover.candidate.person_id, municipality_id__in=codes
    )
    return files.order_by("during").first()


def _in_words(passed_over: list[travels_along.TravelsAlong]) -> str:
    """What was sent along and does not come, for whoever accepts; empty when everything comes."""
    if not passed_over:
        return ""
    names = ", ".join(part.label.lower() for part in passed_over)
    return f"Gaat niet mee, want uw dossier heeft al een eigen: {names}."


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def refuse(request: UserRequest, scope: Scope, handover_id: int) -> HttpResponse:
    """Leave the file where it is, and say why."""
    handover = offered(scope, handover_id)
    if handover.status != HandoverStatus.OFFERED:
        return decided_already(request, handover)
    form = RefuseForm(request.POST or None)
    page = ActPage(
        heading="Overdracht weigeren",
        lead=f"Het dossier van {handover.candidate.person.full_name} blijft bij "
        f"{handover.candidate.municipality.name}.",
        button="Overdracht weigeren",
        done="De overdracht is geweigerd.",
        back=reverse("cases:handovers"),
        back_label="Overdrachten",
    )
    return act_page(
        request,
        form,
        page,
        lambda: refuse_handover(
            handover=handover, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )
