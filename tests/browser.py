"""A real browser for the tests: `page`, `sign_in` and `axe`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 15_000
"""Milliseconds that a page may take on a machine that is busy."""
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
ON_A_PHONE = [
    "target-size",
    "scrollable-region-focusable",
    "button-name",
    "link-name",
    "label",
    "select-name",
    "duplicate-id-aria",
]
"""What another width can change: sizes, what scrolls, and the names of what only shows there."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def chromium() -> str | None:
    """Answer where Chromium is: CHROMIUM, or the first one on the path; None leaves it to Playwright's own."""
    return os.environ.get("CHROMIUM") or next(
        (found for name in NAMES if (found := shutil.which(name))), None
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, started once for all tests of a process."""
    from playwright.sync_api import Error, expect, sync_playwright

    expect.set_options(timeout=PATIENCE)

    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        except Error as error:
            pytest.skip(
                f"Chromium is not here (apt-get install chromium, or set CHROMIUM): {error.message[:80]}"
            )
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Any, live_server: Any) -> Iterator[Callable[..., Any]]:
    """Make pages of the live server: new_page(width=360, javascript=False). Errors on the console fail the test."""
    contexts, complaints = [], []

    def make(width: int = 1280, height: int = 900, javascript: bool = True) -> Any:
        context = browser.new_context(
            base_url=live_server.url,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if _is_complaint(line) else None)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not complaints, f"the browser complained: {complaints}"


def _is_complaint(line: Any) -> bool:
    """An error on the console, but not the one Chromium writes for every answer of 400 or more: tests ask for those."""
    return line.type == "error" and not line.text.startswith("Failed to load resource")


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    """One page of 1280 wide."""
    return new_page()


@pytest.fixture
def sign_in(live_server: Any) -> Callable[[Any, Any], None]:
    """Sign a user in on a page, without the form: sign_in(page, user)."""
    from django.conf import settings
    from django.test import Client

    def enter(page: Any, user: Any) -> None:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}]
        )

    return enter


@pytest.fixture
def axe() -> Callable[..., list[str]]:
    """Check a page with axe-core: assert axe(page) == []. Also tells the contrasts that axe could not judge.

    `again=True` is for a page that was judged at another width: only what that can change.
    """

    def check(page: Any, *, again: bool = False) -> list[str]:
        page.wait_for_load_state()  # half a page is not the page
        # Evaluated, for a script tag is refused by the page's own policy; once for a page.
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
        only = {"type": "rule", "values": ON_A_PHONE} if again else {"type": "tag", "values": TAGS}
        options = {"preload": False, "runOnly": only, "resultTypes": ["violations", "incomplete"]}
        result = page.evaluate("options => axe.run(document, options)", options)
        unsure = [rule for rule in result["incomplete"] if rule["id"] == "color-contrast"]
        return [
            f"{rule['id']}: {rule['help']} — {node['html'][:160]}"
            for rule in [*result["violations"], *unsure]
            for node in rule["nodes"]
            # Axe cannot see what lies behind text in a drawing; tests/reports/test_charts.py judges those colours.
            if not (rule in unsure and node["html"].startswith("<text"))
        ]

    return check
