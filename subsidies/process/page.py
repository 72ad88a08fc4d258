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
from subsidies.models import RequestStep, SubsidyRequest
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


def road(request: SubsidyRequest) -> list[Stop]:
    """The parts of the road, each with what was done in it."""
    here = place_on_path(Status(request.status))
    taken: list[list[RequestStep]] = [[] for _ in PATH]
    for step in request.steps.select_related("by"):
        taken[place_on_path(Status(step.to_status))].append(step)
    return [
        Stop(
            title,
            "done" if place < here or not request.is_open else "here" if place == here else "ahead",
            tuple(taken[place]),
            NEXT.get(Status(request.status), "") if place == here else "",
        )
        for place, (title, _) in enumerate(PATH)
        if request.is_open or taken[place]
    ]


def buttons(request: SubsidyRequest, scope: Scope) -> tuple[list[Button], list[Button]]:
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
        Button(label, reverse(f"subsidies:request_{name}", args=[request.pk]), primary=number == 0)
        for number, (label, name) in enumerate(acts)
    ]
    if status == Status.MEASURING:
        url = reverse("subsidies:new_assessment", args=[request.placement_id])
        shown.append(Button("Opdracht geven aan een expert", url))
    out = [
        Button(label, reverse(f"subsidies:request_{name}", args=[request.pk]))
        for label, name in (("Afwijzen", "refuse"), ("Aanvraag ingetrokken", "withdraw"))
    ]
    return shown, out


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
