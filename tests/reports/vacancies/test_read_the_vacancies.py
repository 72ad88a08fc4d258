"""The dashboard of vacancies: quarters, municipalities, reasons, files, who sees what, and what was known when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.enums import Role
from dated.periods import period
from placements.enums import WorkForm
from placements.enums.matching import NoBy, NoReason, ProposalStatus
from placements.enums.vacancy import UnfilledReason, VacancyStatus
from placements.models import Proposal, Vacancy
from registry.models import Municipality
from reports.areas import Area
from reports.enums import Breakdown
from reports.metrics import METRICS
from reports.rules.small_numbers import SMALL
from reports.vacancies.counting import closings_of, cohorts_of, total
from tests.factories import LONG_AGO, MunicipalityFactory, PersonFactory, PlacementFactory, user_with
from tests.factories_matching import ProposalFactory, ProposalStepFactory
from tests.factories_vacancy import VacancyFactory, VacancyStatusChangeFactory
from tests.people import TODAY, client_of

pytestmark = pytest.mark.django_db
PAGE = "/dashboard/vacatures/"
OPENED, CLOSED = date(2026, 8, 3), date(2026, 10, 1)


@pytest.fixture
def policy(town: Municipality) -> Client:
    return client_of(user_with(Role.POLICY, town))


def of(town: Municipality) -> Area:
    """A municipality as an area."""
    return Area("municipality", town.code, town.name)


def opened(town: Municipality, on: date = OPENED, **more: Any) -> Vacancy:
    """A vacancy for which the search began on a day."""
    vacancy: Vacancy = VacancyFactory(municipality=town, **more)
    VacancyStatusChangeFactory(vacancy=vacancy, on=on)
    return vacancy


def closed(vacancy: Vacancy, reason: UnfilledReason, on: date = CLOSED) -> Vacancy:
    """The same, closed without anybody in it."""
    vacancy.status, vacancy.unfilled_because = VacancyStatus.WITHDRAWN, reason
    vacancy.save()
    VacancyStatusChangeFactory(
        vacancy=vacancy, from_status="open", to_status="withdrawn", on=on, unfilled_because=reason
    )
    return vacancy


def refused(vacancy: Vacancy, reason: NoReason, on: date = CLOSED) -> Proposal:
    """A proposal that came to nothing on a day."""
    proposal: Proposal = ProposalFactory(
        vacancy=vacancy,
        status=ProposalStatus.NOT,
        no_by=NoBy.EMPLOYER,
        no_because=reason,
        proposed_on=min(OPENED, on),
        since=on,
    )
    ProposalStepFactory(proposal=proposal, on=OPENED)
    ProposalStepFactory(
        proposal=proposal,
        from_status="proposed",
        to_status="not",
        on=on,
        no_by=NoBy.EMPLOYER,
        no_because=reason,
    )
    return proposal


def row(client: Client, table: str, label: str, **chosen: str) -> tuple[Any, ...]:
    """One row of a table of the page, without its label."""
    found = client.get(PAGE, chosen).context["page"].tables[table].rows
    return next(tuple(cells[1:]) for cells in found if cells[0] == label)


def test_the_parts_of_a_quarter_make_its_posts(town: Municipality, policy: Client) -> None:
    closed(opened(town, posts=4), UnfilledReason.NO_CANDIDATE)
    opened(town, posts=2)
    opened(town, date(2026, 5, 4))
    *numbers, share = row(policy, "kwartalen", "2026-K3")
    assert numbers == [2, 6, 0, 0, 0, 4, 0, 0, 2]
    assert str(round(share, 1)) == "66.7"
    assert row(policy, "kwartalen", "2026-K2")[-1] == SMALL
    assert row(policy, "kwartalen", "Totaal")[1] == 7


def test_a_trial_that_led_to_nothing_leaves_the_post_free(town: Municipality) -> None:
    vacancy = opened(town)
    PlacementFactory(
        person=PersonFactory(),
        vacancy=vacancy,
        work_form=WorkForm.TRIAL,
        during=period(date(2026, 9, 1), date(2026, 10, 31)),
    )
    during = total(cohorts_of(of(town), first=OPENED, on=date(2026, 10, 15)))
    after = total(cohorts_of(of(town), first=OPENED, on=date(2026, 11, 1)))
    assert (during.placed, after.placed, after.still_open) == (1, 0, 1)


def test_what_was_opened_again_is_open_since_that_day(town: Municipality) -> None:
    vacancy = closed(opened(town), UnfilledReason.NO_CANDIDATE)
    VacancyStatusChangeFactory(
        vacancy=vacancy, from_status="withdrawn", to_status="open", on=date(2026, 11, 2)
    )
    assert len(closings_of(of(town), on=date(2026, 11, 1))) == 1
    assert closings_of(of(town), on=date(2026, 11, 2)) == []


def test_what_was_never_opened_counts_for_nothing(town: Municipality) -> None:
    VacancyStatusChangeFactory(
        vacancy=VacancyFactory(municipality=town, status=VacancyStatus.CONCEPT),
        from_status="",
        to_status="concept",
        on=OPENED,
    )
    assert cohorts_of(of(town), first=OPENED, on=TODAY) == []


def test_unknown_is_a_row_and_a_mistake_is_none(town: Municipality, policy: Client) -> None:
    vacancy = opened(town)
    refused(vacancy, NoReason.UNKNOWN)
    refused(vacancy, NoReason.MISTAKE)
    refused(vacancy, NoReason.WAGE, on=date(2025, 1, 7))
    closed(opened(town), UnfilledReason.UNKNOWN)
    assert row(policy, "afwijzingen", "Onbekend") == (1, 0, 0, 1)
    assert row(policy, "afwijzingen", "Totaal") == (1, 0, 0, 1)
    assert row(policy, "redenen", "Onbekend") == (1, 1)


def test_the_metrics_say_what_the_page_says(town: Municipality) -> None:
    closed(opened(town, posts=3), UnfilledReason.NO_CANDIDATE)
    closed(opened(town), UnfilledReason.WORK_GONE)
    placed = opened(town)
    PlacementFactory(person=PersonFactory(), vacancy=placed, during=period(date(2026, 9, 1)))
    opened(town, date(2024, 3, 1))
    found = {
        key: METRICS[key].value(of(town), TODAY).value
        for key in ("asked_posts", "placed_through_vacancies", "unfilled_posts", "refused_posts")
    }
    assert found == {
        "asked_posts": 5,
        "placed_through_vacancies": 1,
        "unfilled_posts": 4,
        "refused_posts": 3,
    }


def test_a_town_that_merged_is_counted_with_its_heir_and_a_stranger_is_not_named(town: Municipality) -> None:
    merged = MunicipalityFactory(existed=period(LONG_AGO, date(2022, 12, 31)), merged_into=town)
    closed(opened(merged), UnfilledReason.NO_CANDIDATE)
    closed(opened(town), UnfilledReason.NO_CANDIDATE)
    closed(opened(MunicipalityFactory(name="Elders")), UnfilledReason.NO_CANDIDATE)
    rows = METRICS["refused_posts"].rows(
        Area("national", "NL", "Nederland"), TODAY, Breakdown.MUNICIPALITY, seen={town.code}
    )
    assert {each.key: each.value for each in rows} == {town.code: 2, "overig": 1}
    assert METRICS["refused_posts"].value(of(town), TODAY).value == 2


def test_what_is_asked_as_known_earlier_comes_from_the_history(town: Municipality) -> None:
    closed(opened(town, posts=2), UnfilledReason.NO_CANDIDATE)
    with connection.cursor() as cursor:  # the moment of the history is the clock of the database
        cursor.execute("SELECT now()")
        now = cursor.fetchone()[0]
    area = of(town)
    assert cohorts_of(area, first=OPENED, on=TODAY, known_at=now) == cohorts_of(area, first=OPENED, on=TODAY)
    assert closings_of(area, on=TODAY, known_at=now) == closings_of(area, on=TODAY) != []
    assert cohorts_of(area, first=OPENED, on=TODAY, known_at=now - timedelta(days=1)) == []
    assert METRICS["refused_posts"].value(area, TODAY, now).value == 2
    assert METRICS["refused_posts"].value(area, TODAY, now - timedelta(days=1)).value == 0


def test_every_part_comes_as_a_file(town: Municipality, policy: Client) -> None:
    refused(closed(opened(town, posts=6), UnfilledReason.NO_CANDIDATE), NoReason.SKILLS)
    page = policy.get(PAGE, {"uitsplitsing": "gemeente"})
    assert page.status_code == 200
    assert town.name in [cells[0] for cells in page.context["page"].tables["gemeenten"].rows]
    for part in ("kwartalen", "redenen", "afwijzingen"):
        assert policy.get(f"{PAGE}{part}.ods").status_code == 200
    assert policy.get(f"{PAGE}gemeenten.csv", {"uitsplitsing": "gemeente"}).status_code == 200
    assert policy.get(f"{PAGE}kwartalen.svg").status_code == 200
    assert policy.get(f"{PAGE}kwartalen.csv", {"peildatum": "2030-01-01"}).status_code == 302


def test_a_place_without_vacancies_says_what_to_do(town: Municipality, policy: Client) -> None:
    page = policy.get(PAGE).text
    assert "Hier is in deze twee jaar geen vacature opengesteld" in page
    assert "sloot hier geen vacature met lege plekken" in page


def test_the_number_of_questions_does_not_grow(
    town: Municipality, policy: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(8):
        refused(closed(opened(town), UnfilledReason.NO_CANDIDATE), NoReason.WAGE)
    with django_assert_max_num_queries(35):
        policy.get(PAGE, {"uitsplitsing": "gemeente"})
