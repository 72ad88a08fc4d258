"""The dashboards in a real browser: accessible, usable on a phone, and without JavaScript."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.enums import Role
from reports.ledger import posting
from tests.reports.figures_world import HILVERSUM, colleague, employ, load_reference_data, register

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = [
    "/dashboard/",
    "/dashboard/realisatie/?gebied=NL&peildatum=2022-12-31&uitsplitsing=sector",
    "/dashboard/realisatie/?gebied=AM99&peildatum=31-02-2020&stand=x&uitsplitsing=kleur",
    "/dashboard/realisatie/?peildatum=2030-01-01&uitsplitsing=gemeente",
    "/dashboard/profielen/?gebied=AM12",
    "/dashboard/profielen/?gebied=AM12&stand=2015-01-01",
    "/dashboard/doelgroep/",
    "/dashboard/doelgroep/?gebied=AM12",
    "/definities/",
]


@pytest.fixture
def policy() -> Any:
    """A policy officer of Hilversum, where two people are registered and one works."""
    load_reference_data()
    persons = register(1, HILVERSUM, visible=True) + register(1, HILVERSUM)
    employ(persons[0], hours="28")
    posting.post(persons, "test")
    return colleague(Role.POLICY)


@pytest.mark.parametrize("width", [1280, 320])
def test_every_dashboard_is_accessible_and_fits(
    policy: Any, new_page: Callable[..., Any], sign_in: Any, axe: Any, width: int
) -> None:
    page = new_page(width=width)
    sign_in(page, policy)
    for address in ADDRESSES:
        page.goto(address)
        assert axe(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_the_filter_works_without_javascript_and_shows_new_numbers(
    policy: Any, new_page: Callable[..., Any], sign_in: Any
) -> None:
    page = new_page(javascript=False)
    sign_in(page, policy)
    page.goto("/dashboard/realisatie/")
    page.get_by_label("Uitsplitsing").select_option(label="Sector")
    page.get_by_role("button", name="Toon cijfers").click()
    expect(page).to_have_url(re.compile("uitsplitsing=sector"))
    jobs = page.get_by_role("row", name="markt").get_by_role("cell").last
    expect(jobs).to_have_text("1,1")
    (person,) = register(1, HILVERSUM)
    employ(person, hours="23")
    posting.post([person], "test")
    page.reload()
    expect(jobs).to_have_text("2,0")


def test_a_table_can_be_downloaded(policy: Any, page: Any, sign_in: Any) -> None:
    sign_in(page, policy)
    page.goto("/dashboard/profielen/?gebied=AM12")
    with page.expect_download() as download:
        page.get_by_role("link", name="OpenDocument van Transparantie van klantprofielen").click()
    assert download.value.suggested_filename.endswith(".ods")
