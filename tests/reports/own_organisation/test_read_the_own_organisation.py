"""The own organisation as employer: target, what there is, what is planned, what is missing; each kind apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from placements.enums import EmployerKind, WorkForm
from placements.models import Employer, Placement
from reports.areas import Area
from reports.ledger import posting
from reports.metrics import METRICS
from reports.own_organisation.counts import TownJobs, forms_of, kinds_of, towns_of
from tests.factories_targets import OwnTargetFactory
from tests.people import client_of
from tests.reports.figures_world import (
    HILVERSUM,
    LEEUWARDEN,
    colleague,
    employ,
    kept_for_a_while,
    load_reference_data,
    register,
)

ON = date(2026, 11, 21)
LEIDEN = "GM0546"
PAGE = "/dashboard/eigen-organisatie/"


def town(code: str) -> Area:
    """A municipality as an area."""
    return Area("municipality", code, code)


def of_kind(placement: Placement, kind: EmployerKind) -> Placement:
    """The same placement, at an employer of this kind."""
    Employer.objects.filter(pk=placement.workplace.pk).update(kind=kind)
    return placement


@pytest.fixture(scope="module")
def towns(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Leeuwarden with 23 at the town, 18 at joint bodies and 132 elsewhere; Leiden with 17 jobs and a target of 19."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        people = register(173, LEEUWARDEN)
        kinds = (
            [EmployerKind.OWN_ORGANISATION] * 23 + [EmployerKind.JOINT_BODY] * 18 + [EmployerKind.OTHER] * 132
        )
        for person, kind in zip(people, kinds, strict=True):
            of_kind(employ(person, hours="25.5"), kind)
        at_leiden = register(19, LEIDEN)
        for person in at_leiden[:17]:
            of_kind(employ(person, hours="25.5"), EmployerKind.OWN_ORGANISATION)
        begins = employ(at_leiden[17], hours="12.75", first=date(2026, 12, 1))
        ends = employ(at_leiden[18], hours="10.2", last=date(2026, 11, 30))
        for placement in (begins, ends):
            of_kind(placement, EmployerKind.OWN_ORGANISATION)
        posting.post([*people, *at_leiden], "test")
        OwnTargetFactory(municipality_id=LEIDEN, jobs=Decimal(22), set_on=date(2026, 1, 13))
        OwnTargetFactory(municipality_id=LEIDEN, jobs=Decimal(19), set_on=date(2026, 6, 9))
        yield


@pytest.fixture
def leiden(towns: None, db: None) -> TownJobs:
    """What is counted of Leiden."""
    return towns_of(town(LEIDEN), on=ON, known_at=None, seen={LEIDEN})[0]


def test_leeuwarden_by_kind_of_employer(towns: None, db: None) -> None:
    found = {
        each.kind: (each.contracts, each.jobs) for each in kinds_of(town(LEEUWARDEN), on=ON, known_at=None)
    }
    assert found[EmployerKind.OWN_ORGANISATION] == (23, 23)
    assert found[EmployerKind.JOINT_BODY] == (18, 18)
    assert found[EmployerKind.OTHER] == (132, 132)
    assert METRICS["own_organisation_jobs"].value(town(LEEUWARDEN), ON).value == 23
    assert METRICS["joint_body_jobs"].value(town(LEEUWARDEN), ON).value == 18


def test_the_newest_target_counts_and_the_first_stays_known(leiden: TownJobs) -> None:
    assert leiden.target is not None
    assert leiden.target.jobs == 19
    metric, area = METRICS["own_organisation_target"], town(LEIDEN)
    assert metric.value(area, ON).value == 19
    assert metric.value(area, ON, timezone.make_aware(datetime(2026, 6, 8, 12))).value == 22
    assert metric.value(area, date(2025, 12, 31)).value is None


def test_what_begins_and_ends_later_this_year_is_planned(leiden: TownJobs) -> None:
    assert leiden.jobs == Decimal("17.4")
    assert (leiden.begins, leiden.ends) == (Decimal("12.75"), Decimal("10.20"))
    assert leiden.expected == Decimal("17.5")
    assert leiden.missing == Decimal("1.5")
    assert leiden.missing_hours == Decimal("38.25")


def test_more_than_the_target_is_never_a_shortage(leiden: TownJobs) -> None:
    more = TownJobs("x", "x", leiden.target, Decimal(1000), Decimal(0), Decimal(0))
    assert more.missing == 0
    assert TownJobs("x", "x", None, Decimal(0), Decimal(0), Decimal(0)).missing is None


def test_who_is_lent_to_the_town_stands_apart(towns: None, db: None) -> None:
    person = register(1, LEIDEN)[0]
    placement = employ(person, hours="12.75")
    lender = Employer.objects.create(name="Uitlener")
    Placement.objects.filter(pk=placement.pk).update(
        employer=lender, borrower=placement.employer, work_form=WorkForm.SECONDMENT
    )
    Employer.objects.filter(pk=placement.employer_id).update(kind=EmployerKind.OWN_ORGANISATION)
    posting.post([person], "test")
    found = forms_of(town(LEIDEN), on=ON, known_at=None)
    assert found[WorkForm.SECONDMENT] == (1, Decimal("12.75"))
    assert found[WorkForm.REGULAR][0] == 18


def test_a_town_that_may_not_be_named_is_among_the_others(towns: None, db: None) -> None:
    region = Area("region", "AM10", "Holland Rijnland")
    rows = {each.code: each for each in towns_of(region, on=ON, known_at=None, seen=set())}
    if rows:  # the region of Leiden in the reference data
        assert set(rows) == {"overig"}
        assert rows["overig"].target is None


@pytest.fixture
def policy(towns: None, db: None) -> Client:
    return client_of(colleague(Role.POLICY, LEIDEN))


def test_the_page_says_what_is_missing_in_jobs_and_hours(policy: Client) -> None:
    answer = policy.get(PAGE, {"peildatum": ON.isoformat()})
    page = answer.content.decode()
    assert "nog 1,5 banen nodig" in page
    assert "38,3 uur per week" in page or "38,2 uur per week" in page
    assert f'href="{PAGE}doelen/"' in page
    assert policy.get(f"{PAGE}doel.ods").status_code == 200
    assert policy.get(f"{PAGE}doel.svg").status_code == 200


def test_a_town_without_a_target_says_so(towns: None, db: None) -> None:
    page = client_of(colleague(Role.POLICY, HILVERSUM)).get(PAGE).content.decode()
    assert "geen doel vastgelegd" in page


def test_the_number_of_queries_does_not_grow(policy: Client, django_assert_max_num_queries: Any) -> None:
    policy.get(PAGE)
    for code in (LEIDEN, "NL"):
        with django_assert_max_num_queries(35):
            policy.get(PAGE, {"gebied": code})


def test_a_day_later_asks_for_another_day_of_the_ledger(leiden: TownJobs) -> None:
    later = towns_of(town(LEIDEN), on=ON + timedelta(days=10), known_at=None, seen={LEIDEN})[0]
    assert (later.jobs, later.begins, later.ends) == (Decimal("17.5"), 0, 0)
