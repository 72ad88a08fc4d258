"""The acts on sickness at a placement: report sick, report recovered, mend a report."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage
from dated.periods import ONE_DAY
from placements.actions.sickness.report_sickness import (
    correct_sickness,
    may_report_sickness,
    report_recovered,
    report_sick,
)
from placements.forms.sickness import FIELD_OF, CorrectSicknessForm, RecoveredForm, SicknessForm
from placements.models import Placement, SicknessPeriod
from placements.views.placements import visible_placement
from placements.views.previewed_act import previewed_act_page

NO_CAUSE = "Leg alleen dagen vast. Waarom iemand ziek is, hoort hier niet en mag u niet vragen."


def _placement(scope: Scope, pk: int) -> Placement:
    """The placement, for somebody who may record sickness there; 404 for everybody else."""
    placement = visible_placement(scope, pk)
    if not may_report_sickness(placement.person_id, scope):
        raise Http404
    return placement


def _report(scope: Scope, placement: Placement, sickness_id: int) -> SicknessPeriod:
    rows = SicknessPeriod.objects.visible_to(scope).select_related("placement")
    return get_object_or_404(rows, pk=sickness_id, placement_id=placement.pk)


def _page(placement: Placement, heading: str, button: str, done: str, **more: Any) -> ActPage:
    return ActPage(
        heading=heading,
        button=button,
        done=done,
        back=reverse("placements:placement", args=[placement.pk]),
        back_label=f"Plaatsing bij {placement.workplace.name}",
        root="placements:placement_list",
        root_label="Plaatsingen",
        lead=NO_CAUSE,
        field_of=FIELD_OF,
        **more,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT, Role.SUBSIDY)
def sick(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Report somebody sick."""
    placement = _placement(scope, pk)
    form = SicknessForm(request.POST or None, initial={"first_day": scope.on, "reported_on": scope.on})
    return previewed_act_page(
        request,
        form,
        _page(placement, "Ziek melden", "Ziekmelding opslaan", "De ziekmelding is vastgelegd."),
        perform=lambda: report_sick(placement=placement, facts=form.facts(), by=request.user, on=scope.on),
        persons=lambda: [placement.person_id],
        touches=lambda: form.cleaned_data["first_day"],
        on=scope.on,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT, Role.SUBSIDY)
def recovered(request: UserRequest, scope: Scope, pk: int, sickness_id: int) -> HttpResponse:
    """Report somebody recovered."""
    placement = _placement(scope, pk)
    row = _report(scope, placement, sickness_id)
    form = RecoveredForm(request.POST or None, initial={"last_day": scope.on - ONE_DAY})
    return previewed_act_page(
        request,
        form,
        _page(placement, "Beter melden", "Beter melden", "Vastgelegd: weer beter."),
        perform=lambda: report_recovered(
            sickness=row, last_day=form.cleaned_data["last_day"], by=request.user, on=scope.on
        ),
        persons=lambda: [placement.person_id],
        touches=lambda: form.cleaned_data["last_day"] + ONE_DAY,
        on=scope.on,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT, Role.SUBSIDY)
def correct(request: UserRequest, scope: Scope, pk: int, sickness_id: int) -> HttpResponse:
    """Mend a report."""
    placement = _placement(scope, pk)
    row = _report(scope, placement, sickness_id)
    form = CorrectSicknessForm(request.POST or None, initial=CorrectSicknessForm.start(row))
    return previewed_act_page(
        request,
        form,
        _page(placement, "Ziekmelding corrigeren", "Correctie opslaan", "De ziekmelding is gecorrigeerd."),
        perform=lambda: correct_sickness(
            sickness=row, mistake=form.mistaken(), facts=form.facts(), by=request.user, on=scope.on
        ),
        persons=lambda: [placement.person_id],
        touches=lambda: min(row.first_day, form.cleaned_data["first_day"]),
        on=scope.on,
    )
