"""Reading the dashboard of sustained work: cohorts, what cannot be judged yet, splits, files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from reports.rules.small_numbers import SMALL
from reports.views.sustained_page import NOT_ON_THE_REGISTER
from tests.factories import LONG_AGO, PersonFactory, PlacementFactory, ResidenceFactory, user_with
from tests.people import client_of

pytestmark = pytest.mark.django_db
PAGE = "/dashboard/duurzaamheid/"


@pytest.fixture
def policy(town: Municipality) -> Client:
    return client_of(user_with(Role.POLICY, town))


def start(town: Municipality, first: date, last: date | None = None) -> Placement:
    """Somebody of the town starts to work."""
    person = PersonFactory()
    ResidenceFactory(person=person, municipality=town, during=period(LONG_AGO))
    placement: Placement = PlacementFactory(person=person, during=period(first, last))
    return placement


def row(client: Client, table: str, label: str, **chosen: str) -> tuple[Any, ...]:
    """One row of a table of the page, without its label."""
    found = client.get(PAGE, chosen).context["page"].tables[table].rows
    return next(tuple(cells[1:]) for cells in found if cells[0] == label)


def test_who_started_too_recently_is_not_counted_as_stopped(town: Municipality, policy: Client) -> None:
    for _ in range(5):
        start(town, date(2026, 2, 1))
    start(town, date(2026, 2, 1), date(2026, 3, 31))
    start(town, date(2026, 10, 1), date(2026, 10, 31))
    starts, too_recent, still, share, *_ = row(policy, "cohorten", "2026-K1")
    assert (starts, too_recent, still) == (6, 0, 5)
    assert str(round(share, 1)) == "83.3"
    assert row(policy, "cohorten", "2026-K4")[:4] == (1, 1, 0, None)
    assert row(policy, "cohorten", "2026-K1")[4:7] == (6, 0, None)


def test_a_small_number_has_no_percentage(town: Municipality, policy: Client) -> None:
    start(town, date(2026, 2, 1))
    assert row(policy, "cohorten", "2026-K1")[3] == SMALL
    page = policy.get(PAGE).content.decode()
    assert "één persoon bij een klein aantal" in page
    assert "Nog niet te beoordelen: " in page


def test_the_split_by_ground_names_who_is_not_registered(town: Municipality, policy: Client) -> None:
    start(town, date(2026, 2, 1))
    assert row(policy, "uitsplitsing", NOT_ON_THE_REGISTER, uitsplitsing="grondslag")[0] == 1
    for by in ("gemeente", "vorm"):
        assert policy.get(PAGE, {"uitsplitsing": by}).status_code == 200
        assert policy.get(f"{PAGE}uitsplitsing.csv", {"uitsplitsing": by}).status_code == 200


def test_unknown_is_a_row_among_the_reasons(town: Municipality, policy: Client) -> None:
    start(town, date(2026, 2, 1), date(2026, 3, 31))
    assert row(policy, "einde", "Onbekend")[0] == 1


def test_a_day_to_come_is_refused_at_its_field(town: Municipality, policy: Client) -> None:
    answer = policy.get(PAGE, {"peildatum": "2027-01-01"})
    assert "Dit is pas achteraf te tellen" in answer.content.decode()
    assert policy.get(f"{PAGE}cohorten.csv", {"peildatum": "2027-01-01"}).status_code == 302


def test_a_town_without_starts_says_what_to_do(policy: Client) -> None:
    page = policy.get(PAGE).content.decode()
    assert "begon in deze drie jaar niemand" in page
    assert "eindigde hier geen werk" in page


def test_every_file_can_be_had(town: Municipality, policy: Client) -> None:
    for _ in range(5):
        start(town, date(2026, 2, 1))
    for file in ("cohorten.csv", "werkgever.ods", "einde.xlsx", "cohorten.svg"):
        assert policy.get(PAGE + file).status_code == 200, file
    assert policy.get(f"{PAGE}uitsplitsing.csv").status_code == 404


def test_the_number_of_queries_does_not_grow(
    town: Municipality, policy: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(2):
        start(town, date(2026, 2, 1))
        for area in (town.code, "NL"):
            with django_assert_max_num_queries(35):
                policy.get(PAGE, {"gebied": area, "uitsplitsing": "vorm"})
