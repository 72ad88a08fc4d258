"""A vacancy as a consultant types it, and as the acts are told it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.test import Client

from accounts.models import User
from placements.actions.vacancies.record_vacancy import record_vacancy
from placements.models import Employer, Vacancy
from placements.vacancies.facts import NOTHING_KNOWN, VacancyFacts
from registry.models import Municipality

TODAY = date(2026, 11, 21)
LIST = "/vacatures/"


def typed(**changes: Any) -> dict[str, Any]:
    """What the browser sends, with these changes; lists that grow are given as a list of lines."""
    sent: dict[str, Any] = {
        "title": "Hulp in de keuken",
        "posts": "1",
        "origin": "regular",
        "contract": "unknown",
        "trial_possible": "unknown",
        "shared": "own",
        "opened": "on",
    }
    for relation in ("certificates", "languages"):
        lines = changes.pop(relation, [])
        sent |= {f"{relation}-TOTAL_FORMS": str(len(lines)), f"{relation}-INITIAL_FORMS": "0"}
        for at, line in enumerate(lines):
            sent |= {f"{relation}-{at}-{name}": value for name, value in line.items()}
    return sent | changes


def send(client: Client, address: str, **changes: Any) -> Any:
    """Save the form with these changes; answers the page that follows."""
    return client.post(address, typed(**changes), follow=True)


def facts(rows: dict[str, Any] | None = None, **columns: Any) -> VacancyFacts:
    """What a vacancy says: nothing but its title, unless told otherwise."""
    return VacancyFacts(
        columns={**NOTHING_KNOWN.columns, "title": "Hulp in de keuken", **columns},
        rows={**NOTHING_KNOWN.rows, **(rows or {})},
    )


def recorded(by: User, town: Municipality, employer: Employer, **columns: Any) -> Vacancy:
    """A vacancy that was recorded today and is open."""
    return record_vacancy(
        employer=employer,
        municipality=town,
        facts=facts(columns.pop("rows", None), **columns),
        opened=columns.pop("opened", True),
        by=by,
        on=TODAY,
    )


def titles(client: Client, query: str = "") -> list[str]:
    """The vacancies of the list with these filters."""
    return [each.title for each in client.get(f"{LIST}?{query}").context["page"].object_list]
