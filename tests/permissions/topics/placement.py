"""The steps of a placement, and groups that are lent together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection, models

from dated.periods import period
from placements.models import Placement
from tests.factories import EmployerFactory, PlacementFactory
from tests.factories_placement import GroupLeaderFactory, GroupSecondmentFactory
from tests.people import TODAY, candidate_of
from tests.permissions.world import Files

ROWS = """
plaatsingen/<int:pk>/vervolg/                                            200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/verlengen/                                          200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/vast/                                               200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/afspraken/                                          200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/terugnemen/                                         200   -    -    -    -    -    -    -
plaatsingen/groepen/                                                     200  200  200   -    -    -    -    -
plaatsingen/groepen/nieuw/                                               200   -    -    -    -    -    -    -
plaatsingen/groepen/<int:group_id>/                                      200   -   200   -    -    -    -    -
plaatsingen/groepen/<int:group_id>/mensen/                               200   -    -    -    -    -    -    -
plaatsingen/groepen/<int:group_id>/leiding/                              200   -    -    -    -    -    -    -
plaatsingen/groepen/<int:group_id>/beeindigen/                           200   -    -    -    -    -    -    -
"""
STEP = "plaatsingen/<int:pk>/"
GROUP = "plaatsingen/groepen/<int:group_id>/"
END = {"last_day": "2026-12-01", "ended_because": "contract_ended", "destination": "unknown", "reason": ""}


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _free_of_subsidy(files: Files) -> dict[str, Any]:
    """What hangs on the placement goes to another one; what was paid can only move while the triggers are off.

    It begins today: of what lies in the past it would first show which figures move.
    """
    other = PlacementFactory(person=files.candidate.person)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for relation in Placement._meta.get_fields(include_hidden=True):
            if getattr(relation, "on_delete", None) is models.PROTECT and relation.auto_created:
                table, column = relation.related_model._meta.db_table, relation.field.column
                cursor.execute(
                    f'UPDATE "{table}" SET "{column}" = %s WHERE "{column}" = %s',
                    [other.pk, files.placement.pk],
                )
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
    Placement.objects.filter(pk=files.placement.pk).update(during=period(TODAY))
    return {"reason": "dubbel vastgelegd"}


def _new_group(files: Files) -> dict[str, Any]:
    lender, borrower = EmployerFactory(name="Uitlener nieuw"), EmployerFactory(name="Inlener nieuw")
    named = {"name": "Nieuwe groep", "lender": lender.pk, "borrower": borrower.pk}
    return {**named, "from_day": "2026-11-01", "leader": "", "leader_name": "P. Voorman"}


def _somebody_joins(files: Files) -> dict[str, Any]:
    joins = candidate_of(files.town, initials="G.", last_name="Groepsgenoot")
    return {"first_day": "2026-11-01", "contract": "temporary", "function": "", f"hours_{joins.pk}": "20"}


POSTS = {
    f"{STEP}vervolg/": (
        "consultant",
        _same(work_form="development_job", contract="temporary", first_day="2026-12-01", hours_per_week="24"),
    ),
    f"{STEP}verlengen/": ("consultant", _same(last_day="2028-01-31", reason="proef")),
    f"{STEP}vast/": ("consultant", _same(reason="proef")),
    f"{STEP}afspraken/": ("consultant", _same(function="Ander werk", wage_above_minimum="yes")),
    f"{STEP}terugnemen/": ("consultant", _free_of_subsidy),
    "plaatsingen/groepen/nieuw/": ("consultant", _new_group),
    f"{GROUP}mensen/": ("consultant", _somebody_joins),
    f"{GROUP}leiding/": ("consultant", _same(from_day="2026-11-21", leader="", leader_name="A. Anders")),
    f"{GROUP}beeindigen/": ("consultant", _same(**END)),
}


def build(files: Files) -> dict[str, Any]:
    """A group without people."""
    group = GroupSecondmentFactory(municipality=files.town)
    GroupLeaderFactory(group=group)
    return {"group_id": group.pk}
