"""The work list of the subsidy: what waits for somebody, the most urgent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse

from accounts.scope import Scope
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.actions.process.objection import due_on
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import Decision, Objection, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.process.moves import still_offered
from subsidies.process.terms import terms_of
from subsidies.rules.process import NEXT
from subsidies.rules.terms_of_decision import Standing, Urgency, standing

OBJECTION, TAKE_OVER, WAITS = "objection", "take_over", "waits"
STEPS = [
    *((status.value, status.label) for status in NEXT),
    (OBJECTION, "bezwaar"),
    (TAKE_OVER, "over te nemen na verhuizing"),
    (WAITS, "bedrag zonder akkoord"),
]
LATE = frozenset({Urgency.LATE})
NEARLY = frozenset({Urgency.SOON, Urgency.VERY_SOON, Urgency.TODAY})
FAR_AWAY = 10_000


@dataclass(frozen=True)
class WorkItem:
    """One thing that waits: about whom, in which step, until when, and what to do."""

    placement: Placement
    municipality: Municipality
    step: str
    step_label: str
    step_tone: str
    todo: str
    last_day: date | None
    standing: Standing
    url: str
    reference: str
    monthly: Decimal | None = None

    @property
    def is_late(self) -> bool:
        """Whether the term went by."""
        return self.standing.urgency in LATE


def work_of(scope: Scope) -> list[WorkItem]:
    """Everything that waits at the user's municipalities, what is late first; seven queries."""
    items = [*_requests(scope), *_objections(scope), *_take_overs(scope), *_without_second(scope)]
    return sorted(items, key=lambda item: (_left(item), item.reference))


def chosen(
    items: Iterable[WorkItem], scope: Scope, *, stap: str = "", termijn: str = "", gemeente: str = ""
) -> list[WorkItem]:
    """Those in a step, that are late or nearly so, of a municipality."""
    urgent = {"te-laat": LATE, "bijna": NEARLY}.get(termijn)
    return [
        item
        for item in items
        if (not stap or item.step == stap)
        and (urgent is None or item.standing.urgency in urgent)
        and (not gemeente or scope.carrier(item.municipality.pk) == gemeente)
    ]


def sums(items: Iterable[WorkItem]) -> dict[str, Any]:
    """How many there are, how many are late or soon, and the euros per month that are proposed."""
    listed = list(items)
    return {
        "count": len(listed),
        "late": sum(item.is_late for item in listed),
        "soon": sum(item.standing.urgency in NEARLY for item in listed),
        "approval": sum(item.step == RequestStatus.APPROVAL for item in listed),
        "monthly": sum((item.monthly for item in listed if item.monthly is not None), Decimal(0)),
    }


def _requests(scope: Scope) -> Iterable[WorkItem]:
    newest = Prefetch("proposals", Proposal.objects.order_by("-pk"), to_attr="newest_first")
    waiting = list(SubsidyRequest.objects.visible_to(scope).open().with_people().prefetch_related(newest))
    terms = terms_of(waiting, scope.on)
    for request in waiting:
        status = RequestStatus(request.status)
        term = terms[request.pk]
        proposed = status in (RequestStatus.PROPOSED, RequestStatus.APPROVAL) and request.newest_first
        yield WorkItem(
            placement=request.placement,
            municipality=request.municipality,
            step=status,
            step_label=status.label,
            step_tone=status.tone,
            todo=NEXT[status],
            last_day=term.term.last_day,
            standing=term.standing,
            url=reverse("subsidies:request", args=[request.pk]),
            reference=request.reference,
            monthly=request.newest_first[0].monthly_amount if proposed else None,
        )


def _objections(scope: Scope) -> Iterable[WorkItem]:
    waiting: QuerySet[Objection] = Objection.objects.visible_to(scope).open()
    for objection in waiting.select_related(
        "decision__placement__person",
        "decision__placement__employer",
        "decision__placement__borrower",
        "decision__municipality",
    ):
        due = due_on(objection)
        yield WorkItem(
            placement=objection.decision.placement,
            municipality=objection.decision.municipality,
            step=OBJECTION,
            step_label="bezwaar",
            step_tone="warning",
            todo="Besluit op het bezwaar.",
            last_day=due,
            standing=standing(due, scope.on),
            url=reverse("subsidies:objection", args=[objection.pk]),
            reference=f"bezwaar bij {objection.decision.reference}",
        )


def _take_overs(scope: Scope) -> Iterable[WorkItem]:
    """Grants that another municipality ended because the person moved here, and that nobody continued yet."""
    here = scope.file_municipalities
    lives_here = Residence.objects.active_on(scope.on).filter(
        person_id=OuterRef("placement__person_id"), municipality_id__in=here
    )
    handed = Decision.objects.filter(
        Q(to_municipality=None) | Q(to_municipality__in=here) | Exists(lives_here),
        kind=DecisionKind.HANDED_OVER,
        placement__person__candidates__municipality_id__in=here,
        placement__person__candidates__during__contains=scope.on,
    ).exclude(municipality_id__in=here)
    rows = handed.select_related(
        "placement__person", "placement__employer", "placement__borrower", "municipality"
    ).distinct()
    listed: set[int] = set()
    for row in still_offered(rows):
        if row.placement_id not in listed:
            listed.add(row.placement_id)
            yield WorkItem(
                placement=row.placement,
                municipality=row.municipality,
                step=TAKE_OVER,
                step_label="over te nemen",
                step_tone="warning",
                todo="Neem de loonkostensubsidie over: de werknemer woont nu in uw gemeente.",
                last_day=None,
                standing=Standing(None, Urgency.NONE, f"sinds {row.first_day:%d-%m-%Y}", "warning"),
                url=reverse("subsidies:take_over", args=[row.placement_id]),
                reference=row.reference,
            )


def _without_second(scope: Scope) -> Iterable[WorkItem]:
    """Grants that pay less than they are worth, because a second person did not agree and nobody is asked."""
    asked = SubsidyRequest.objects.open().filter(
        placement_id=OuterRef("placement_id"), municipality_id=OuterRef("municipality_id")
    )
    grants = WageCostSubsidy.objects.visible_to(scope).filter(
        ~Exists(asked), held_amount__isnull=False, municipality_id__in=scope.file_municipalities
    )
    for grant in grants.for_amounts().prefetch_related(None):
        since = grant.held_amount.first_day
        yield WorkItem(
            placement=grant.placement,
            municipality=grant.municipality,
            step=WAITS,
            step_label="bedrag zonder akkoord",
            step_tone="error",
            todo="De tweede persoon gaf geen akkoord: herstel de uren, of leg het bedrag opnieuw voor.",
            last_day=None,
            standing=Standing(None, Urgency.NONE, f"vanaf {since:%d-%m-%Y}", "error"),
            url=reverse("subsidies:grant", args=[grant.pk]),
            reference=f"toekenning {grant.pk}",
        )


def _left(item: WorkItem) -> int:
    """What has no day yet comes after what has; what is not paid meanwhile comes first."""
    if item.step in (TAKE_OVER, WAITS):
        return -FAR_AWAY
    return FAR_AWAY if item.standing.days_left is None else item.standing.days_left
