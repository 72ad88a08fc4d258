"""An intake as a consultant types it: what the browser sends."""

from __future__ import annotations

from typing import Any

from django.test import Client

from cases.models import Candidate

CHOICES = ("education_finished", "has_certificates", "has_experience", "has_support_needs", "has_licence")


def typed(candidate: Candidate, **changes: object) -> dict[str, object]:
    """The form as it opens, with these changes; lists that grow are given as a list of lines."""
    present = candidate.assessments.order_by("-during").first()
    sent: dict[str, object] = {
        "edition": present.edition if present else "",
        "taken_on": f"{present.first_day:%Y-%m-%d}" if present else "2026-11-21",
        **dict.fromkeys(("ladder", "availability", "education", *CHOICES), "unknown"),
    }
    for relation in ("experience", "certificates", "languages"):
        lines = changes.pop(relation, [])
        assert isinstance(lines, list)
        sent |= {f"{relation}-TOTAL_FORMS": str(len(lines)), f"{relation}-INITIAL_FORMS": "0"}
        for at, line in enumerate(lines):
            sent |= {f"{relation}-{at}-{name}": value for name, value in line.items()}
    return sent | changes


def address(candidate: Candidate) -> str:
    """Where the intake is filled in."""
    return f"/kandidaten/{candidate.pk}/intake/"


def send(client: Client, candidate: Candidate, **changes: Any) -> Any:
    """Save the form with these changes; answers the page that follows."""
    return client.post(address(candidate), typed(candidate, **changes), follow=True)
