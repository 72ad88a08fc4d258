"""Intake, and drafts of forms."""

from __future__ import annotations

from typing import Any

from tests.factories_intake import AssessmentFactory
from tests.permissions.world import Files

ROWS = """
kandidaten/<int:pk>/intake/                                              200   -    -    -    -    -    -    -
kandidaten/<int:pk>/intakes/                                             200  200   -    -    -    -    -    -
concepten/<slug:form>/<int:subject>/                                     200   -    -    -    -    -    -    -
concepten/<slug:form>/<int:subject>/weggooien/                           405  405  405  405  405  405  405  405
"""

ELSEWHERE = ("consultant elsewhere", "coach elsewhere", "subsidy elsewhere", "manager elsewhere")
NEAR_MISSES = {
    "concepten": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here", "region office"]
}


def _intake(files: Files) -> dict[str, Any]:
    """The intake that is there, filled in further, as its form sends it."""
    intake = files.candidate.assessments.get()
    return {
        **empty_lines(),
        "edition": intake.edition,
        "taken_on": f"{intake.first_day:%Y-%m-%d}",
        "ladder": "4",
        "availability": "now",
        "education": "mbo_2",
        **dict.fromkeys(("education_finished", "has_certificates", "has_experience"), "unknown"),
        **dict.fromkeys(("has_support_needs", "has_licence"), "unknown"),
    }


def empty_lines() -> dict[str, str]:
    """The lists that grow, without a line."""
    return {
        f"{relation}-{name}": "0"
        for relation in ("experience", "certificates", "languages")
        for name in ("TOTAL_FORMS", "INITIAL_FORMS")
    }


POSTS = {
    "kandidaten/<int:pk>/intake/": ("consultant", _intake),
    "concepten/<slug:form>/<int:subject>/": ("consultant", lambda files: {"wished_tasks": "buiten werken"}),
    "concepten/<slug:form>/<int:subject>/weggooien/": (
        "consultant",
        lambda files: _kept(files),
    ),
}


def _kept(files: Files) -> dict[str, Any]:
    """A draft of the consultant that can be thrown away."""
    from accounts.models import User
    from tests.factories_intake import DraftFactory

    writer = User.objects.get(username="consultant")
    DraftFactory(user=writer, form="intake", subject_id=files.candidate.pk)
    return {"csrfmiddlewaretoken": "of the browser"}


def build(files: Files) -> dict[str, Any]:
    """An intake of the candidate, and a form about the file."""
    AssessmentFactory(candidate=files.candidate)
    return {"form": "intake", "subject": files.candidate.pk}
