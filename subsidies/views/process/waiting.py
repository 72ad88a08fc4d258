"""What of a grant waits for a second person: on the page of the grant, and asking once more."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from subsidies.actions.grant import may_change_grant
from subsidies.actions.process.wait_for_second import NOTHING_WAITS, ask_again, open_beside
from subsidies.models import HeldAmount, SubsidyRequest, WageCostSubsidy
from subsidies.rules.receipt import dutch_euro
from subsidies.views.process.shared import ACT, MONEY_ROLES


@dataclass(frozen=True)
class Waiting:
    """What waits at a grant, and the open request for the same work, if there is one."""

    held: HeldAmount
    request: SubsidyRequest | None

    @property
    def text(self) -> str:
        """What is paid meanwhile, and what to do."""
        paid = f"Vanaf {self.held.first_day:%d-%m-%Y} wordt hooguit {dutch_euro(self.held.ceiling)} per maand betaald."
        if self.request is None:
            return (
                f"{paid} De tweede persoon gaf geen akkoord. Herstel de uren, of leg het bedrag opnieuw voor."
            )
        if self.request.pk == self.held.request_id:
            return (
                f"{paid} Geeft de tweede persoon akkoord, dan volgt de rest bij de eerstvolgende betaalrun."
            )
        return f"{paid} Een tweede persoon wordt gevraagd zodra de andere aanvraag voor dit werk klaar is."


def waiting_of(grant: WageCostSubsidy, on: date) -> Waiting | None:
    """What waits at a grant; None when nothing does."""
    held = HeldAmount.objects.filter(grant=grant).first()
    return Waiting(held, open_beside(grant, on).first()) if held else None


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def ask_second(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask a second person once more about what waits."""
    grant = get_object_or_404(WageCostSubsidy.objects.visible_to(scope).for_amounts(), pk=pk)
    if not may_change_grant(grant, scope):
        raise Http404
    waiting = waiting_of(grant, scope.on)
    page = ActPage(
        heading="Bedrag opnieuw voorleggen",
        lead=f"{grant.placement.person.full_name} bij {grant.placement.workplace.name}.",
        notice=waiting.text if waiting else "",
        warning="" if waiting else NOTHING_WAITS,
        button="Opnieuw voorleggen",
        done="Het bedrag ligt bij een tweede persoon.",
        back=reverse("subsidies:grant", args=[pk]),
        back_label="Toekenning",
        template=ACT,
    )
    form = forms.Form(request.POST if request.method == "POST" else None)
    return act_page(request, form, page, lambda: ask_again(grant=grant, by=request.user, on=scope.on))
