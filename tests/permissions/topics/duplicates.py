"""People recorded twice: pairs, merges, and pairs that are two people."""

from __future__ import annotations

from typing import Any

from registry.models import Merge, NotADuplicate
from tests.factories import PersonFactory, ResidenceFactory
from tests.people import TODAY

PAIR = "kandidaten/dubbelen/<int:kept_id>/<int:merged_id>/"

ROWS = f"""
kandidaten/dubbelen/                                      200   -    -    -    -    -    -    -
{PAIR}                                                    200   -    -    -    -    -    -    -
{PAIR}twee-personen/                                      405  405  405  405  405  405  405  405
kandidaten/dubbelen/apart/<int:apart_id>/                 405  405  405  405  405  405  405  405
kandidaten/samenvoegingen/<int:merge_id>/                 200   -    -    -    -    -    -    -
kandidaten/samenvoegingen/<int:merge_id>/ongedaan/        405  405  405  405  405  405  405  405
"""

POSTS = {
    PAIR: ("consultant", lambda files: {"reason": "nagevraagd"}),
    f"{PAIR}twee-personen/": ("consultant", lambda files: {"ja": "ja"}),
    "kandidaten/dubbelen/apart/<int:apart_id>/": ("consultant", lambda files: {"ja": "ja"}),
    "kandidaten/samenvoegingen/<int:merge_id>/ongedaan/": ("consultant", lambda files: {"ja": "ja"}),
}


def build(files: Any) -> dict[str, Any]:
    """Three more people of the town: one who was recorded twice, and two who only look alike."""
    twin, empty, other = (PersonFactory(last_name="Dubbel") for _ in range(3))
    for person in (twin, other):
        ResidenceFactory(person=person, municipality=files.town)
    merge = Merge.objects.create(kept=other, merged=empty, municipality=files.town, on=TODAY, reason="proef")
    type(empty).objects.filter(pk=empty.pk).update(merged_into=other)
    apart = NotADuplicate.objects.create(first=twin, second=other, on=TODAY)
    return {
        "kept_id": files.known.pk,
        "merged_id": twin.pk,
        "merge_id": merge.pk,
        "apart_id": apart.pk,
    }
