"""What a council was told of decisions stays what it was, whatever is recorded or corrected afterwards."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.enums import Role
from registry.models import MunicipalityRegion
from reports.actions.council_figures import FigureChoice, add_figure
from reports.answers import answer_document
from reports.areas import Area
from reports.ledger.moments import settled_moment
from reports.metrics import METRICS
from subsidies.enums import RequestStatus
from tests.factories import LONG_AGO, MunicipalityFactory, PlacementFactory, RegionFactory, user_with
from tests.factories_process import RequestStepFactory, SubsidyRequestFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.reports.council_world import answer_of, today

KEYS = ("subsidy_decisions", "late_subsidy_decisions", "subsidy_requests_overdue")


@pytest.mark.django_db(transaction=True)
def test_a_correction_does_not_change_what_was_told() -> None:
    town = MunicipalityFactory()
    area, on = Area("municipality", town.code, town.name), date(2026, 10, 31)
    waiting, decided = (
        SubsidyRequestFactory(placement=PlacementFactory(), municipality=town, received_on=date(2026, 6, 1))
        for _ in range(2)
    )
    type(decided).objects.filter(pk=decided.pk).update(settled_on=date(2026, 8, 3))
    for request in (waiting, decided):
        RequestStepFactory(request=request, on=date(2026, 6, 1))
    step = RequestStepFactory(
        request=decided,
        from_status=RequestStatus.PROPOSED,
        to_status=RequestStatus.GRANTED,
        on=date(2026, 9, 1),
    )

    def told(known_at: object = None) -> list[object]:
        return [METRICS[key].value(area, on, known_at).value for key in KEYS]

    then = settled_moment()
    assert told() == told(then) == [1, 0, 0]
    # The wage value turns out to have been known for months, the term shorter, and the decision another day.
    type(waiting).objects.filter(pk=waiting.pk).update(settled_on=date(2026, 7, 1))
    MunicipalitySubsidySettingFactory(municipality=town, decision_weeks=2, term_from="wage_value")
    assert told() == [1, 1, 1]
    assert told(then) == [1, 0, 0]
    step.delete()
    assert told() == [0, 0, 2]
    assert told(then) == [1, 0, 0]


@pytest.mark.django_db
@pytest.mark.usefixtures("fixed_day")
def test_of_no_decisions_there_is_no_share_in_an_answer() -> None:
    region, town, neighbour = RegionFactory(), MunicipalityFactory(), MunicipalityFactory()
    for each in (town, neighbour):
        MunicipalityRegion.objects.create(
            municipality=each, region=region, during=(LONG_AGO, None), source="proef", certainty="verified"
        )
    days = {town: (date(2025, 9, 1), date(2026, 9, 1)), neighbour: (date(2026, 9, 1),)}
    for each, decided in days.items():
        for day in decided:
            request = SubsidyRequestFactory(
                placement=PlacementFactory(), municipality=each, received_on=day, settled_on=day
            )
            RequestStepFactory(
                request=request, from_status=RequestStatus.PROPOSED, to_status=RequestStatus.GRANTED, on=day
            )
    manager = user_with(Role.MANAGER, town)
    answer = answer_of(manager, town)
    choice = FigureChoice(
        metric="subsidy_decisions_in_time",
        area=region.code,
        days=(date(2025, 12, 31), date(2026, 10, 31)),
        breakdown="municipality",
    )
    add_figure(question=answer.questions.all()[0], choice=choice, by=manager, on=today())
    (figure,) = answer_document(answer, at=settled_moment()).figures
    rows = {row[0]: row[1:] for row in figure.table.rows}
    assert rows == {town.name: (100, 100), neighbour.name: ("niet bekend", 100)}
