"""A form page for an act with consequences: they are shown first, and what was shown is what is done."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.views.act_page import ActPage, act_page
from dated.forms import add_refusal


def confirmed_act_page(
    request: HttpRequest,
    form: forms.Form,
    page: ActPage,
    *,
    foresee: Callable[[], Iterable[str]],
    perform: Callable[[], object],
) -> HttpResponse:
    """Show the form; then what the act will do, in the sentences of `foresee`; and do it once that was confirmed.

    Whatever changes in between, in the form or in the facts, is shown again before anything is done. `foresee` may
    raise ValidationError as the act does.
    """
    if request.method == "POST" and form.is_valid():
        try:
            foreseen = list(foresee())
        except ValidationError as refusal:
            add_refusal(form, refusal, page.field_of)
            return render(request, "cases/act.html", {"form": form, "page": page})
        seen = mark(form.cleaned_data, foreseen)
        if request.POST.get("seen") != seen:
            context = {"form": form, "page": page, "foreseen": foreseen, "seen": seen}
            return render(request, "cases/confirmed_act.html", context)
    return act_page(request, form, page, perform)


def mark(typed: Mapping[str, Any], foreseen: Iterable[str]) -> str:
    """A mark of what was typed and what was shown with it; it says nothing by itself."""
    lines = [f"{name}={value}" for name, value in sorted(typed.items())]
    return sha256("\n".join([*lines, *foreseen]).encode()).hexdigest()
