"""Changing the past in a real browser, without JavaScript and on a phone: shown, confirmed, done, and accessible."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import WorkingHours
from tests.factories import EmployerSectorFactory, PlacementFactory, WorkingHoursFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rules")]


def test_other_hours_in_the_past(
    new_page: Callable[..., Any],
    sign_in: Callable[..., None],
    axe: Callable[..., list[str]],
    consultant: User,
    candidate: Candidate,
) -> None:
    always = period(date(2024, 1, 1))
    employer = EmployerSectorFactory(during=period(date(2013, 1, 1))).employer
    placement = PlacementFactory(person=candidate.person, employer=employer, during=always)
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28), during=always)
    page = new_page(width=320, javascript=False)
    sign_in(page, consultant)
    page.goto(f"/plaatsingen/{placement.pk}/uren/")
    page.get_by_label("Gaat in op").fill("2024-07-01")
    page.get_by_label("Uren per week").fill("14")
    page.locator("[name=reason]").fill("loonstrook")
    with page.expect_navigation():
        page.get_by_role("button", name="Uren opslaan").click()
    expect(page.get_by_text("kwartaalcijfers 2024-K3 tot en met 2026-K3")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name="Ja, vastleggen").click()
    expect(page.get_by_text("De uren zijn gewijzigd.")).to_be_visible()
    assert [row.hours_per_week for row in WorkingHours.objects.order_by("during")] == [28, 14]

    page = new_page()
    sign_in(page, consultant)
    page.goto(f"/plaatsingen/{placement.pk}/?dag=2024-06-30")
    assert axe(page) == []
    page.goto(f"/plaatsingen/{placement.pk}/uren/")
    page.get_by_label("Gaat in op").fill("2024-09-01")
    page.get_by_label("Uren per week").fill("20")
    page.locator("[name=reason]").fill("loonstrook")
    page.get_by_role("button", name="Uren opslaan").click()
    expect(page.get_by_role("button", name="Ja, vastleggen")).to_be_visible()
    assert axe(page) == []
