"""A form page for an act that may change the past: first what moves, then, once that was confirmed, the act itself."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.access import UserRequest
from accounts.scope import scope_of
from cases.views.act_page import ActPage, act_page
from cases.views.confirmed_act import mark
from dated.forms import add_refusal
from placements.enums import MoveKind
from placements.preview import Move, foresee
from placements.preview.foresee import hold_persons

TEMPLATE = "placements/preview/confirm.html"


def previewed_act_page(
    request: UserRequest,
    form: forms.Form,
    page: ActPage,
    *,
    perform: Callable[[], object],
    persons: Callable[[], Collection[int]],
    touches: Callable[[], date],
    on: date,
) -> HttpResponse:
    """Show the form; do the act at once when it leaves the past alone, else show "Wat verandert er" first.

    `persons`: the keys of those whose figures and payments the act may touch. `touches`: the first day that becomes
    another one; both are asked of a valid form. An act from today on is shown as well when it moves payments. What was
    typed and what was shown are marked: when either is another one on the second click, it is shown again. The persons
    are held from the moment the moves are computed until the act is done, so nothing comes in between.
    `perform` must read again what it changes: it is tried first, and taken back.
    """
    if request.method != "POST" or not form.is_valid():
        return act_page(request, form, page, perform)
    with transaction.atomic():
        held = persons()
        hold_persons(held)
        try:
            payers = scope_of(request.user, on).file_municipalities
            moves = foresee(perform, persons=held, on=on, payers=payers)
        except PermissionDenied as denied:
            raise Http404 from denied
        except ValidationError as refusal:
            add_refusal(form, refusal, page.field_of)
            return render(request, page.template, {"form": form, "page": page, **page.context})
        shown = moves if touches() < on else [move for move in moves if move.kind == MoveKind.PAYMENTS]
        seen = mark_of(form.cleaned_data, shown)
        if shown and request.POST.get("seen") != seen:
            return render(request, TEMPLATE, confirmation(request, form, page, shown, seen))
        return act_page(request, form, page, perform)


def confirmation(
    request: HttpRequest, form: forms.Form, page: ActPage, moves: Iterable[Move], seen: str
) -> dict[str, Any]:
    """What the page "Wat verandert er" needs: the moves by kind, and whether something else was shown before."""
    listed = list(moves)
    kinds = [(kind, [move for move in listed if move.kind == kind]) for kind in MoveKind]
    return {
        "form": form,
        "page": page,
        "seen": seen,
        "shown_before": bool(request.POST.get("seen")),
        "kinds": [(MoveKind(kind).label, rows) for kind, rows in kinds if rows],
    }


def mark_of(typed: Mapping[str, Any], moves: Iterable[Move]) -> str:
    """A mark of what was typed and of the moves that were shown with it; a choice is marked by its key."""
    plain = {name: value.pk if isinstance(value, models.Model) else value for name, value in typed.items()}
    return mark(plain, (f"{move.what}|{move.change}|{move.when}|{move.note}" for move in moves))
