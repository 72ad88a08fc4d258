"""The page of a placement says what it counts for on a day, why, what would change it, and over its whole life."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Candidate
from dated.periods import period
from placements.counting_panel import counting_panel
from placements.enums import Sector, WorkForm
from placements.models import Placement
from registry.models import Registration
from tests.factories import EmployerSectorFactory, PlacementFactory, WorkingHoursFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("rules")

KNOWN_SINCE = period(date(2013, 1, 1))


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """Lent since 2024 by a company in the market to one of the government: 28 hours, and 14 since July 2026."""
    Registration.objects.update(during=period(date(2015, 1, 1)))
    work = PlacementFactory(
        person=candidate.person,
        employer=EmployerSectorFactory(sector=Sector.MARKET, during=KNOWN_SINCE).employer,
        borrower=EmployerSectorFactory(
            employer__name="Gemeentewerf", sector=Sector.GOVERNMENT, during=KNOWN_SINCE
        ).employer,
        work_form=WorkForm.SECONDMENT,
        during=period(date(2024, 1, 1)),
    )
    WorkingHoursFactory(placement=work, hours_per_week=28, during=period(date(2024, 1, 1), date(2026, 6, 30)))
    WorkingHoursFactory(placement=work, hours_per_week=14, during=period(date(2026, 7, 1)))
    return work


def page(office: Client, placement: Placement, **asked: str) -> Any:
    return office.get(f"/plaatsingen/{placement.pk}/", asked)


def test_today_it_counts_at_the_borrower(office: Client, placement: Placement) -> None:
    text = page(office, placement).text
    assert "Ja, op 21-11-2026: 14 uur ÷ 25,5 = <strong>0,55 banen</strong> in de sector overheid." in text
    assert "telt mee, in de sector van de inlener." in text
    assert "Telt in de sector markt als Gemeentewerf op deze dag bij die sector hoort." in text


def test_another_day_is_asked_in_the_address(office: Client, placement: Placement) -> None:
    text = page(office, placement, dag="2025-12-31").text
    assert "Ja, op 31-12-2025: 28 uur ÷ 25,5 = <strong>1,10 banen</strong>" in text
    assert "Telt vanaf 01-07-2026 voor 0,55 banen, sector overheid." in text


def test_before_it_began_it_did_not_run(office: Client, placement: Placement) -> None:
    text = page(office, placement, dag="2023-12-31").text
    assert "Op 31-12-2023 liep deze plaatsing niet." in text
    assert "Wat zou dit veranderen?" not in text


def test_a_day_that_is_none_is_told_and_today_is_shown(office: Client, placement: Placement) -> None:
    text = page(office, placement, dag="32-13-2026").text
    assert "Vul een datum in als dag-maand-jaar" in text
    assert "Ja, op 21-11-2026" in text


def test_the_periods_tell_when_it_counted_for_what(placement: Placement) -> None:
    Registration.objects.update(during=period(date(2015, 1, 1), date(2026, 9, 30)))
    lines = counting_panel(placement, {}, TODAY).periods
    assert [(line.first_day, line.counts, line.text) for line in lines] == [
        (date(2026, 10, 1), False, "niet in het doelgroepregister"),
        (date(2026, 7, 1), True, "0,55 banen, sector overheid"),
        (date(2024, 1, 1), True, "1,10 banen, sector overheid"),
    ]
    assert [line.is_asked for line in lines] == [True, False, False]


def test_a_rule_that_was_not_checked_is_called_so(office: Client, placement: Placement) -> None:
    Placement.objects.update(work_form=WorkForm.DEVELOPMENT_JOB, borrower=None)
    assert "niet geverifieerd" in page(office, placement).text


def test_what_is_unknown_is_asked_for(office: Client, placement: Placement) -> None:
    placement.working_hours.all().delete()
    assert placement.borrower is not None
    placement.borrower.sectors.all().delete()
    text = page(office, placement).text
    assert "Er zijn op deze dag geen uren bekend." in text
    assert "De sector van Gemeentewerf is op deze dag onbekend." in text


def test_the_panel_costs_seven_questions_however_long_the_life(
    placement: Placement, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    read = Placement.objects.select_related("employer", "borrower").get(pk=placement.pk)
    with django_assert_num_queries(7):
        counting_panel(read, {}, TODAY)
