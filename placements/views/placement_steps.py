"""The steps of a placement: on to a contract or another form, longer, permanent, other agreements, taken back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.finding.search import file_of
from cases.views.act_page import ActPage, act_page
from dated.history import dutch_period
from dated.periods import ONE_DAY
from placements.actions.placement.continue_placement import (
    continue_placement,
    extend_placement,
    make_permanent,
)
from placements.actions.placement.describe_placement import describe_placement
from placements.actions.placement.withdraw_placement import withdraw_placement
from placements.enums import ContractKind, WorkForm
from placements.forms.change_placement import AgreedForm, ContinueForm, ExtendForm, WhyForm
from placements.forms.work_fields import FIELD_OF, hides_despite
from placements.models import Placement
from placements.views.placements import changeable_placement
from placements.views.previewed_act import previewed_act_page
from placements.work_facts import time_of_trial
from placements.working_week import notices_of_work


def page_of(placement: Placement, **facts: Any) -> ActPage:
    """The page of an act on a placement, with the way back to it."""
    return ActPage(
        back=reverse("placements:placement", args=[placement.pk]),
        back_label=f"Plaatsing bij {placement.workplace.name}",
        root="placements:placement_list",
        root_label="Plaatsingen",
        field_of=FIELD_OF | {"placements_not_twice_at_one_employer": "first_day"},
        **facts,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def go_on(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """From trial to contract in one step, or on in another form at the same employer; what follows is shown then."""
    placement = changeable_placement(scope, pk)
    following = placement.continued_by.first()
    if following is not None:
        return redirect("placements:placement", following.pk)
    form = ContinueForm(request.POST or None, scope=scope, initial=ContinueForm.start(placement, scope.on))
    trial = placement.work_form == WorkForm.TRIAL
    page = page_of(
        placement,
        heading="Van proefplaatsing naar contract" if trial else "Verder in een andere vorm",
        button="Contract vastleggen" if trial else "Vervolg vastleggen",
        done="Het vervolg is vastgelegd.",
        template="placements/placement/continue.html",
        context={
            "placement": placement,
            "is_trial": trial,
            "hides_despite": lambda: hides_despite(form),  # asked when the act has had its say
        },
    )
    answer = previewed_act_page(
        request,
        form,
        page,
        perform=lambda: continue_placement(
            placement=placement,
            borrower=form.cleaned_data["borrower"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
        ),
        persons=lambda: [placement.person_id],
        touches=lambda: form.cleaned_data["first_day"],
        on=scope.on,
    )
    following = placement.continued_by.first()
    if following is None:
        return answer
    for notice in notices_of_work(following, on=scope.on):
        messages.warning(request, notice)
    return redirect("placements:placement", following.pk)


def _told(scope: Scope) -> Callable[[Placement], Iterable[str]]:
    """What there is to tell after a placement was recorded: the rules, and the hours of a full week."""
    return lambda placement: notices_of_work(placement, on=scope.on)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def extend(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Let a trial or a temporary contract last longer."""
    placement = changeable_placement(scope, pk)
    if placement.last_day is None:
        raise Http404
    trial = placement.work_form == WorkForm.TRIAL
    hint = f"Nu tot en met {date_format(placement.last_day)}."
    if trial:
        time = time_of_trial(placement)
        hint += (
            f" Een proefplaatsing duurt gewoonlijk tot en met {date_format(time.usual)}, en met een reden hooguit tot "
            f"en met {date_format(time.latest)} (niet geverifieerd: kijk in uw verordening)."
        )
        if time.latest_together < time.latest:
            hint += (
                " Een eerdere proefplaatsing hier ligt minder dan zes maanden terug. Telt u die mee, dan is het "
                f"hooguit tot en met {date_format(time.latest_together)}."
            )
    form = ExtendForm(request.POST or None)
    next_day = placement.last_day + ONE_DAY
    page = page_of(
        placement,
        heading="Proefplaatsing verlengen" if trial else "Contract verlengen",
        lead=hint,
        notice="" if trial else "Een loonkostensubsidie met een einddatum loopt niet vanzelf langer door.",
        button="Verlengen",
        done="De plaatsing is verlengd.",
        also=_told(scope),
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: extend_placement(
            placement=placement, **form.cleaned_data, by=request.user, on=scope.on
        ),
        persons=lambda: [placement.person_id],
        touches=lambda: next_day,
        on=scope.on,
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def permanent(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Turn a temporary contract into a permanent one."""
    placement = changeable_placement(scope, pk)
    if not WorkForm(placement.work_form).is_employment or placement.contract == ContractKind.PERMANENT:
        raise Http404
    form = WhyForm(request.POST or None)
    page = page_of(
        placement,
        heading="Contract vast maken",
        lead="De plaatsing loopt door zonder einddatum. De uren en de loonkostensubsidie blijven zoals ze zijn.",
        button="Contract vast maken",
        done="Het contract is nu vast.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: make_permanent(placement=placement, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def agreed(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record the function, whether the wage is above the minimum, and how often there is contact."""
    placement = changeable_placement(scope, pk)
    names = ("function", "wage_above_minimum", "contact_interval_weeks")
    form = AgreedForm(request.POST or None, initial={name: getattr(placement, name) for name in names})
    page = page_of(
        placement,
        heading="Afspraken wijzigen",
        lead="Leg vast wat er nu is afgesproken. De geschiedenis bewaart wat er eerder gold.",
        button="Afspraken opslaan",
        done="De afspraken zijn opgeslagen.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: describe_placement(placement=placement, agreed=form.agreed(), by=request.user, on=scope.on),
    )


def _runs_again(before: Placement | None) -> Iterator[str]:
    """How the placement before one that was taken back runs now."""
    if before is not None:
        yield (
            f"De plaatsing ervoor loopt {dutch_period(before.during)}; controleer haar uren. "
            "Een loonkostensubsidie die toen stopte, loopt niet vanzelf door."
        )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def withdraw(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Take back a placement that was recorded by mistake."""
    placement = changeable_placement(scope, pk)
    candidate = file_of(placement.person, scope)
    back = (
        reverse("cases:candidate", args=[candidate.pk]) if candidate else reverse("placements:placement_list")
    )
    form = WhyForm(request.POST or None)
    page = page_of(
        placement,
        heading="Plaatsing terugnemen",
        lead="Alleen als deze plaatsing er nooit had moeten staan. Is het werk gestopt? Beëindig de plaatsing dan.",
        warning="De plaatsing en haar uren verdwijnen uit alle cijfers. De geschiedenis bewaart wat er stond.",
        button="Plaatsing terugnemen",
        done="De plaatsing is teruggenomen. Kijk of de fase van de kandidaat nog klopt.",
        also=_runs_again,
    )
    if request.method == "POST":
        page = replace(page, back=back)
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: withdraw_placement(
            placement=placement, **form.cleaned_data, by=request.user, on=scope.on
        ),
        persons=lambda: [placement.person_id],
        touches=lambda: placement.first_day,
        on=scope.on,
    )
