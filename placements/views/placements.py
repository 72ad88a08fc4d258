"""The list of placements, the page of one, and placing a candidate."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_change_facts_of
from cases.finding.search import file_of
from cases.models import Assessment, Candidate
from cases.views.candidate import changeable_candidate
from cases.views.candidates import PER_PAGE, PERSON_ROLES
from dated.forms import add_refusal
from placements.actions.place_candidate import place_candidate
from placements.agreement import counting_of
from placements.counting_panel import counting_panel
from placements.enums.matching import ProposalStatus
from placements.filters import ENDS_SOON, PlacementFilter
from placements.forms.placement import FIELD_OF, PlacementForm
from placements.forms.work_fields import hides_despite
from placements.models import Placement, Proposal, Vacancy
from placements.parts import placement_parts
from placements.placement_story import story_of
from placements.shown_hours import with_hours_on
from placements.working_week import notices_of_work

AS_TRIAL = "proef"


def visible_placement(scope: Scope, pk: int) -> Placement:
    """The placement, or 404 for somebody who may not see the file of the person."""
    placements = Placement.objects.visible_to(scope)
    return get_object_or_404(
        placements.select_related("person", "employer", "borrower", "group", "vacancy"), pk=pk
    )


def changeable_placement(scope: Scope, pk: int) -> Placement:
    """The placement for somebody who may change it; 404 for everybody else."""
    placement = visible_placement(scope, pk)
    if not may_change_facts_of(placement.person_id, scope):
        raise Http404
    return placement


@require_GET
@for_roles(*PERSON_ROLES)
def placement_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The placements of the persons this user may see; those that run today, unless asked otherwise."""
    shown = PlacementFilter(request.GET, queryset=_listed(scope), scope=scope)
    page = Paginator(shown.qs, PER_PAGE).get_page(request.GET.get("page"))
    for placement in with_hours_on(page.object_list, scope.on):
        end = placement.last_day
        placement.ends_soon = end is not None and scope.on <= end <= scope.on + ENDS_SOON
    context = {"filter": shown, "page": page, "filtered": shown.is_changed}
    return render(request, "placements/placement_list.html", context)


def _listed(scope: Scope) -> QuerySet[Placement]:
    return (
        Placement.objects.visible_to(scope)
        .select_related("person", "employer", "borrower")
        .prefetch_related("working_hours")
        .order_by("person__last_name", "person__initials", "pk")
    )


@require_GET
@for_roles(*PERSON_ROLES)
def placement_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The facts of a placement, its hours over time, and what it counts for and why."""
    placement = visible_placement(scope, pk)
    candidate = file_of(placement.person, scope)
    context = {
        "placement": placement,
        "person": placement.person,
        "candidate": candidate,
        "hours": list(placement.working_hours.order_by("-during")),
        "sees_vacancy": _sees_vacancy_of(placement, scope),
        "panel": counting_panel(placement, request.GET, scope.on),
        "parts": placement_parts.shown(placement, scope),
        "may_change": may_change_facts_of(placement.person_id, scope),
        "runs": placement.last_day is None or placement.last_day >= scope.on,
        **story_of(placement, candidate, scope),
    }
    return render(request, "placements/placement.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_placement(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Place a candidate; work that will not count is allowed, and said."""
    candidate = changeable_candidate(scope, pk)
    vacancy = _vacancy_asked(request, scope)
    start = _start(candidate, vacancy, scope, as_trial=request.GET.get("vorm") == AS_TRIAL)
    form = PlacementForm(request.POST or None, scope=scope, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            employer = form.party("employer")
            assert employer is not None, "a valid form has an employer"
            placement = place_candidate(
                candidate=candidate,
                employer=employer,
                borrower=form.party("borrower"),
                facts=replace(form.facts(), vacancy=vacancy),
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, FIELD_OF)
        else:
            _tell(request, placement, scope)
            return redirect("placements:placement", placement.pk)
    context = {
        "form": form,
        "candidate": candidate,
        "vacancy": vacancy,
        "hides_despite": hides_despite(form),
    }
    return render(request, "placements/new_placement.html", context)


def _sees_vacancy_of(placement: Placement, scope: Scope) -> bool:
    """Whether this user may open the vacancy somebody was placed through: it can be of another municipality."""
    if placement.vacancy_id is None or not scope.has(Role.CONSULTANT, Role.COACH):
        return False
    visible: bool = Vacancy.objects.visible_to(scope).filter(pk=placement.vacancy_id).exists()
    return visible


def _start(candidate: Candidate, vacancy: Vacancy | None, scope: Scope, *, as_trial: bool) -> dict[str, Any]:
    """What the form shows first; a trial when that was asked or when the proposal for the vacancy came that far."""
    intakes = Assessment.objects.filter(candidate=candidate).newest_first()
    most_hours = intakes.values_list("hours_max", flat=True).first() if vacancy is not None else None
    start = PlacementForm.start(vacancy, scope.on, most_hours)
    trials = Proposal.objects.filter(candidate=candidate, vacancy=vacancy, status=ProposalStatus.TRIAL)
    if as_trial or (vacancy is not None and trials.exists()):
        start |= PlacementForm.start_of_trial(start["first_day"])
    return start


def _vacancy_asked(request: UserRequest, scope: Scope) -> Vacancy | None:
    """The vacancy in the address (`?vacature=`), or 404 for one this user may not see."""
    number = request.GET.get("vacature", "")
    if not number:
        return None
    if not number.isdecimal() or len(number) > 9:
        raise Http404
    return get_object_or_404(Vacancy.objects.visible_to(scope).select_related("employer"), pk=int(number))


def _tell(request: UserRequest, placement: Placement, scope: Scope) -> None:
    """Say that it is saved, and when it will not count: why."""
    messages.success(request, "De plaatsing is vastgelegd.")
    for notice in notices_of_work(placement, on=scope.on):
        messages.warning(request, notice)
    counting = counting_of(placement, placement.first_day)
    if not counting.verdict.counts:
        why = " ".join(reason.text for reason in counting.verdict.reasons if not reason.counts)
        messages.warning(
            request, f"Deze plaatsing telt op de eerste werkdag niet mee voor de banenafspraak. {why}"
        )
