"""The dashboards on sustained work, the own organisation and branch teams, and setting targets."""

from __future__ import annotations

from typing import Any

from registry.models import MunicipalityRegion
from tests.factories_employers import BranchTeamFactory
from tests.factories_targets import OwnTargetFactory, TeamTargetFactory
from tests.permissions.world import Files

ROWS = """
dashboard/duurzaamheid/                                                  200   -   200  200  200   -    -    -
dashboard/duurzaamheid/<slug:part>.<slug:extension>                      200   -   200  200  200   -    -    -
dashboard/vacatures/                                                     200   -   200  200  200   -    -    -
dashboard/vacatures/<slug:part>.<slug:extension>                         200   -   200  200  200   -    -    -
dashboard/besluiten/                                                     200   -   200  200  200   -    -    -
dashboard/besluiten/<slug:part>.<slug:extension>                         200   -   200  200  200   -    -    -
dashboard/eigen-organisatie/                                             200   -   200  200  200   -    -    -
dashboard/eigen-organisatie/<slug:part>.<slug:extension>                 200   -   200  200  200   -    -    -
dashboard/eigen-organisatie/doelen/                                       -    -    -   200  200  200   -    -
dashboard/eigen-organisatie/doelen/nieuw/                                 -    -    -   200  200  200   -    -
dashboard/teams/                                                         200   -   200  200  200   -    -    -
dashboard/teams/<slug:part>.<slug:extension>                             200   -   200  200  200   -    -    -
dashboard/teams/doelen/                                                   -    -    -   200  200   -    -    -
dashboard/teams/doelen/nieuw/                                             -    -    -   200  200   -    -    -
"""
SET = {"year": "2026", "set_on": "2026-11-20", "source": "proef"}


def _own(files: Files) -> dict[str, Any]:
    return {**SET, "municipality": files.town.code, "jobs": "21,5"}


def _team(files: Files) -> dict[str, Any]:
    return {**SET, "team": files.others["aimed_team"].pk, "metric": "placements", "number": "40"}


POSTS = {
    "dashboard/eigen-organisatie/doelen/nieuw/": ("policy", _own),
    "dashboard/teams/doelen/nieuw/": ("policy", _team),
}


def build(files: Files) -> dict[str, Any]:
    """A target of the town, and a team of its region with a target."""
    region = MunicipalityRegion.objects.get(municipality=files.town).region
    team = BranchTeamFactory(region=region)
    OwnTargetFactory(municipality=files.town)
    TeamTargetFactory(team=team)
    return {"aimed_team": team}
