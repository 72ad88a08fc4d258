"""Plans, steps, trajectories, certificates, advice on sheltered work, and the stages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cases.enums import Stage
from tests.factories_plan import (
    CertificateFactory,
    GoalFactory,
    InstrumentFactory,
    PlanFactory,
    ShelteredWorkAdviceFactory,
    StageChangeFactory,
    StepFactory,
    TrajectoryFactory,
)
from tests.permissions.world import Files

ROWS = """
kandidaten/fasen/                                                        200  200  200  200  200   -    -    -
kandidaten/<int:pk>/fase/terugdraaien/<int:stage_change_id>/                   200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/                                                200  200   -    -    -    -    -    -
kandidaten/<int:pk>/plan/nieuw/                                          200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/wijzigen/                                       200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/terugblik/                                      200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/doelen/nieuw/                                   200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/doelen/<int:goal_id>/wijzigen/                  200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/doelen/<int:goal_id>/stappen/nieuw/             200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/stappen/<int:step_id>/wijzigen/                 200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/stappen/<int:step_id>/vervallen/                200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plan/stappen/<int:step_id>/gedaan/                   200  200   -    -    -    -    -    -
kandidaten/<int:pk>/plan/stappen/<int:step_id>/gedaan/vandaag/           405  405  405  405  405  405  405  405
kandidaten/<int:pk>/plan/gedaan/<int:done_step_id>/terug/                 405  405  405  405  405  405  405  405
kandidaten/<int:pk>/trajecten/                                           200  200   -    -    -    -    -    -
kandidaten/<int:pk>/trajecten/nieuw/                                     200   -    -    -    -    -    -    -
kandidaten/<int:pk>/trajecten/<int:trajectory_id>/                       200  200   -    -    -    -    -    -
kandidaten/<int:pk>/trajecten/<int:trajectory_id>/verlengen/             200   -    -    -    -    -    -    -
kandidaten/<int:pk>/trajecten/<int:trajectory_id>/beeindigen/            200   -    -    -    -    -    -    -
kandidaten/<int:pk>/trajecten/<int:trajectory_id>/corrigeren/            200   -    -    -    -    -    -    -
kandidaten/<int:pk>/trajecten/<int:trajectory_id>/verwijderen/           200   -    -    -    -    -    -    -
kandidaten/<int:pk>/bewijzen/nieuw/                                      200   -    -    -    -    -    -    -
kandidaten/<int:pk>/bewijzen/<int:certificate_id>/verwijderen/           200   -    -    -    -    -    -    -
kandidaten/<int:pk>/beschut-werk/nieuw/                                  200   -    -    -    -    -    -    -
kandidaten/<int:pk>/beschut-werk/<int:advice_id>/                        200   -    -    -    -    -    -    -
"""
FILE = "kandidaten/<int:pk>/"
STEP = f"{FILE}plan/stappen/<int:step_id>/"
TRAJECTORY = f"{FILE}trajecten/<int:trajectory_id>/"
REASON = {"reason": "proef"}


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _without_plan(files: Files) -> dict[str, Any]:
    files.candidate.plans.all().delete()
    return {"main_goal": "Ander werk", "first_day": "2026-11-01"}


def _looking_back(files: Files) -> dict[str, Any]:
    return {"last_day": "2026-11-20", f"goal_{files.others['goal_id']}": "partly"}


def _trajectory(**more: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: {
        "instrument": files.others["instrument_id"],
        "first_day": "2026-11-01",
        "planned_end": "2027-03-31",
        **more,
    }


POSTS = {
    f"{FILE}fase/terugdraaien/<int:stage_change_id>/": ("consultant", _same(**REASON)),
    f"{FILE}plan/nieuw/": ("consultant", _without_plan),
    f"{FILE}plan/wijzigen/": ("consultant", _same(main_goal="Ander werk", version="1")),
    f"{FILE}plan/terugblik/": ("consultant", _looking_back),
    f"{FILE}plan/doelen/nieuw/": ("consultant", _same(text="Nog een doel")),
    f"{FILE}plan/doelen/<int:goal_id>/wijzigen/": ("consultant", _same(text="Ander doel", version="1")),
    f"{FILE}plan/doelen/<int:goal_id>/stappen/nieuw/": ("consultant", _same(what="Bellen", done_by="coach")),
    f"{STEP}wijzigen/": ("consultant", _same(what="Schrijven", done_by="coach", version="1")),
    f"{STEP}vervallen/": ("consultant", _same(**REASON)),
    f"{STEP}gedaan/": ("coach", _same(done_on="2026-11-20")),
    f"{STEP}gedaan/vandaag/": ("coach", _same(csrfmiddlewaretoken="of the browser")),
    f"{FILE}plan/gedaan/<int:done_step_id>/terug/": (
        "coach",
        _same(csrfmiddlewaretoken="of the browser"),
    ),
    f"{FILE}trajecten/nieuw/": ("consultant", _trajectory()),
    f"{TRAJECTORY}verlengen/": ("consultant", _same(planned_end="2027-05-31", version="1", **REASON)),
    f"{TRAJECTORY}beeindigen/": ("consultant", _same(last_day="2026-11-20", result="completed")),
    f"{TRAJECTORY}corrigeren/": ("consultant", _trajectory(version="1", **REASON)),
    f"{TRAJECTORY}verwijderen/": ("consultant", _same(**REASON)),
    f"{FILE}bewijzen/nieuw/": (
        "consultant",
        _same(kind="practice", name="Orders verzamelen", issued_on="2026-11-01"),
    ),
    f"{FILE}bewijzen/<int:certificate_id>/verwijderen/": ("consultant", _same(**REASON)),
    f"{FILE}beschut-werk/nieuw/": ("consultant", _same(asked_on="2026-11-20")),
    f"{FILE}beschut-werk/<int:advice_id>/": (
        "consultant",
        _same(advised_on="2026-11-20", outcome="sheltered"),
    ),
}


def build(files: Files) -> dict[str, Any]:
    """One of each."""
    candidate = files.candidate
    change = StageChangeFactory(candidate=candidate, from_stage=Stage.DIAGNOSIS, on=date(2026, 5, 1))
    goal = GoalFactory(plan=PlanFactory(candidate=candidate))
    trajectory = TrajectoryFactory(candidate=candidate)
    return {
        "stage_change_id": change.pk,
        "goal_id": goal.pk,
        "step_id": StepFactory(goal=goal).pk,
        "done_step_id": StepFactory(goal=goal, done_on=date(2026, 11, 1)).pk,
        "instrument_id": InstrumentFactory().pk,
        "trajectory_id": trajectory.pk,
        "certificate_id": CertificateFactory(candidate=candidate, trajectory=trajectory).pk,
        "advice_id": ShelteredWorkAdviceFactory(candidate=candidate).pk,
    }
