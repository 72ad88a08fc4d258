"""The acts on a placement: other hours, the end, corrections."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.views.act_page import ActPage
from dated.periods import ONE_DAY, period
from placements.actions.change_placement import change_hours, correct_placement, end_placement
from placements.actions.placement.chain import chain_around
from placements.consequences import notices_of_hours
from placements.enums import ChainChoice
from placements.forms.change_placement import ChangeHoursForm, CorrectPlacementForm, EndPlacementForm
from placements.forms.work_fields import FIELD_OF
from placements.models import Placement
from placements.views.placements import changeable_placement
from placements.views.previewed_act import previewed_act_page

FIELD_OF_CHANGE = FIELD_OF | {"placements_not_twice_at_one_employer": "first_day"}


def _page(placement: Placement, heading: str, lead: str, button: str, done: str, **more: Any) -> ActPage:
    return ActPage(
        heading=heading,
        lead=lead,
        button=button,
        done=done,
        back=reverse("placements:placement", args=[placement.pk]),
        back_label=f"Plaatsing bij {placement.workplace.name}",
        root="placements:placement_list",
        root_label="Plaatsingen",
        field_of=FIELD_OF_CHANGE,
        **more,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def hours(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Other hours from a day on."""
    placement = changeable_placement(scope, pk)
    form = ChangeHoursForm(request.POST or None, initial={"from_day": scope.on})
    page = _page(
        placement,
        "Uren wijzigen",
        "Leg vast vanaf welke dag het aantal uren per week anders is.",
        "Uren opslaan",
        "De uren zijn gewijzigd.",
        also=notices_of_hours,
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: change_hours(placement=placement, **form.cleaned_data, by=request.user, on=scope.on),
        persons=lambda: [placement.person_id],
        touches=lambda: form.cleaned_data["from_day"],
        on=scope.on,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """End the placement."""
    placement = changeable_placement(scope, pk)
    form = EndPlacementForm(request.POST or None, initial={"last_day": scope.on})
    page = _page(
        placement,
        "Plaatsing beëindigen",
        "De uren en de loonkostensubsidie van deze plaatsing eindigen op dezelfde dag.",
        "Plaatsing beëindigen",
        "De plaatsing is beëindigd.",
        also=_stage_to_look_at,
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: end_placement(placement=placement, **form.ending(), by=request.user, on=scope.on),
        persons=lambda: [placement.person_id],
        touches=lambda: form.cleaned_data["last_day"] + ONE_DAY,
        on=scope.on,
    )


def _stage_to_look_at(ended: Placement) -> list[str]:
    """A reminder for who ends the last work of a person; nothing follows by itself."""
    after = period(ended.during.upper)
    if Placement.objects.overlapping(after).filter(person_id=ended.person_id).exists():
        return []
    return ["Kijk of de fase van de kandidaat nog klopt."]


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def correct(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Mend a mistake in the placement."""
    placement = changeable_placement(scope, pk)
    form = CorrectPlacementForm(request.POST or None, scope=scope, placement=placement)
    page = _page(
        placement,
        "Plaatsing corrigeren",
        "Herstel een fout. De geschiedenis laat zien wat er stond, wie het herstelde en waarom.",
        "Correctie opslaan",
        "De plaatsing is gecorrigeerd.",
        also=lambda mended: _hours_again(placement, mended),
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: correct_placement(
            placement=placement, **form.correction(), by=request.user, on=scope.on
        ),
        persons=lambda: [placement.person_id],
        touches=lambda: _first_day_corrected(placement, form),
        on=scope.on,
    )


def _hours_again(stood: Placement, mended: Placement) -> Iterator[str]:
    """After a later last day: the hours ran on as they were then, and others have to be typed again."""
    longer = mended.last_day is None or (stood.last_day is not None and mended.last_day > stood.last_day)
    if longer and stood.last_day is not None and mended.working_hours.exists():
        day = date_format(stood.last_day)
        yield f"De uren van {day} lopen door. Golden er daarna andere uren? Leg die opnieuw vast."


def _first_day_corrected(placement: Placement, form: CorrectPlacementForm) -> date:
    """The first day a correction is about; what does not depend on days is about all of them."""
    typed = form.cleaned_data
    if typed["employer"] != placement.employer and typed.get("chain") == ChainChoice.ALONG:
        return min(each.first_day for each in [placement, *chain_around(placement)])
    names = ("contract", "function", "work_form", "employer", "borrower", "group")
    if any(typed[name] != getattr(placement, name) for name in names) or typed.get("hours_per_week"):
        return placement.first_day
    ends = [day for day in (placement.last_day, typed["last_day"]) if day is not None]
    changed = [placement.first_day, typed["first_day"]] if typed["first_day"] != placement.first_day else []
    if typed["last_day"] != placement.last_day:
        changed.append(min(ends) + ONE_DAY)
    return min(changed, default=date.max)
