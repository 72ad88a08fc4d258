"""From an employer to the end of a contract, typed in a browser: vacancy, match, proposal, trial, contract, end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.enums import Role
from cases.enums import Stage
from cases.models import Candidate
from placements.enums import EndReason, WorkForm
from placements.models import Placement, Proposal, Vacancy
from tests.e2e.town import Town, sign_in_with_password
from tests.people import candidate_of

pytestmark = pytest.mark.browser


def test_somebody_goes_from_a_vacancy_to_a_contract_and_on(
    new_page: Callable[..., Any], working_town: Town
) -> None:
    candidate = candidate_of(working_town.municipality, initials="V.", last_name="Vooruit")
    Candidate.objects.filter(pk=candidate.pk).update(stage=Stage.MEDIATION)
    page = new_page(javascript=False)
    sign_in_with_password(page, working_town.users[Role.CONSULTANT])
    record_employer(page)
    record_vacancy(page)
    propose(page)
    try_out(page)
    give_a_contract(page)
    end_it(page)

    vacancy = Vacancy.objects.get()
    assert (vacancy.employer.name, vacancy.hours_max) == ("Bakker Krokant", 32)
    assert [row.category for row in vacancy.licences.all() if row.is_hard] == ["B"]
    trial, contract = Placement.objects.filter(person=candidate.person).order_by("during")
    assert (trial.work_form, contract.previous, contract.vacancy) == (WorkForm.TRIAL, trial, vacancy)
    assert (trial.ended_because, contract.ended_because) == (EndReason.CONTINUED, EndReason.OTHER_WORK)
    assert Proposal.objects.get().placement in (trial, contract)
    candidate.refresh_from_db()
    assert candidate.stage == Stage.PLACED
    assert "Vooruit" not in page.url


def record_employer(page: Any) -> None:
    """An employer that nobody recorded yet."""
    page.goto("/werkgevers/")
    page.get_by_role("link", name="Nieuwe werkgever").click()
    page.get_by_label("Naam", exact=True).fill("Bakker Krokant")
    page.get_by_label("markt").check()
    page.get_by_role("button", name="Werkgever opslaan").click()
    page.get_by_text("De werkgever is vastgelegd.").wait_for()


def record_vacancy(page: Any) -> None:
    """What the employer asks: hours, and a licence without which the work cannot be done."""
    page.get_by_role("link", name="Vacature vastleggen").click()
    page.get_by_label("Functie", exact=True).fill("Medewerker bakkerij")
    page.get_by_label("Uren per week, ten minste").fill("20")
    page.get_by_label("Uren per week, ten hoogste").fill("32")
    page.locator("input[name=licences_hard][value=B]").check()
    page.get_by_role("button", name="Vacature opslaan").click()
    page.get_by_role("heading", name="Medewerker bakkerij", level=1).wait_for()


def propose(page: Any) -> None:
    """Whether there is a licence is unknown, so it is asked; the match says why, and the consultant proposes."""
    page.get_by_role("link", name="Kandidaten zoeken").click()
    page.get_by_role("link", name="Voorstellen").first.click()
    page.get_by_role("button", name="Voorstellen").click()
    page.get_by_text("De kandidaat is voorgesteld.").wait_for()
    page.get_by_role("link", name="Voorstel:").first.click()


def try_out(page: Any) -> None:
    """From the proposal to a trial of a month; employer and function stand there already."""
    today = timezone.localdate()
    page.get_by_role("link", name="Plaatsing vastleggen", exact=True).click()
    expect(page.get_by_label("Functie")).to_have_value("Medewerker bakkerij")
    page.get_by_label("Vorm", exact=True).select_option("trial")
    page.get_by_label("geen arbeidscontract").check()
    page.get_by_label("Eerste werkdag").fill((today - timedelta(days=20)).isoformat())
    page.get_by_label("Tot en met").fill((today + timedelta(days=10)).isoformat())
    page.get_by_role("button", name="Plaatsing opslaan").click()
    page.get_by_text("De plaatsing is vastgelegd.").wait_for()


def give_a_contract(page: Any) -> None:
    """The trial went well: a contract from today, in one step."""
    today = timezone.localdate()
    page.get_by_role("link", name="Naar contract").click()
    page.get_by_label("Eerste dag").fill(today.isoformat())
    page.get_by_label("Tot en met").fill((today + timedelta(days=364)).isoformat())
    page.get_by_label("Uren per week").fill("24")
    page.get_by_role("button", name="Contract vastleggen").click()
    page.get_by_text("Het vervolg is vastgelegd.").wait_for()
    expect(page.get_by_role("heading", name="Verloop")).to_be_visible()


def end_it(page: Any) -> None:
    """Other work was found: the contract ends half-way, with why and what came after."""
    page.get_by_role("link", name="Beëindigen").click()
    page.get_by_label("Laatste dag").fill((timezone.localdate() + timedelta(days=100)).isoformat())
    page.get_by_label("Waarom eindigt de plaatsing?").select_option("other_work")
    page.get_by_label("Wat doet iemand daarna?").select_option("other_employer")
    page.get_by_role("button", name="Plaatsing beëindigen").click()
    page.get_by_text("De plaatsing is beëindigd.").wait_for()
    expect(page.get_by_text("ander werk gevonden")).to_be_visible()
