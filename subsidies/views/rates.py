"""Statutory rates: all by kind over time, one with its history, a new one and a mended one with what they change."""

from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.page_parts import in_order, later_changes
from accounts.scope import Scope
from dated.forms import add_refusal
from dated.history import History
from subsidies.actions.rates import RateFacts, add_rate, correct_rate, known_kinds
from subsidies.forms.rates import CorrectRateForm, NewRateForm
from subsidies.models import StatutoryRate
from subsidies.rate_effect import effect_of, fingerprint, past_effect_of
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.minimum_wage import HOURLY_WAGE_FROM
from subsidies.rules.new_rate import EUR, HOURS_UNIT, check_rate, name_of, step_from_last
from subsidies.rules.rates import KIND_LABELS
from subsidies.rules.receipt import dutch_euro, dutch_number
from subsidies.shown import rate_table

ORDER = {kind: place for place, kind in enumerate(KIND_LABELS)}
"""First what every amount rests on; the youth scales come after."""
READERS = (Role.CONSULTANT, Role.SUBSIDY, Role.ADMINISTRATOR)
LOOK_FIRST = "Bekijk eerst wat dit tarief verandert, en kies dan Opslaan."
CHANGED = "Intussen veranderde er iets: dit is wat het tarief nu zou doen. Kies Opslaan als het klopt."
FIELD_OF = {"subsidies_one_rate_per_kind_and_day": "valid_from"}


@require_GET
@for_roles(*READERS)
def rate_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """Every rate by kind, the newest first, with its source and its certainty."""
    rows = StatutoryRate.objects.order_by("kind", "-valid_from")
    kinds: list[dict[str, Any]] = [
        {
            "key": kind,
            "name": name_of(kind),
            "caption": f"{name_of(kind)}, de nieuwste eerst",
            "rates": [_shown(rate, scope.on) for rate in rates],
        }
        for kind, rates in groupby(rows, key=lambda rate: rate.kind)
    ]
    kinds.sort(key=lambda each: (ORDER.get(each["key"], len(ORDER)), each["name"]))
    context = {
        "kinds": kinds,
        "present": [
            row for each in kinds if not _ended(each["key"], scope) for row in _present(each["rates"])
        ],
        "may_change": scope.has(Role.ADMINISTRATOR),
        "sees_grants": scope.has(Role.CONSULTANT, Role.SUBSIDY),
    }
    return render(request, "subsidies/rates/list.html", context)


@require_GET
@for_roles(*READERS)
def rate_page(request: UserRequest, scope: Scope, rate_id: int) -> HttpResponse:
    """One rate, and what happened to it."""
    rate = get_object_or_404(StatutoryRate, pk=rate_id)
    context = {
        "shown": _shown(rate, scope.on),
        "name": name_of(rate.kind),
        "may_change": scope.has(Role.ADMINISTRATOR),
        "changes": in_order(later_changes("Tarief", History(StatutoryRate, pgh_obj_id=rate.pk))),
    }
    return render(request, "subsidies/rates/rate.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def new_rate(request: UserRequest, scope: Scope) -> HttpResponse:
    """A new rate: first what it changes, then saving it."""
    form = NewRateForm(request.POST or None, kinds=known_kinds())
    return _with_effect(
        request,
        scope,
        form,
        form.facts,
        lambda facts: add_rate(facts=facts, by=request.user, on=scope.on),
        {"heading": "Nieuw tarief"},
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def correct(request: UserRequest, scope: Scope, rate_id: int) -> HttpResponse:
    """Mend a rate that was wrong: first what it changes, then saving it."""
    rate = get_object_or_404(StatutoryRate, pk=rate_id)
    start = {name: getattr(rate, name) for name in ("value", "source", "certainty", "note")}
    form = CorrectRateForm(request.POST or None, initial={**start, "was": rate.value})
    return _with_effect(
        request,
        scope,
        form,
        lambda: form.facts(rate),
        lambda facts: correct_rate(
            rate=rate,
            facts=facts,
            was=form.cleaned_data["was"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
        {
            "heading": "Tarief corrigeren",
            "lead": f"{name_of(rate.kind)} vanaf {rate.valid_from:%d-%m-%Y}",
            "rate": rate,
        },
    )


def _with_effect(
    request: UserRequest,
    scope: Scope,
    form: forms.Form,
    facts_of: Callable[[], RateFacts],
    save: Callable[[RateFacts], StatutoryRate],
    context: dict[str, Any],
) -> HttpResponse:
    """Show the form with what it changes, or save what was shown."""
    context = {"seen": "", **context}
    if request.method == "POST" and form.is_valid():
        facts = facts_of()
        if _is_possible(form, facts):
            effect = effect_of(facts.as_rate(), scope.on)
            past = past_effect_of(facts.as_rate(), scope.on)
            shown = fingerprint(facts.as_rate(), effect, past)
            if "save" in request.POST and form.cleaned_data["seen"] == shown:
                try:
                    rate = save(facts)
                except PermissionDenied as denied:
                    raise Http404 from denied
                except ValidationError as refusal:
                    add_refusal(form, refusal, FIELD_OF)
                else:
                    messages.success(request, "Het tarief is opgeslagen.")
                    return redirect("subsidies:rate", rate.pk)
            elif "save" in request.POST:
                context["notice"] = CHANGED if form.cleaned_data["seen"] else LOOK_FIRST
            context |= {
                "effect": effect,
                "past": past,
                "seen": shown,
                "step": step_from_last(facts.kind, facts.valid_from, facts.value, rate_table()),
                "unverified": not facts.as_rate().is_verified,
            }
    return render(request, "subsidies/rates/change.html", {"form": form, **context})


def _is_possible(form: forms.Form, facts: RateFacts) -> bool:
    """Whether it can be a rate; else the form says why not."""
    try:
        check_rate(facts.kind, facts.valid_from, facts.value)
    except InvalidInputError as refused:
        form.add_error(refused.field if refused.field in form.fields else None, str(refused))
        return False
    return True


def _ended(kind: str, scope: Scope) -> bool:
    """Whether the law has no rate of this kind any more: since 2024 there is no minimum wage of a month."""
    return kind == "minimum_wage_month" and scope.on >= HOURLY_WAGE_FROM


def _present(rates: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of the rates of a kind, the newest first: the one that holds now; none when all are to come."""
    return [row for row in rates if not row["to_come"]][:1]


def _shown(rate: StatutoryRate, on: date) -> dict[str, Any]:
    """A rate as the screens show it."""
    if rate.unit == EUR:
        text = dutch_euro(rate.value)
    else:
        text = f"{dutch_number(rate.value)}{' uur' if rate.unit == HOURS_UNIT else ' %'}"
    return {"rate": rate, "name": name_of(rate.kind), "text": text, "to_come": rate.valid_from > on}
