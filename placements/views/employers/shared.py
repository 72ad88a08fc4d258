"""What the screens of one employer share: who may open it, and the page of an act on it."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage
from placements.models import Employer

ACT = "placements/employers/act.html"


def visible_employer(scope: Scope, pk: int) -> Employer:
    """The employer, or 404 for who may not see employers and for one that was merged into another."""
    employer: Employer = get_object_or_404(Employer.objects.visible_to(scope), pk=pk)
    return employer


def may_change(scope: Scope) -> bool:
    """Whether this user keeps employers: consultants do."""
    return scope.has(Role.CONSULTANT)


def own(row: Any, scope: Scope) -> Any:
    """A row that one of the user's own municipalities noted; 404 for what another municipality of the region did."""
    if row.municipality_id not in scope.case_municipalities:
        raise Http404
    return row


def page_of_act(employer: Employer, *, heading: str, button: str, done: str, **more: Any) -> ActPage:
    """The page of an act on an employer: it goes back to the employer."""
    return ActPage(
        heading=heading,
        button=button,
        done=done,
        back=reverse("placements:employer", args=[employer.pk]),
        back_label=employer.name,
        root="placements:employer_list",
        root_label="Werkgevers",
        template=more.pop("template", ACT),
        **more,
    )
