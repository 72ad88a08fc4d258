"""The intake without a mouse: with Tab, arrows, space and Enter alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.models import User
from cases.models import Candidate
from registry.models import Municipality, Registration
from registry.synthetic import synthetic_bsn

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rules")]
MOST_TABS = 60
FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.labels && at.labels.length ? at.labels[0].innerText : at.innerText;
  return {name: at.name || '', label: (label || '').trim(), type: at.type || at.tagName};
}"""
# Within a field for a day the browser moves the focus itself, and draws it around the part it is at.
HAS_FOCUS_RING = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
  return drawn || (at.type === 'date' && !at.matches(':focus'));
}"""


class Keyboard:
    """Somebody who has no mouse."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def tab_to(self, *, name: str = "", label: str = "") -> None:
        """Press Tab until a field or link has the focus; the focus must be seen all the way."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            at = self.page.evaluate(FOCUSED)
            assert self.page.evaluate(HAS_FOCUS_RING), f"the focus cannot be seen at {at}"
            if (name and at["name"] == name) or (label and at["label"].startswith(label)):
                return
        raise AssertionError(f"{name or label} cannot be reached with Tab")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type; in a field for a day the digits as its parts ask for them."""
        self.tab_to(name=name)
        self.page.keyboard.type(text)

    def type_at_once(self, name: str, text: str) -> None:
        """Type in the field where the page begins."""
        expect(self.page.locator(f"[name={name}]")).to_be_focused()
        assert self.page.evaluate(HAS_FOCUS_RING), f"the focus cannot be seen at {name}"
        self.page.keyboard.type(text)

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture
def keyboard(page: Any, sign_in: Callable[[Any, Any], None], consultant: User) -> Keyboard:
    """The consultant at the start page."""
    sign_in(page, consultant)
    page.goto("/")
    return Keyboard(page)


def test_the_first_tab_leads_past_the_menu(keyboard: Keyboard) -> None:
    keyboard.press("Tab")
    assert "inhoud" in keyboard.page.evaluate(FOCUSED)["label"].lower()
    keyboard.press("Enter")
    expect(keyboard.page).to_have_url(re.compile("#"))


def test_an_intake_is_recorded_with_the_keyboard_alone(keyboard: Keyboard, town: Municipality) -> None:
    keyboard.tab_to(label="Kandidaten")
    keyboard.press("Enter")
    keyboard.page.wait_for_url("**/kandidaten/")
    keyboard.tab_to(label="Nieuwe kandidaat")
    keyboard.press("Enter")
    keyboard.page.wait_for_url("**/kandidaten/nieuw/")
    keyboard.type_at_once("bsn", synthetic_bsn(800_100))
    keyboard.fill("initials", "T.")
    keyboard.fill("name_prefix", "van")
    keyboard.fill("last_name", "Toetsen")
    keyboard.fill("birth_date", "05041998")
    keyboard.fill("lives_there_since", "01012019")
    keyboard.tab_to(name="ground")
    keyboard.press("1")  # the first ground that begins with a 1
    keyboard.fill("first_day", "03032020")
    keyboard.tab_to(name="profile_visible")
    keyboard.press("Space")
    keyboard.tab_to(label="Dossier openen")
    keyboard.press("Enter")
    expect(keyboard.page.locator("main")).to_contain_text("is geopend", use_inner_text=True)
    person = Candidate.objects.get().person
    assert person.full_name == "T. van Toetsen"
    assert f"{person.birth_date:%d-%m-%Y}" in ("05-04-1998", "04-05-1998")
    registration = Registration.objects.get()
    assert (registration.ground, registration.profile_visible) == ("1a", True)


def test_after_a_mistake_the_summary_has_the_focus_and_leads_to_the_field(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/kandidaten/nieuw/")
    keyboard.type_at_once("bsn", "111222334")
    with page.expect_navigation():
        keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    keyboard.tab_to(label="Burgerservicenummer (BSN): Dit BSN voldoet niet aan de elfproef")
    keyboard.press("Enter")
    bsn = page.locator("[name=bsn]")
    expect(bsn).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("9")
    expect(bsn).to_have_value("1112223349")
