"""Signals about files that should go elsewhere: the person moved, or another municipality has not answered."""

from typing import Any

from django.db.models import DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast
from django.urls import reverse

from cases.models import Handover
from cases.signals.kinds import Ask, Raised, Signal, found
from registry.models import Residence

FILE = "candidate__"


def _find_moved(files: QuerySet, ask: Ask) -> QuerySet:
    """Files of people who live today in another municipality than the file's, and were not offered to it."""
    lives = Residence.objects.active_on(ask.on).filter(person_id=OuterRef("person_id"))
    # A municipality with those that merged into it is one: nobody moves by a merger.
    elsewhere: Any = Q(pk=None)
    for codes in ask.homes:
        elsewhere |= Q(municipality_id__in=codes) & Exists(lives.exclude(municipality_id__in=codes))
    offered = Handover.objects.open().filter(candidate_id=OuterRef("pk"))
    rows = files.filter(elsewhere, ~Exists(offered)).annotate(
        moved_on=Subquery(lives.values("during__startswith")[:1], output_field=DateField()),
        moved_to=Subquery(lives.values("municipality__name")[:1]),
    )
    return found(rows, ask, since=ask.after("moved_on"), day=F("moved_on"), name="moved_to")


def _find_unanswered(files: QuerySet, ask: Ask) -> QuerySet:
    """Files that were offered to another municipality, which has not answered."""
    rows = Handover.objects.open().filter(candidate__in=files)
    return found(
        rows,
        ask,
        path=FILE,
        since=ask.after("offered_on", FILE),
        day=F("offered_on"),
        fact_id="pk",
        name=Cast("to_municipality__name", TextField()),
    )


def _offer_of(raised: Raised) -> str:
    return reverse("cases:offer_handover", args=[raised.candidate_id])


moved_away = Signal(
    key="moved_away",
    title="Verhuisd, dossier nog hier",
    why=lambda raised: (
        f"Woont sinds {raised.day:%d-%m-%Y} in {raised.name}. Het dossier is nog bij uw gemeente."
    ),
    what_to_do="Bied het dossier aan de nieuwe gemeente aan.",
    days=7,
    weight=6,
    days_mean="dagen na de verhuizing",
    find=_find_moved,
    url=_offer_of,
    link="Dossier aanbieden",
)
offer_unanswered = Signal(
    key="offer_unanswered",
    title="Aangeboden, nog geen antwoord",
    why=lambda raised: f"Op {raised.day:%d-%m-%Y} aangeboden aan {raised.name}; er is nog geen antwoord.",
    what_to_do="Bel de andere gemeente, of trek het aanbod in.",
    days=14,
    weight=5,
    days_mean="dagen na het aanbod",
    find=_find_unanswered,
    url=lambda raised: reverse("cases:handovers"),
    link="Naar de overdrachten",
)
