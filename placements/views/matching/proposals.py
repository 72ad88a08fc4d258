"""Proposing a candidate, and the page of a proposal with its steps."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_file
from cases.enums import YesNoUnknown
from cases.views.act_page import ActPage, act_page
from dated.forms import add_refusal
from placements.actions.matching.propose import move_proposal, propose
from placements.enums.matching import ProposalStatus
from placements.forms.matching import ProposalStepForm, ProposeForm
from placements.matching.naming import may_name, record_names_seen
from placements.models import Proposal
from placements.views.matching.lists import own_candidate
from placements.views.vacancies.pages import visible_vacancy


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int, vacancy_id: int) -> HttpResponse:
    """Propose a candidate of the own municipality for a vacancy."""
    candidate = own_candidate(pk, scope)
    vacancy = visible_vacancy(scope, vacancy_id)
    if candidate is None:
        raise Http404
    another = vacancy.municipality_id not in scope.case_municipalities
    page = ActPage(
        heading="Kandidaat voorstellen",
        lead=f"{candidate.person.full_name} voor {vacancy.title} bij {vacancy.employer.name}.",
        notice=(
            f"Deze vacature is van {vacancy.municipality.name}. De collega daar ziet uw naam, niet wie de kandidaat is."
            if another
            else ""
        ),
        button="Voorstellen",
        done="De kandidaat is voorgesteld.",
        back=reverse("placements:match_candidates", args=[vacancy.pk]),
        back_label=vacancy.title,
        root="placements:vacancy_list",
        root_label="Vacatures",
    )
    form = ProposeForm(request.POST or None)
    return act_page(
        request,
        form,
        page,
        lambda: propose(
            candidate=candidate, vacancy=vacancy, **form.cleaned_data, by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def proposal(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """How far a proposal is, its steps, and the next one."""
    shown = _visible(scope, pk)
    status = ProposalStatus(shown.status)
    form = ProposalStepForm(request.POST or None, status=status)
    if request.method == "POST" and form.is_valid():
        try:
            moved = move_proposal(proposal=shown, **form.facts(), by=request.user, on=scope.on)
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, f"Het voorstel is bijgewerkt: {moved.get_status_display()}.")
            return redirect("placements:proposal", pk)
    own = shown.candidate.municipality_id in scope.case_municipalities
    released = not own and may_name(shown.candidate_id, shown.vacancy_id, scope)
    if released:
        record_names_seen([shown.candidate_id], shown.vacancy_id, scope)
    another = shown.vacancy.municipality_id not in scope.case_municipalities
    context = {
        "proposal": shown,
        "vacancy_contact": shown.vacancy.taken_by if another else None,
        "person": shown.candidate.person if own or released else None,
        "own": own,
        # Who proposed somebody of another municipality by a release does not answer for the candidate.
        "contact": shown.candidate.consultant if shown.proposed_by == request.user else shown.proposed_by,
        "steps": list(shown.steps.select_related("by").order_by("-on", "-pk")),
        "form": form,
        "may_place": shown.is_open and may_change_file(shown.candidate, scope),
        "trial_possible": shown.status != ProposalStatus.TRIAL
        and shown.vacancy.trial_possible != YesNoUnknown.NO,
    }
    return render(request, "placements/matching/proposal.html", context)


def _visible(scope: Scope, pk: int) -> Proposal:
    visible: QuerySet[Proposal] = Proposal.objects.visible_to(scope)
    rows = visible.select_related(
        "candidate__person",
        "candidate__consultant",
        "vacancy__employer",
        "vacancy__municipality",
        "vacancy__taken_by",
        "proposed_by",
        "placement",
    )
    return get_object_or_404(rows, pk=pk)
