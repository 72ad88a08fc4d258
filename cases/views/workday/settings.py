"""The settings of signals, for the functional administrator: which kinds there are and how many files each touches."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.set_signal import set_signal
from cases.enums import Stage
from cases.forms.signals import SignalSettingForm
from cases.models import Candidate
from cases.signals import kinds
from cases.signals.raised import Asked, counted_by_kind
from dated.forms import add_refusal
from registry.models import Municipality


@require_GET
@for_roles(Role.ADMINISTRATOR)
def signal_settings(request: UserRequest, scope: Scope) -> HttpResponse:
    """All kinds of signals, what is chosen for each, and how many files it touches now."""
    municipality = _municipality(request, scope)
    codes = scope.carried_by(municipality.code)
    asked = Asked(scope, codes)
    counts = counted_by_kind(asked, _files(scope, codes))
    held = {key: asked.settings.of(kind, municipality.code) for key, kind in kinds().items()}
    rows = [
        {
            "kind": kind,
            "chosen": held[key],
            "when": kind.when(held[key].days),
            "files": counts.get(key, 0),
        }
        for key, kind in kinds().items()
    ]
    context = {"rows": rows, "municipality": municipality, "others": _administered(scope)}
    return render(request, "cases/workday/signal_settings.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def change_signal(request: UserRequest, scope: Scope) -> HttpResponse:
    """Set one kind: first look how many files it would touch, then save."""
    municipality = _municipality(request, scope)
    wanted = request.POST.get("soort") or request.GET.get("soort") or next(iter(kinds()))
    signal = kinds().get(wanted)
    if signal is None:
        return redirect("cases:signal_settings")
    codes = scope.carried_by(municipality.code)
    asked = Asked(scope, codes)
    form = SignalSettingForm(
        request.POST or None, signal=signal, chosen=asked.settings.of(signal, municipality.code)
    )
    now = counted_by_kind(asked, _files(scope, codes)).get(signal.key, 0)
    context: dict[str, Any] = {
        "form": form,
        "kind": signal,
        "municipality": municipality,
        "now": now,
        "then": "",
    }
    if request.method == "POST" and form.is_valid():
        typed = form.typed
        if "proberen" in request.POST:
            asked.settings.suppose(signal, municipality.code, typed)
            number = counted_by_kind(asked, _files(scope, codes)).get(signal.key, 0)
            context["then"] = (
                f"Met deze instelling raakt het signaal {number} {'dossier' if number == 1 else 'dossiers'}. "
                "Er is nog niets opgeslagen."
            )
        else:
            try:
                set_signal(
                    municipality=municipality,
                    key=signal.key,
                    days=typed.days,
                    days_by_stage=typed.by_stage,
                    weight=typed.weight,
                    enabled=typed.enabled,
                    by=request.user,
                    on=scope.on,
                )
            except PermissionDenied as denied:
                raise Http404 from denied
            except ValidationError as refusal:
                add_refusal(form, refusal, {})
            else:
                messages.success(
                    request, "Het signaal is ingesteld. De nieuwe instelling geldt vanaf vandaag."
                )
                return redirect(f"{reverse('cases:signal_settings')}?gemeente={municipality.code}")
    return render(request, "cases/workday/change_signal.html", context)


def _administered(scope: Scope) -> QuerySet[Municipality]:
    codes = {scope.carrier(code) for code in scope.administered_municipalities}
    return Municipality.objects.filter(code__in=codes).order_by("name")


def _municipality(request: UserRequest, scope: Scope) -> Municipality:
    """The municipality that is chosen, or the first this administrator works for; 404 for another's."""
    theirs = _administered(scope)
    wanted = request.GET.get("gemeente")
    found = theirs.filter(code=wanted).first() if wanted else theirs.first()
    if found is None:
        raise Http404
    return found


def _files(scope: Scope, codes: frozenset[str]) -> QuerySet[Candidate]:
    files: QuerySet[Candidate] = Candidate.objects.filter(municipality_id__in=codes)
    return files.filter(during__contains=scope.on).exclude(stage=Stage.LEFT)
