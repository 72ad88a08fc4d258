"""Targets: what was set, with every earlier vintage, and setting a new one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from reports.actions.targets import regions_with_targets_of, set_own_target, set_team_target
from reports.enums import TeamMetric
from reports.forms.targets import OwnTargetForm, TeamTargetForm
from reports.models import OwnTarget, TeamTarget

SETTERS = (Role.POLICY, Role.MANAGER)
KEEPERS = (*SETTERS, Role.ADMINISTRATOR)
ACT = "reports/targets/act.html"
AGAIN = (
    "Stelt u op dezelfde dag opnieuw een doel vast, dan vervangt dat het vorige. Een doel van een eerdere dag blijft "
    "bewaard."
)


@require_safe
@for_roles(*KEEPERS)
def own_targets(request: UserRequest, scope: Scope) -> HttpResponse:
    """Every target that was set for the user's municipalities, the newest first."""
    rows = OwnTarget.objects.set_by(scope).select_related("municipality")
    targets = rows.order_by("municipality", "-year", "-set_on")
    context = {"targets": targets, "sees_figures": scope.has(*SETTERS)}
    return render(request, "reports/targets/own.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*KEEPERS)
def own_target(request: UserRequest, scope: Scope) -> HttpResponse:
    """Set the target of a municipality as an employer for a year."""
    form = OwnTargetForm(request.POST or None, scope=scope)
    page = ActPage(
        heading="Doel van de eigen organisatie vaststellen",
        button="Doel vaststellen",
        done="Het doel is vastgesteld.",
        notice=AGAIN,
        back=reverse("reports:own-targets"),
        back_label="Doelen van de eigen organisatie",
        field_of={"reports_own_target_is_a_number_of_jobs": "jobs", "reports_own_target_of_a_year": "year"},
        template=ACT,
        context={"sees_figures": scope.has(*SETTERS)},
    )
    return act_page(
        request, form, page, lambda: set_own_target(**form.cleaned_data, by=request.user, on=scope.on)
    )


@require_safe
@for_roles(*SETTERS)
def team_targets(request: UserRequest, scope: Scope) -> HttpResponse:
    """Every target that was set for the branch teams of the user's regions, the newest first."""
    rows = TeamTarget.objects.filter(team__region_id__in=regions_with_targets_of(scope))
    targets = rows.select_related("team").order_by("team__name", "-year", "metric", "-set_on")
    return render(request, "reports/targets/teams.html", {"targets": targets})


@require_http_methods(["GET", "POST"])
@for_roles(*SETTERS)
def team_target(request: UserRequest, scope: Scope) -> HttpResponse:
    """Set what a region wants of a branch team in a year."""
    form = TeamTargetForm(request.POST or None, scope=scope)
    page = ActPage(
        heading="Doel van een brancheteam vaststellen",
        button="Doel vaststellen",
        done="Het doel is vastgesteld.",
        notice=AGAIN,
        back=reverse("reports:team-targets"),
        back_label="Doelen van brancheteams",
        field_of={
            "reports_team_target_is_a_number": "number",
            "reports_team_target_mark_up_to_ten": "number",
            "reports_team_target_of_a_year": "year",
        },
        template=ACT,
        context={"sees_figures": True},
    )

    def perform() -> TeamTarget:
        typed = {**form.cleaned_data, "metric": TeamMetric(form.cleaned_data["metric"])}
        return set_team_target(**typed, by=request.user, on=scope.on)

    return act_page(request, form, page, perform)
