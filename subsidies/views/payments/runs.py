"""Payment runs: the list, a new one, the preview with its reasons, and what two people do with it."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from dated.forms import add_refusal
from registry.models import Municipality
from subsidies.actions.payments.runs import (
    approve_run,
    cancel_run,
    close_run,
    open_run,
    recalculate_run,
)
from subsidies.enums import RunState
from subsidies.forms.payments import MONTHS_BACK, MonthForm, ReasonForm
from subsidies.models import PaymentAccount, PaymentRun, PaymentStart
from subsidies.payments.lines import payers_of
from subsidies.payments.posted import mark_of_lines
from subsidies.payments.shown import (
    LINE_CHOICES,
    PROBLEM,
    file_waits,
    lines_shown,
    steps_of,
    totals_of,
    without_account,
)
from subsidies.process.decision_parts import run_parts
from subsidies.rules.difference import previous_month

PER_PAGE = 50
SAMPLE = 10
BUSY = (RunState.CALCULATING, RunState.CLOSING)


def payers(scope: Scope) -> "QuerySet[Municipality]":
    """The municipalities this user pays for, as they are on this day: merged ones come with their heir."""
    codes = {scope.carrier(code) for code in scope.subsidy_municipalities}
    return Municipality.objects.filter(pk__in=codes).order_by("name")


def visible_run(scope: Scope, pk: int) -> PaymentRun:
    """The run, or 404 for somebody who does not pay for its municipality."""
    runs = PaymentRun.objects.visible_to(scope).select_related(
        "municipality", "made_by", "approved_by", "closed_by"
    )
    found: PaymentRun = get_object_or_404(runs, pk=pk)
    return found


@require_safe
@for_roles(Role.SUBSIDY)
def run_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The runs of the municipality, and what waits: for an approval, an account, or a file."""
    runs = PaymentRun.objects.visible_to(scope).select_related("municipality", "made_by", "approved_by")
    started = PaymentStart.objects.filter(municipality__in=payers(scope)).exists()
    own = PaymentAccount.objects.visible_to(scope).in_use().filter(employer=None).exists()
    context = {
        "page": Paginator(runs, PER_PAGE).get_page(request.GET.get("page")),
        "is_ready": started and own,
        "has_started": started,
        "accounts_waiting": PaymentAccount.objects.visible_to(scope).waiting().count(),
        "waits": file_waits(scope.subsidy_municipalities),
        "several": len(payers(scope)) > 1,
    }
    return render(request, "subsidies/payments/runs.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def new_run(request: UserRequest, scope: Scope) -> HttpResponse:
    """Choose the month of a new run; the worker then calculates it."""
    form = MonthForm(
        request.POST or None, payers=payers(scope), months=_months(scope.on), initial={"month": _usual(scope)}
    )
    if request.method == "POST" and form.is_valid():
        try:
            run = open_run(**form.cleaned_data, by=request.user, on=scope.on)
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            return redirect("subsidies:payment_run", run.pk)
    return render(request, "subsidies/payments/new_run.html", {"form": form})


def _months(on: date) -> list[tuple[str, str]]:
    """This month and those before it, newest first."""
    months, month = [], on.replace(day=1)
    for _ in range(MONTHS_BACK + 1):
        months.append((month.isoformat(), date_format(month, "F Y")))
        month = previous_month(month)
    return months


def _usual(scope: Scope) -> str:
    """The month that a run is usually made over: the one that just ended, or this one when that was posted."""
    before = previous_month(scope.on)
    closed = PaymentRun.objects.visible_to(scope).filter(state=RunState.CLOSED, month__gte=before)
    return (scope.on.replace(day=1) if closed.exists() else before).isoformat()


@require_safe
@for_roles(Role.SUBSIDY)
def run_page(request: UserRequest, scope: Scope, run_id: int) -> HttpResponse:
    """One run: how far the worker is, what it would post and why, or what became of it."""
    run = visible_run(scope, run_id)
    context: dict[str, Any] = {"run": run, "busy": run.state in BUSY, "facts": _facts(run)}
    if run.state in (RunState.PREVIEWED, RunState.APPROVED, RunState.CLOSED):
        context |= {
            "totals": totals_of(run),
            "steps": steps_of(run, payers_of(run.municipality_id, run.made_on)),
            "problems": lines_shown(run, PROBLEM)[:SAMPLE],
            "may_approve": run.made_by_id != request.user.pk,
        }
    if run.state in (RunState.PREVIEWED, RunState.APPROVED):
        context |= {"missing_accounts": without_account(run), "seen": mark_of_lines(run)}
    if run.state == RunState.CLOSED:
        payments = run.payments.select_related("employer", "file", "replaced_by", "replaces")
        page = Paginator(payments.order_by("employer__name", "pk"), PER_PAGE)
        context["payments"] = page.get_page(request.GET.get("page"))
        context["waits"] = file_waits([run.municipality_id])
        context["parts"] = run_parts.shown(run, scope)
    return render(request, "subsidies/payments/run.html", context)


def _facts(run: PaymentRun) -> list[tuple[str, str]]:
    """Who did what, and when."""
    steps = [
        ("Gemaakt", run.made_by, run.made_on),
        ("Goedgekeurd", run.approved_by, run.approved_on),
        ("Geboekt", run.closed_by, run.closed_on if run.state == RunState.CLOSED else None),
    ]
    facts = [("Gemeente", run.municipality.name)]
    return facts + [
        (what, f"{date_format(day)} door {by.display_name}") for what, by, day in steps if by and day
    ]


@require_safe
@for_roles(Role.SUBSIDY)
def run_lines(request: UserRequest, scope: Scope, run_id: int) -> HttpResponse:
    """Every line of a run, or those with one reason."""
    run = visible_run(scope, run_id)
    choice = request.GET.get("waarom", "")
    lines = lines_shown(run, choice)
    context = {
        "run": run,
        "choices": LINE_CHOICES,
        "choice": choice,
        "page": Paginator(lines, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "subsidies/payments/lines.html", context)


@require_POST
@for_roles(Role.SUBSIDY)
def approve(request: UserRequest, scope: Scope, run_id: int) -> HttpResponse:
    """Approve the total that was seen."""
    run = visible_run(scope, run_id)
    try:
        approve_run(run=run, seen=request.POST.get("seen", ""), by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, "De betaalrun is goedgekeurd en kan worden geboekt.")
    return redirect("subsidies:payment_run", run_id)


@require_POST
@for_roles(Role.SUBSIDY)
def close(request: UserRequest, scope: Scope, run_id: int) -> HttpResponse:
    """Let the worker post the run."""
    run = visible_run(scope, run_id)
    try:
        close_run(run=run, by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("subsidies:payment_run", run_id)


@require_POST
@for_roles(Role.SUBSIDY)
def recalculate(request: UserRequest, scope: Scope, run_id: int) -> HttpResponse:
    """Calculate the run again with the facts of now."""
    run = visible_run(scope, run_id)
    try:
        recalculate_run(run=run, by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("subsidies:payment_run", run_id)


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def cancel(request: UserRequest, scope: Scope, run_id: int) -> HttpResponse:
    """Call the run off before anything was posted."""
    run = visible_run(scope, run_id)
    form = ReasonForm(request.POST or None)
    page = ActPage(
        heading="Betaalrun annuleren",
        lead=f"Betaalrun {run.reference}. Er is nog niets geboekt; na het annuleren kunt u een nieuwe run maken.",
        button="Annuleren en voorstel weggooien",
        done="De betaalrun is geannuleerd.",
        back=reverse("subsidies:payment_run", args=[run.pk]),
        back_label=f"Betaalrun {run.reference}",
        template="subsidies/payments/act.html",
    )
    return act_page(
        request, form, page, lambda: cancel_run(run=run, **form.cleaned_data, by=request.user, on=scope.on)
    )
