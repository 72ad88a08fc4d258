"""Wage values: the list, one assessment, asking an expert, the visit, establishing and cancelling."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from subsidies.models import WageValueAssessment
from tests.factories_wage_value import ExpertOrganisationFactory, WageValueAssessmentFactory
from tests.permissions.world import Files

ONE = "loonkostensubsidie/loonwaarde/<int:assessment_id>/"
ROWS = """
plaatsingen/<int:pk>/loonwaarde/nieuw/                                   200   -   200   -    -    -    -    -
loonkostensubsidie/loonwaarde/                                           200   -   200   -    -    -    -    -
loonkostensubsidie/loonwaarde/<int:assessment_id>/                       200   -   200   -    -    -    -    -
loonkostensubsidie/loonwaarde/<int:assessment_id>/bezoek/                200   -   200   -    -    -    -    -
loonkostensubsidie/loonwaarde/<int:assessment_id>/vaststellen/           200   -   200   -    -    -    -    -
loonkostensubsidie/loonwaarde/<int:assessment_id>/annuleren/             200   -   200   -    -    -    -    -
"""
TASK = {
    "description_1": "Inpakken",
    "share_1": "100",
    "tempo_1": "60",
    "quality_1": "90",
    "net_time_1": "100",
}


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _nobody_is_busy(files: Files) -> dict[str, Any]:
    WageValueAssessment.objects.filter(placement=files.placement).delete()
    return {"new_expert": "Nieuw bureau", "requested_on": "2026-11-20", "early_because": "proef"}


POSTS = {
    "plaatsingen/<int:pk>/loonwaarde/nieuw/": (
        "subsidy",
        _nobody_is_busy,
    ),
    f"{ONE}bezoek/": ("subsidy", _same(visited_on="2026-11-19", version="1")),
    f"{ONE}vaststellen/": (
        "consultant",
        _same(
            visited_on="2026-11-19",
            days_per_week="4",
            valid_from="2026-12-01",
            version="1",
            establish="",
            **TASK,
        ),
    ),
    f"{ONE}annuleren/": ("consultant", _same(reason="proef", version="1")),
}


def build(files: Files) -> dict[str, Any]:
    """An assessment that an expert is busy with."""
    assessment = WageValueAssessmentFactory(
        placement=files.placement,
        municipality=files.town,
        expert=ExpertOrganisationFactory(municipality=files.town),
        requested_on=date(2026, 11, 2),
    )
    return {"assessment_id": assessment.pk}
