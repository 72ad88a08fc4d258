"""Objections to a decision: record one, its page, postpone and decide."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from subsidies.actions.process.objection import (
    decide_objection,
    due_on,
    postpone_objection,
    receive_objection,
)
from subsidies.forms.process import FIELD_OF, DecideObjectionForm, ObjectionForm, PostponeForm
from subsidies.models import Objection
from subsidies.rules.terms_of_decision import standing
from subsidies.views.process.shared import ACT, MONEY_ROLES, visible_decision, visible_objection


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def new_objection(request: UserRequest, scope: Scope, decision_id: int) -> HttpResponse:
    """Record an objection to a decision."""
    decision = visible_decision(scope, decision_id)
    form = ObjectionForm(request.POST or None, initial={"received_on": scope.on})
    late = scope.on > decision.objection_until
    page = ActPage(
        heading="Bezwaar vastleggen",
        lead=f"Tegen besluit {decision.reference} van {decision.decided_on:%d-%m-%Y}.",
        warning=(
            f"Bezwaar kon tot en met {decision.objection_until:%d-%m-%Y}. Leg een later bezwaar toch vast: ook daarop "
            "moet u besluiten. Is de brief later of nog niet verstuurd, dan is het bezwaar misschien op tijd."
            if late
            else ""
        ),
        button="Bezwaar opslaan",
        done="Het bezwaar is vastgelegd.",
        back=reverse("subsidies:decision", args=[decision.pk]),
        back_label=f"Besluit {decision.reference}",
        field_of=FIELD_OF,
        template=ACT,
    )
    return act_page(
        request,
        form,
        page,
        lambda: receive_objection(
            decision=decision,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_GET
@for_roles(*MONEY_ROLES)
def objection_page(request: UserRequest, scope: Scope, objection_id: int) -> HttpResponse:
    """One objection: what it is about, its term, and what was decided."""
    objection = visible_objection(scope, objection_id)
    due = due_on(objection)
    context = {
        "objection": objection,
        "decision": objection.decision,
        "person": objection.decision.placement.person,
        "due": due,
        "standing": standing(due, scope.on, done_on=objection.decided_on),
        "too_late": objection.received_on > objection.decision.objection_until,
        "follow_up": objection.followed_by.first(),
    }
    return render(request, "subsidies/process/objection.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def postpone(request: UserRequest, scope: Scope, objection_id: int) -> HttpResponse:
    """Take six weeks more."""
    objection = visible_objection(scope, objection_id)
    form = PostponeForm(request.POST or None, initial={"postponed_on": scope.on})
    page = _page(objection, "Beslissing verdagen", "Verdagen", "De beslissing op het bezwaar is verdaagd.")
    return act_page(
        request,
        form,
        page,
        lambda: postpone_objection(
            objection=objection,
            postponed_on=form.cleaned_data["postponed_on"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def settle(request: UserRequest, scope: Scope, objection_id: int) -> HttpResponse:
    """Decide on an objection."""
    objection = visible_objection(scope, objection_id)
    form = DecideObjectionForm(request.POST or None, initial={"decided_on": scope.on})
    page = _page(
        objection, "Besluiten op bezwaar", "Besluit opslaan", "Het besluit op bezwaar is vastgelegd."
    )
    return act_page(
        request,
        form,
        page,
        lambda: decide_objection(objection=objection, **form.facts(), by=request.user, on=scope.on),
    )


def _page(objection: Objection, heading: str, button: str, done: str) -> ActPage:
    return ActPage(
        heading=heading,
        lead=f"Bezwaar van {objection.received_on:%d-%m-%Y} tegen besluit {objection.decision.reference}.",
        button=button,
        done=done,
        back=reverse("subsidies:objection", args=[objection.pk]),
        back_label="Bezwaar",
        template=ACT,
    )
