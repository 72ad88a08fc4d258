"""Signals about matching: a proposal that goes nowhere, and a colleague who waits for an answer."""

from django.db.models import F, QuerySet
from django.urls import reverse

from cases.signals import Ask, Signal, found, register
from placements.models import Proposal, ReleaseRequest

FILE = "candidate__"


def _find_waiting_proposals(files: QuerySet, ask: Ask) -> QuerySet:
    """Proposals that run of which nothing was heard for a while."""
    rows = Proposal.objects.open().filter(candidate__in=files)
    return found(
        rows,
        ask,
        path=FILE,
        since=ask.after("since", FILE),
        day=F("since"),
        fact_id="pk",
        name=F("vacancy__title"),
    )


def _find_waiting_releases(files: QuerySet, ask: Ask) -> QuerySet:
    """Requests of colleagues in the region that nobody answered."""
    rows = ReleaseRequest.objects.waiting().filter(candidate__in=files)
    return found(
        rows,
        ask,
        path=FILE,
        since=ask.after("asked_on", FILE),
        day=F("asked_on"),
        fact_id="pk",
        name=F("municipality__name"),
    )


proposal_waits = Signal(
    key="proposal_waits",
    title="Voorstel zonder vervolg",
    why=lambda raised: f"Het voorstel voor “{raised.name}” staat stil sinds {raised.day:%d-%m-%Y}.",
    what_to_do="Vraag de werkgever of de kandidaat hoe het staat, en leg de stap vast.",
    days=14,
    weight=5,
    days_mean="dagen na de laatste stap",
    find=_find_waiting_proposals,
    url=lambda raised: reverse("placements:proposal", args=[raised.fact_id]),
    link="Open voorstel",
)
release_waits = Signal(
    key="release_waits",
    title="Vraag om vrijgave",
    why=lambda raised: (
        f"Een collega van {raised.name} vroeg op {raised.day:%d-%m-%Y} of u wilt vrijgeven wie dit is."
    ),
    what_to_do="Bekijk de vacature en geef vrij, of zeg waarom niet.",
    days=0,
    weight=7,
    days_mean="dagen na de vraag",
    find=_find_waiting_releases,
    url=lambda raised: reverse("placements:release", args=[raised.fact_id]),
    link="Beantwoorden",
)


def register_matching_signals() -> None:
    """Add the kinds of matching."""
    register(proposal_waits, release_waits)
