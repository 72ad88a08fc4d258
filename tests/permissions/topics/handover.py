"""Moving, handing over, closing and opening again.

What is offered to the town (`handover_id`) is for the town's consultants; what it offers itself (`offer_id`) too.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.enums import Role
from accounts.models import RoleAssignment
from dated.periods import period
from registry.models import Residence
from tests.factories import CandidateFactory, MunicipalityFactory, ResidenceFactory
from tests.factories_handover import ClosureFactory, HandoverFactory
from tests.permissions.world import Files

ROWS = """
kandidaten/<int:pk>/verhuizing/                                          200   -    -    -    -    -    -    -
kandidaten/<int:pk>/overdragen/                                          200   -    -    -    -    -    -    -
kandidaten/<int:pk>/sluiten/                                             200   -    -    -    -    -    -    -
kandidaten/<int:closed_id>/heropenen/                                    200   -    -    -    -    -    -    -
kandidaten/overdrachten/                                                 200   -    -    -    -    -    -    -
kandidaten/overdrachten/<int:handover_id>/aanvaarden/                    200   -    -    -    -    -    -    -
kandidaten/overdrachten/<int:handover_id>/weigeren/                      200   -    -    -    -    -    -    -
kandidaten/overdrachten/<int:offer_id>/intrekken/                        200   -    -    -    -    -    -    -
"""


def _accept(files: Files) -> dict[str, Any]:
    held = RoleAssignment.objects.active_on(date(2026, 11, 21)).filter(
        role=Role.CONSULTANT, organisation__municipality=files.town
    )
    return {"consultant": held.order_by("pk")[0].user_id}


def _offer(files: Files) -> dict[str, Any]:
    """The candidate moved away first: a file goes to where somebody lives."""
    Residence.objects.filter(person=files.candidate.person).update(municipality=MunicipalityFactory())
    return {"message": "proef"}


POSTS = {
    "kandidaten/<int:pk>/verhuizing/": (
        "consultant",
        lambda files: {
            "municipality": MunicipalityFactory(name="Verweg").pk,
            "from_day": "2026-11-01",
            "reason": "proef",
        },
    ),
    "kandidaten/<int:pk>/overdragen/": ("consultant", _offer),
    "kandidaten/<int:pk>/sluiten/": (
        "consultant",
        lambda files: {"last_day": "2026-11-20", "reason": "work", "note": ""},
    ),
    "kandidaten/<int:closed_id>/heropenen/": ("consultant", lambda files: {"reason": "proef"}),
    "kandidaten/overdrachten/<int:handover_id>/aanvaarden/": ("consultant", _accept),
    "kandidaten/overdrachten/<int:handover_id>/weigeren/": ("consultant", lambda files: {"reason": "proef"}),
    "kandidaten/overdrachten/<int:offer_id>/intrekken/": ("consultant", lambda files: {"reason": ""}),
}
WRITE_NOTHING = {"kandidaten/overdrachten/"}


def build(files: Files) -> dict[str, Any]:
    """A file offered to the town by a third municipality, one the town offers, and one that was closed."""
    third = MunicipalityFactory(name=f"Derde bij {files.town.name}")
    coming = ResidenceFactory(municipality=files.town, person__last_name=f"Komt-in-{files.town.name}").person
    going = ResidenceFactory(municipality=third, person__last_name=f"Weg-uit-{files.town.name}").person
    gone = ResidenceFactory(municipality=files.town, person__last_name=f"Was-in-{files.town.name}").person
    closed = CandidateFactory(
        person=gone, municipality=files.town, during=period(date(2020, 1, 1), date(2026, 10, 31))
    )
    ClosureFactory(candidate=closed)
    return {
        "handover_id": HandoverFactory(
            candidate=CandidateFactory(person=coming, municipality=third), to_municipality=files.town
        ).pk,
        "offer_id": HandoverFactory(
            candidate=CandidateFactory(person=going, municipality=files.town), to_municipality=third
        ).pk,
        "closed_id": closed.pk,
    }
