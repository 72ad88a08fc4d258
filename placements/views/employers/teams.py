"""Who keeps in touch with an employer, and the branch teams of the region."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from dated.periods import ONE_DAY
from placements.actions.employers.teams import assign_account_manager, end_account_management, keep_team
from placements.employers.page import account_manager_of
from placements.forms.employers.agreements import AccountManagerForm, TeamForm
from placements.models import BranchTeam
from placements.querysets.employer import READERS
from placements.views.employers.shared import ACT, may_change, page_of_act, visible_employer


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def account_manager(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Who keeps in touch with an employer from a day on; or nobody."""
    employer = visible_employer(scope, pk)
    present = account_manager_of(employer, scope)
    form = AccountManagerForm(request.POST or None, scope=scope, present=present)
    page = page_of_act(
        employer,
        heading="Accountmanager wijzigen",
        lead=f"Nu: {present.manager.display_name}." if present else "Nu: niemand.",
        button="Opslaan",
        done="De accountmanager is gewijzigd.",
        field_of={"placements_one_account_manager_at_a_time": "from_day"},
        unchanged=lambda changed: not changed,
    )

    def perform() -> bool:
        typed = form.cleaned_data
        if typed["manager"] is None:
            end_account_management(
                employer=employer,
                region=typed["region"],
                last_day=typed["from_day"] - ONE_DAY,
                by=request.user,
                on=scope.on,
            )
            return True
        assigned = assign_account_manager(
            employer=employer,
            region=typed["region"],
            manager=typed["manager"],
            team=typed["team"],
            from_day=typed["from_day"],
            by=request.user,
            on=scope.on,
        )
        return assigned is not None

    return act_page(request, form, page, perform)


@require_GET
@for_roles(*READERS)
def teams(request: UserRequest, scope: Scope) -> HttpResponse:
    """The branch teams of the user's regions."""
    rows = BranchTeam.objects.visible_to(scope).select_related("region", "coordinator")
    context = {"teams": rows, "today": scope.on, "may_change": may_change(scope)}
    return render(request, "placements/employers/teams.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def team(request: UserRequest, scope: Scope, team_id: int | None = None) -> HttpResponse:
    """A new branch team, or one to change."""
    rows = BranchTeam.objects.visible_to(scope).select_related("region")
    row = get_object_or_404(rows, pk=team_id) if team_id else None
    form = TeamForm(request.POST or None, scope=scope, team=row)
    page = ActPage(
        heading="Brancheteam wijzigen" if row else "Brancheteam maken",
        button="Team opslaan",
        done="Het team is opgeslagen.",
        back=reverse("placements:branch_teams"),
        back_label="Brancheteams",
        field_of={"placements_one_team_of_a_name": "name"},
        template=ACT,
    )
    return act_page(
        request,
        form,
        page,
        lambda: keep_team(
            region=form.cleaned_data["region"],
            team=row,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
        ),
    )
