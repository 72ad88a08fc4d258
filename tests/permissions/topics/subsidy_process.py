"""Requests for wage-cost subsidy, decisions and objections: for who works with files and money, never for a coach.

The request is about a second placement of the town's candidate, so that a first one can still be asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from accounts.enums import Role
from dated.periods import period
from registry.models import Residence
from subsidies.actions.process.hand_over import hand_over_grant
from subsidies.enums import DecisionKind, GroupOutcome, RequestStatus
from subsidies.models import Proposal, SubsidyRequest, WageCostSubsidy
from tests.factories import (
    EmployerFactory,
    MunicipalityFactory,
    PlacementFactory,
    ResidenceFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_process import (
    DecisionFactory,
    HeldAmountFactory,
    ObjectionFactory,
    ProposalFactory,
    SubsidyRequestFactory,
)
from tests.permissions.world import Files

ROWS = """
loonkostensubsidie/toekenningen/                                         200   -   200   -    -    -    -    -
loonkostensubsidie/aanvragen/                                            200   -   200   -    -    -    -    -
loonkostensubsidie/<int:pk>/overdragen/                                  200   -   200   -    -    -    -    -
loonkostensubsidie/<int:pk>/voorleggen/                                  200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/                            200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/doelgroep/                  200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/forfait/                    200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/meten/                      200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/loonwaarde/                 200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/voorstel/                   200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/besluiten/                  200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/terugsturen/                200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/afwijzen/                   200   -   200   -    -    -    -    -
loonkostensubsidie/aanvraag/<int:request_id>/intrekken/                  200   -   200   -    -    -    -    -
loonkostensubsidie/besluit/<int:decision_id>/                            200   -   200   -    -    -    -    -
loonkostensubsidie/besluit/<int:decision_id>/bezwaar/                    200   -   200   -    -    -    -    -
loonkostensubsidie/bezwaar/<int:objection_id>/                           200   -   200   -    -    -    -    -
loonkostensubsidie/bezwaar/<int:objection_id>/verdagen/                  200   -   200   -    -    -    -    -
loonkostensubsidie/bezwaar/<int:objection_id>/besluiten/                 200   -   200   -    -    -    -    -
plaatsingen/<int:pk>/loonkostensubsidie/aanvraag/                        200   -   200   -    -    -    -    -
plaatsingen/<int:pk>/loonkostensubsidie/overnemen/                       200   -   200   -    -    -    -    -
"""
ASKED = {
    "asked_by": "employer",
    "channel": "email",
    "received_on": "2026-11-20",
    "wanted_from": "2026-11-01",
    "asked_basis": "unknown",
}
TERMS = {"first_day": "2026-11-01", "last_day": "", "full_time_hours": "36", "save": ""}


def at(status: RequestStatus, typed: Callable[[Files], dict[str, Any]] | dict[str, Any]) -> Any:
    """What is sent, once the request of the town stands in that step."""

    def prepared(files: Files) -> dict[str, Any]:
        SubsidyRequest.objects.filter(pk=files.others["request_id"]).update(status=status)
        return typed(files) if callable(typed) else typed

    return prepared


def _proposal(files: Files) -> dict[str, Any]:
    """Somebody else proposed what the calculation says."""
    from subsidies.actions.process.decide import draft_of, terms_of
    from subsidies.actions.process.room import amount_of_draft

    proposal = Proposal.objects.get(request_id=files.others["request_id"])
    amount = amount_of_draft(draft_of(proposal.request, terms_of(proposal)))
    Proposal.objects.filter(pk=proposal.pk).update(monthly_amount=amount.monthly)
    return {"proposal": proposal.pk}


def _moved(files: Files) -> dict[str, Any]:
    Residence.objects.filter(person=files.candidate.person).update(
        during=period(date(2015, 1, 1), date(2026, 10, 31))
    )
    ResidenceFactory(
        person=files.candidate.person, municipality=MunicipalityFactory(), during=period(date(2026, 11, 1))
    )
    return {"csrfmiddlewaretoken": "of the browser"}


def _came_here(files: Files) -> dict[str, Any]:
    """Another municipality paid until the person came to live here."""
    WageCostSubsidy.objects.filter(pk=files.grant.pk).delete()
    third = MunicipalityFactory()
    grant = WageCostSubsidyFactory(
        placement=files.placement, municipality=third, during=period(date(2026, 7, 1), date(2026, 12, 31))
    )
    Residence.objects.filter(person=files.candidate.person).update(during=period(date(2026, 11, 1)))
    hand_over_grant(grant=grant, by=user_with(Role.SUBSIDY, third), on=date(2026, 11, 21))
    return {"csrfmiddlewaretoken": "of the browser"}


def _waits(files: Files) -> dict[str, Any]:
    """Most of what it pays waits for a second person, and nobody is asked."""
    HeldAmountFactory(grant=files.grant, ceiling=1)
    SubsidyRequest.objects.filter(placement=files.grant.placement).update(status=RequestStatus.WITHDRAWN)
    return _CONFIRM


_CONFIRM = {"csrfmiddlewaretoken": "of the browser"}
_OBJECTION = {"received_on": "2026-11-20", "objection_by": "worker", "subject": "proef"}
POSTS = {
    "loonkostensubsidie/<int:pk>/voorleggen/": ("subsidy", _waits),
    "plaatsingen/<int:pk>/loonkostensubsidie/aanvraag/": ("consultant", lambda files: ASKED),
    "loonkostensubsidie/aanvraag/<int:request_id>/doelgroep/": (
        "subsidy",
        at(RequestStatus.RECEIVED, {"outcome": "belongs"}),
    ),
    "loonkostensubsidie/aanvraag/<int:request_id>/forfait/": ("subsidy", at(RequestStatus.CHECKED, _CONFIRM)),
    "loonkostensubsidie/aanvraag/<int:request_id>/meten/": (
        "consultant",
        at(RequestStatus.CHECKED, _CONFIRM),
    ),
    "loonkostensubsidie/aanvraag/<int:request_id>/loonwaarde/": (
        "subsidy",
        at(RequestStatus.MEASURING, {"percentage": "45", "established_on": "2026-11-20"}),
    ),
    "loonkostensubsidie/aanvraag/<int:request_id>/voorstel/": ("subsidy", at(RequestStatus.MEASURED, TERMS)),
    "loonkostensubsidie/aanvraag/<int:request_id>/besluiten/": (
        "subsidy",
        at(RequestStatus.APPROVAL, _proposal),
    ),
    "loonkostensubsidie/aanvraag/<int:request_id>/terugsturen/": (
        "subsidy",
        at(RequestStatus.APPROVAL, {"reason": "proef"}),
    ),
    "loonkostensubsidie/aanvraag/<int:request_id>/afwijzen/": (
        "consultant",
        lambda files: {"ground": "conditions", "reason": "proef"},
    ),
    "loonkostensubsidie/aanvraag/<int:request_id>/intrekken/": (
        "consultant",
        lambda files: {"reason": "proef"},
    ),
    "loonkostensubsidie/besluit/<int:decision_id>/bezwaar/": ("subsidy", lambda files: _OBJECTION),
    "loonkostensubsidie/bezwaar/<int:objection_id>/verdagen/": (
        "subsidy",
        lambda files: {"postponed_on": "2026-11-20"},
    ),
    "loonkostensubsidie/bezwaar/<int:objection_id>/besluiten/": (
        "subsidy",
        lambda files: {"outcome": "unfounded", "decided_on": "2026-11-20", "reason": "proef"},
    ),
    "loonkostensubsidie/<int:pk>/overdragen/": ("subsidy", _moved),
    "plaatsingen/<int:pk>/loonkostensubsidie/overnemen/": ("subsidy", _came_here),
}


def build(files: Files) -> dict[str, Any]:
    """A request with a proposal, a decision about the grant, and an objection to it."""
    placement = PlacementFactory(
        person=files.candidate.person, employer=EmployerFactory(), during=period(date(2026, 10, 1))
    )
    WorkingHoursFactory(placement=placement)
    asked = SubsidyRequestFactory(
        placement=placement,
        municipality=files.town,
        status=RequestStatus.PROPOSED,
        wage_value_percentage=50,
        settled_on=date(2026, 11, 10),
        checked_on=date(2026, 11, 9),
        group_outcome=GroupOutcome.BELONGS,
    )
    ProposalFactory(request=asked, first_day=date(2026, 11, 1))
    decision = DecisionFactory(
        placement=files.placement, municipality=files.town, grant=files.grant, kind=DecisionKind.GRANTED
    )
    return {
        "request_id": asked.pk,
        "decision_id": decision.pk,
        "objection_id": ObjectionFactory(decision=decision).pk,
    }
