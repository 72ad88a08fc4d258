"""Matching, proposals and release: a proposal and what is asked about the town's candidates are the town's alone.

What the town asks itself (`known_id`) is for who asked it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.enums import Role
from accounts.models import RoleAssignment
from dated.periods import period
from placements.enums.matching import ReleaseStatus
from placements.models import Vacancy
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion
from tests.factories import LONG_AGO, MunicipalityFactory, user_with
from tests.factories_matching import ProposalFactory, ReleaseRequestFactory
from tests.factories_profile import ProfileFactory
from tests.factories_vacancy import VacancyFactory
from tests.people import TODAY, candidate_of

PROPOSE = "kandidaten/<int:pk>/vacatures/<int:vacancy_id>/voorstellen/"
ASK = "vacatures/<int:pk>/profielen/<slug:profile>/vrijgave/"

ROWS = f"""
vacatures/weging/                                         200   -    -    -    -   200   -    -
vacatures/redenen/                                        200   -    -    -    -    -    -    -
vacatures/<int:pk>/kandidaten/                            200   -    -    -    -    -    -    -
{ASK}                                                     200   -    -    -    -    -    -    -
kandidaten/<int:pk>/vacatures/                            200   -    -    -    -    -    -    -
{PROPOSE}                                                 200   -    -    -    -    -    -    -
voorstellen/<int:pk>/                                     200   -    -    -    -    -    -    -
vrijgaven/                                                200   -    -    -    -    -    -    -
vrijgaven/<int:pk>/                                       200   -    -    -    -    -    -    -
vrijgaven/<int:release_id>/beeindigen/                    200   -    -    -    -    -    -    -
vrijgaven/<int:known_id>/voorstellen/                     200   -    -    -    -    -    -    -
"""

ELSEWHERE = [f"{role.value} elsewhere" for role in Role]
NEAR_MISSES = {
    "voorstellen": [*ELSEWHERE, "files elsewhere, figures here", "region office"],
    "vrijgaven": [*ELSEWHERE, "files elsewhere, figures here", "region office"],
}


def _weights(files: Any) -> dict[str, Any]:
    aspects = "licence certificate language education competence hours available branch experience transport"
    return dict.fromkeys([*aspects.split(), "place", "needs", "stage", "at_work"], "1")


def _opened(files: Any) -> dict[str, Any]:
    """The town's vacancy is open first: nobody is asked for a vacancy in preparation."""
    Vacancy.objects.filter(pk=files.others["pk"]["vacatures"]).update(status="open")
    return {"message": "proef"}


POSTS = {
    "vacatures/weging/": ("administrator", _weights),
    ASK: ("consultant", _opened),
    PROPOSE: ("consultant", lambda files: {"note": "proef"}),
    "voorstellen/<int:pk>/": ("consultant", lambda files: {"to": "spoken"}),
    "vrijgaven/<int:pk>/": ("consultant", lambda files: {"answer": "ja", "until": "2026-12-01"}),
    "vrijgaven/<int:release_id>/beeindigen/": ("consultant", lambda files: {"reason": "proef"}),
    "vrijgaven/<int:known_id>/voorstellen/": ("consultant", lambda files: {"note": ""}),
}


def build(files: Any) -> dict[str, Any]:
    """A vacancy, a proposal, questions of a third town about the town's people, and one of the town itself."""
    third = _third(files.town)
    vacancy = VacancyFactory(municipality=files.town, employer=files.placement.employer, title="Inpakker")
    theirs = VacancyFactory(municipality=third, employer=files.placement.employer, title="Vakkenvuller")
    asker = user_with(Role.CONSULTANT, third)
    asked = {"vacancy": theirs, "municipality": third, "asked_by": asker, "asked_on": date(2026, 11, 2)}
    somebody = candidate_of(files.town, last_name=f"Voorgesteld-in-{files.town.name}")
    stranger = candidate_of(third, last_name=f"Vreemd-voor-{files.town.name}")
    released = {
        "status": ReleaseStatus.RELEASED,
        "decided_by": asker,
        "decided_on": TODAY,
        "until": date(2026, 12, 31),
    }
    held = RoleAssignment.objects.active_on(TODAY).filter(
        role=Role.CONSULTANT, organisation__municipality=files.town
    )
    known = ReleaseRequestFactory(
        candidate=stranger,
        vacancy=vacancy,
        municipality=files.town,
        asked_by=held.order_by("pk")[0].user,
        asked_on=date(2026, 11, 2),
        **released,
    )
    return {
        "pk": {
            "voorstellen": ProposalFactory(candidate=somebody, vacancy=vacancy).pk,
            "vrijgaven": ReleaseRequestFactory(candidate=files.candidate, **asked).pk,
        },
        "release_id": ReleaseRequestFactory(candidate=somebody, **asked, **released).pk,
        "known_id": known.pk,
        "vacancy_id": vacancy.pk,
        "profile": ProfileFactory(candidate=stranger).code,
    }


def _third(town: Municipality) -> Municipality:
    """A third municipality of the region."""
    third = MunicipalityFactory(name=f"Buur van {town.name}")
    MunicipalityRegion.objects.create(
        municipality=third,
        region=town.region_periods.get().region,
        during=period(LONG_AGO),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    return third
