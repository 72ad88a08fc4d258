"""Bank accounts and the first month: proposed by one person, confirmed by another."""

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from placements.models import Employer
from subsidies.actions.payments.accounts import (
    confirm_account,
    propose_account,
    reject_account,
    start_payments,
    withdraw_account,
)
from subsidies.enums import PaymentState
from subsidies.forms.payments import AccountForm, ReasonForm, StartForm
from subsidies.models import Payment, PaymentAccount, PaymentStart
from subsidies.payments.parts import paid_employers
from subsidies.views.payments.runs import PER_PAGE, payers

FRAUD = (
    "Let op fraude: een gewijzigd rekeningnummer in een mail of brief is vaak nep. "
    "Bel de werkgever na op een nummer dat u al had, niet op het nummer in het bericht."
)
ACT = "subsidies/payments/act.html"


@require_safe
@for_roles(Role.SUBSIDY)
def account_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The accounts: those that wait for a second person, who waits for an account, and what is in use."""
    accounts = PaymentAccount.objects.visible_to(scope).select_related(
        "employer", "municipality", "proposed_by"
    )
    in_use = accounts.in_use().order_by("employer__name", "pk")
    context = {
        "waiting": accounts.waiting(),
        "starts": PaymentStart.objects.filter(municipality__in=payers(scope)).select_related("municipality"),
        "without": _without(scope),
        "page": Paginator(in_use, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "subsidies/payments/accounts.html", context)


def _without(scope: Scope) -> list[Employer]:
    """Employers for whom a payment waits that has no account to go to."""
    accounts = PaymentAccount.objects.visible_to(scope).in_use().filter(employer__isnull=False)
    waiting = Payment.objects.visible_to(scope).filter(state=PaymentState.TO_PAY)
    missing = waiting.exclude(employer_id__in=accounts.values("employer_id"))
    return list(Employer.objects.filter(pk__in=missing.values("employer_id")).order_by("name"))


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def start(request: UserRequest, scope: Scope) -> HttpResponse:
    """From which month the municipality pays here."""
    known = PaymentStart.objects.filter(municipality__in=payers(scope)).first()
    initial = {"first_month": known.first_month if known else scope.on.replace(day=1)}
    form = StartForm(request.POST or None, payers=payers(scope), initial=initial)
    page = _page(
        "Eerste maand",
        "Vanaf deze maand betaalt uw gemeente de loonkostensubsidie met dit systeem.",
        "Opslaan",
        "De eerste maand is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: start_payments(**form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def propose_own(request: UserRequest, scope: Scope) -> HttpResponse:
    """The account the municipality pays from."""
    return _propose(request, scope, None)


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def propose(request: UserRequest, scope: Scope, employer_id: int) -> HttpResponse:
    """The account of an employer."""
    return _propose(request, scope, get_object_or_404(paid_employers(scope), pk=employer_id))


def _propose(request: UserRequest, scope: Scope, employer: Employer | None) -> HttpResponse:
    form = AccountForm(request.POST or None, payers=payers(scope))
    if not payers(scope):
        raise Http404
    whose = employer.name if employer else "uw gemeente"
    page = _page(
        f"Bankrekening van {whose}",
        "Er verandert niets aan de betalingen tot een collega deze rekening heeft bevestigd.",
        "Voorstellen",
        "De rekening wacht op bevestiging door een collega.",
        warning=FRAUD,
    )
    return act_page(
        request,
        form,
        page,
        lambda: propose_account(employer=employer, **form.cleaned_data, by=request.user, on=scope.on),
    )


def _visible(scope: Scope, pk: int) -> PaymentAccount:
    accounts = PaymentAccount.objects.visible_to(scope).select_related(
        "employer", "proposed_by", "municipality"
    )
    found: PaymentAccount = get_object_or_404(accounts, pk=pk)
    return found


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def confirm(request: UserRequest, scope: Scope, account_id: int) -> HttpResponse:
    """Look at a proposed account beside the one in use, and take it into use."""
    account = _visible(scope, account_id)
    now = PaymentAccount.objects.in_use().filter(
        municipality=account.municipality_id, employer=account.employer_id
    )
    page = _page(
        f"Rekening van {_whose(account)} bevestigen",
        "Vanaf nu gaan betalingen naar deze rekening. Wat al in een betaalbestand staat, verandert niet.",
        "Bevestigen",
        "De rekening is in gebruik.",
        warning=FRAUD,
        account=account,
        now=now.first(),
        is_own_proposal=account.proposed_by_id == request.user.pk,
    )
    form = forms.Form(request.POST or None)
    return act_page(
        request, form, page, lambda: confirm_account(account=account, by=request.user, on=scope.on)
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def reject(request: UserRequest, scope: Scope, account_id: int) -> HttpResponse:
    """Refuse a proposed account."""
    account = _visible(scope, account_id)
    form = ReasonForm(request.POST or None)
    page = _page(
        f"Rekening van {_whose(account)} afwijzen",
        "De rekening die in gebruik is, blijft in gebruik.",
        "Afwijzen",
        "De rekening is afgewezen.",
        account=account,
        now=None,
    )
    return act_page(
        request,
        form,
        page,
        lambda: reject_account(account=account, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_POST
@for_roles(Role.SUBSIDY)
def withdraw(request: UserRequest, scope: Scope, account_id: int) -> HttpResponse:
    """Take one's own proposal back."""
    account = _visible(scope, account_id)
    if account.proposed_by_id != request.user.pk:
        raise Http404
    withdraw_account(account=account, by=request.user, on=scope.on)
    return redirect("subsidies:payment_accounts")


def _whose(account: PaymentAccount) -> str:
    return account.employer.name if account.employer else account.municipality.name


def _page(
    heading: str, lead: str, button: str, done: str, *, warning: str = "", **context: object
) -> ActPage:
    return ActPage(
        heading=heading,
        lead=lead,
        button=button,
        done=done,
        back=reverse("subsidies:payment_accounts"),
        back_label="Instellingen en rekeningen",
        warning=warning,
        template=ACT,
        context=context,
    )
