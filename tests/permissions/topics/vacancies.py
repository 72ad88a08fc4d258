"""Vacancies of a town: in preparation, so nobody else's yet; what is shared has tests of its own."""

from __future__ import annotations

from typing import Any

from accounts.enums import Role
from tests.factories import EmployerFactory
from tests.factories_vacancy import VacancyFactory

VACANCY = "vacatures/<int:pk>/"
AT_EMPLOYER = "werkgevers/<int:pk>/vacature/nieuw/"

ROWS = f"""
vacatures/                                                200  200   -    -    -    -    -    -
vacatures/nieuw/                                          200   -    -    -    -    -    -    -
{VACANCY}                                                 200  200   -    -    -    -    -    -
{VACANCY}geschiedenis/                                    200  200   -    -    -    -    -    -
{VACANCY}wijzigen/                                        200   -    -    -    -    -    -    -
{VACANCY}status/                                          200   -    -    -    -    -    -    -
{VACANCY}kopie/                                           200   -    -    -    -    -    -    -
{AT_EMPLOYER}                       200   -    -    -    -    -    -    -
"""
SHARED = {AT_EMPLOYER}

NEAR_MISSES = {
    "vacatures": [*(f"{role.value} elsewhere" for role in Role), "region office"],
}

WORK = {
    "title": "Hulp in de keuken",
    "posts": "1",
    "origin": "regular",
    "contract": "unknown",
    "trial_possible": "unknown",
    "shared": "own",
    "certificates-TOTAL_FORMS": "0",
    "certificates-INITIAL_FORMS": "0",
    "languages-TOTAL_FORMS": "0",
    "languages-INITIAL_FORMS": "0",
}


def _of_an_employer(files: Any) -> dict[str, Any]:
    name = "Keuken van Dijk"
    EmployerFactory(name=name)
    return {**WORK, "employer": name}


POSTS = {
    "vacatures/nieuw/": ("consultant", _of_an_employer),
    f"{VACANCY}wijzigen/": ("consultant", lambda files: {**WORK, "version": "1"}),
    f"{VACANCY}status/": ("consultant", lambda files: {"to_status": "open"}),
    f"{VACANCY}kopie/": ("consultant", _of_an_employer),
    AT_EMPLOYER: ("consultant", lambda files: WORK),
}


def build(files: Any) -> dict[str, Any]:
    """A vacancy in preparation."""
    vacancy = VacancyFactory(
        municipality=files.town, employer=files.placement.employer, title="Hulp", status="concept"
    )
    return {"pk": {"vacatures": vacancy.pk}}
