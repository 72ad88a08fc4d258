"""The profile for employers: of the own file, and as the region reads it."""

from __future__ import annotations

from typing import Any

from tests.factories_profile import ProfileFactory

ROWS = """
kandidaten/<int:pk>/profiel/                              200   -    -    -    -    -    -    -
profielen/                                                200   -    -    -    -    -    -    -
profielen/<slug:code>/                                    200   -    -    -    -    -    -    -
profielen/<slug:code>/profiel.pdf                         200   -    -    -    -    -    -    -
"""

POSTS = {
    "kandidaten/<int:pk>/profiel/": (
        "consultant",
        lambda files: {"visible": "nee", "hidden_because": "not_ready", "shared": ["werken"]},
    ),
}


def build(files: Any) -> dict[str, Any]:
    """The candidate is visible to the region, also to the neighbours."""
    return {"code": ProfileFactory(candidate=files.candidate).code}
