"""What cannot be right: a clear Dutch message at the field and in the summary, and nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html

from accounts.enums import Role
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.actions.reference_data import load_registry_reference_data
from registry.models import Municipality, Person
from registry.synthetic import synthetic_bsn
from tests.factories import (
    CoachingAssignmentFactory,
    EmployerFactory,
    EmployerSectorFactory,
    PlacementFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import candidate_of, client_of
from tests.permissions.recorded import everything_recorded

pytestmark = pytest.mark.usefixtures("fixed_day", "rules")
TODAY_A_YEAR_AGO = date(2025, 11, 21)
WEESP, MEIERIJSTAD = "GM0457", "GM1948"


@dataclass(frozen=True)
class Screen:
    """A page as a reader meets it."""

    text: str

    def message_at(self, field: str) -> str:
        """What stands at a field, found the way a screen reader does."""
        (control,) = self.tree.xpath(f"//*[@id='id_{field}']")
        ids = (control.get("aria-describedby") or "").split()
        return " ".join(self.tree.get_element_by_id(name).text_content() for name in ids).strip()

    def summary(self) -> str:
        """The list of mistakes at the top."""
        return " ".join(part.text_content() for part in self.tree.xpath("//*[@role='alert']"))

    def value_of(self, field: str) -> str:
        """What stands in a field."""
        control = self.tree.xpath(f"//*[@name='{field}']")[0]
        if control.tag == "select":
            return "".join(control.xpath(".//option[@selected]/@value"))
        return control.get("value") or control.text_content().removeprefix("\n")

    @property
    def tree(self) -> Any:
        return html.fromstring(self.text)


@pytest.fixture
def town(fixed_day: None, db: None) -> Municipality:
    """Meierijstad, which exists since 2017."""
    load_registry_reference_data()
    return Municipality.objects.get(code=MEIERIJSTAD)


@pytest.fixture
def office(town: Municipality) -> Client:
    """The browser of its consultant."""

    return client_of(user_with(Role.CONSULTANT, town))


@pytest.fixture
def candidate(town: Municipality) -> Candidate:
    """Somebody with a file, on the register since 2015."""
    return candidate_of(town)


def typed(**changes: str) -> dict[str, str]:
    """A candidate as the consultant types it."""
    right = {
        "bsn": synthetic_bsn(800_001),
        "initials": "A.",
        "name_prefix": "van",
        "last_name": "Fouten",
        "birth_date": "1994-03-02",
        "municipality": MEIERIJSTAD,
        "lives_there_since": "2020-01-01",
        "on_register": "on",
        "ground": "1a",
        "responsible": "municipality",
        "first_day": "2021-05-01",
        "last_day": "",
    }
    return right | changes


def refused(client: Client, url: str, sent: dict[str, str], field: str, message: str) -> None:
    """The page comes back with the message at the field and in the summary, all that was typed, and nothing saved."""
    before = everything_recorded()
    answer = client.post(url, sent)
    assert answer.status_code == 200
    assert before.now() == before
    screen = Screen(answer.text)
    assert message in screen.message_at(field)
    assert message in screen.summary()
    for name, value in sent.items():
        if value not in (
            "on",
            "municipality",
            "permanent",
            "wage_value",
        ):  # boxes and radios have tests of their own
            assert screen.value_of(name) == value, f"what was typed in {name} is gone"
    assert answer.context["form"].is_bound


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"bsn": "111222334"}, "bsn", "Dit BSN voldoet niet aan de elfproef. Controleer de cijfers."),
        (
            {"first_day": "2021-05-01", "last_day": "2021-04-30"},
            "last_day",
            "De einddatum ligt vóór de begindatum.",
        ),
        ({"municipality": "GM9999"}, "municipality", "Deze gemeente bestaat niet, of u werkt er niet voor."),
        ({"municipality": WEESP}, "municipality", "Deze gemeente bestaat niet, of u werkt er niet voor."),
        (
            {"lives_there_since": "2016-12-31"},
            "lives_there_since",
            "De gemeente Meierijstad bestaat sinds 01-01-2017.",
        ),
        ({"birth_date": "31-02-1990"}, "birth_date", "Vul een datum in als dag-maand-jaar"),
        ({"birth_date": "0190-01-01"}, "birth_date", "Controleer het jaar"),
        ({"last_name": ""}, "last_name", "Dit veld is verplicht."),
        ({"ground": ""}, "ground", "Kies een grondslag."),
    ],
    ids=lambda value: value if isinstance(value, str) else ", ".join(value),
)
def test_a_candidate_that_cannot_be(
    office: Client, changes: dict[str, str], field: str, message: str
) -> None:
    if changes.get("municipality"):
        # The list offers what exists; somebody who sends something else is told, and keeps the rest.
        answer = office.post("/kandidaten/nieuw/", typed(**changes))
        screen = Screen(answer.text)
        assert message in screen.message_at(field)
        assert screen.value_of("last_name") == "Fouten"
        assert not Person.objects.exists()
        return
    refused(office, "/kandidaten/nieuw/", typed(**changes), field, message)


def test_an_overlapping_registration(office: Client, candidate: Candidate) -> None:
    sent = {"ground": "1a", "responsible": "uwv", "first_day": "2019-01-01", "last_day": "2019-12-31"}
    url = f"/kandidaten/{candidate.pk}/inschrijving/nieuw/"
    before = everything_recorded()
    answer = office.post(url, sent)
    screen = Screen(answer.text)
    assert "in deze periode" in screen.message_at("first_day")
    assert screen.value_of("first_day") == "2019-01-01"
    assert before.now() == before


@pytest.mark.parametrize("hours", ["60,5", "61", "0", "-4", "veel"])
def test_hours_that_nobody_works(office: Client, candidate: Candidate, hours: str) -> None:
    employer = EmployerFactory()
    sent = placement_at(employer.pk, hours_per_week=hours)
    message = "Vul een aantal uren in, bijvoorbeeld" if hours == "veel" else "60"
    refused(office, f"/kandidaten/{candidate.pk}/plaatsing/nieuw/", sent, "hours_per_week", message)


def test_a_placement_that_ends_before_it_begins(office: Client, candidate: Candidate) -> None:
    sent = placement_at(EmployerFactory().pk, last_day="2026-09-30")
    message = "De einddatum ligt vóór de begindatum."
    refused(office, f"/kandidaten/{candidate.pk}/plaatsing/nieuw/", sent, "last_day", message)


def placement_at(employer: int, **changes: str) -> dict[str, str]:
    """A placement as the consultant types it."""
    right = {
        "employer": str(employer),
        "employer_kind": "other",
        "borrower_kind": "other",
        "work_form": "regular",
        "contract": "permanent",
        "function": "medewerker groen",
        "first_day": "2026-10-01",
        "last_day": "",
        "hours_per_week": "28",
    }
    return right | changes


def test_somebody_who_is_not_on_the_register_may_be_placed_and_the_page_says_why_it_does_not_count(
    office: Client, town: Municipality
) -> None:
    candidate = candidate_of(town, registered=False)
    employer = EmployerSectorFactory().employer
    answer = office.post(
        f"/kandidaten/{candidate.pk}/plaatsing/nieuw/", placement_at(employer.pk), follow=True
    )
    assert Placement.objects.count() == 1
    assert "De plaatsing is vastgelegd." in answer.text
    warnings = Screen(answer.text).tree.xpath("//*[contains(@class, 'utrecht-alert--warning')]")
    warning = " ".join(part.text_content() for part in warnings)
    assert "telt op de eerste werkdag niet mee voor de banenafspraak" in " ".join(warning.split())
    assert "doelgroepregister" in warning, "and it says why"


def test_hours_of_guidance_in_the_future_or_without_minutes(town: Municipality) -> None:

    coach = user_with(Role.COACH, town)
    assignment = CoachingAssignmentFactory(coach=coach, municipality=town)
    sent = {
        "person": str(assignment.person_id),
        "on": "2026-11-22",
        "travel_minutes": "0",
        "indirect_minutes": "0",
        "form": "phone",
        "agreements": "Bellen over het rooster",
    }
    before = everything_recorded()
    answer = client_of(coach).post("/mijn-uren/", sent | {"direct_minutes": "30"})
    screen = Screen(answer.text)
    assert "Deze dag is nog niet geweest." in screen.message_at("on")
    assert screen.value_of("agreements") == "Bellen over het rooster"
    answer = client_of(coach).post("/mijn-uren/", sent | {"on": "2026-11-20"})
    assert Screen(answer.text).summary()
    assert before.now() == before


def test_a_wage_value_of_more_than_everything(office: Client, candidate: Candidate) -> None:
    placement = PlacementFactory(person=candidate.person, during=period(TODAY_A_YEAR_AGO))
    WorkingHoursFactory(placement=placement)
    sent = {
        "basis": "wage_value",
        "wage_value_percentage": "101",
        "full_time_hours": "36",
        "first_day": "2026-01-01",
        "last_day": "2026-12-31",
        "grant": "",
    }
    before = everything_recorded()
    answer = office.post(f"/plaatsingen/{placement.pk}/loonkostensubsidie/nieuw/", sent)
    screen = Screen(answer.text)
    assert "van 0 tot en met 100" in screen.message_at("wage_value_percentage")
    assert screen.value_of("wage_value_percentage") == "101"
    assert before.now() == before


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("gebied=GM9999", "niet bekend"),
        (f"gebied={WEESP}&peildatum=2023-12-31", "bestond niet op 31-12-2023"),
        ("peildatum=2012-12-31", "nulmeting"),
        ("peildatum=31-31-2020", "Vul een datum in die bestaat"),
        ("stand=2050-01-01", "kan niet in de toekomst liggen"),
    ],
)
def test_a_figure_nobody_can_give(town: Municipality, query: str, message: str) -> None:

    policy = client_of(user_with(Role.POLICY, town))
    answer = policy.get(f"/dashboard/realisatie/?{query}")
    assert answer.status_code == 200
    assert message in Screen(answer.text).summary()
