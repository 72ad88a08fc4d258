"""Searching while typing, with the keys alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.models import User
from cases.models import Candidate
from registry.models import Municipality
from tests.people import candidate_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def others(town: Municipality) -> list[Candidate]:
    return [candidate_of(town, initials="B.", last_name=name) for name in ("Jansma", "Janssen")]


def test_somebody_is_found_and_opened_with_the_keys_alone(
    page: Any,
    sign_in: Callable[[Any, Any], None],
    consultant: User,
    candidate: Candidate,
    others: list[Candidate],
    axe: Callable[[Any], list],
) -> None:
    sign_in(page, consultant)
    page.goto("/kandidaten/")
    page.keyboard.press("/")
    page.keyboard.type("jan")
    box = page.get_by_role("combobox")
    options = page.get_by_role("option")
    expect(options).to_have_count(3)
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_text("3 mensen gevonden")).to_be_attached()
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    assert axe(page) == [], "with the list closed: axe cannot judge what lies under it"
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/kandidaten/{others[0].pk}/")
    assert "jan" not in page.url
