"""Signals about requests, proposals and objections: what has to be decided before its term ends.

The work list of the subsidy has the exact days, holidays and the municipality's own terms; these count the term of the
law in whole weeks, and appear fourteen days before its end.
"""

from datetime import timedelta
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from cases.signals import Ask, Raised, Signal, found, register
from subsidies.enums import OPEN_STATUSES, RequestStatus
from subsidies.models import Proposal, SubsidyRequest
from subsidies.rules.terms_of_decision import COMMITTEE_WEEKS, LAW_WEEKS, OBJECTION_WEEKS, POSTPONED_WEEKS

PLACEMENTS = "person__placements__"
REQUESTS = f"{PLACEMENTS}subsidy_requests__"
OBJECTIONS = f"{PLACEMENTS}subsidy_decisions__objections__"
OWN = {f"{REQUESTS}municipality": F("municipality")}


def _workplace() -> Coalesce:
    return Coalesce(f"{PLACEMENTS}borrower__name", f"{PLACEMENTS}employer__name", output_field=CharField())


def _later(day: str, **term: int) -> Any:
    return ExpressionWrapper(F(day) + Value(timedelta(**term)), output_field=DateField())


def _deciding(files: QuerySet, ask: Ask) -> QuerySet:
    """Open requests of the file's municipality whose wage value is known or left out, until five weeks after that."""
    rows = files.filter(
        **OWN, **{f"{REQUESTS}status__in": OPEN_STATUSES, f"{REQUESTS}settled_on__isnull": False}
    )
    rows = rows.annotate(
        decide_on=Cast(_later(f"{REQUESTS}settled_on", weeks=LAW_WEEKS), DateField()),
        request_id=F(f"{REQUESTS}pk"),
        workplace=_workplace(),
    )
    return found(
        rows, ask, since=ask.before("decide_on"), day=F("decide_on"), fact_id="request_id", name="workplace"
    )


def _approving(files: QuerySet, ask: Ask) -> QuerySet:
    """Proposals of the file's municipality that wait for a second person."""
    newest = Proposal.objects.filter(request_id=OuterRef(f"{REQUESTS}pk")).order_by("-pk")
    rows = files.filter(**OWN, **{f"{REQUESTS}status": RequestStatus.APPROVAL}).annotate(
        proposed_on=Subquery(newest.values("on")[:1]), request_id=F(f"{REQUESTS}pk"), workplace=_workplace()
    )
    return found(
        rows,
        ask,
        since=ask.after("proposed_on"),
        day=F("proposed_on"),
        fact_id="request_id",
        name="workplace",
    )


def _without_second(files: QuerySet, ask: Ask) -> QuerySet:
    """Grants of the file's municipality of which a part is not paid, and nobody is asked about it."""
    asked = SubsidyRequest.objects.open().filter(
        placement_id=OuterRef("placement_of_grant"), municipality_id=OuterRef("municipality")
    )
    held = f"{PLACEMENTS}wage_cost_subsidies__held_amount__"
    own = {f"{PLACEMENTS}wage_cost_subsidies__municipality": F("municipality")}
    rows = files.filter(**own, **{f"{PLACEMENTS}wage_cost_subsidies__held_amount__isnull": False}).annotate(
        placement_of_grant=F(f"{PLACEMENTS}pk"),
        held_on=F(f"{held}on"),
        held_grant=F(f"{PLACEMENTS}wage_cost_subsidies__pk"),
        workplace=_workplace(),
    )
    return found(
        rows.filter(~Exists(asked)),
        ask,
        since=ask.after("held_on"),
        day=F("held_on"),
        fact_id="held_grant",
        name="workplace",
    )


def _objecting(files: QuerySet, ask: Ask) -> QuerySet:
    """Open objections to decisions of the file's municipality, until the day on which they have to be decided."""
    until = f"{PLACEMENTS}subsidy_decisions__objection_until"
    committee, postponed = (
        Q(**{f"{OBJECTIONS}with_committee": True}),
        Q(**{f"{OBJECTIONS}postponed_on__isnull": False}),
    )
    rows = files.filter(
        **{
            f"{OBJECTIONS}outcome": "",
            f"{PLACEMENTS}subsidy_decisions__municipality": F("municipality"),
        }
    ).annotate(
        due_on=Case(
            When(committee & postponed, then=_later(until, weeks=COMMITTEE_WEEKS + POSTPONED_WEEKS)),
            When(committee, then=_later(until, weeks=COMMITTEE_WEEKS)),
            When(postponed, then=_later(until, weeks=OBJECTION_WEEKS + POSTPONED_WEEKS)),
            default=_later(until, weeks=OBJECTION_WEEKS),
            output_field=DateField(),
        ),
        objection_id=F(f"{OBJECTIONS}pk"),
        workplace=_workplace(),
    )
    return found(
        rows, ask, since=ask.before("due_on"), day=F("due_on"), fact_id="objection_id", name="workplace"
    )


def _request_of(raised: Raised) -> str:
    return reverse("subsidies:request", args=[raised.fact_id])


decision_term_ends = Signal(
    key="subsidy_decision_term",
    title="Besluit loonkostensubsidie",
    why=lambda raised: (
        f"Over de aanvraag voor het werk bij {raised.name} moet uiterlijk {raised.day:%d-%m-%Y} besloten zijn."
    ),
    what_to_do="Maak het voorstel en besluit.",
    days=14,
    weight=8,
    days_mean="dagen van tevoren",
    find=_deciding,
    url=_request_of,
    link="Open aanvraag",
)
approval_waits = Signal(
    key="subsidy_approval_waits",
    title="Voorstel wacht op tweede persoon",
    why=lambda raised: (
        f"Het voorstel voor het werk bij {raised.name} van {raised.day:%d-%m-%Y} wacht op akkoord."
    ),
    what_to_do="Vraag een collega om het voorstel te bekijken.",
    days=3,
    weight=6,
    days_mean="dagen na het voorstel",
    find=_approving,
    url=_request_of,
    link="Open aanvraag",
)
without_second = Signal(
    key="subsidy_without_second",
    title="Bedrag zonder akkoord",
    why=lambda raised: (
        f"Van de loonkostensubsidie bij {raised.name} wordt een deel niet betaald: de tweede persoon gaf geen akkoord."
    ),
    what_to_do="Herstel de uren, of leg het bedrag opnieuw voor.",
    days=0,
    weight=8,
    days_mean="dagen na de wijziging",
    find=_without_second,
    url=lambda raised: reverse("subsidies:grant", args=[raised.fact_id]),
    link="Open loonkostensubsidie",
)
objection_term_ends = Signal(
    key="subsidy_objection_term",
    title="Besluit op bezwaar",
    why=lambda raised: (
        f"Op het bezwaar over het werk bij {raised.name} moet uiterlijk {raised.day:%d-%m-%Y} besloten zijn."
    ),
    what_to_do="Besluit op het bezwaar, of verdaag.",
    days=14,
    weight=7,
    days_mean="dagen van tevoren",
    find=_objecting,
    url=lambda raised: reverse("subsidies:objection", args=[raised.fact_id]),
    link="Open bezwaar",
)


def register_process_signals() -> None:
    """Add the kinds of signals about the process."""
    register(decision_term_ends, approval_waits, without_second, objection_term_ends)
