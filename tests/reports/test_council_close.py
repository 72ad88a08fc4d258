"""Saying when the college gave its answer, and undoing that."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from accounts.enums import Role
from reports.actions.council import close_council_answer, reopen_council_answer
from reports.models import CouncilAnswer
from tests.factories import MunicipalityFactory, user_with
from tests.reports.council_world import answer, desk, manager, messages_of, today, town

__all__ = ["answer", "desk", "manager", "town"]
pytestmark = pytest.mark.django_db


def test_an_answer_that_was_given_is_signed_and_dated(desk: Client, answer: CouncilAnswer) -> None:
    page = f"/raadsvragen/{answer.pk}/"
    assert "concept, nog niet vastgesteld" in desk.get(f"{page}voorbeeld/").content.decode()
    response = desk.post(f"{page}afronden/", {"answered_on": today().isoformat()}, follow=True)
    assert messages_of(response) == ["Het antwoord is afgerond."]
    assert "Dit antwoord is gegeven." in response.content.decode()
    letter = desk.get(f"{page}voorbeeld/").content.decode()
    assert "concept" not in letter
    assert "secretaris." in letter


@pytest.mark.parametrize(
    ("days", "message"),
    [(1, "Deze dag moet nog komen."), (-11, "vóór de dag waarop de vragen zijn ontvangen")],
)
def test_a_day_that_cannot_be_is_refused(
    desk: Client, answer: CouncilAnswer, days: int, message: str
) -> None:
    typed = (today() + timedelta(days=days)).isoformat()
    form = desk.post(f"/raadsvragen/{answer.pk}/afronden/", {"answered_on": typed}).context["form"]
    assert message in " ".join(form.errors["answered_on"])
    assert form["answered_on"].value() == typed
    answer.refresh_from_db()
    assert answer.answered_on is None


def test_an_answer_is_reopened_after_asking(desk: Client, answer: CouncilAnswer) -> None:
    CouncilAnswer.objects.update(answered_on=today())
    page = f"/raadsvragen/{answer.pk}/heropenen/"
    assert "wordt weer een concept" in desk.get(page).content.decode()
    desk.post(page)
    answer.refresh_from_db()
    assert answer.answered_on is None


def test_what_came_in_cannot_come_after_the_answer(desk: Client, answer: CouncilAnswer) -> None:
    CouncilAnswer.objects.update(answered_on=today() - timedelta(days=5))
    typed = {"reference": "Z-2026-17", "subject": "x", "received_on": today().isoformat()}
    form = desk.post(f"/raadsvragen/{answer.pk}/wijzigen/", typed).context["form"]
    assert "ligt na de dag waarop het antwoord is gegeven" in " ".join(form.errors["received_on"])


def test_who_did_it_and_why_is_in_the_history(desk: Client, answer: CouncilAnswer) -> None:
    desk.post(f"/raadsvragen/{answer.pk}/afronden/", {"answered_on": today().isoformat()})
    events = CouncilAnswer.pgh_event_model.objects.order_by("pgh_id")  # type: ignore[attr-defined]
    assert [event.pgh_context.metadata["reason"] for event in events] == [
        "Raadsvraag vastgelegd",
        "Antwoord gegeven",
    ]


def test_both_verbs_refuse_who_does_not_answer_for_the_municipality(answer: CouncilAnswer) -> None:
    stranger = user_with(Role.MANAGER, MunicipalityFactory())
    with pytest.raises(PermissionDenied):
        close_council_answer(answer=answer, answered_on=today(), by=stranger, on=today())
    with pytest.raises(PermissionDenied):
        reopen_council_answer(answer=answer, by=stranger, on=today())
