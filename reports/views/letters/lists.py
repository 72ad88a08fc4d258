"""The list of letters, and letters that are made many at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from reports.actions.letters.batch import begin_letters, send_letters
from reports.actions.letters.take import zip_letters
from reports.enums import LetterStatus
from reports.forms.letters import UNFINISHED, LetterFilter, SentForm
from reports.letters.batches import Batch, indexation_batch, run_batch
from reports.letters.waiting import unfinished, without_letter
from reports.models import Letter
from reports.views.letters.shared import (
    ACT,
    LIST,
    LIST_LABEL,
    MONEY_ROLES,
    PER_PAGE,
    STYLING_ROLES,
    file_answer,
)
from subsidies.enums import RunState
from subsidies.views.payments.runs import payers, visible_run

SAMPLE = 10
HEAVY = ("content", "file")
"""What no list shows: the words and the file of each letter."""
FIRST_YEAR, LAST_YEAR = 2016, 2100


@require_safe
@for_roles(*MONEY_ROLES)
def letter_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """Every letter of the user's municipalities, what is still to be sent first when asked for."""
    form = LetterFilter(request.GET)
    filters = form.chosen()
    letters = Letter.objects.visible_to(scope).with_people().defer(*HEAVY)
    left = unfinished(Letter.objects.visible_to(scope))
    without = without_letter(scope)
    status = filters.get("stand")
    if status == UNFINISHED[0]:
        letters = unfinished(letters)
    elif status:
        letters = letters.filter(status=status)
    if kind := filters.get("soort"):
        letters = letters.filter(kind=kind)
    context = {
        "form": form,
        "filtered": bool(filters),
        "waiting": Letter.objects.visible_to(scope).to_send().count(),
        "unfinished": left.count(),
        "without": list(without[:SAMPLE]),
        "without_count": without.count(),
        "page": Paginator(letters, PER_PAGE).get_page(request.GET.get("page")),
        "shapes": scope.has(*STYLING_ROLES),
    }
    return render(request, "reports/letters/list.html", context)


def _indexation(scope: Scope, town: str, year: int) -> Batch:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return indexation_batch(get_object_or_404(payers(scope), pk=town), year, scope)


def _run(scope: Scope, paid_run_id: int) -> Batch:
    run = visible_run(scope, paid_run_id)
    if run.state != RunState.CLOSED:
        raise Http404
    return run_batch(run)


BATCHES: dict[str, Callable[..., Batch]] = {"indexatie": _indexation, "betaalrun": _run}


def _told(count: int, what: str) -> str:
    """How many letters something is the matter with, as a heading; nothing for none."""
    return f"{count} {'brief is' if count == 1 else 'brieven zijn'} {what}" if count else ""


def _about(kind: str, what: dict[str, Any]) -> tuple[str, str]:
    """The page the letters belong to: its address and its name."""
    if kind == "betaalrun":
        return reverse("subsidies:payment_run", args=[what["paid_run_id"]]), "Betaalrun"
    return f"{reverse('subsidies:indexation')}?jaar={what['year']}&gemeente={what['town']}", "Indexatie"


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def batch_page(request: UserRequest, scope: Scope, kind: str, **what: Any) -> HttpResponse:
    """The letters of an indexation or a run: how many there are, and beginning those that are not there yet."""
    batch = BATCHES[kind](scope, **what)
    if request.method == "POST":
        try:
            count = begin_letters(batch=batch, by=request.user, on=scope.on)
        except ValidationError as refusal:
            messages.error(request, refusal.messages[0])
        else:
            messages.success(request, f"Begonnen aan {count} {'brief' if count == 1 else 'brieven'}.")
        return redirect(batch.url)
    letters = batch.letters.standing().with_people().defer(*HEAVY).order_by("-failed_because", "-pk")
    counts = batch.counts()
    destroyed = batch.letters.standing().filter(emptied_on__isnull=False).count()
    context = {
        "batch": batch,
        "about": _about(kind, what),
        "counts": counts,
        "ready": counts["final"] + counts["sent"] - destroyed,
        "failed_title": _told(counts["failed"], "mislukt"),
        "destroyed_title": _told(destroyed, "niet meer op te halen"),
        "page": Paginator(letters, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "reports/letters/batch.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.SUBSIDY)
def batch_sent(request: UserRequest, scope: Scope, kind: str, **what: Any) -> HttpResponse:
    """Say on which day the letters of an indexation or a run were sent."""
    batch = BATCHES[kind](scope, **what)
    final = batch.letters.to_send().count()
    form = SentForm(request.POST or None, initial={"sent_on": scope.on})
    page = ActPage(
        heading="Verzenddatum vastleggen",
        lead=f"{batch.title}: {final} definitieve {'brief' if final == 1 else 'brieven'}.",
        button="Vastleggen",
        done="De verzenddatum is vastgelegd.",
        back=batch.url,
        back_label=batch.title,
        root=LIST,
        root_label=LIST_LABEL,
        template=ACT,
    )
    return act_page(
        request,
        form,
        page,
        lambda: send_letters(batch=batch, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_safe
@never_cache
@for_roles(Role.SUBSIDY)
def batch_zip(request: UserRequest, scope: Scope, kind: str, **what: Any) -> HttpResponseBase:
    """The letters of an indexation or a run that are final, in one zip; that they were taken is written down."""
    batch = BATCHES[kind](scope, **what)
    if not batch.letters.filter(status__in=(LetterStatus.FINAL, LetterStatus.SENT)).exists():
        raise Http404
    content = zip_letters(batch=batch, by=request.user, on=scope.on)
    return file_answer(
        content, "application/zip", f"brieven-{kind}-{what.get('year') or what['paid_run_id']}.zip"
    )
