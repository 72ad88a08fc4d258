"""The municipality in which the browser stories play, with colleagues who sign in with a password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accounts.enums import Role
from accounts.models import User
from cases.actions.reference_data import load_cases_reference_data
from dated.periods import period
from placements.actions.reference_data import load_placements_reference_data
from registry.actions.reference_data import load_registry_reference_data
from registry.models import Municipality
from reports.actions.reference_data import load_reports_reference_data
from reports.ledger import posting
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.factories import (
    EmployerFactory,
    EmployerSectorFactory,
    PlacementFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import candidate_of

PASSWORD = "geheim-van-de-proef"
LEEUWARDEN = "GM0080"


@dataclass(frozen=True)
class Town:
    """A town with one colleague in each role, an employer, and one person who works there full jobs' hours."""

    municipality: Municipality
    users: dict[Role, User]


@pytest.fixture
def working_town(transactional_db: None) -> Town:
    """Leeuwarden with the reference data of a new installation; one person works 25.5 hours: one job."""
    for load in (
        load_registry_reference_data,
        load_cases_reference_data,
        load_placements_reference_data,
        load_subsidies_reference_data,
        load_reports_reference_data,
    ):
        load()
    municipality = Municipality.objects.get(code=LEEUWARDEN)
    users = {role: user_with(role, municipality, username=role.value) for role in Role}
    for user in users.values():
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
    employer = EmployerFactory(name="Bakkerij De Proef")
    EmployerSectorFactory(employer=employer)
    known = candidate_of(municipality, initials="W.", last_name="Werkt")
    placement = PlacementFactory(person=known.person, employer=employer, during=period(date(2024, 1, 1)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal("25.5"))
    posting.post_changes()
    return Town(municipality, users)


def sign_in_with_password(page: Any, user: User) -> None:
    """Through the form, as people do."""
    page.goto("/")
    page.get_by_label("Gebruikersnaam").fill(user.username)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    with page.expect_navigation(url=lambda address: "/account/login/" not in address):
        page.get_by_role("button", name="Inloggen").click()
