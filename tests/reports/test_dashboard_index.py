"""The dashboard's first page, and the definitions behind every figure."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from registry.enums import ResponsibleParty
from reports.ledger import posting
from reports.metrics import METRICS
from tests.reports.figures_world import (
    HILVERSUM,
    colleague,
    employ,
    kept_for_a_while,
    load_reference_data,
    register,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def people(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Four people of Hilversum: one works, one has a visible profile."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        persons = register(2, HILVERSUM) + register(1, HILVERSUM, visible=True)
        persons += register(1, HILVERSUM, responsible=ResponsibleParty.UWV)
        employ(persons[0], hours="25.5")
        posting.post(persons, "test")
        yield


@pytest.fixture
def policy(people: None, db: None, client: Client) -> Client:
    """A policy officer of Hilversum."""
    client.force_login(colleague(Role.POLICY))
    return client


def test_the_main_figures_of_the_own_municipality_are_there(policy: Client) -> None:
    page = policy.get("/dashboard/").context["page"]
    assert {figure.key: figure.value for figure in page.own_figures} == {
        "registered_persons": "4",
        "profile_share": "33,3\u00a0%",
        "working_persons": "1",
        "contracts": "1",
        "jobs": "1,0",
        "wage_cost_subsidies": "0",
        "coached_persons": "0",
    }


def test_every_number_that_is_a_link_leads_to_a_page_with_the_same_choice(policy: Client) -> None:
    page = policy.get("/dashboard/", {"peildatum": "2020-12-31"}).context["page"]
    links = [figure.url for figure in (*page.own_figures, *page.published_figures) if figure.url]
    assert len(links) == 7
    for link in links:
        response = policy.get(link)
        assert response.status_code == 200
        assert response.context["selection"].on.isoformat() == "2020-12-31"


def test_the_last_published_figure_stands_beside_it(policy: Client) -> None:
    page = policy.get("/dashboard/").context["page"]
    assert page.published.area.name == "Gooi en Vechtstreek"
    assert [figure.value for figure in page.published_figures] == ["608", "67,6\u00a0%"]


def test_every_figure_shows_its_definition_and_source(policy: Client) -> None:
    response = policy.get("/dashboard/")
    for figure in response.context["page"].own_figures:
        assert figure.definition
        assert figure.source
        assert f'href="/definities/#{figure.key}"' in response.content.decode()


def test_the_number_of_queries_is_bounded(policy: Client, django_assert_max_num_queries: Any) -> None:
    for area in (HILVERSUM, "NL"):
        with django_assert_max_num_queries(35):
            policy.get("/dashboard/", {"gebied": area})


def test_every_metric_has_its_place_among_the_definitions(policy: Client) -> None:
    page = policy.get("/definities/").content.decode()
    for metric in METRICS.values():
        assert f'id="{metric.key}"' in page
        assert metric.name in page
