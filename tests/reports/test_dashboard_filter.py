"""Choosing area, day and stand: what was typed wrong is named beside its field, and the page stays."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client

from accounts.enums import Role
from tests.reports.figures_world import HILVERSUM, colleague, kept_for_a_while, load_reference_data

PAGE = "/dashboard/realisatie/"

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def borders(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Regions and municipalities."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        yield


@pytest.fixture
def policy(borders: None, db: None, client: Client) -> Iterator[Client]:
    """A policy officer of Hilversum, on 21 November 2026."""
    with time_machine.travel("2026-11-21T10:00:00+01:00", tick=True):
        client.force_login(colleague(Role.POLICY))
        yield client


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("peildatum", "31-02-2020", "Vul een datum in die bestaat, bijvoorbeeld 31-12-2020."),
        ("peildatum", "gisteren", "Vul een datum in die bestaat, bijvoorbeeld 31-12-2020."),
        ("peildatum", "2012-12-31", "Er zijn geen cijfers van vóór de nulmeting (eind 2012)."),
        ("peildatum", "2037-01-01", "Kies een dag tot en met 31-12-2036."),
        ("gebied", "AM99", "Regio AM99 is niet bekend."),
        ("gebied", "GM9999", "GM9999 is niet bekend."),
        ("gebied", "<script>", "&lt;script&gt; is niet bekend."),
        ("stand", "morgen", "Vul een datum in met of zonder tijd, bijvoorbeeld 31-12-2020 14:00."),
        ("stand", "2026-11-22", "De stand van de registratie kan niet in de toekomst liggen."),
        ("stand", "0001-01-01", "Kies een jaar van 2000 tot en met 2100."),
        ("stand", "0001-01-01T00:00:00+12:00", "Kies een jaar van 2000 tot en met 2100."),
        ("stand", "9999-12-31T23:59:59-12:00", "Kies een jaar van 2000 tot en met 2100."),
        ("uitsplitsing", "kleur", "Kies een uitsplitsing uit de lijst."),
    ],
)
def test_a_wrong_choice_is_named_at_its_field(policy: Client, field: str, typed: str, message: str) -> None:
    response = policy.get(PAGE, {field: typed})
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count(message) == 2  # in the summary and at the field
    assert f'href="#id_{field}"' in page
    assert f'id="id_{field}_error"' in page
    assert response.context["selection"].area.code == HILVERSUM
    assert "Peildatum 21-11-2026, stand van de registratie: nu" in page


@pytest.mark.parametrize(
    ("field", "typed"), [("peildatum", "31-02-2020"), ("gebied", "AM99"), ("stand", "morgen")]
)
def test_what_was_typed_stays(policy: Client, field: str, typed: str) -> None:
    page = policy.get(PAGE, {field: typed}).content.decode()
    assert f'value="{typed}"' in page


def test_one_wrong_choice_leaves_the_others(policy: Client) -> None:
    selection = policy.get(PAGE, {"gebied": "AM12", "peildatum": "x", "stand": "2026-01-01"}).context[
        "selection"
    ]
    assert selection.area.code == "AM12"
    assert f"{selection.known_at:%d-%m-%Y}" == "01-01-2026"


@pytest.mark.parametrize("typed", ["31-12-2020", "2020-12-31", "31/12/2020", " 31-12-2020 "])
def test_a_day_may_be_written_in_more_than_one_way(policy: Client, typed: str) -> None:
    response = policy.get(PAGE, {"peildatum": typed})
    assert "Peildatum 31-12-2020," in response.content.decode()
    assert 'value="2020-12-31"' in response.content.decode()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-11-20", "20-11-2026 23:59"),
        ("20-11-2026 14:03", "20-11-2026 14:03"),
        ("2026-11-20T14:03:07", "20-11-2026 14:03"),
        ("2026-11-20T13:03:07+00:00", "20-11-2026 14:03"),
        ("2026-11-21", "21-11-2026 23:59"),
        ("", "nu"),
    ],
)
def test_the_stand_is_a_moment_in_amsterdam_or_the_end_of_a_day(
    policy: Client, typed: str, shown: str
) -> None:
    page = policy.get(PAGE, {"stand": typed}).content.decode()
    assert f"stand van de registratie: {shown}." in page


def test_a_day_to_come_is_shown_as_planned(policy: Client) -> None:
    page = policy.get(PAGE, {"peildatum": "2027-03-01"}).content.decode()
    assert "Peildatum 01-03-2027 (gepland)" in page
    assert "Deze peildatum ligt in de toekomst" in page


def test_a_municipality_that_did_not_exist_is_named(policy: Client) -> None:
    page = policy.get(PAGE, {"gebied": "GM0457", "peildatum": "2024-01-01"}).content.decode()
    assert page.count("De gemeente Weesp bestond niet op 01-01-2024.") == 2


def test_a_shared_address_without_slash_keeps_its_filter(policy: Client) -> None:
    response = policy.get("/dashboard/realisatie?gebied=AM12&peildatum=2020-12-31", follow=True)
    assert response.context["selection"].area.code == "AM12"
    assert response.context["selection"].on.isoformat() == "2020-12-31"
