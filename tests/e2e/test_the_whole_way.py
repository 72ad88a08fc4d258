"""The whole way, by the people who go it: from recording a person to answering the council, in a real browser."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from odfdo import Document
from playwright.sync_api import expect
from pypdf import PdfReader

from accounts.enums import Role
from placements.models import GuidanceSession
from registry.synthetic import synthetic_bsn
from reports.areas import area_from_code
from reports.ledger import posting
from reports.realisation import realisation
from tests.e2e.town import LEEUWARDEN, Town, sign_in_with_password

pytestmark = [pytest.mark.browser, pytest.mark.worker, pytest.mark.usefixtures("celery_worker")]
SECONDS = 60


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_register_to_the_council(
    new_page: Callable[..., Any], working_town: Town, javascript: bool, tmp_path: Path
) -> None:
    users = working_town.users
    desk = new_page(javascript=javascript)
    policy = new_page(javascript=javascript)
    sign_in_with_password(policy, users[Role.POLICY])
    assert jobs_on_the_dashboard(policy) == "1,0"
    before = exact_jobs()

    sign_in_with_password(desk, users[Role.CONSULTANT])
    record_the_candidate(desk)
    place_her(desk)
    wait_until_the_dashboard_says(policy, "2,1")
    assert (exact_jobs() - before).quantize(Decimal("0.01")) == Decimal("1.10"), "28 hours are 28 / 25.5 jobs"
    grant_the_subsidy(desk)
    assign_the_coach(desk)

    phone = new_page(width=360, height=740, javascript=javascript)
    sign_in_with_password(phone, users[Role.COACH])
    log_an_hour(phone)

    manager = new_page(javascript=javascript)
    sign_in_with_password(manager, users[Role.MANAGER])
    write_the_answer(manager)
    take_the_letter_along(manager, tmp_path)
    posting.post_changes()
    assert posting.reconcile().entries == 0


def record_the_candidate(page: Any) -> None:
    """The consultant records a person with her registration; her file is open at once."""
    page.get_by_role("link", name="Kandidaten", exact=True).first.click()
    page.get_by_role("link", name="Nieuwe kandidaat").first.click()
    page.get_by_label("Burgerservicenummer").fill(synthetic_bsn(4_242))
    page.get_by_label("Voorletters").fill("F.")
    page.get_by_label("Achternaam").fill("Fictief")
    page.get_by_label("Geboortedatum", exact=True).fill("1998-04-05")
    page.get_by_label("Woont daar sinds").fill("2019-01-01")
    page.get_by_label("Grondslag").select_option("1a")
    page.get_by_label("Ingeschreven sinds").fill("2020-02-03")
    page.get_by_role("button", name="Dossier openen").click()
    page.get_by_text("is geopend").wait_for()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Fictief")
    assert "Fictief" not in page.url


def place_her(page: Any) -> None:
    """At a new employer, for 28 hours a week, from the first of this month for a year."""
    first = timezone.localdate().replace(day=1)
    page.get_by_role("link", name="Nieuwe plaatsing").click()
    page.get_by_text("Staat de werkgever er niet bij?").click()
    page.get_by_role("main").get_by_label("Naam").first.fill("Kwekerij Het Voorbeeld")
    page.get_by_label("Sector").first.select_option("market")
    page.get_by_label("Vorm", exact=True).select_option("regular")
    page.get_by_label("tijdelijk").check()
    page.get_by_label("Eerste werkdag").fill(first.isoformat())
    page.get_by_label("Tot en met").fill((first + timedelta(days=360)).isoformat())
    page.get_by_label("Uren per week").fill("28")
    page.get_by_role("button", name="Plaatsing opslaan").click()
    page.get_by_text("De plaatsing is vastgelegd.").wait_for()
    expect(page.get_by_text("telt mee").first).to_be_visible()


def grant_the_subsidy(page: Any) -> None:
    """First the calculation with its receipt, then the grant; the amount is the same on both pages."""
    page.get_by_role("link", name="Loonkostensubsidie toekennen").click()
    page.get_by_label("Loonwaarde in procenten").fill("60")
    page.get_by_label("Tot en met").fill((timezone.localdate() + timedelta(days=150)).isoformat())
    with page.expect_navigation():
        page.get_by_role("button", name="Berekenen").click()
    page.get_by_role("heading", name="Berekening (nog niet toegekend)").wait_for()
    amount = page.locator("#berekening ~ p strong, #berekening + p strong").first.inner_text()
    assert amount.startswith("€")
    page.get_by_role("button", name="Toekennen").click()
    page.get_by_text("De loonkostensubsidie is toegekend.").wait_for()
    expect(page.locator("main")).to_contain_text(amount.replace("€", "").strip(), use_inner_text=True)
    expect(page.locator("main")).to_contain_text("artikel", ignore_case=True, use_inner_text=True)


def assign_the_coach(page: Any) -> None:
    """From the list of candidates back to her file, and there the jobcoach."""
    page.get_by_role("link", name="Kandidaten", exact=True).first.click()
    page.wait_for_url("**/kandidaten/")
    page.get_by_role("link", name="Fictief").click()
    page.get_by_role("link", name="Jobcoach toewijzen").click()
    page.get_by_label("Jobcoach", exact=True).select_option(index=1)
    page.get_by_label("Toegekende uren").fill("40")
    page.get_by_role("button", name="Jobcoach toewijzen").click()
    page.get_by_text("De jobcoach is toegewezen.").wait_for()


def log_an_hour(phone: Any) -> None:
    """On a phone of 360 pixels: one person, so one tap on an hour and one on save."""
    phone.goto("/mijn-uren/")
    phone.get_by_label("60", exact=True).check()
    phone.get_by_role("button", name="Uren opslaan").click()
    phone.get_by_text("Opgeslagen: 60 minuten").wait_for()
    phone.wait_for_load_state()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    session = GuidanceSession.objects.get()
    assert (session.direct_minutes, session.on) == (60, timezone.localdate())
    assert session.assignment.person.last_name == "Fictief"


def write_the_answer(page: Any) -> None:
    """The manager pastes the questions, and puts a figure under the first."""
    page.get_by_role("link", name="Raadsvragen", exact=True).first.click()
    page.get_by_role("link", name="Nieuwe raadsvraag").first.click()
    page.get_by_label("Kenmerk").fill("Z-2026-17")
    page.get_by_label("Onderwerp").fill("banenafspraakbanen")
    page.get_by_label("Vragen").last.fill("1. Hoeveel banen zijn er?\n2. Hoe is dat gemeten?")
    page.get_by_role("button", name="Raadsvraag vastleggen").click()
    page.get_by_role("link", name="Cijfer toevoegen bij vraag 1").click()
    page.get_by_label("Cijfer", exact=True).select_option("jobs")
    page.get_by_label("Gebied").select_option(LEEUWARDEN)
    page.get_by_label("Peildata").fill(f"{timezone.localdate():%d-%m-%Y}")
    page.get_by_role("button", name="Cijfer toevoegen").click()
    page.get_by_text("Het cijfer is toegevoegd.").wait_for()
    page.get_by_role("link", name="Antwoord schrijven bij vraag 2").click()
    page.get_by_label("Antwoord").last.fill("Geteld zijn ingevulde arbeidsplaatsen, geen vacatures.")
    page.locator("main form button[type=submit]").first.click()
    page.get_by_text("Vraag 2 is opgeslagen.").wait_for()
    expect(page.locator("main")).to_contain_text("2,1", use_inner_text=True)


def take_the_letter_along(page: Any, folder: Path) -> None:
    """As odt, docx and pdf: each holds the words, the figure and its definition."""
    for label, extension in (("odt", "odt"), ("docx", "docx"), ("pdf", "pdf")):
        link = page.locator(f'a[href$="/export/{extension}/"]').first
        with page.expect_download() as download:
            link.click()
        file = folder / f"brief.{extension}"
        download.value.save_as(file)
        text = text_of(file)
        for part in ("geen vacatures", "2,1", "25,5"):
            assert part in text, f"{part} does not stand in the {label}"


def text_of(file: Path) -> str:
    """The words of a letter, whatever it was written as."""
    if file.suffix == ".odt":
        return str(Document(file).get_formatted_text())
    if file.suffix == ".docx":
        from docx import Document as Letter

        letter = Letter(str(file))
        cells = (cell.text for table in letter.tables for row in table.rows for cell in row.cells)
        return "\n".join([*(paragraph.text for paragraph in letter.paragraphs), *cells])
    return "\n".join(page.extract_text() for page in PdfReader(file).pages).replace("\n", " ")


def jobs_on_the_dashboard(page: Any) -> str:
    """The number of jobs in the own registration, as it stands on the dashboard now."""
    page.goto(f"/dashboard/realisatie/?gebied={LEEUWARDEN}")
    card = page.locator(".ba-card", has=page.get_by_text("Banen (25,5 uur)", exact=True))
    return str(card.locator(".ba-figure__value").first.inner_text()).split()[0]


def wait_until_the_dashboard_says(page: Any, wanted: str) -> None:
    """By looking again, as somebody at a desk would; nobody starts anything."""
    end = time.monotonic() + SECONDS
    while (seen := jobs_on_the_dashboard(page)) != wanted:
        assert time.monotonic() < end, f"after {SECONDS} seconds the dashboard still says {seen}"
        time.sleep(0.2)


def exact_jobs() -> Decimal:
    """What the command `realisation` counts for the municipality today."""
    today: date = timezone.localdate()
    return realisation(area_from_code(LEEUWARDEN, today), on=today).jobs
