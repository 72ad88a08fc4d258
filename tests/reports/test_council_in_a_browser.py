"""A manager answers the council in a real browser: by keyboard, without JavaScript, on a phone, for everybody."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.enums import Role
from accounts.models import User
from registry.models import Municipality
from reports.models import AnswerFigure, CouncilAnswer
from tests.factories import RegistrationFactory, ResidenceFactory, user_with
from tests.reports.council_world import answer_of, town

__all__ = ["town"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
WIDTHS = (1280, 360)


@pytest.fixture
def manager(town: Municipality) -> User:
    return user_with(Role.MANAGER, town, first_name="Joost", last_name="Hoekstra")


@pytest.fixture
def answer(manager: User, town: Municipality) -> CouncilAnswer:
    """An answer with a figure of every sort: split, drawn, not known, many columns."""
    RegistrationFactory(person=ResidenceFactory(municipality=town).person)
    made = answer_of(manager, town, due_on=date(2200, 1, 1))
    first = made.questions.all()[0]
    days = [date(year, 12, 31) for year in range(2015, 2021)]
    for number, (metric, by) in enumerate(
        [("registered_persons", ""), ("registered_persons", "ground"), ("extra_jobs", "")], start=1
    ):
        AnswerFigure.objects.create(
            question=first, metric=metric, municipality=town, days=days, breakdown=by, position=number
        )
    return made


def test_questions_are_recorded_and_a_figure_is_added_without_javascript(
    new_page: Any, sign_in: Any, manager: User
) -> None:
    page = new_page(width=360, javascript=False)
    sign_in(page, manager)
    page.goto("/raadsvragen/")
    page.get_by_role("link", name="Nieuwe raadsvraag").first.click()
    page.get_by_label("Kenmerk").fill("Z230346-2020")
    page.get_by_label("Onderwerp").fill("banenafspraakbanen")
    page.get_by_label("Vragen").last.fill("1. Hoeveel?\n2. Hoe gemeten?\n a. Vacatures?")
    page.get_by_role("button", name="Raadsvraag vastleggen").click()
    page.get_by_role("heading", name="Vraag 2a").wait_for()
    page.get_by_role("link", name="Cijfer toevoegen bij vraag 1").click()
    page.get_by_label("Cijfer", exact=True).select_option(label="Personen in het doelgroepregister")
    page.get_by_label("Gebied").select_option(label="Nederland")
    page.get_by_label("Peildata").fill("1 januari 2019, 1 januari 2020 en 1 december 2020")
    page.get_by_role("button", name="Cijfer toevoegen").click()
    page.get_by_role("region", name="Tabel 1. Personen in het doelgroepregister, Nederland").wait_for()
    page.get_by_role("button", name="Omlaag vraag 1").click()
    expect(page.get_by_role("heading", level=2)).to_have_text(["Vraag 2", "Vraag 1", "Vraag 2a"])


def test_a_mistake_takes_the_focus_and_its_link_leads_to_the_field(
    new_page: Any, sign_in: Any, answer: CouncilAnswer, manager: User
) -> None:
    page = new_page()
    sign_in(page, manager)
    page.goto(f"/raadsvragen/{answer.pk}/vragen/{answer.questions.all()[0].pk}/cijfers/nieuw/")
    page.get_by_label("Cijfer", exact=True).select_option("coached_persons")
    page.get_by_label("Peildata").fill("31-12-2020")
    page.get_by_label("Uitsplitsen naar").select_option("sector")
    page.get_by_role("button", name="Cijfer toevoegen").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="kan niet worden uitgesplitst naar sector").click()
    expect(page.get_by_label("Uitsplitsen naar")).to_be_focused()
    expect(page.get_by_label("Uitsplitsen naar")).to_have_value("sector")


def test_every_page_fits_and_axe_has_nothing_to_say(
    new_page: Any, sign_in: Any, axe: Any, answer: CouncilAnswer, manager: User
) -> None:
    question = answer.questions.all()[0]
    file, figure = f"/raadsvragen/{answer.pk}/", question.figures.all()[0].pk
    pages = [
        "/raadsvragen/",
        "/raadsvragen/nieuw/",
        file,
        *(f"{file}{each}/" for each in ("wijzigen", "afronden", "heropenen", "voorbeeld", "vragen/nieuw")),
        *(f"{file}vragen/{question.pk}/{each}" for each in ("", "verwijderen/", "cijfers/nieuw/")),
        *(f"{file}cijfers/{figure}/{each}" for each in ("", "verwijderen/")),
    ]
    for width in WIDTHS:
        page = new_page(width=width)
        sign_in(page, manager)
        for address in pages:
            assert page.goto(address).status == 200
            assert axe(page) == [], f"{address} at {width}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{address} at {width}"
            assert page.locator("h1").count() == 1
