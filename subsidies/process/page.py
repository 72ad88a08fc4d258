"""What the page of a request shows: the road with what was done and what comes next, and what can be done now."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from accounts.scope import Scope
from registry.enums import LegalGround
from subsidies.actions.process.steps import ground_on
from subsidies.enums import GroupOutcome
from subsidies.enums import RequestStatus as Status
from subsidies.models import RequestStep, SubsidyRequest, WageValueAssessment
from subsidies.rules.process import NEXT, PATH, place_on_path
from subsidies.rules.terms_of_decision import next_check_from


@dataclass(frozen=True)
class Stop:
    """One part of the road: done, here, or still to come; with the steps that were taken in it."""

    title: str
    state: str
    steps: tuple[RequestStep, ...]
    next: str = ""


@dataclass(frozen=True)
class Button:
    """What can be done now, and where."""

    label: str
    url: str
    primary: bool = False


ACTS: dict[Status, tuple[tuple[str, str], ...]] = {
    Status.RECEIVED: (("Doelgroep beoordelen", "check"),),
    Status.CHECKED: (
        ("Forfait afspreken", "flat_rate"),
        ("Loonwaarde laten bepalen", "measure"),
        ("Loonwaarde vastleggen", "wage_value"),
    ),
    Status.MEASURING: (("Loonwaarde vastleggen", "wage_value"), ("Toch forfait afspreken", "flat_rate")),
    Status.FLAT_RATE: (("Voorstel maken", "propose"), ("Toch laten meten", "measure")),
    Status.MEASURED: (("Voorstel maken", "propose"),),
    Status.PROPOSED: (("Besluiten", "decide"), ("Voorstel wijzigen", "propose")),
    Status.APPROVAL: (("Voorstel bekijken en besluiten", "decide"), ("Terugsturen", "send_back")),
}
"""The main act of a step first; by the name of its address, without "request_"."""


def busy_with(request: SubsidyRequest) -> WageValueAssessment | None:
    """What an expert measures now at the work of a request that waits for it."""
    if request.status != Status.MEASURING:
        return None
    found: WageValueAssessment | None = (
        request.placement.wage_value_assessments.open().order_by("-pk").first()
    )
    return found


def road(request: SubsidyRequest, measured_now: WageValueAssessment | None = None) -> list[Stop]:
    """The parts of the road, each with what was done in it.

    What comes next stands at the part it belongs to: a step that was taken finishes its part, but waiting does not.
    """
    status = Status(request.status)
    here = place_on_path(status) + (status != Status.MEASURING)
    taken: list[list[RequestStep]] = [[] for _ in PATH]
    for step in request.steps.select_related("by"):
        taken[place_on_path(Status(step.to_status))].append(step)
    return [
        Stop(
            title,
            "done" if place < here or not request.is_open else "here" if place == here else "ahead",
            tuple(taken[place]),
            _next(status, measured_now) if place == here else "",
        )
        for place, (title, _) in enumerate(PATH)
        if request.is_open or taken[place]
    ]


def _next(status: Status, measured_now: WageValueAssessment | None) -> str:
    """What is to be done next; a wage value only comes when somebody asked an expert for it."""
    if status == Status.MEASURING and measured_now is None:
        return "Geef de opdracht aan een expert, of leg vast wat al is gemeten."
    if measured_now is not None:
        return (
            f"De expert is bezig; het rapport wordt op {measured_now.due_on:%d-%m-%Y} verwacht. "
            "Stelt u daar de loonwaarde vast, dan gaat de aanvraag vanzelf verder."
        )
    return NEXT.get(status, "")


def buttons(
    request: SubsidyRequest, scope: Scope, measured_now: WageValueAssessment | None = None
) -> tuple[list[Button], list[Button]]:
    """The acts of this step, and the ways out of it; a proposer cannot approve, and is not offered it."""
    status = Status(request.status)
    if not request.is_open:
        return [], []
    acts = ACTS[status]
    if status == Status.CHECKED and request.group_outcome == GroupOutcome.NOT:
        acts = (("Aanvraag afwijzen", "refuse"),)
    if status == Status.APPROVAL and _proposed_by(request) == scope.user_id:
        acts = (("Voorstel bekijken", "decide"), ("Terugsturen", "send_back"))
    shown = [
        Button(
            label,
            reverse(f"subsidies:request_{name}", args=[request.pk]),
            primary=number == 0 and status != Status.MEASURING,
        )
        for number, (label, name) in enumerate(acts)
    ]
    if status == Status.MEASURING:
        shown.insert(0, _of_the_expert(request, measured_now))
    out = [
        Button(label, reverse(f"subsidies:request_{name}", args=[request.pk]))
        for label, name in (("Afwijzen", "refuse"), ("Intrekking vastleggen", "withdraw"))
    ]
    return shown, out


def _of_the_expert(request: SubsidyRequest, measured_now: WageValueAssessment | None) -> Button:
    """The order that is out, or the place to give one."""
    if measured_now is not None:
        url = reverse("subsidies:assessment", args=[measured_now.pk])
        return Button("Loonwaardebepaling openen", url, primary=True)
    url = reverse("subsidies:new_assessment", args=[request.placement_id])
    return Button("Opdracht geven aan een expert", url, primary=True)


def _proposed_by(request: SubsidyRequest) -> int | None:
    """Who made the proposal that counts."""
    return request.proposals.order_by("-pk").values_list("by_id", flat=True).first()


def target_group(request: SubsidyRequest, on: date) -> dict[str, Any]:
    """What the register says today, what was judged, and when it was judged before."""
    ground = request.ground if request.checked_on else ground_on(request.placement.person_id, on)
    before = (
        SubsidyRequest.objects.filter(
            placement__person_id=request.placement.person_id,
            municipality_id=request.municipality_id,
            checked_on__lte=request.checked_on or on,
        )
        .exclude(pk=request.pk)
        .order_by("-checked_on")
        .first()
    )
    again = next_check_from(before.checked_on) if before and before.checked_on else None
    return {
        "ground": LegalGround(ground).label if ground else "staat niet in het doelgroepregister",
        "on": request.checked_on or on,
        "outcome": request.get_group_outcome_display(),
        "before": before,
        "again_from": again if again and again > on and not request.checked_on else None,
    }
