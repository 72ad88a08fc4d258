"""Logging hours with one thumb on the smallest phone, without JavaScript."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import GuidanceSession
from tests.factories import (
    CoachingAssignmentFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    PersonFactory,
    user_with,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

SMALL_TARGETS = """() => [...document.querySelectorAll(
    'main button, main select, main textarea, main input:not([type=hidden]), main a')]
    .filter(each => !each.closest('.ba-breadcrumb') && !each.closest('.utrecht-alert'))
    .filter(each => each.getBoundingClientRect().height < 44)
    .map(each => each.outerHTML.slice(0, 120))"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def coach() -> User:
    """A coach with three people, one of whom has almost used up the grant, and some hours of this week."""
    municipality, today = MunicipalityFactory(), timezone.localdate()
    user = user_with(Role.COACH, municipality, first_name="Samira", last_name="El Idrissi")
    names = [("S.", "Bakker"), ("M.", "van der Meulen-Hoogeveen"), ("J.", "de Vries")]
    for number, (initials, name) in enumerate(names):
        assignment = CoachingAssignmentFactory(
            coach=user,
            municipality=municipality,
            person=PersonFactory(initials=initials, last_name=name),
            granted_hours=Decimal(4) if number == 0 else Decimal("40.5"),
            during=period(today - timedelta(days=100)),
        )
        GuidanceSessionFactory(assignment=assignment, on=today, direct_minutes=45 + 90 * number)
        GuidanceSessionFactory(
            assignment=assignment,
            on=today - timedelta(days=7),
            direct_minutes=200,
            travel_minutes=30,
            agreements="Werkgever belt maandag over het rooster; samen oefenen met de fiets.",
        )
    return user


def test_hours_are_saved_with_taps_only_on_a_phone_without_javascript(
    new_page: Any, sign_in: Any, coach: User
) -> None:
    phone = new_page(width=320, height=640, javascript=False)
    sign_in(phone, coach)
    phone.goto("/mijn-uren/")
    phone.get_by_label("Wie hebt u begeleid?").select_option(label="J. de Vries")
    phone.get_by_label("30", exact=True).check()
    phone.get_by_role("button", name="Uren opslaan").click()
    phone.get_by_text("Opgeslagen: 30 minuten").wait_for()
    session = GuidanceSession.objects.latest("pk")
    assert (session.direct_minutes, session.assignment.person.full_name) == (30, "J. de Vries")


def test_a_mistake_is_shown_at_the_field_and_in_the_summary(new_page: Any, sign_in: Any, coach: User) -> None:
    phone = new_page(width=320, height=640, javascript=False)
    sign_in(phone, coach)
    phone.goto("/mijn-uren/")
    phone.get_by_label("of anders").fill("abc")
    phone.get_by_role("button", name="Uren opslaan").click()
    summary = phone.get_by_role("alert")
    expect(summary).to_contain_text("Kies de persoon die u hebt begeleid.")
    expect(summary).to_contain_text("Vul een heel aantal minuten in")
    expect(phone.get_by_label("of anders")).to_have_value("abc")
    expect(phone).to_have_title(re.compile("^Fout:"))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("page_name", ["hours", "mistake", "edit", "remove", "empty"])
def test_every_page_is_accessible_and_fits(
    new_page: Any, sign_in: Any, axe: Any, coach: User, page_name: str, width: int
) -> None:
    session = GuidanceSession.objects.latest("pk")
    page = new_page(width=width)
    if page_name == "empty":
        coach = user_with(Role.COACH, session.assignment.municipality)
    sign_in(page, coach)
    urls = {"edit": f"/mijn-uren/{session.pk}/", "remove": f"/mijn-uren/{session.pk}/verwijderen/"}
    page.goto(urls.get(page_name, "/mijn-uren/"))
    if page_name == "mistake":
        page.get_by_role("button", name="Uren opslaan").click()
        page.get_by_role("alert").wait_for()
    assert axe(page) == []
    assert page.evaluate(OVERFLOW) <= 0
    if width == 320:
        assert page.evaluate(SMALL_TARGETS) == []
