"""People who moved between the two municipalities of the demo accounts, with offers in every state.

In both directions: two files that wait for an answer, one that was refused, one that was accepted, and one person who
moved while nobody offered the file yet. Everything lies after the days of which totals were published.
"""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from cases.enums import HandoverStatus, Stage
from cases.handover import travels_along
from cases.models import Candidate, Handover, StageChange
from config.demo_data import TODAY
from config.demo_data.towns import DemoRegion
from dated.periods import period
from registry.models import Residence

STAGES = (Stage.DIAGNOSIS, Stage.DEVELOPMENT, Stage.WORK_READY, Stage.MEDIATION)
MESSAGES = (
    "Zoekt werk in de zorg, kan meteen beginnen.",
    "Graag een gesprek over de overdracht voordat u beslist.",
    "De kandidaat wil graag in de buurt van de nieuwe woning werken.",
)
REFUSAL = "Volgens onze gegevens is de inschrijving nog niet rond. Bied het dossier daarna opnieuw aan."
OFFERED, REFUSED, ACCEPTED = HandoverStatus.OFFERED, HandoverStatus.REFUSED, HandoverStatus.ACCEPTED
STORIES = (OFFERED, OFFERED, REFUSED, ACCEPTED, None)
"""What became of the offer of each mover; None: nobody offered the file yet."""


@dataclass(frozen=True)
class Side:
    """One of the two municipalities, with the consultant who works there."""

    code: str
    consultant: User


def plant_moves(region: DemoRegion, seed: int) -> Counter[str]:
    """Let people move between the municipalities of both demo consultants; nothing in a region without them."""
    sides = [
        _side(code, name) for code, name in ((region.centre, "consulent"), (region.second, "consulent2"))
    ]
    if None in sides:
        return Counter()
    here, there = (side for side in sides if side is not None)
    rng = random.Random(f"{seed} {region.code} moves")  # noqa: S311  the same again is what we want
    return _moved(here, there, rng) + _moved(there, here, rng)


def _side(code: str, username: str) -> Side | None:
    """The municipality with its demo account, when that account works there."""
    user = User.objects.filter(
        username=username, role_assignments__organisation__municipality_id=code
    ).first()
    return Side(code, user) if user else None


def _moved(start: Side, goal: Side, rng: random.Random) -> Counter[str]:
    files = Candidate.objects.active_on(TODAY).filter(
        municipality_id=start.code,
        consultant=start.consultant,
        stage__in=STAGES,
        during__startswith__lt=date(2026, 1, 1),
        during__endswith=None,
        person__residences__municipality_id=start.code,
        person__residences__during__contains=TODAY,
        person__placements=None,
        person__coaching_assignments=None,
    )
    counts: Counter[str] = Counter()
    for candidate, status in zip(files.order_by("pk")[: len(STORIES)], STORIES, strict=False):
        moved_on = TODAY - timedelta(days=rng.randint(40, 60))
        _move(candidate, goal.code, moved_on)
        counts["registry.residence"] += 1
        if status is not None:
            offered_on = moved_on + timedelta(days=rng.randint(5, 12))
            counts += _offer(candidate, goal, status, start.consultant, offered_on, rng)
    return counts


def _move(candidate: Candidate, code: str, day: date) -> None:
    residence = Residence.objects.get(person_id=candidate.person_id, during__contains=day)
    residence.during = DateRange(residence.first_day, day)
    residence.save(update_fields=["during"])
    Residence.objects.create(person_id=candidate.person_id, municipality_id=code, during=period(day))


def _offer(
    candidate: Candidate, goal: Side, status: HandoverStatus, by: User, on: date, rng: random.Random
) -> Counter[str]:
    handover = Handover(
        candidate=candidate,
        to_municipality_id=goal.code,
        offered_by=by,
        offered_on=on,
        message=rng.choice(MESSAGES),
        along=[part.key for part in travels_along.parts() if part.chosen_by_default],
        status=status,
    )
    if status != OFFERED:
        handover.decided_by, handover.decided_on = goal.consultant, on + timedelta(days=rng.randint(3, 9))
    counts = Counter({"cases.handover": 1})
    if status == REFUSED:
        handover.reason = REFUSAL
    if status == ACCEPTED and handover.decided_on is not None:
        handover.resulting = _continued(candidate, goal, handover.decided_on)
        counts += Counter({"cases.candidate": 1, "cases.stagechange": 1})
    handover.save()
    return counts


def _continued(old: Candidate, goal: Side, day: date) -> Candidate:
    """The file at the other municipality; the old one ends the day before."""
    new = Candidate.objects.create(
        person_id=old.person_id,
        municipality_id=goal.code,
        stage=old.stage,
        consultant=goal.consultant,
        during=period(day),
    )
    StageChange.objects.create(
        candidate=new,
        to_stage=old.stage,
        on=day,
        by=goal.consultant,
        reason="Overgenomen van een andere gemeente",
    )
    old.during = DateRange(old.first_day, day)
    old.save(update_fields=["during"])
    return new
