"""A browser sends an impossible date as an empty one. It must say so itself, for we cannot see what was typed."""

from datetime import date
from typing import Any

import pytest

from accounts.enums import Role
from tests.factories import RoleAssignmentFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_impossible_date_is_not_sent_as_an_empty_one(new_page: Any, sign_in: Any) -> None:
    held = RoleAssignmentFactory(role=Role.CONSULTANT)
    page = new_page(javascript=False)
    sign_in(page, held.user)
    page.goto("/kandidaten/nieuw/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    ends = page.get_by_label("Ingeschreven tot en met")
    ends.focus()
    page.keyboard.type("02312027")
    page.get_by_role("button", name="Dossier openen").click()
    ends.fill(date(2027, 2, 28).isoformat())
    with page.expect_navigation():
        page.get_by_role("button", name="Dossier openen").click()
    assert "Vul het burgerservicenummer in" in page.content() or "is verplicht" in page.content().lower()
    assert len(sent) == 1, "with the impossible date nothing was sent"
