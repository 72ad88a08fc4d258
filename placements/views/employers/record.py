"""Record an employer, change its particulars, and give it another sector."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Min
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import act_page
from dated.forms import add_refusal
from placements.actions.employers.change_sector import change_sector, persons_at
from placements.actions.employers.record_employer import change_employer, record_employer
from placements.employers.duplicates import look_alikes
from placements.enums import Sector
from placements.forms.employers.employer import ChangeEmployerForm, NewEmployerForm, SectorForm
from placements.models import Employer
from placements.views.employers.shared import page_of_act, visible_employer
from placements.views.previewed_act import previewed_act_page


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_employer(request: UserRequest, scope: Scope) -> HttpResponse:
    """Record an employer; who looks like it is shown first, and one with the same number is linked to."""
    form = NewEmployerForm(request.POST or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        new = form.new_employer()
        known = Employer.objects.visible_to(scope).filter(kvk_number=new.kvk_number).first()
        context["known"] = known if new.kvk_number else None
        alike = look_alikes(Employer.objects.visible_to(scope), new.name, new.place)
        if context["known"] or not alike or form.cleaned_data["another"]:
            try:
                employer = record_employer(employer=new, by=request.user, on=scope.on)
            except ValidationError as refusal:
                add_refusal(form, refusal, {})
            else:
                messages.success(request, "De werkgever is vastgelegd. Vul aan wat u weet.")
                return redirect("placements:employer", employer.pk)
        context["alike"] = [] if context["known"] else alike
    return render(request, "placements/employers/new_employer.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Change what is known of an employer, beside its sector."""
    employer = visible_employer(scope, pk)
    form = ChangeEmployerForm(request.POST or None, employer=employer)
    page = page_of_act(
        employer,
        heading="Gegevens wijzigen",
        lead=employer.name,
        button="Gegevens opslaan",
        done="De gegevens zijn gewijzigd.",
        notice="De soort werkgever bepaalt in welke uitsplitsing plaatsingen tellen, ook van eerdere dagen.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_employer(
            employer=employer,
            version=form.cleaned_data["version"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def sector(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Another sector from a day on; for a day in the past first what moves."""
    employer = visible_employer(scope, pk)
    form = SectorForm(request.POST or None, initial={"from_day": scope.on})
    first = employer.sectors.aggregate(first=Min("during__startswith"))["first"]
    page = page_of_act(
        employer,
        heading="Sector wijzigen",
        lead=employer.name,
        button="Sector opslaan",
        done="De sector is gewijzigd.",
        notice=f"De sector van deze werkgever is bekend vanaf {first:%d-%m-%Y}." if first else "",
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: change_sector(
            employer=employer,
            sector=Sector(form.cleaned_data["sector"]),
            from_day=form.cleaned_data["from_day"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
        persons=lambda: persons_at(employer),
        touches=lambda: form.cleaned_data["from_day"],
        on=scope.on,
    )
