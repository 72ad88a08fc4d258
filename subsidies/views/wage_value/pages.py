"""Wage values: the list, and the page of one assessment with its receipt and what follows from it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.page_parts import in_order, later_changes
from accounts.scope import Scope
from cases.finding.search import file_of
from cases.views.candidates import PER_PAGE
from dated.history import History
from subsidies.actions.process.room import amount_of_draft
from subsidies.actions.wage_value.held import may_change_assessment
from subsidies.enums import AssessmentStatus
from subsidies.local_choices import local_choices
from subsidies.models import SubsidyRequest, WageCostSubsidy, WageValueAssessment
from subsidies.rules.assessment import may_become, repeat_on
from subsidies.shown import ShownAmount, rate_table, shown_amount
from subsidies.views.grants import MONEY_ROLES
from subsidies.wage_values import calculated, propose_from_assessment

OPEN, ESTABLISHED, ALL = "open", "vastgesteld", "alle"
TABS = {
    OPEN: "Loopt",
    "laat": "Te laat terug",
    ESTABLISHED: "Vastgesteld",
    ALL: "Alle",
}


def visible_assessment(scope: Scope, pk: int) -> WageValueAssessment:
    """The assessment, or 404 for somebody who may not see it."""
    found = WageValueAssessment.objects.visible_to(scope).select_related(
        "placement__person",
        "placement__employer",
        "placement__borrower",
        "municipality",
        "expert",
        "requested_by",
        "established_by",
        "report",
    )
    return get_object_or_404(found, pk=pk)


@require_GET
@for_roles(*MONEY_ROLES)
def assessment_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The assessments this user may see; those that an expert is busy with, unless asked otherwise."""
    chosen = request.GET.get("stand", OPEN)
    chosen = chosen if chosen in TABS else OPEN
    seen = WageValueAssessment.objects.visible_to(scope).select_related(
        "placement__person", "placement__employer", "placement__borrower", "expert"
    )
    page = Paginator(_of_tab(seen, chosen, scope), PER_PAGE).get_page(request.GET.get("page"))
    rows = [{"assessment": each, "late": is_late(each, scope)} for each in page]
    context = {
        "page": page,
        "rows": rows,
        "tabs": TABS.items(),
        "chosen": chosen,
        "tab": TABS[chosen],
        "with_outcome": chosen in (ESTABLISHED, ALL),
    }
    return render(request, "subsidies/wage_value/list.html", context)


def _of_tab(seen: Any, chosen: str, scope: Scope) -> "QuerySet[WageValueAssessment]":
    if chosen == ESTABLISHED:
        return seen.filter(status=AssessmentStatus.ESTABLISHED).order_by("-valid_from", "pk")
    if chosen == ALL:
        return seen.order_by("-requested_on", "pk")
    found = seen.open()
    if chosen == "laat":
        found = found.filter(due_on__lt=scope.on)
    return found.order_by("due_on", "pk")


def is_late(assessment: WageValueAssessment, scope: Scope) -> bool:
    """Whether the expert should have been back already."""
    return assessment.is_open and assessment.due_on < scope.on


@require_GET
@for_roles(*MONEY_ROLES)
def assessment_page(request: UserRequest, scope: Scope, assessment_id: int) -> HttpResponse:
    """One assessment: where it stands, the tasks, the receipt, both views, and the subsidy that follows."""
    assessment = visible_assessment(scope, assessment_id)
    status = AssessmentStatus(assessment.status)
    context: dict[str, Any] = {
        "assessment": assessment,
        "placement": assessment.placement,
        "person": assessment.placement.person,
        "candidate": file_of(assessment.placement.person, scope),
        "late": is_late(assessment, scope),
        "calculation": calculated(assessment),
        "may": _may(assessment, status, scope),
        "following": _following(assessment, scope) if status == AssessmentStatus.ESTABLISHED else None,
        "changes": in_order(
            later_changes("Loonwaardebepaling", History(WageValueAssessment, pgh_obj_id=assessment.pk))
        ),
    }
    if assessment.valid_from is not None:
        choices = local_choices(assessment.municipality_id, scope.on)
        context["repeat_on"] = repeat_on(assessment.valid_from, choices.repeat_months)
    return render(request, "subsidies/wage_value/page.html", context)


def _may(assessment: WageValueAssessment, status: AssessmentStatus, scope: Scope) -> set[str]:
    """The acts this user may do next: "visited", "established", "cancelled"."""
    if not may_change_assessment(assessment, scope):
        return set()
    return {str(each) for each in AssessmentStatus if may_become(status, each)}


def _following(assessment: WageValueAssessment, scope: Scope) -> dict[str, Any]:
    """The grant that the wage value asks for, and what it pays beside the one that runs."""
    grants = WageCostSubsidy.objects.for_amounts().filter(placement_id=assessment.placement_id)
    rows = list(grants)
    following = propose_from_assessment(assessment, rows)
    if rows:
        following.grant.placement = rows[0].placement
    rates = rate_table()
    day = following.grant.first_day
    before: ShownAmount | None = None
    if following.instead_of is not None:
        before = shown_amount(following.instead_of, day, rates)
    return {
        "grant": following.grant,
        "instead_of": following.instead_of,
        "done": following.changes_nothing,
        "before": before,
        "after": _as_if_granted(following.grant, day),
        "request": SubsidyRequest.objects.visible_to(scope)
        .open()
        .filter(placement_id=assessment.placement_id)
        .first(),
    }


def _as_if_granted(grant: WageCostSubsidy, day: date) -> ShownAmount:
    """What the proposal would say: subsidy that runs already keeps the minimum wage of its last 1 January."""
    try:
        return amount_of_draft(grant)
    except ValidationError as refusal:
        return ShownAmount(day, None, " ".join(refusal.messages))
