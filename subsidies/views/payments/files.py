"""Payment files and what the bank did with them."""

import csv
import io
from collections.abc import Iterator

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from registry.rules.bank_days import first_bank_day
from subsidies.actions.payments.files import make_payment_file, record_download
from subsidies.actions.payments.outcomes import (
    confirm_file,
    receive_claim,
    resend_payment,
    return_payment,
)
from subsidies.enums import AccountState, PaymentState
from subsidies.forms.payments import FileForm, PaidForm, ReceivedForm, ReturnForm
from subsidies.models import Payment, PaymentFile
from subsidies.payments.shown import file_waits, paid_to_where_it_came_back
from subsidies.rules.difference import ZERO
from subsidies.views.payments.accounts import ACT
from subsidies.views.payments.runs import PER_PAGE, payers

SAME_ACCOUNT = (
    "De rekening is dezelfde als die waarvan het geld terugkwam. Opgeheven? Leg eerst de nieuwe vast."
)
CAME_BACK = (
    "Een eerdere betaling kwam terug en de rekening is nog dezelfde. Wijzig of beëindig die rekening eerst, "
    "anders gaat er weer geld naartoe:"
)
SENT_AGAIN = "De betaling gaat mee in het volgende bestand."
SETTLED = (
    "De betaling is verrekend met wat deze werkgever moest terugbetalen. Er gaat geen geld naar de bank."
)
COLUMNS = ("kenmerk", "werkgever", "rekeninghouder", "iban", "bedrag", "maand", "stand")
PURPOSE = "Betaling van loonkostensubsidie"


def _paid_later(file: PaymentFile) -> Iterator[str]:
    """That banks are closed on the day of a file, and on which day they pay then."""
    day = first_bank_day(file.execution_day)
    if day != file.execution_day:
        yield f"Op {file.execution_day:%d-%m-%Y} werken banken niet: de bank betaalt op {day:%d-%m-%Y}."


def _visible_file(scope: Scope, pk: int) -> PaymentFile:
    files = PaymentFile.objects.filter(municipality_id__in=scope.subsidy_municipalities)
    found: PaymentFile = get_object_or_404(files.select_related("municipality", "made_by", "account"), pk=pk)
    return found


def _visible_payment(scope: Scope, pk: int) -> Payment:
    payments = Payment.objects.visible_to(scope).select_related("run", "employer", "file", "account")
    found: Payment = get_object_or_404(payments, pk=pk)
    return found


@require_safe
@for_roles(Role.SUBSIDY)
def file_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The files that were made, what waits for the next one, what came back, and what is claimed back."""
    files = PaymentFile.objects.filter(municipality_id__in=scope.subsidy_municipalities).defer("content")
    payments = (
        Payment.objects.visible_to(scope).select_related("run", "employer").order_by("employer__name", "pk")
    )
    context = {
        "page": Paginator(files, PER_PAGE).get_page(request.GET.get("page")),
        "waits": file_waits(scope.subsidy_municipalities),
        "returned": payments.filter(state=PaymentState.RETURNED, replaced_by=None).select_related(
            "returned_by"
        ),
        "claims": payments.filter(state=PaymentState.CLAIM),
    }
    return render(request, "subsidies/payments/files.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def new_file(request: UserRequest, scope: Scope) -> HttpResponse:
    """Make a file of everything that waits and has an account."""
    day = first_bank_day(scope.on)
    form = FileForm(request.POST or None, payers=payers(scope), initial={"execution_day": day})
    waits = file_waits(scope.subsidy_municipalities)
    back = paid_to_where_it_came_back(scope.subsidy_municipalities)
    page = ActPage(
        heading="Betaalbestand maken",
        lead="Het bestand gaat naar de bank. Elke betaling komt in één bestand, ook als u twee keer klikt.",
        button="Bestand maken",
        done="Het betaalbestand is gemaakt. Haal het hier op en zet het klaar bij de bank.",
        back=reverse("subsidies:payment_files"),
        back_label="Betaalbestanden",
        also=_paid_later,
        then=lambda made: reverse("subsidies:payment_file", args=[made.pk]),
        template=ACT,
        warning=f"{CAME_BACK} {', '.join(back)}." if back else "",
        context={"waits": waits},
    )
    return act_page(
        request, form, page, lambda: make_payment_file(**form.cleaned_data, by=request.user, on=scope.on)
    )


@require_safe
@for_roles(Role.SUBSIDY)
def file_page(request: UserRequest, scope: Scope, file_id: int) -> HttpResponse:
    """One file: what is in it, and what the bank did."""
    file = _visible_file(scope, file_id)
    payments = file.payments.select_related("run", "employer", "account").order_by("employer__name", "pk")
    context = {
        "file": file,
        "page": Paginator(payments, PER_PAGE).get_page(request.GET.get("page")),
        "waits_for_bank": payments.filter(state=PaymentState.IN_FILE).exists(),
    }
    return render(request, "subsidies/payments/file.html", context)


@require_safe
@for_roles(Role.SUBSIDY)
def download(request: UserRequest, scope: Scope, file_id: int, extension: str) -> HttpResponse:
    """The file for the bank, or the same payments as a table; who took it along is recorded."""
    file = _visible_file(scope, file_id)
    if extension not in ("xml", "csv"):
        raise Http404
    record_download(file=file, purpose=PURPOSE, by=request.user, on=scope.on)
    content = bytes(file.content) if extension == "xml" else _table(file)
    kind = "application/xml" if extension == "xml" else "text/csv; charset=utf-8"
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="betaalbestand-{file.pk}.{extension}"'
    return answer


def _table(file: PaymentFile) -> bytes:
    """The payments of a file as csv, for the financial administration: no name of a worker stands in it."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for payment in file.payments.select_related("run", "employer", "account").order_by("pk"):
        account = payment.account
        assert account is not None, "a payment in a file has an account"
        amount = f"{payment.amount:.2f}".replace(".", ",")
        name, holder = (text.lstrip("=+-@\t\r") for text in (payment.employer.name, account.holder))
        rows.writerow(
            (
                payment.end_to_end_id,
                name,
                holder,
                account.iban,
                amount,
                payment.run.reference,
                payment.get_state_display(),
            )
        )
    return written.getvalue().encode("utf-8-sig")


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def paid(request: UserRequest, scope: Scope, file_id: int) -> HttpResponse:
    """The bank carried the file out."""
    file = _visible_file(scope, file_id)
    form = PaidForm(request.POST or None, initial={"paid_on": min(scope.on, file.execution_day)})
    page = _page(
        "Bestand is uitgevoerd",
        "Alle betalingen in dit bestand worden betaald. Wat de bank teruggaf, meldt u daarna per betaling.",
        "Vastleggen",
        "De betalingen zijn betaald.",
        file,
    )
    return act_page(
        request,
        form,
        page,
        lambda: confirm_file(file=file, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def returned(request: UserRequest, scope: Scope, payment_id: int) -> HttpResponse:
    """A payment came back."""
    payment = _visible_payment(scope, payment_id)
    if payment.file is None:
        raise Http404
    form = ReturnForm(request.POST or None, initial={"returned_on": scope.on})
    page = _page(
        "Betaling is teruggekomen",
        f"Betaling aan {payment.employer.name}. Controleer daarna de rekening. Een collega zet de betaling opnieuw "
        "klaar.",
        "Vastleggen",
        "De betaling staat als teruggekomen. Controleer de rekening; een collega zet haar opnieuw klaar.",
        payment.file,
    )
    return act_page(
        request,
        form,
        page,
        lambda: return_payment(payment=payment, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_POST
@for_roles(Role.SUBSIDY)
def resend(request: UserRequest, scope: Scope, payment_id: int) -> HttpResponse:
    """Put a payment that came back in the next file; a colleague of who reported it does so."""
    payment = _visible_payment(scope, payment_id)
    try:
        again = resend_payment(payment=payment, by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, SENT_AGAIN if again.amount > ZERO else SETTLED)
        if again.amount > ZERO and payment.account and payment.account.state == AccountState.IN_USE:
            messages.warning(request, SAME_ACCOUNT)
    return redirect("subsidies:payment_files")


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def received(request: UserRequest, scope: Scope, claim_id: int) -> HttpResponse:
    """An employer paid back what was claimed."""
    payment = _visible_payment(scope, claim_id)
    if payment.amount >= ZERO:
        raise Http404
    form = ReceivedForm(request.POST or None, initial={"received_on": scope.on})
    page = _page(
        "Terugvordering ontvangen",
        f"{payment.employer.name} betaalde terug wat te veel was betaald.",
        "Vastleggen",
        "De terugvordering is ontvangen.",
        None,
    )
    return act_page(
        request,
        form,
        page,
        lambda: receive_claim(payment=payment, **form.cleaned_data, by=request.user, on=scope.on),
    )


def _page(heading: str, lead: str, button: str, done: str, file: PaymentFile | None) -> ActPage:
    files = reverse("subsidies:payment_files")
    return ActPage(
        heading=heading,
        lead=lead,
        button=button,
        done=done,
        back=reverse("subsidies:payment_file", args=[file.pk]) if file else files,
        back_label="Betaalbestand" if file else "Betaalbestanden",
        template=ACT,
    )
