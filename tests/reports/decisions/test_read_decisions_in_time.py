"""How many decisions about wage-cost subsidy were in time: counted once, by the day of the decision, as known then."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from accounts.enums import Role
from registry.models import Municipality
from reports.areas import Area
from reports.metrics import METRICS
from subsidies.enums import RequestStatus
from subsidies.models import MunicipalitySubsidySetting, SubsidyRequest
from tests.factories import MunicipalityFactory, PlacementFactory, user_with
from tests.factories_process import RequestStepFactory, SubsidyRequestFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.people import TODAY, client_of

pytestmark = pytest.mark.django_db
SETTLED = date(2026, 5, 4)
LAST = date(2026, 6, 8)
"""Five weeks after the wage value was known."""


@pytest.fixture
def town() -> Municipality:
    made: Municipality = MunicipalityFactory(name="Voorbeeldstad")
    return made


def asked(
    town: Municipality, decided: date | None = None, status: RequestStatus = RequestStatus.GRANTED
) -> SubsidyRequest:
    """A request whose wage value was known on 4 May."""
    request: SubsidyRequest = SubsidyRequestFactory(
        placement=PlacementFactory(),
        municipality=town,
        received_on=date(2026, 4, 20),
        settled_on=SETTLED,
        wage_value_percentage=50,
        status=status if decided else RequestStatus.MEASURED,
    )
    RequestStepFactory(request=request, on=date(2026, 4, 20))
    if decided:
        RequestStepFactory(request=request, from_status=RequestStatus.PROPOSED, to_status=status, on=decided)
    return request


def figures(town: Municipality, on: date = TODAY, known_at: datetime | None = None) -> tuple[object, ...]:
    """Decided, late, the share in time, and what waits past its term."""
    area = Area("municipality", town.code, town.name)
    keys = (
        "subsidy_decisions",
        "late_subsidy_decisions",
        "subsidy_decisions_in_time",
        "subsidy_requests_overdue",
    )
    return tuple(METRICS[key].value(area, on, known_at).value for key in keys)


def test_the_last_day_is_in_time_and_the_day_after_is_late(town: Municipality) -> None:
    asked(town, LAST)
    asked(town, LAST + timedelta(days=1), RequestStatus.REFUSED)
    asked(MunicipalityFactory(), LAST)
    assert figures(town) == (2, 1, 50, 0)


def test_what_waits_past_its_term_is_no_decision_and_is_told(town: Municipality) -> None:
    asked(town)
    assert figures(town) == (0, 0, None, 1)
    assert figures(town, on=LAST) == (0, 0, None, 0)


def test_on_an_earlier_day_what_was_decided_later_waited(town: Municipality) -> None:
    asked(town, date(2026, 7, 1))
    assert figures(town) == (1, 1, 0, 0)
    assert figures(town, on=date(2026, 6, 20)) == (0, 0, None, 1)


def test_withdrawn_requests_and_what_was_recorded_at_once_do_not_count(town: Municipality) -> None:
    asked(town, date(2026, 7, 1), RequestStatus.WITHDRAWN)
    direct = SubsidyRequestFactory(placement=PlacementFactory(), municipality=town, received_on=SETTLED)
    RequestStepFactory(request=direct, to_status=RequestStatus.GRANTED, on=date(2026, 11, 1))
    assert figures(town) == (0, 0, None, 0)


def test_a_grant_that_ended_later_still_was_decided_on_its_day(town: Municipality) -> None:
    request = asked(town, LAST)
    RequestStepFactory(
        request=request,
        from_status=RequestStatus.GRANTED,
        to_status=RequestStatus.ENDED,
        on=date(2026, 9, 1),
        reason="einde werk",
    )
    assert figures(town) == (1, 0, 100, 0)


def test_a_shorter_term_of_the_municipality_counts(town: Municipality) -> None:
    MunicipalitySubsidySettingFactory(municipality=town, decision_weeks=2, term_from="wage_value")
    asked(town, date(2026, 5, 18))
    asked(town, date(2026, 5, 19))
    assert MunicipalitySubsidySetting.objects.exists()
    assert figures(town)[:2] == (2, 1)


def test_what_was_recorded_later_was_not_known_before(town: Municipality) -> None:
    asked(town, LAST)
    assert figures(town, known_at=datetime(2020, 1, 1, tzinfo=UTC)) == (0, 0, None, 0)
    assert figures(town, known_at=datetime(2090, 1, 1, tzinfo=UTC)) == (1, 0, 100, 0)


def test_a_manager_reads_it_by_quarter_and_the_rows_are_the_whole(town: Municipality) -> None:
    for decided in (LAST, LAST + timedelta(days=1), date(2026, 8, 3), date(2023, 8, 3)):
        asked(town, decided)
    manager: Client = client_of(user_with(Role.MANAGER, town))
    page = manager.get("/dashboard/besluiten/")
    rows = {row[0]: row[1:4] for row in page.context["page"].tables["kwartalen"].rows}
    assert (rows["2026-K2"], rows["2026-K3"]) == ((2, 1, 1), (1, 0, 1))
    assert rows["Totaal"] == (3, 1, 2), "what was decided in 2023 is not shown"
    assert "/dashboard/besluiten/" in manager.get("/dashboard/").text
    file = manager.get("/dashboard/besluiten/kwartalen.csv")
    assert "2026-K2" in file.content.decode("utf-8-sig")
