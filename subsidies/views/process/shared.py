"""What the pages of the process share: the thing somebody may see, and a page for one act."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage
from subsidies.forms.process import FIELD_OF
from subsidies.models import Decision, Objection, SubsidyRequest

MONEY_ROLES = (Role.CONSULTANT, Role.SUBSIDY)
ACT = "subsidies/process/act.html"


def visible_request(scope: Scope, pk: int) -> SubsidyRequest:
    """The request, or 404 for somebody who may not see it."""
    found: SubsidyRequest = get_object_or_404(SubsidyRequest.objects.visible_to(scope).with_people(), pk=pk)
    return found


def visible_decision(scope: Scope, pk: int) -> Decision:
    """The decision, or 404 for somebody who may not see it."""
    decisions = Decision.objects.visible_to(scope).select_related(
        "placement__person",
        "placement__employer",
        "placement__borrower",
        "municipality",
        "decided_by",
        "approved_by",
        "request",
    )
    found: Decision = get_object_or_404(decisions, pk=pk)
    return found


def visible_objection(scope: Scope, pk: int) -> Objection:
    """The objection, or 404 for somebody who may not see it."""
    objections = Objection.objects.visible_to(scope).select_related(
        "decision__placement__person",
        "decision__placement__employer",
        "decision__placement__borrower",
        "decision__municipality",
        "decided_by",
    )
    found: Objection = get_object_or_404(objections, pk=pk)
    return found


def about(request: SubsidyRequest) -> str:
    """Whom a request is about, in a line above a form."""
    placement = request.placement
    return f"{placement.person.full_name} bij {placement.workplace.name}."


def page_of(
    request: SubsidyRequest, heading: str, button: str, done: str, *, lead: str = "", **more: Any
) -> ActPage:
    """The page of one act on a request; afterwards the request is shown again."""
    return ActPage(
        heading=heading,
        lead=" ".join(filter(None, (about(request), lead))),
        button=button,
        done=done,
        back=reverse("subsidies:request", args=[request.pk]),
        back_label=f"Aanvraag {request.reference}",
        field_of=FIELD_OF,
        template=more.pop("template", ACT),
        **more,
    )
