"""The wage value is established from the report of the expert: calculated, and only otherwise with a reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.wage_value.establish import establish_wage_value
from subsidies.actions.wage_value.request import cancel_assessment, record_visit
from subsidies.enums import AssessmentStatus, WageValueMethod
from subsidies.models import WageValueAssessment
from subsidies.wage_values import calculated, propose_from_assessment
from tests.factories import MunicipalityFactory, WageCostSubsidyFactory, user_with
from tests.people import TODAY
from tests.subsidies.wage_value.conftest import EXAMPLE, outcome, task


def establish(row: WageValueAssessment, by: User, version: int | None = None, **changes: Any) -> None:
    """Establish the example, or something else."""
    establish_wage_value(
        assessment=row, outcome=outcome(**changes), version=version or row.version, by=by, on=TODAY
    )
    row.refresh_from_db()


def test_it_is_calculated_from_the_tasks(asked: WageValueAssessment, consultant: User) -> None:
    establish(asked, consultant)
    assert (asked.status, asked.method) == (AssessmentStatus.ESTABLISHED, WageValueMethod.NET_TIME)
    assert (asked.computed_percentage, asked.established_percentage) == (58, 58)
    assert (asked.established_by, asked.established_on) == (consultant, TODAY)
    calculation = calculated(asked)
    assert calculation is not None
    assert calculation.percentage == 58
    assert "en 30 minuten per dag" in calculation.receipt[-3].text


def test_the_day_of_the_visit_decides_the_method(
    asked: WageValueAssessment, placement: Placement, consultant: User
) -> None:
    Placement.objects.update(during=period(date(2021, 1, 1)))
    placement.working_hours.update(during=period(date(2021, 1, 1)))
    establish(asked, consultant, visited_on=date(2021, 6, 30))
    assert asked.method == WageValueMethod.DEPLOYABILITY


def test_otherwise_than_calculated_takes_a_reason(asked: WageValueAssessment, consultant: User) -> None:
    with pytest.raises(ValidationError, match=r"anders dan de berekening \(58 %\)") as refused:
        establish(asked, consultant, percentage=55)
    assert list(refused.value.message_dict) == ["differs_because"]
    establish(asked, consultant, percentage=55, differs_because="afgesproken na gesprek")
    assert (asked.computed_percentage, asked.established_percentage) == (58, 55)
    assert asked.differs_because == "afgesproken na gesprek"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"visited_on": date(2026, 11, 22)}, "visited_on"),
        ({"visited_on": date(2026, 2, 28)}, "visited_on"),
        ({"valid_from": date(2026, 2, 28)}, "valid_from"),
        ({"tasks": (task("50", "80"), task("40", "80"))}, "share_1"),
        ({"tasks": (task("95", "80"), task("5", "80"))}, "share_2"),
        ({"tasks": (task("100", "80"),) * 6}, "share_1"),
        ({"tasks": ()}, "share_1"),
        ({"percentage": 101, "differs_because": "zo"}, "percentage"),
        ({"view_of_worker": "mijn bsn is 999990019"}, "view_of_worker"),
        ({"days_per_week": Decimal(7), "tasks": (task("90", "80"), task("10", "80"))}, "share_2"),
    ],
)
def test_what_cannot_be_is_told_at_the_field(
    asked: WageValueAssessment, consultant: User, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        establish(asked, consultant, **changes)
    assert list(refused.value.message_dict) == [field]
    asked.refresh_from_db()
    assert asked.status == AssessmentStatus.REQUESTED
    assert not asked.tasks.exists()


def test_a_correction_takes_a_reason_and_stays_in_the_history(
    asked: WageValueAssessment, consultant: User
) -> None:
    establish(asked, consultant)
    with pytest.raises(ValidationError) as refused:
        establish(asked, consultant, tasks=(task("100", "40"),))
    assert list(refused.value.message_dict) == ["correction_because"]
    establish(asked, consultant, tasks=(task("100", "40"),), correction_because="rapport verkeerd gelezen")
    assert asked.established_percentage == 40
    assert asked.tasks.count() == 1
    reasons = WageValueAssessment.pgh_event_model.objects.filter(pgh_obj_id=asked.pk).values_list(
        "pgh_context__metadata__reason", flat=True
    )
    assert "Loonwaarde gecorrigeerd: rapport verkeerd gelezen" in reasons


def test_the_second_of_two_colleagues_is_told(asked: WageValueAssessment, consultant: User) -> None:
    establish(asked, consultant)
    with pytest.raises(ValidationError, match="intussen gewijzigd"):
        establish(asked, consultant, version=1, correction_because="nog eens")


def test_the_visit_comes_first_or_not(asked: WageValueAssessment, consultant: User) -> None:
    visited = record_visit(
        assessment=asked, visited_on=date(2026, 11, 16), version=1, by=consultant, on=TODAY
    )
    assert visited.status == AssessmentStatus.VISITED
    for wrong in (date(2026, 11, 22), date(2026, 2, 1)):
        with pytest.raises(ValidationError):
            record_visit(assessment=asked, visited_on=wrong, version=2, by=consultant, on=TODAY)
    establish(visited, consultant)
    assert visited.status == AssessmentStatus.ESTABLISHED


def test_cancelled_is_over(asked: WageValueAssessment, consultant: User) -> None:
    with pytest.raises(ValidationError):
        cancel_assessment(assessment=asked, reason=" ", version=1, by=consultant, on=TODAY)
    row = cancel_assessment(assessment=asked, reason="uit dienst", version=1, by=consultant, on=TODAY)
    assert (row.status, row.cancelled_because) == (AssessmentStatus.CANCELLED, "uit dienst")
    with pytest.raises(ValidationError, match="intussen geannuleerd"):
        establish(asked, consultant)


def test_strangers_establish_nothing(asked: WageValueAssessment, town: Municipality) -> None:
    for stranger in (user_with(Role.CONSULTANT, MunicipalityFactory()), user_with(Role.COACH, town)):
        with pytest.raises(PermissionDenied):
            establish(asked, stranger)


# --- what follows ---
def test_the_grant_that_follows_takes_over_from_the_flat_rate(
    asked: WageValueAssessment, placement: Placement, consultant: User
) -> None:
    flat = WageCostSubsidyFactory(
        placement=placement,
        flat_rate=True,
        wage_value_percentage=None,
        full_time_hours=Decimal(40),
        during=period(date(2026, 9, 1), date(2026, 12, 31)),
    )
    establish(asked, consultant)
    following = propose_from_assessment(asked)
    assert following.instead_of == flat
    assert not following.changes_nothing
    grant = following.grant
    assert (grant.wage_value_percentage, grant.full_time_hours) == (58, Decimal(40))
    assert (grant.first_day, grant.last_day) == (date(2026, 12, 1), None), "it lasts as long as the work"
    assert grant.pk is None


def test_a_grant_with_this_wage_value_changes_nothing(
    asked: WageValueAssessment, placement: Placement, consultant: User
) -> None:
    WageCostSubsidyFactory(
        placement=placement,
        wage_value_percentage=58,
        during=period(date(2026, 6, 1), date(2027, 5, 31)),
    )
    establish(asked, consultant)
    following = propose_from_assessment(asked)
    assert following.changes_nothing
    assert following.grant.last_day == date(2027, 5, 31)


def test_without_an_outcome_nothing_follows(asked: WageValueAssessment) -> None:
    with pytest.raises(ValueError, match="not established"):
        propose_from_assessment(asked)


# --- the screens ---
def typed(button: str, **changes: str) -> dict[str, str]:
    """The example as somebody types it."""
    fields = {
        "visited_on": "2026-11-16",
        "days_per_week": "4",
        "valid_from": "2026-12-01",
        "version": "1",
        button: "",
    }
    for n, each in enumerate(EXAMPLE, start=1):
        fields |= {
            f"description_{n}": each.description,
            **{
                f"{name}_{n}": str(getattr(each, name)).replace(".", ",")
                for name in ("share", "tempo", "quality", "net_time")
            },
        }
    return {**fields, **changes}


def test_calculating_saves_nothing_and_establishing_does(office: Client, asked: WageValueAssessment) -> None:
    address = f"/loonkostensubsidie/loonwaarde/{asked.pk}/vaststellen/"
    shown = office.post(address, typed("calculate"))
    assert "De berekende loonwaarde is <strong>58&nbsp;%</strong>" in shown.text
    assert "niet geverifieerd" in shown.text
    asked.refresh_from_db()
    assert asked.status == AssessmentStatus.REQUESTED
    answer = office.post(address, typed("establish"), follow=True)
    assert answer.redirect_chain == [(f"/loonkostensubsidie/loonwaarde/{asked.pk}/", 302)]
    assert "De loonwaarde is vastgesteld." in answer.text
    assert "31,5 %" in answer.text
    assert "01-12-2029" in answer.text, "three years later it is measured again"


@pytest.mark.parametrize("button", ["calculate", "establish"])
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"share_3": "19"}, "share_1"),
        ({"tempo_2": ""}, "tempo_2"),
        ({"quality_1": "101"}, "quality_1"),
        ({"description_4": "Vegen"}, "share_4"),
        ({"days_per_week": "8"}, "days_per_week"),
        ({"visited_on": ""}, "visited_on"),
    ],
)
def test_a_mistake_stays_typed_and_is_told(
    office: Client, asked: WageValueAssessment, button: str, changes: dict[str, str], field: str
) -> None:
    answer = office.post(f"/loonkostensubsidie/loonwaarde/{asked.pk}/vaststellen/", typed(button, **changes))
    form = answer.context["form"]
    assert field in form.errors
    assert form["description_1"].value() == "Inpakken"


def test_the_list_shows_what_is_late_first(
    office: Client, asked: WageValueAssessment, django_assert_max_num_queries: Any
) -> None:
    WageValueAssessment.objects.update(due_on=date(2026, 11, 20))
    with django_assert_max_num_queries(12):
        page = office.get("/loonkostensubsidie/loonwaarde/")
    assert "te laat" in page.text
    assert "te laat" in office.get("/loonkostensubsidie/loonwaarde/?stand=laat").text
    assert (
        asked.placement.person.full_name
        not in office.get("/loonkostensubsidie/loonwaarde/?stand=vastgesteld").text
    )
