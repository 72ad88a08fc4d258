"""The consultant's screens in a real browser: accessible, usable on a phone, and without JavaScript."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from subsidies.models import WageCostSubsidy
from tests.factories import (
    EmployerSectorFactory,
    PlacementFactory,
    RegistrationFactory,
    ResidenceFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
)
from tests.people import candidate_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rules")]


def grant_of(candidate: Candidate) -> WageCostSubsidy:
    """A running placement with hours and a subsidy."""
    placement = PlacementFactory(person=candidate.person, during=period(date(2026, 3, 1), date(2026, 12, 31)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal("25.5"))
    return WageCostSubsidyFactory(placement=placement)


@pytest.mark.parametrize("width", [1280, 320])
def test_every_screen_is_accessible_and_fits(
    new_page: Callable[..., Any],
    sign_in: Callable[..., None],
    axe: Callable[..., list[str]],
    consultant: User,
    town: Municipality,
    candidate: Candidate,
    width: int,
) -> None:
    grant = grant_of(candidate)
    registration = candidate.person.registrations.get()
    ResidenceFactory(person=RegistrationFactory(person__last_name="Wacht").person, municipality=town)
    page = new_page(width=width)
    sign_in(page, consultant)
    file, work = f"/kandidaten/{candidate.pk}/", f"/plaatsingen/{grant.placement_id}/"
    for address in (
        "/",
        "/kandidaten/",
        "/kandidaten/nieuw/",
        "/kandidaten/niet-in-beeld/",
        file,
        f"{file}fase/",
        f"{file}plaatsing/nieuw/",
        f"{file}jobcoach/nieuw/",
        f"{file}inschrijving/{registration.pk}/wijzigen/",
        "/plaatsingen/",
        work,
        f"{work}uren/",
        f"{work}loonkostensubsidie/nieuw/",
        "/loonkostensubsidie/",
        "/loonkostensubsidie/toekenningen/",
        f"/loonkostensubsidie/{grant.pk}/",
    ):
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        assert axe(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_a_form_with_errors_is_accessible_and_takes_focus(
    page: Any, sign_in: Callable[..., None], axe: Callable[..., list[str]], consultant: User
) -> None:
    sign_in(page, consultant)
    page.goto("/kandidaten/nieuw/")
    page.get_by_label("Burgerservicenummer (BSN)").fill("123456789")
    page.get_by_role("button", name="Dossier openen").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Dit BSN voldoet niet aan de elfproef")
    expect(summary).to_be_focused()
    expect(page.get_by_label("Burgerservicenummer (BSN)")).to_have_value("123456789")
    assert axe(page) == []


def test_from_person_to_subsidy_by_keyboard_and_without_javascript(
    new_page: Callable[..., Any], sign_in: Callable[..., None], consultant: User, town: Municipality
) -> None:
    EmployerSectorFactory(employer__name="Bakkerij Brood")
    page = new_page(javascript=False)
    sign_in(page, consultant)
    page.goto("/kandidaten/nieuw/")
    page.get_by_label("Burgerservicenummer (BSN)").focus()
    typed = [synthetic_bsn(321), "M.", "van der", "Berg", "1994-03-02"]
    labels = ["Burgerservicenummer (BSN)", "Voorletters", "Voorvoegsel", "Achternaam", "Geboortedatum"]
    for label, text in zip(labels, typed, strict=True):
        page.get_by_label(label, exact=label == "Geboortedatum").fill(text)
    page.get_by_label("Woont daar sinds").fill("2020-01-01")
    page.get_by_label("Grondslag").select_option("1a")
    page.get_by_label("Ingeschreven sinds").fill("2021-01-01")
    page.get_by_role("button", name="Dossier openen").press("Enter")
    expect(page.locator("h1")).to_have_text("M. van der Berg")
    page.get_by_role("link", name="Nieuwe plaatsing").press("Enter")
    page.get_by_label("Werkgever", exact=True).fill("Bakkerij Brood")
    page.get_by_label("Eerste werkdag").fill("2026-07-01")
    page.get_by_label("Uren per week").fill("28")
    page.get_by_role("button", name="Plaatsing opslaan").press("Enter")
    expect(page.locator("main")).to_contain_text("1,10 banen", use_inner_text=True)
    page.get_by_role("link", name="Loonkostensubsidie toekennen").press("Enter")
    page.get_by_label("Loonwaarde in procenten").fill("50")
    page.get_by_role("button", name="Berekenen").press("Enter")
    expect(page.locator("main")).to_contain_text("per maand. Klopt het?", use_inner_text=True)
    page.get_by_role("button", name="Toekennen").press("Enter")
    expect(page.locator("main")).to_contain_text("De loonkostensubsidie is toegekend.", use_inner_text=True)


def test_searching_from_the_start_page(
    page: Any, sign_in: Callable[..., None], consultant: User, town: Municipality
) -> None:
    wanted = candidate_of(town, last_name="Gezocht")
    sign_in(page, consultant)
    page.goto("/")
    page.get_by_label("Zoek een kandidaat").fill("gezocht")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.get_by_role("link", name=wanted.person.full_name).click()
    page.wait_for_url(f"**/kandidaten/{wanted.pk}/")
