"""An employer is chosen with the keys alone, and an impossible one comes back with a choice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.models import User
from cases.models import Candidate
from placements.models import Employer
from tests.factories import EmployerFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_suggestion_fills_the_box_and_what_is_unclear_is_asked(
    page: Any,
    sign_in: Callable[[Any, Any], None],
    consultant: User,
    candidate: Candidate,
    bakery: Employer,
    axe: Callable[[Any], list],
) -> None:
    other = EmployerFactory(name="Bakkerij De Korst", place="Leiden", kvk_number=None)
    sign_in(page, consultant)
    page.goto(f"/kandidaten/{candidate.pk}/plaatsing/nieuw/")
    box = page.get_by_role("combobox", name="Werkgever", exact=True)
    box.focus()
    page.keyboard.insert_text("halm")  # at once, so that it asks once: a second answer would undo the choice
    found = page.get_by_role("listbox", name="Gevonden werkgevers").get_by_role("option")
    expect(found).to_have_count(1)
    expect(page.get_by_text("1 werkgever gevonden")).to_be_attached()
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("Bakkerij De Halm, Voorbeeldstad (KvK 12345678)")
    expect(found).to_have_count(0)
    box.fill("bakkerij")
    page.get_by_role("button", name="Plaatsing opslaan").click()
    choice = page.get_by_role("radiogroup", name="Kies de werkgever")
    expect(choice.get_by_role("radio")).to_have_count(2)
    assert axe(page) == []
    choice.get_by_label("Bakkerij De Korst").check()
    assert choice.get_by_label("Bakkerij De Korst").get_attribute("value") == str(other.pk)
