"""The intake in a real browser: without a mouse, and with a draft that survives a crash and a session that ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.models import User
from cases.models import Candidate, Draft
from tests.cases.intake_typed import address
from tests.e2e.test_keyboard import Keyboard

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rules")]
Make = Callable[..., Any]
SignIn = Callable[[Any, User], None]


def test_the_whole_intake_without_a_mouse(
    page: Any, sign_in: SignIn, consultant: User, candidate: Candidate
) -> None:
    sign_in(page, consultant)
    page.goto(f"/kandidaten/{candidate.pk}/")
    keyboard = Keyboard(page)
    keyboard.tab_to(label="Intake invullen")
    keyboard.press("Enter")
    page.wait_for_url(f"**{address(candidate)}")
    keyboard.fill("ladder", "4")
    keyboard.fill("hours_min", "12")
    keyboard.fill("hours_max", "25,5")
    keyboard.fill("wished_tasks", "Buiten werken")
    keyboard.fill("competences-accurate", "kan")
    keyboard.fill("experience-0-function", "medewerker kas")
    keyboard.fill("experience-0-from_month", "03-2019")
    keyboard.tab_to(label="Nog een regel")
    keyboard.press("Enter")
    expect(page.locator("[name=experience-1-function]"), "the focus is in the new line").to_be_focused()
    page.keyboard.type("hovenier")
    keyboard.fill("education", "prak")
    keyboard.fill("languages-0-speaking", "goed")
    keyboard.tab_to(name="has_licence")
    keyboard.press("ArrowLeft", "ArrowLeft")
    keyboard.tab_to(name="licences")
    keyboard.press("Tab", "Tab", "Space")
    keyboard.fill("domains-money", "ja")
    keyboard.fill("domains-money_help", "de Stadsbank")
    keyboard.press("Enter")  # in a line of text: saves, and stays
    expect(page.get_by_text("De intake is opgeslagen.")).to_be_visible()
    intake = candidate.assessments.get()
    assert (intake.ladder, str(intake.hours_max), intake.education) == ("4", "25.50", "pro")
    assert [row.function for row in intake.experience.all()] == ["medewerker kas", "hovenier"]
    assert [row.category for row in intake.licences.all()] == ["B"]
    assert intake.languages.get().speaking == "good"
    assert intake.domains.get().helped_by == "de Stadsbank"
    assert not Draft.objects.exists()


def test_a_draft_comes_back_after_the_browser_was_killed(
    new_page: Make, sign_in: SignIn, consultant: User, candidate: Candidate, axe: Callable[[Any], list[str]]
) -> None:
    page = new_page()
    sign_in(page, consultant)
    page.goto(address(candidate))
    page.get_by_label("Welk werk wil de kandidaat doen?").fill("Met planten")
    expect(page.locator("[data-draft-status]")).to_contain_text("Concept bewaard om")
    page.context.close()
    again = new_page()
    sign_in(again, consultant)
    again.goto(address(candidate))
    expect(again.get_by_role("heading", name="U was hier gebleven")).to_be_visible()
    assert axe(again) == []
    with again.expect_navigation():  # the whole page, for its script keeps the draft
        again.get_by_role("link", name="Verdergaan met het concept").click()
    expect(again.get_by_label("Welk werk wil de kandidaat doen?")).to_have_value("Met planten")
    again.get_by_label("Welk werk wil de kandidaat doen?").fill("Met planten en dieren")
    expect(again.locator("[data-draft-status]")).to_contain_text("Concept bewaard om")
    assert Draft.objects.get().revision == 2
    again.get_by_role("button", name="Intake opslaan").click()
    expect(again.get_by_text("De intake is opgeslagen.")).to_be_visible()
    assert candidate.assessments.get().wished_tasks == "Met planten en dieren"


def test_a_session_that_ended_loses_nothing_that_was_typed(
    page: Any, sign_in: SignIn, consultant: User, candidate: Candidate
) -> None:
    sign_in(page, consultant)
    page.goto(address(candidate))
    box, status = page.get_by_label("Welk werk wil de kandidaat doen?"), page.locator("[data-draft-status]")
    box.fill("Eerst")
    expect(status).to_contain_text("Concept bewaard om")
    sessions = [each for each in page.context.cookies() if "session" in each["name"]]
    page.context.clear_cookies(name=sessions[0]["name"])
    box.fill("Eerst en toen meer")
    expect(status).to_contain_text("Uw sessie is verlopen. Wat u typte blijft hier staan.")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.get_by_role("button", name="Intake opslaan").click()
    expect(box).to_have_value("Eerst en toen meer")
    assert page.url.endswith(address(candidate)), "the form was not sent into the void"
    sign_in(page, consultant)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(status).to_contain_text("Concept bewaard om")
    page.get_by_role("button", name="Intake opslaan").click()
    expect(page.get_by_text("De intake is opgeslagen.")).to_be_visible()
    assert candidate.assessments.get().wished_tasks == "Eerst en toen meer"


def test_no_connection_is_said_and_saved_later(page: Any, sign_in: SignIn, consultant: User) -> None:
    sign_in(page, consultant)
    page.goto("/kandidaten/nieuw/")
    page.context.set_offline(True)
    page.get_by_label("Achternaam", exact=True).fill("Zonder")
    status = page.locator("[data-draft-status]")
    expect(status).to_contain_text("Geen verbinding: het concept is nog niet bewaard.")
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(status).to_contain_text("Concept bewaard om")
    assert Draft.objects.get().form == "kandidaat"
