"""A consultant moves a candidate to another stage."""

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate, StageChange
from cases.rules.stage_order import is_step_back
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.people import client_of


def move(client: Client, candidate: Candidate, stage: Stage, reason: str = "") -> str:
    answer = client.post(
        f"/kandidaten/{candidate.pk}/fase/", {"to_stage": stage, "reason": reason}, follow=True
    )
    candidate.refresh_from_db()
    return answer.text


def test_forward_needs_no_reason_and_is_logged(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    text = move(office, candidate, Stage.DIAGNOSIS)
    assert candidate.stage == Stage.DIAGNOSIS
    change = StageChange.objects.get()
    assert (change.from_stage, change.to_stage, change.by) == (Stage.IN_VIEW, Stage.DIAGNOSIS, consultant)
    assert "van in beeld naar diagnose" in text


def test_back_needs_a_reason(office: Client, candidate: Candidate) -> None:
    move(office, candidate, Stage.WORK_READY)
    text = move(office, candidate, Stage.DIAGNOSIS)
    assert "Vul een reden in: de kandidaat gaat een fase terug." in text
    assert candidate.stage == Stage.WORK_READY
    move(office, candidate, Stage.DIAGNOSIS, "opnieuw diagnose na ziekte")
    assert candidate.stage == Stage.DIAGNOSIS


def test_coming_back_after_leaving_needs_a_reason(office: Client, candidate: Candidate) -> None:
    move(office, candidate, Stage.LEFT)
    move(office, candidate, Stage.MEDIATION)
    assert candidate.stage == Stage.LEFT


@pytest.mark.parametrize("stage", list(Stage))
def test_going_back_is_the_opposite_of_going_forward(stage: Stage) -> None:
    assert not is_step_back(stage, stage)
    for other in set(Stage) - {stage}:
        assert is_step_back(stage, other) != is_step_back(other, stage)


def test_no_stage_is_chosen_beforehand(office: Client, candidate: Candidate) -> None:
    address = f"/kandidaten/{candidate.pk}/fase/"
    shown = office.get(address).context["form"]["to_stage"]
    assert shown.value() is None
    assert shown.field.choices[0] == ("", "Kies een fase")
    refused = office.post(address, {"to_stage": "", "reason": ""})
    assert refused.context["form"].errors == {"to_stage": ["Kies een fase."]}


def test_the_stage_somebody_is_in_cannot_be_chosen(office: Client, candidate: Candidate) -> None:
    move(office, candidate, Stage.IN_VIEW)
    assert not StageChange.objects.exists()


def test_a_closed_file_is_not_moved(office: Client, candidate: Candidate) -> None:
    from datetime import date

    from dated.periods import period

    Candidate.objects.update(during=period(date(2020, 1, 1), date(2026, 11, 20)))
    assert office.get(f"/kandidaten/{candidate.pk}/").status_code == 200
    assert office.post(f"/kandidaten/{candidate.pk}/fase/", {"to_stage": Stage.LEFT}).status_code == 404


def test_strangers_get_404(candidate: Candidate, town: Municipality) -> None:
    strangers = [user_with(Role.CONSULTANT, MunicipalityFactory())]
    strangers += [user_with(role, town) for role in set(Role) - {Role.CONSULTANT}]
    for stranger in strangers:
        client = client_of(stranger)
        assert client.get(f"/kandidaten/{candidate.pk}/fase/").status_code == 404
        move(client, candidate, Stage.LEFT)
        assert candidate.stage == Stage.IN_VIEW
