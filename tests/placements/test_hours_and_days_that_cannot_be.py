"""What a consultant types of hours, days and employers that cannot be, at each screen where work is recorded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.acts import act
from dated.periods import period
from placements.enums import WorkForm
from placements.models import Employer, GroupSecondment, Placement, WorkingHours
from registry.models import Municipality
from tests.factories import EmployerFactory, PlacementFactory, WorkingHoursFactory
from tests.factories_vacancy import VacancyFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("rules")
SINCE = date(2026, 1, 1)
LENDS_TO_ITSELF = "De inlener is een andere werkgever dan degene die uitleent."


@pytest.fixture
def work(candidate: Candidate) -> Placement:
    """28 hours a week since January."""
    made: Placement = PlacementFactory(person=candidate.person, during=period(SINCE))
    WorkingHoursFactory(placement=made, hours_per_week=Decimal(28), during=made.during)
    return made


def typed(employer: Employer, **changes: Any) -> dict[str, Any]:
    """A new placement at another employer."""
    return {
        "employer": employer.pk,
        "employer_kind": "other",
        "borrower_kind": "other",
        "work_form": "regular",
        "contract": "permanent",
        "first_day": "2026-11-01",
        "hours_per_week": "16",
        **changes,
    }


def test_more_than_full_time_over_two_employers_is_saved_and_told(
    office: Client, candidate: Candidate, work: Placement
) -> None:
    url = f"/kandidaten/{candidate.pk}/plaatsing/nieuw/"
    answer = office.post(url, typed(EmployerFactory()), follow=True)
    assert "werkt deze persoon 44 uur per week, alle plaatsingen samen" in answer.text
    second = Placement.objects.exclude(pk=work.pk).get()
    for placement in (work, second):
        assert "Dat is meer dan voltijd (40 uur)." in office.get(f"/plaatsingen/{placement.pk}/").text


def test_up_to_full_time_nothing_is_told(office: Client, candidate: Candidate, work: Placement) -> None:
    url = f"/kandidaten/{candidate.pk}/plaatsing/nieuw/"
    answer = office.post(url, typed(EmployerFactory(), hours_per_week="12"), follow=True)
    assert "De plaatsing is vastgelegd." in answer.text
    assert "voltijd" not in answer.text


def test_the_database_has_one_number_of_hours_a_day(work: Placement, consultant: User) -> None:
    overlapping = period(date(2026, 6, 1), date(2026, 6, 30))
    with (
        pytest.raises(ValidationError, match="in deze periode al uren vastgelegd"),
        act("proef", by_id=consultant.pk),
    ):
        WorkingHours.objects.create(placement=work, hours_per_week=Decimal(4), during=overlapping)
    assert WorkingHours.objects.count() == 1


def test_hours_that_were_recorded_for_a_day_are_cut_and_not_added(office: Client, work: Placement) -> None:
    sent = {"from_day": "2026-11-22", "hours_per_week": "20"}
    office.post(f"/plaatsingen/{work.pk}/uren/", sent, follow=True)
    rows = WorkingHours.objects.order_by("during")
    assert [(row.hours_per_week, row.last_day) for row in rows] == [(28, TODAY), (20, None)]


def at_each_screen(work: Placement, town: Municipality) -> dict[str, tuple[str, dict[str, Any]]]:
    """Where somebody is lent: going on, correcting, and making a group; lent to the employer itself."""
    own = work.employer
    lent = {"work_form": "secondment", "contract": "temporary", "borrower": own.pk}
    return {
        "on": (
            f"/plaatsingen/{work.pk}/vervolg/",
            lent | {"first_day": "2026-12-01", "hours_per_week": "20"},
        ),
        "correct": (
            f"/plaatsingen/{work.pk}/corrigeren/",
            lent | {"employer": own.pk, "first_day": "2026-01-01", "reason": "fout"},
        ),
        "group": (
            "/plaatsingen/groepen/nieuw/",
            {
                "name": "Ploeg",
                "lender": own.pk,
                "borrower": own.pk,
                "from_day": "2026-11-01",
                "leader_name": "P. Voor",
            },
        ),
    }


@pytest.mark.parametrize("screen", ["on", "correct", "group"])
def test_nobody_lends_to_themselves(office: Client, work: Placement, town: Municipality, screen: str) -> None:
    url, sent = at_each_screen(work, town)[screen]
    answer = office.post(url, sent)
    assert answer.context["form"].errors == {"borrower": [LENDS_TO_ITSELF]}
    assert not Placement.objects.filter(borrower__isnull=False).exists()
    assert not GroupSecondment.objects.exists()


@pytest.mark.parametrize("step", ["vervolg", "corrigeren", "beeindigen"])
def test_work_does_not_end_before_it_begins(office: Client, work: Placement, step: str) -> None:
    sent = {
        "employer": work.employer_id,
        "work_form": "regular",
        "contract": "temporary",
        "first_day": "2026-12-01",
        "last_day": "2025-12-31",
        "hours_per_week": "20",
        "ended_because": "unknown",
        "destination": "unknown",
        "reason": "fout",
    }
    answer = office.post(f"/plaatsingen/{work.pk}/{step}/", sent)
    assert list(answer.context["form"].errors) == ["last_day"]
    assert Placement.objects.get().during == work.during


def test_hours_that_the_page_filled_in_do_not_stand_in_the_way_of_a_trial(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    vacancy = VacancyFactory(municipality=town, hours_max=32)
    url = f"/kandidaten/{candidate.pk}/plaatsing/nieuw/?vacature={vacancy.pk}"
    trial = typed(vacancy.employer, work_form="trial", contract="none", last_day="2026-12-31")
    refused = office.post(url, trial | {"hours_per_week": "31"})
    assert list(refused.context["form"].errors) == ["hours_per_week"]
    office.post(url, trial | {"hours_per_week": "32"})
    assert Placement.objects.get().work_form == WorkForm.TRIAL
    assert not WorkingHours.objects.exists()
