"""No capacity to work, for somebody with Wajong: on the register only while employed, since 2026."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.forms.leaving import FIELD_OF_CAPACITY, CapacityForm, CorrectCapacityForm
from cases.views.act_page import act_page
from cases.views.confirmed_act import confirmed_act_page
from cases.views.leaving.pages import page_of
from cases.views.register import changeable_register
from registry.actions.leaving.ending import check_day
from registry.actions.leaving.work_capacity import (
    correct_without_capacity,
    record_without_capacity,
    take_back_without_capacity,
)
from registry.leaving import meaning_of_no_capacity


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def without_capacity(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record that UWV found no capacity to work."""
    candidate = changeable_register(scope, pk)
    form = CapacityForm(request.POST or None)
    page = page_of(
        candidate,
        heading="Geen arbeidsvermogen vastleggen",
        lead="UWV heeft vastgesteld dat deze persoon met Wajong geen arbeidsvermogen heeft. Leg alleen vast dat dit zo "
        "is, niet waarom. U ziet eerst wat er verandert.",
        button="Verder",
        done="De vaststelling is opgeslagen.",
        field_of=FIELD_OF_CAPACITY,
    )

    def foresee() -> list[str]:
        first_day: date = form.cleaned_data["first_day"]
        check_day(candidate.person, first_day, on=scope.on, field="first_day")
        return meaning_of_no_capacity(candidate.person, form.during(), on=scope.on)

    def perform() -> object:
        return record_without_capacity(
            person=candidate.person, **form.cleaned_data, by=request.user, on=scope.on
        )

    return confirmed_act_page(request, form, page, foresee=foresee, perform=perform)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def correct_capacity(request: UserRequest, scope: Scope, pk: int, capacity_id: int) -> HttpResponse:
    """Mend the period, end it, or take it back."""
    candidate = changeable_register(scope, pk)
    row = get_object_or_404(candidate.person.periods_without_work_capacity, pk=capacity_id)
    form = CorrectCapacityForm(
        request.POST or None, initial={"first_day": row.first_day, "last_day": row.last_day}
    )
    page = page_of(
        candidate,
        heading="Geen arbeidsvermogen corrigeren",
        lead="Herstel de periode, of geef haar een einde. De geschiedenis laat zien wat er stond en waarom.",
        button="Correctie opslaan",
        done="De correctie is opgeslagen.",
        field_of=FIELD_OF_CAPACITY,
    )

    def perform() -> object:
        typed = dict(form.cleaned_data)
        facts = {"row": row, "reason": typed["reason"], "by": request.user, "on": scope.on}
        if typed["mistaken"]:
            take_back_without_capacity(**facts)
            return None
        return correct_without_capacity(first_day=typed["first_day"], last_day=typed["last_day"], **facts)

    return act_page(request, form, page, perform)
