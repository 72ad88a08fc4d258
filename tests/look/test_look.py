"""Every component on one page, in a real browser: readable, reachable and inside the screen.

LOOK=folder makes pictures of it: `LOOK=/tmp/look pytest tests/look`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import expect

TEMPLATES = Path(__file__).parent / "templates"
ADDRESSES = pytest.mark.parametrize("address", ["/demo", "/demo?fouten"])

pytestmark = [pytest.mark.urls("tests.look.urls"), pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _demo_templates(settings: Any) -> Iterator[None]:
    """The demo page stands beside the templates of the system."""
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], TEMPLATES]}]
    yield


def keep_picture(page: Any, name: str) -> None:
    if folder := os.environ.get("LOOK"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@ADDRESSES
def test_axe_has_nothing_to_say_about_any_component(
    page: Any, axe: Callable[[Any], list[str]], address: str
) -> None:
    page.goto(address)
    keep_picture(page, f"wide{address[6:]}")
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert axe(page) == []


@ADDRESSES
@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_never_scrolls_sideways(new_page: Callable[..., Any], address: str, width: int) -> None:
    page = new_page(width=width)
    page.goto(address)
    keep_picture(page, f"phone{width}{address[6:]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_word_in_a_table_is_broken_on_a_phone(new_page: Callable[..., Any]) -> None:
    page = new_page(width=360)
    page.goto("/demo")
    badge = page.locator(".nl-data-badge", has_text="Aanvraag verlopen").first
    heading = page.get_by_role("columnheader", name="Participatiewet met profiel").last
    assert badge.bounding_box()["height"] < 34  # one line
    longest_word = heading.evaluate(
        "cell => { const r = document.createRange(); const t = cell.firstChild;"
        "r.setStart(t, 0); r.setEnd(t, 15); return r.getClientRects().length; }"
    )
    assert longest_word == 1


def test_the_first_tab_stop_skips_to_the_content(page: Any) -> None:
    page.goto("/demo")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Direct naar de inhoud")
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()


def test_the_error_summary_takes_focus_and_leads_to_every_field(page: Any) -> None:
    page.goto("/demo?fouten")
    expect(page.locator(":focus")).to_contain_text("Controleer uw invoer")
    assert page.title().startswith("Fout: ")
    links = page.locator("[role=alert] a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert "#id_bsn" in links and "#id_kind_0" in links
    for link in links:
        assert page.locator(link).count() == 1


def test_a_wrong_field_tells_a_screen_reader_what_is_wrong(page: Any) -> None:
    page.goto("/demo?fouten")
    bsn = page.get_by_label("Burgerservicenummer (BSN)", exact=True)
    assert bsn.get_attribute("aria-invalid") == "true"
    described = [
        page.locator(f"#{name}").inner_text() for name in bsn.get_attribute("aria-describedby").split()
    ]
    assert described == [
        "8 of 9 cijfers, zoals op het identiteitsbewijs.",
        "Dit BSN voldoet niet aan de elfproef.",
    ]
    assert bsn.input_value() == "123456789"


def test_only_optional_fields_say_so(page: Any) -> None:
    page.goto("/demo")
    labels = page.locator(".ba-field__label").all_inner_texts()
    assert "Werkgever (niet verplicht)" in labels
    assert "Uren per week" in labels


def test_a_required_choice_is_not_red_before_it_is_sent(page: Any) -> None:
    page.goto("/demo")
    colour = "one => getComputedStyle(one).borderTopColor"
    assert page.locator("#id_kind_0").evaluate(colour) == page.locator("#id_grounds_0").evaluate(colour)


@pytest.mark.parametrize("javascript", [True, False])
def test_the_table_behind_a_chart_opens_without_javascript(
    new_page: Callable[..., Any], javascript: bool
) -> None:
    page = new_page(javascript=javascript)
    page.goto("/demo")
    page.get_by_text("Toon deze cijfers als tabel").first.click()
    expect(page.get_by_role("cell", name="onbekend").first).to_be_visible()


def test_the_frame_uses_nothing_from_elsewhere(page: Any) -> None:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto("/demo")
    base = page.url.removesuffix("demo")
    assert len(seen) > 5
    assert [url for url in seen if not url.startswith((base, "data:"))] == []


def test_the_design_system_is_not_a_proprietary_theme() -> None:
    sheet = (settings.BASE_DIR / "static" / "vendor" / "nlds.css").read_text(encoding="utf-8")
    banners = [line for line in sheet.splitlines() if line.startswith("/*! ")]
    assert len(banners) > 30
    assert all("| EUPL-1.2 |" in banner for banner in banners)
    assert ".voorbeeld-theme{" in sheet and ".utrecht-theme" not in sheet
